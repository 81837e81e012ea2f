/** Erasing users in the engine: their sealed passwords, which only the key can take apart, go in the same commit. */
import type { ChangeSet } from '../domain/change-set';
import type { Result } from '../domain/result';
import type { Committed } from '../store/commit';
import type { CommitFailure } from '../store/commit-failure';
import { underOutboxLock } from '../store/commit-lock';
import { readSecretsOfUsers } from '../store/secrets';
import type { DirectorySession } from './directory-session';
import { withoutPasswords, type SealTools } from './without-passwords';

/** Commits changes that may erase users; any others are committed as they are. */
export async function commitErasing(
  session: DirectorySession,
  version: number,
  changes: ChangeSet,
  tools: SealTools,
  signal?: AbortSignal,
): Promise<Result<Committed, CommitFailure>> {
  const { usersErased = [] } = changes;
  if (usersErased.length === 0) return session.commitPlanned(version, changes, signal);
  return underOutboxLock(async () => {
    const erased = new Set(usersErased);
    const secrets = await readSecretsOfUsers(session.store, erased);
    const { secretsShrunk, secretsRemoved } = await withoutPasswords(secrets, erased, tools);
    const secretsAdded = secretsShrunk;
    return session.commitPlanned(version, { ...changes, secretsAdded, secretsRemoved }, signal);
  });
}
