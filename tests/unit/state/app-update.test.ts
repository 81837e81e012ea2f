import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What the page says once the browser has answered with these workers. */
async function statusWith(workers: { readonly active: object | null; readonly waiting: object | null }) {
  const registration = { ...workers, installing: null, addEventListener: () => {}, update: async () => {} };
  const serviceWorker = { controller: {}, addEventListener: () => {}, register: async () => registration };
  vi.stubEnv('PROD', true);
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', { readyState: 'complete', baseURI: 'https://desk.example.org/' });
  vi.stubGlobal('location', new URL('https://desk.example.org/'));
  vi.stubGlobal('setInterval', () => 0);
  const { appUpdate } = await import('../../../src/state/app-update.svelte');
  appUpdate.start();
  await new Promise((resolve) => setTimeout(resolve));
  return appUpdate.status;
}

it('S12: a version that waits behind another one is offered', async () => {
  expect(await statusWith({ active: {}, waiting: {} })).toBe('ready');
});

it('S12: the very first version is nobody’s update, even where the browser says that it controls the page already', async () => {
  expect(await statusWith({ active: null, waiting: {} })).toBe('none');
});

it('S12: without a version that waits, nothing is offered', async () => {
  expect(await statusWith({ active: {}, waiting: null })).toBe('none');
});
