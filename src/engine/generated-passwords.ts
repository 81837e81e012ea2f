/** Handing out an import's generated passwords, once (R19). */
import { emptyChangeSet } from '../domain/change-set';
import { ok } from '../domain/result';
import { currentPasswords, openPasswords, type ClearPassword } from '../passwords/sealed-secret';
import type { CommitFailure } from '../store/commit-failure';
import { readSecrets } from '../store/secrets';
import type { DirectorySession } from './directory-session';

/**
 * The generated passwords of an import that still hold. The secrets are gone from the store when this
 * answers: a second call has none. Rejects, with the secrets kept, when that can't be written.
 */
export async function takeGeneratedPasswords(
  { store, directory, attemptInTurn, commitPlanned }: DirectorySession,
  key: CryptoKey,
  importId: string,
): Promise<readonly ClearPassword[]> {
  const taken = await attemptInTurn<readonly ClearPassword[], CommitFailure>(async () => {
    const { version } = directory;
    const secrets = await readSecrets(store, 'handOut', importId);
    if (secrets.length === 0) return ok([]);
    const opened = await Promise.all(secrets.map((secret) => openPasswords(key, secret)));
    const secretsRemoved = secrets.map(({ id }) => id);
    const removed = await commitPlanned(version, { ...emptyChangeSet, secretsRemoved });
    return removed.ok ? ok(opened.flatMap((secret) => (secret.ok ? secret.value : []))) : removed;
  });
  if (!taken.ok) throw new Error(`The passwords are kept: ${taken.error.type}`);
  return currentPasswords(taken.value, (userId) => directory.userById(userId)?.passwordHash);
}
