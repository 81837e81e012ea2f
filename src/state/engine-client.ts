/** The one bridge between the page and the engine's worker (D1). */
import { wrap, type Remote } from 'comlink';
import type { Engine } from '../engine/engine';
import engineUrl from '../engine/worker.ts?worker&url';
import { trustedScriptUrl } from '../engine/trusted-script-url';

/**
 * Starts the engine's worker and answers its interface. Functions that are handed to it must be wrapped in Comlink's
 * `proxy`.
 *
 * @param onCrash called when the worker can't be loaded or dies of an error outside any call; calls would hang from then on
 */
export function connectEngine(onCrash: (detail: string) => void): Remote<Engine> {
  const worker = new Worker(trustedScriptUrl(engineUrl), { type: 'module', name: 'rollcall-engine' });
  // A script that can't be fetched is an event without a message.
  worker.addEventListener('error', (event) => onCrash(event instanceof ErrorEvent ? event.message : ''));
  worker.addEventListener('messageerror', () => onCrash('messageerror'));
  return wrap<Engine>(worker);
}
