import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{unit,property,contract}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
