/** The engine's way to the hashing worker, which starts at the first question and ends with its owner. */
import { wrap, type Remote } from 'comlink';
import type { HashingWorker } from '../passwords/hashing-worker';
import hashingWorkerUrl from '../passwords/hashing-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url';

/** A worker, and what tells that it answers no more. */
interface Running {
  readonly worker: Remote<HashingWorker>;
  readonly end: AbortSignal;
}

/** @param signal ends the worker; what it is asked, or was being asked, rejects then, as when the worker can't be loaded */
export function createHashingWorker(signal: AbortSignal): HashingWorker {
  let running: Running | null = null;

  function start(): Running {
    const thread = new Worker(trustedScriptUrl(hashingWorkerUrl), {
      type: 'module',
      name: 'rollcall-hashing',
    });
    const broken = new AbortController();
    const end = AbortSignal.any([signal, broken.signal]);
    end.addEventListener('abort', () => thread.terminate());
    thread.addEventListener('error', () => {
      running = null;
      broken.abort(new Error('The hashing worker could not be loaded, or has died'));
    });
    return { worker: wrap<HashingWorker>(thread), end };
  }

  function ask<Answer>(question: (asked: Remote<HashingWorker>) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const { worker, end } = (running ??= start());
      // A worker that was ended never answers.
      const giveUp = () => reject(end.reason);
      end.addEventListener('abort', giveUp);
      const answer = question(worker).then(resolve, reject);
      void answer.then(() => end.removeEventListener('abort', giveUp));
    });
  }

  return {
    completeArgon2: (password, pending) => ask((asked) => asked.completeArgon2(password, pending)),
    verifyPassword: (password, passwordHash) => ask((asked) => asked.verifyPassword(password, passwordHash)),
  };
}
