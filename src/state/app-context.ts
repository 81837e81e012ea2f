/** What `main.ts` makes once and every screen can reach: `const { engine, directory } = useApp();`. */
import type { Remote } from 'comlink';
import { createContext } from 'svelte';
import type { Engine } from '../engine/engine';
import type { LiveDirectory } from './directory-state.svelte';
import type { LiveSync } from './live-sync.svelte';

export interface AppContext {
  readonly engine: Remote<Engine>;
  readonly directory: LiveDirectory;
  readonly sync: LiveSync;
}

export const [useApp, provideApp] = createContext<AppContext>();
