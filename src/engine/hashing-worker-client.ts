/** The engine's way to the hashing worker, which starts at the first question and ends with its owner. */
import { wrap, type Remote } from 'comlink';
import type { HashingWorker } from '../passwords/hashing-worker';
import hashingWorkerUrl from '../passwords/hashing-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url';

/** @param signal ends the worker; what it is asked, or was being asked, rejects then */
export function createHashingWorker(signal: AbortSignal): HashingWorker {
  let worker: Remote<HashingWorker> | null = null;

  function start(): Remote<HashingWorker> {
    const thread = new Worker(trustedScriptUrl(hashingWorkerUrl), {
      type: 'module',
      name: 'rollcall-hashing',
    });
    signal.addEventListener('abort', () => thread.terminate());
    return wrap<HashingWorker>(thread);
  }

  function ask<Answer>(question: (asked: Remote<HashingWorker>) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      // A worker that was ended never answers.
      const giveUp = () => reject(signal.reason);
      signal.addEventListener('abort', giveUp);
      const answer = question((worker ??= start())).then(resolve, reject);
      void answer.then(() => signal.removeEventListener('abort', giveUp));
    });
  }

  return {
    completeArgon2: (password, pending) => ask((asked) => asked.completeArgon2(password, pending)),
    verifyPassword: (password, passwordHash) => ask((asked) => asked.verifyPassword(password, passwordHash)),
  };
}
