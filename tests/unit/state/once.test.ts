import { describe, expect, it } from 'vitest';
import { Once } from '../../../src/state/once.svelte';

describe('what a button does', () => {
  it('is done once, however often it is pressed meanwhile, and again afterwards', async () => {
    const once = new Once();
    let finish = (_said: string) => {};
    const first = once.run(() => new Promise<string>((resolve) => (finish = resolve)));
    expect(once.isRunning).toBe(true);
    expect(await once.run(() => Promise.reject(new Error('pressed twice')))).toBeNull();
    finish('done');
    expect([await first, once.isRunning]).toEqual(['done', false]);
    expect(await once.run(() => Promise.resolve('again'))).toBe('again');
  });

  it('can be tried again when it failed', async () => {
    const once = new Once();
    await expect(once.run(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    expect(once.isRunning).toBe(false);
  });
});
