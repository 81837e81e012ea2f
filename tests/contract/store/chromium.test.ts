import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { testFlags, findOrInstallBrowser } from '../../support/find-browser.mjs';
import { backupContract } from './backup-contract';
import { erasureContract } from './erasure-contract';
import { storeContract } from './store-contract';

const origin = 'http://localhost';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const script = await bundle(fileURLToPath(new URL('browser-entry.ts', import.meta.url)));
  browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: testFlags });
  page = await browser.newPage();
  // Never leaves this machine: what the page asks for is answered here.
  await page.route(`${origin}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${origin}/`);
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'runContractCase' in window);
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

describe('the store in Chromium', () => {
  for (const { rule } of [...storeContract, ...backupContract, ...erasureContract]) {
    it(rule, () => page.evaluate((name) => window.runContractCase(name), rule));
  }
});

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', lib: { entry, formats: ['es'], fileName: 'contract' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The contract was not bundled');
  return chunk.code;
}
