import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    root: '.',
    setupFiles: ['tests/support/english.ts'],
    include: ['tests/{unit,property,contract}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
