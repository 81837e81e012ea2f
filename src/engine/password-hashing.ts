/** Hashes chosen passwords in the background (R18): one tab at a time, in a worker of its own. */
import type { FillRandom } from '../passwords/fill-random';
import { hashingChangeSet } from '../passwords/hashing-change-set';
import { createHashingQueue } from '../passwords/hashing-queue';
import type { HashingWorker } from '../passwords/hashing-worker';
import { nextSecretToHash } from '../store/secrets';
import { whileStoreIsOpen } from '../store/watch-query';
import type { DirectorySession } from './directory-session';

export interface HashingTools {
  readonly key: CryptoKey;
  readonly fill: FillRandom;
  readonly worker: Pick<HashingWorker, 'completeArgon2'>;
  /** Resolves early when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Ends it, and the worker with it; what is done by then is kept. */
  readonly signal: AbortSignal;
}

/** A commit that failed (a full disk, mostly) is tried again after 1 s, 2 s, 4 s … 1 min. */
const firstPause = 1_000;
const longestPause = 60_000;

/**
 * Goes on with whatever still waits for its hash, and answers the function that says there may be more: to be called after
 * every commit that set passwords.
 */
export function startHashing(session: DirectorySession, tools: HashingTools): () => void {
  const { store, directory } = session;
  const queue = createHashingQueue(
    {
      nextPending: (unreadable) => nextSecretToHash(store, unreadable),
      passwordHash: (userId) => directory.userById(userId)?.passwordHash,
      async complete(step) {
        const committed = await session.write(() => hashingChangeSet(step, (id) => directory.userById(id)));
        return committed.ok;
      },
      onUnreadable: (secretId) => session.ignoreSecret(secretId),
    },
    {
      key: tools.key,
      fill: tools.fill,
      hash: (password, pending) => tools.worker.completeArgon2(password, pending),
    },
  );
  const { signal } = tools;

  async function hashAll(): Promise<void> {
    let pause = firstPause;
    while (!signal.aborted && (await queue.start().catch(unlessEnded)) === 'commitFailed') {
      await tools.sleep(pause, signal);
      pause = Math.min(2 * pause, longestPause);
    }
  }

  function unlessEnded(error: unknown): void {
    if (!signal.aborted) throw error;
  }

  /** Every tab waits for its turn, and finds nothing left when another one has done it. */
  const run = () => void whileStoreIsOpen(navigator.locks.request('rollcall-hashing', hashAll));
  run();
  return run;
}
