import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ListedConflict, SyncState } from '../../../src/engine/engine';
import { LiveSync, type SyncCalls } from '../../../src/state/live-sync.svelte';

beforeAll(() => vi.stubGlobal('document', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

const conflict: ListedConflict = {
  type: 'value',
  id: 'user:1 notes',
  at: 0,
  document: 'user:1',
  label: 'Ada',
  field: 'notes',
  kept: 'a',
  other: 'b',
};

function state(changes: Partial<Extract<SyncState, { type: 'on' }>> = {}): SyncState {
  return {
    type: 'on',
    address: 'https://couch.example.com/team',
    userName: '',
    activity: 'idle',
    detail: '',
    waiting: 0,
    lastSuccess: null,
    conflicts: 0,
    parked: 0,
    duplicates: 0,
    ...changes,
  };
}

/** The sync of an engine whose conflicts are read when the test says so. */
async function watched() {
  const reads: ((conflicts: readonly ListedConflict[]) => void)[] = [];
  let push = (_state: SyncState): void => {};
  const asked = { conflicts: 0, duplicates: 0 };
  const engine: SyncCalls = {
    async watchSync(onState) {
      push = onState;
    },
    conflicts() {
      asked.conflicts += 1;
      return new Promise((resolve) => reads.push(resolve));
    },
    async duplicates() {
      asked.duplicates += 1;
      return [];
    },
    parked: async () => [],
    syncNow: async () => {},
    connectSync: async () => ({ type: 'connected' }),
  };
  const sync = new LiveSync();
  await sync.watch(engine);
  return { sync, reads, asked, push: (pushed: SyncState) => push(pushed) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the conflicts that wait for a person', () => {
  it('a conflict that was settled doesn’t come back with an older answer', async () => {
    const { sync, reads, push } = await watched();
    push(state({ conflicts: 2 }));
    await settled();
    push(state({ conflicts: 1 }));
    await settled();
    const other = { ...conflict, id: 'user:2 notes' };
    reads[1]?.([other]);
    reads[0]?.([conflict, other]);
    await settled();
    expect(sync.conflicts).toEqual([other]);
  });

  it('nor after the last one was settled', async () => {
    const { sync, reads, push } = await watched();
    push(state({ conflicts: 1 }));
    await settled();
    push(state());
    reads[0]?.([conflict]);
    await settled();
    expect(sync.conflicts).toEqual([]);
  });
});

describe('the steps of a long pull', () => {
  const pulling = (waiting: number, changes = {}) =>
    state({ activity: 'syncing', conflicts: 1, duplicates: 1, waiting, ...changes });

  it('read a list again only when there are more or fewer of it', async () => {
    const { asked, push } = await watched();
    push(state({ conflicts: 1, duplicates: 1 }));
    for (const waiting of [3, 2, 1]) push(pulling(waiting));
    await settled();
    expect(asked).toEqual({ conflicts: 1, duplicates: 1 });
    push(pulling(1, { conflicts: 2 }));
    await settled();
    expect(asked).toEqual({ conflicts: 2, duplicates: 1 });
  });

  it('are over with all lists read again: one conflict may have come for another', async () => {
    const { asked, push } = await watched();
    push(pulling(1));
    push(state({ conflicts: 1, duplicates: 1 }));
    await settled();
    expect(asked).toEqual({ conflicts: 2, duplicates: 2 });
  });
});
