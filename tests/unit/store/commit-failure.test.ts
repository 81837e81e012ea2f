import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { commit } from '../../../src/store/commit';
import { toCommitFailure } from '../../../src/store/commit-failure';
import { openStore } from '../../../src/store/open-store';
import { readDirectory } from '../../../src/store/read-directory';
import { sampleUsers } from '../directory/sample-records';

const quota = new DOMException('The disk is full', 'QuotaExceededError');

afterEach(() => {
  vi.restoreAllMocks();
});

describe('why a commit failed', () => {
  it('D4: a full disk shows inside the error that ends the transaction', () => {
    const aborted = Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner: quota });
    expect(toCommitFailure(aborted)).toEqual({ type: 'quotaExceeded' });
    expect(toCommitFailure(quota)).toEqual({ type: 'quotaExceeded' });
  });

  it('D4: or among the failures of a bulk operation', () => {
    const bulk = Object.assign(new Error('2 of 5 failed'), {
      name: 'BulkError',
      failures: [new Error('x'), quota],
    });
    expect(toCommitFailure(bulk)).toEqual({ type: 'quotaExceeded' });
  });

  it('anything else is told as it is', () => {
    const error = Object.assign(new Error('gone'), { name: 'DatabaseClosedError' });
    expect(toCommitFailure(error)).toEqual({ type: 'storeFailed', detail: 'DatabaseClosedError: gone' });
    expect(toCommitFailure(null)).toEqual({ type: 'storeFailed', detail: 'null' });
  });

  it('a full disk at the end of the transaction leaves nothing behind, and the next commit works', async () => {
    const opened = await openStore({ name: 'full' });
    if (!opened.ok) throw new Error(opened.error.type);
    const store = opened.value;
    const directory = createDirectory(await readDirectory(store));
    const changes = { ...emptyChangeSet, usersAdded: sampleUsers(700) };
    const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(
      this: IDBObjectStore,
    ) {
      // What a browser does when the disk is full: the transaction ends with this error, whatever it was about.
      Object.defineProperty(this.transaction, 'error', { value: quota, configurable: true });
      this.transaction.abort();
      throw quota;
    });
    expect(await commit(store, directory, 0, changes)).toEqual({
      ok: false,
      error: { type: 'quotaExceeded' },
    });
    disk.mockRestore();
    expect((await readDirectory(store)).users).toEqual([]);
    expect(await commit(store, directory, 0, changes)).toEqual({ ok: true, value: { version: 1 } });
    store.close();
  });
});
