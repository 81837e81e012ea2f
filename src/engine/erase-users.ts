/** Erasing users in the engine: their sealed passwords, which only the key can take apart, go in the same commit. */
import type { ChangeSet, SealedSecret } from '../domain/change-set';
import type { Result } from '../domain/result';
import type { FillRandom } from '../passwords/fill-random';
import { openPasswords, resealPasswords } from '../passwords/sealed-secret';
import type { Committed } from '../store/commit';
import type { CommitFailure } from '../store/commit-failure';
import { underOutboxLock } from '../store/commit-lock';
import type { Store } from '../store/open-store';
import { readSecretsOfUsers } from '../store/secrets';
import type { DirectorySession } from './directory-session';

export interface EraseTools {
  readonly key: () => Promise<CryptoKey>;
  readonly fill: FillRandom;
}

/** Commits changes that may erase users; any others are committed as they are. */
export async function commitErasing(
  session: DirectorySession,
  version: number,
  changes: ChangeSet,
  tools: EraseTools,
  signal?: AbortSignal,
): Promise<Result<Committed, CommitFailure>> {
  const { usersErased = [] } = changes;
  if (usersErased.length === 0) return session.commitPlanned(version, changes, signal);
  return underOutboxLock(async () => {
    const secrets = await withoutPasswordsOf(session.store, new Set(usersErased), tools);
    return session.commitPlanned(version, { ...changes, ...secrets }, signal);
  });
}

async function withoutPasswordsOf(
  store: Store,
  erased: ReadonlySet<string>,
  { key, fill }: EraseTools,
): Promise<Pick<ChangeSet, 'secretsAdded' | 'secretsRemoved'>> {
  const secretsAdded: SealedSecret[] = [];
  const secretsRemoved: string[] = [];
  for (const secret of await readSecretsOfUsers(store, erased)) {
    const opened = await openPasswords(await key(), secret);
    const left = opened.ok ? opened.value.filter(({ userId }) => !erased.has(userId)) : [];
    if (left.length === 0) secretsRemoved.push(secret.id);
    else secretsAdded.push(await resealPasswords(await key(), secret, left, fill));
  }
  return { secretsAdded, secretsRemoved };
}
