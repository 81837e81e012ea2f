/** Hashes chosen passwords in the background (R18): one tab at a time, in a worker of its own. */
import { wrap } from 'comlink';
import type { FillRandom } from '../passwords/fill-random';
import { hashingChangeSet } from '../passwords/hashing-change-set';
import { createHashingQueue } from '../passwords/hashing-queue';
import type { HashingWorker } from '../passwords/hashing-worker';
import hashingWorkerUrl from '../passwords/hashing-worker.ts?worker&url';
import { readSecrets } from '../store/secrets';
import type { DirectorySession } from './directory-session';
import { trustedScriptUrl } from './trusted-script-url';

/**
 * Goes on with whatever still waits for its hash, and answers the function that says there may be more: to be called after
 * every commit that set passwords.
 */
export function startHashing(session: DirectorySession, key: CryptoKey, fill: FillRandom): () => void {
  const { store, directory } = session;
  let hashWorker: ReturnType<typeof wrap<HashingWorker>> | null = null;

  const queue = createHashingQueue(
    {
      async nextPending(unreadable) {
        const pending = await readSecrets(store, 'hash');
        return pending.find(({ id }) => !unreadable.has(id));
      },
      passwordHash: (userId) => directory.userById(userId)?.passwordHash,
      async complete(step) {
        const committed = await session.write(() => hashingChangeSet(step, (id) => directory.userById(id)));
        return committed.ok;
      },
      onProgress: () => {},
    },
    {
      key,
      fill,
      hash(password, pending) {
        hashWorker ??= wrap<HashingWorker>(
          new Worker(trustedScriptUrl(hashingWorkerUrl), { type: 'module', name: 'rollcall-hashing' }),
        );
        return hashWorker.completeArgon2(password, pending);
      },
    },
  );

  /** Every tab waits for its turn, and finds nothing left when another one has done it. */
  const run = () => void navigator.locks.request('rollcall-hashing', () => queue.start());
  run();
  return run;
}
