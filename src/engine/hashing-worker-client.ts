/** The engine's way to the hashing worker, which starts at the first question. */
import { wrap } from 'comlink';
import type { HashingWorker } from '../passwords/hashing-worker';
import hashingWorkerUrl from '../passwords/hashing-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url';

/** Answers the worker, the same one every time. */
export function createHashingWorker() {
  let worker: ReturnType<typeof wrap<HashingWorker>> | null = null;
  return () =>
    (worker ??= wrap<HashingWorker>(
      new Worker(trustedScriptUrl(hashingWorkerUrl), { type: 'module', name: 'rollcall-hashing' }),
    ));
}

export type HashingWorkerClient = ReturnType<typeof createHashingWorker>;
