import { afterEach, describe, expect, it, vi } from 'vitest';
import { underCommitLock } from '../../../src/store/commit-lock';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the commit lock', () => {
  it('D5: is one for all tabs of a database, and waits as long as nobody cancels', async () => {
    const { signal } = new AbortController();
    const request = vi.fn((_name: string, _options: LockOptions, work: () => Promise<string>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await underCommitLock('rollcall', signal, () => Promise.resolve('done'))).toBe('done');
    expect(request.mock.calls[0]?.slice(0, 2)).toEqual(['rollcall-commit', { signal }]);
  });

  it('is left out where there are no Web Locks', async () => {
    vi.stubGlobal('navigator', undefined);
    expect(await underCommitLock('rollcall', undefined, () => Promise.resolve('done'))).toBe('done');
  });
});
