/** Entry of the engine's worker (D1): real clock, ids and network, and the one interface. */
import { expose } from 'comlink';
import { sleepFor } from '../store/sleep-for';
import { createEngine } from './create-engine';
import { browserTab } from './sync-leadership';

/** A server that says nothing for so long won't. */
const requestTimeout = 60_000;

expose(
  createEngine({
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    random: () => Math.random(),
    sleep: sleepFor,
    request: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(requestTimeout) }),
    isOnline: () => navigator.onLine,
    onOnline(call) {
      addEventListener('online', call);
      return () => removeEventListener('online', call);
    },
    pageAddress: location.href,
    openTab: browserTab,
  }),
);
