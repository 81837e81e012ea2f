/** Reading sealed passwords back (R18, R19). They are written and removed by commits alone. */
import type { SealedSecret } from '../domain/change-set';
import type { Store } from './open-store';

/** The secrets of one purpose, of one import if it is named. */
export function readSecrets(
  { database }: Store,
  purpose: SealedSecret['purpose'],
  importId?: string,
): Promise<SealedSecret[]> {
  const { secrets } = database;
  if (importId === undefined) return secrets.where('purpose').equals(purpose).toArray();
  return secrets
    .where('importId')
    .equals(importId)
    .and((secret) => secret.purpose === purpose)
    .toArray();
}

/** The secrets of every purpose that belong to one import. */
export function readSecretsOfImport({ database }: Store, importId: string): Promise<SealedSecret[]> {
  return database.secrets.where('importId').equals(importId).toArray();
}

/** How many users' passwords of one purpose there are. */
export async function countSecretPasswords(store: Store, purpose: SealedSecret['purpose']): Promise<number> {
  const secrets = await readSecrets(store, purpose);
  return secrets.reduce((count, { userIds }) => count + userIds.length, 0);
}
