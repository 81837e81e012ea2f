import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Rooms without a clock, a database or a page. */
const pure = 'tests/{unit,property}/{csv,directory,domain,import,mail,passwords}/**/*.test.ts';

export default defineConfig({
  plugins: [svelte()],
  test: {
    root: '.',
    setupFiles: ['tests/support/english.ts'],
    // All processors: left to itself it would keep one free, and of two that is half of them.
    maxWorkers: '100%',
    // They start sooner than processes: 93 s for all tests instead of 110.
    pool: 'threads',
    projects: [
      // Nothing that they load keeps anything, so it is loaded once for all of them: 20 s instead of 43.
      { extends: true, test: { name: 'pure', isolate: false, include: [pure] } },
      {
        extends: true,
        test: { name: 'others', include: ['tests/{unit,property,contract}/**/*.test.ts'], exclude: [pure] },
      },
    ],
    // They end what hangs, on the slowest machine there is; how long work may take is the bench's to say.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
