/** Reading sealed passwords back (R18, R19). They are written and removed by commits, and by the outbox's changes. */
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

/** One secret of passwords that wait for their hash, but none of `except`; undefined when there is no other. */
export function nextSecretToHash(
  { database }: Store,
  except: ReadonlySet<string>,
): Promise<SealedSecret | undefined> {
  return database.secrets
    .where('purpose')
    .equals('hash' satisfies SealedSecret['purpose'])
    .and(({ id }) => !except.has(id))
    .first();
}

/** How many users' passwords of one purpose there are, of one import if it is named, those in the secrets `except` left out. */
export async function countSecretPasswords(
  store: Store,
  purpose: SealedSecret['purpose'],
  { importId, except }: { readonly importId?: string; readonly except?: ReadonlySet<string> } = {},
): Promise<number> {
  const secrets = await readSecrets(store, purpose, importId);
  return secrets.reduce((count, { id, userIds }) => count + (except?.has(id) ? 0 : userIds.length), 0);
}

/** The secrets of every purpose that belong to one import. */
export function readSecretsOfImport({ database }: Store, importId: string): Promise<SealedSecret[]> {
  return database.secrets.where('importId').equals(importId).toArray();
}

/** The secrets of every purpose that hold passwords of these users. */
export function readSecretsOfUsers(
  { database }: Store,
  userIds: ReadonlySet<string>,
): Promise<SealedSecret[]> {
  return database.secrets.filter((secret) => secret.userIds.some((id) => userIds.has(id))).toArray();
}
