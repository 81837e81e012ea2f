import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

interface Workers {
  readonly active: object | null;
  readonly waiting: object | null;
}

/** What the page knows once the browser has answered with these workers; the first one may be yet to take over the page. */
async function updateWith(workers: Workers, controller: object | null = {}) {
  const registration = { ...workers, installing: null, addEventListener: () => {}, update: async () => {} };
  const takeOver: (() => void)[] = [];
  const serviceWorker = {
    controller,
    addEventListener: (_: 'controllerchange', listener: () => void) => takeOver.push(listener),
    register: async () => registration,
  };
  vi.stubEnv('PROD', true);
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', { readyState: 'complete', baseURI: 'https://desk.example.org/' });
  vi.stubGlobal('location', new URL('https://desk.example.org/'));
  vi.stubGlobal('setInterval', () => 0);
  const { appUpdate } = await import('../../../src/state/app-update.svelte');
  appUpdate.start();
  await new Promise((resolve) => setTimeout(resolve));
  return { appUpdate, takeOver: () => takeOver.forEach((listener) => listener()) };
}

async function statusWith(workers: Workers) {
  return (await updateWith(workers)).appUpdate.status;
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

it('S12: a page that the very first version took over hears that another tab has updated, as any other page', async () => {
  const { appUpdate, takeOver } = await updateWith({ active: null, waiting: null }, null);
  takeOver();
  expect(appUpdate.status).toBe('none');
  takeOver();
  expect(appUpdate.status).toBe('elsewhere');
});
