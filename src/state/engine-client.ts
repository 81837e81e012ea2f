/** The one bridge between the page and the engine's worker (D1). */
import { wrap, type Remote } from 'comlink';
import type { Engine } from '../engine/engine';
import engineUrl from '../engine/worker.ts?worker&url';
import { trustedScriptUrl } from '../engine/trusted-script-url';

/**
 * Starts the engine's worker and answers its interface. Functions that are handed to it must be wrapped in Comlink's
 * `proxy`.
 *
 * A page that the browser keeps when it is left, to show it again by the button Back, ends its worker and loads anew then: WebKit
 * stops a worker in the midst of a transaction, and whoever opens the directory next would wait for that one without an end.
 *
 * @param onCrash called when the worker can't be loaded or dies of an error outside any call; calls would hang from then on
 */
export function connectEngine(onCrash: (detail: string) => void): Remote<Engine> {
  const worker = new Worker(trustedScriptUrl(engineUrl), { type: 'module', name: 'rollcall-engine' });
  // A script that can't be fetched is an event without a message.
  worker.addEventListener('error', (event) => onCrash(event instanceof ErrorEvent ? event.message : ''));
  worker.addEventListener('messageerror', () => onCrash('messageerror'));
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) worker.terminate();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  return wrap<Engine>(worker);
}
