/** Entry of the engine's worker (D1): real clock, real ids, and the one interface. */
import { expose } from 'comlink';
import { createEngine } from './create-engine';

expose(createEngine({ now: () => Date.now(), newId: () => crypto.randomUUID() }));
