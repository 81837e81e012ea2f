/** `npm run screenshots`: every screen in both themes, into `.cache/screenshots/<theme>/<screen>-<width>.png`. */
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

export default defineConfig({
  ...endToEnd,
  testDir: '.',
  testMatch: '*.pictures.ts',
  timeout: 240_000,
  outputDir: '../../.cache/screenshots/failed',
  use: { ...endToEnd.use, contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'light', use: { colorScheme: 'light' } },
    { name: 'dark', use: { colorScheme: 'dark' } },
  ],
});
