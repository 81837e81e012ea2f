import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store';
import { readPreferences, watchPreferences } from '../../../src/store/preferences';
import { whileStoreIsOpen } from '../../../src/store/watch-query';

describe('what goes on beside the page when the store is closed', () => {
  it('D5: a watcher says nothing, and work that nobody waits for ends', async () => {
    const opened = await openStore({ name: 'closed-while-watched' });
    if (!opened.ok) throw new Error(opened.error.type);
    const store = opened.value;
    store.close();
    const seen: unknown[] = [];
    const stop = watchPreferences(store, (preferences) => seen.push(preferences));
    await whileStoreIsOpen(readPreferences(store));
    await expect(readPreferences(store)).rejects.toThrow('closed');
    // What a watcher throws reaches nobody but the runner, which fails on it.
    await delay(0);
    expect(seen).toEqual([]);
    stop();
  });

  it('any other fault stays a bug', async () => {
    await expect(whileStoreIsOpen(Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});
