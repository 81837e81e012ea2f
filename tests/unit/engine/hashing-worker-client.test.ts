import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A thread that answers nothing; the test says what becomes of it. */
class FakeThread extends EventTarget {
  static readonly started: FakeThread[] = [];
  isTerminated = false;
  constructor() {
    super();
    FakeThread.started.push(this);
  }
  postMessage(): void {}
  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  FakeThread.started.length = 0;
  vi.stubGlobal('Worker', FakeThread);
  vi.stubGlobal('location', new URL('https://desk.example.org/'));
});
afterEach(() => vi.unstubAllGlobals());

async function createClient(signal = new AbortController().signal) {
  const { createHashingWorker } = await import('../../../src/engine/hashing-worker-client');
  return createHashingWorker(signal);
}

it('whoever waits for a worker that can’t be loaded hears of it, and the next question starts another', async () => {
  const client = await createClient();
  const asked = client.verifyPassword('secret', '$argon2id$');
  const alsoAsked = client.completeArgon2('secret', '$argon2id$');
  FakeThread.started[0]?.dispatchEvent(new Event('error'));
  await expect(asked).rejects.toThrow('hashing worker');
  await expect(alsoAsked).rejects.toThrow('hashing worker');
  expect(FakeThread.started[0]?.isTerminated).toBe(true);
  void client.verifyPassword('secret', '$argon2id$');
  expect(FakeThread.started).toHaveLength(2);
});

it('what is asked when its owner ends rejects, and the worker goes', async () => {
  const owner = new AbortController();
  const client = await createClient(owner.signal);
  const asked = client.verifyPassword('secret', '$argon2id$');
  owner.abort();
  await expect(asked).rejects.toThrow('aborted');
  expect(FakeThread.started[0]?.isTerminated).toBe(true);
});
