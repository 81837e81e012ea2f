import { defineConfig } from '@playwright/test';
import { testFlags, findBrowser } from '../support/find-browser.mjs';

/** Another one lets two checkouts test at the same time. */
const port = Number(process.env.ROLLCALL_TEST_PORT ?? 4319);
const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  // They end what hangs, on the slowest machine there is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    // A phone number may look different elsewhere; a test's expectations must not.
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Each would fetch the whole app for every test; those that are about it say `allow`.
    serviceWorkers: 'block',
    // A trace of every test takes as long as the tests; `--trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: { args: testFlags, ...(browser === null ? {} : { executablePath: browser }) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
