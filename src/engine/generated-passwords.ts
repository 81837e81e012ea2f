/** Handing out an import's generated passwords, once (R19). */
import { emptyChangeSet } from '../domain/change-set';
import { currentPasswords, openPasswords } from '../passwords/sealed-secret';
import { readSecrets } from '../store/secrets';
import type { DirectorySession } from './directory-session';

export interface GeneratedPassword {
  readonly email: string;
  readonly password: string;
}

/**
 * The generated passwords of an import that still hold, in file order. The secrets are gone from the store when this
 * answers: a second call has none. Rejects, with the secrets kept, when that can't be written.
 */
export async function takeGeneratedPasswords(
  { store, directory, write }: DirectorySession,
  key: CryptoKey,
  importId: string,
): Promise<readonly GeneratedPassword[]> {
  const secrets = await readSecrets(store, 'handOut', importId);
  if (secrets.length === 0) return [];
  const opened = await Promise.all(secrets.map((secret) => openPasswords(key, secret)));
  const passwords = opened.flatMap((secret) => (secret.ok ? secret.value : []));
  const removed = await write(() => ({ ...emptyChangeSet, secretsRemoved: secrets.map(({ id }) => id) }));
  if (!removed.ok) throw new Error(`The passwords are kept: ${removed.error.type}`);
  return currentPasswords(passwords, (userId) => directory.userById(userId)?.passwordHash)
    .flatMap(({ userId, password }) => {
      const user = directory.userById(userId);
      return user === undefined ? [] : [{ order: user.order, email: user.email, password }];
    })
    .sort((a, b) => a.order - b.order);
}
