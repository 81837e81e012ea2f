/** Hashes chosen passwords in the background (R18): one tab at a time, in a worker of its own. */
import type { FillRandom } from '../passwords/fill-random';
import { hashingChangeSet } from '../passwords/hashing-change-set';
import { createHashingQueue } from '../passwords/hashing-queue';
import { nextSecret } from '../store/secrets';
import { whileStoreIsOpen } from '../store/watch-query';
import type { DirectorySession } from './directory-session';
import type { HashingWorkerClient } from './hashing-worker-client';

export interface HashingTools {
  readonly key: CryptoKey;
  readonly fill: FillRandom;
  readonly worker: HashingWorkerClient;
  readonly sleep: (milliseconds: number) => Promise<void>;
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
      nextPending: (unreadable) => nextSecret(store, 'hash', unreadable),
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
      hash: (password, pending) => tools.worker().completeArgon2(password, pending),
    },
  );

  async function hashAll(): Promise<void> {
    let pause = firstPause;
    while ((await queue.start()) === 'commitFailed') {
      await tools.sleep(pause);
      pause = Math.min(2 * pause, longestPause);
    }
  }

  /** Every tab waits for its turn, and finds nothing left when another one has done it. */
  const run = () => void whileStoreIsOpen(navigator.locks.request('rollcall-hashing', hashAll));
  run();
  return run;
}
