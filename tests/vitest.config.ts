import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const all = 'tests/{unit,property,contract}/**/*.test.ts';
/** They load modules anew, or open the one database that the app has. */
const alone = [
  'tests/unit/engine/create-engine.test.ts',
  'tests/unit/state/app-update.test.ts',
  'tests/unit/texts/languages.test.ts',
];

export default defineConfig({
  plugins: [svelte()],
  test: {
    root: '.',
    // Dexie takes the IndexedDB that is there when it is loaded, so it stands in front of every test.
    setupFiles: ['fake-indexeddb/auto', 'tests/support/english.ts'],
    // All processors: left to itself it would keep one free, and of two that is half of them.
    maxWorkers: '100%',
    // They start sooner than processes: 93 s for all tests instead of 110.
    pool: 'threads',
    projects: [
      // What they load is loaded once for all of them: 120–150 s of processor time instead of 190.
      { extends: true, test: { name: 'together', isolate: false, include: [all], exclude: alone } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    // They end what hangs, on the slowest machine there is; how long work may take is the bench's to say.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
