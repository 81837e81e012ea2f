import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SyncState } from '../../../src/engine/sync-engine';
import { createSyncSession, type SyncSession } from '../../../src/engine/sync-session';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync, disconnectSync } from '../../../src/store/sync-link';
import * as syncState from '../../../src/store/sync-state';
import { openSession } from './open-session';

let sync: SyncSession;
beforeAll(() => {
  // Of a worker's.
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
  sync.close();
  vi.restoreAllMocks();
});

/** Sync that is on, and asks nobody: its sign-in was refused. */
async function connected() {
  const { session, tools } = await openSession(1, await createSealingKey());
  const link = { deviceId: 'one', address: 'https://couch.example.com/team', userName: '', secret: null };
  await connectSync(session.store, { ...link, signIn: 'none', isRefused: true });
  sync = createSyncSession(session, {
    ...tools,
    deviceKey: tools.key,
    pageAddress: 'https://rollcall.example.com/',
    onErased: () => {},
  });
  const told: SyncState['type'][] = [];
  return { store: session.store, told, watch: () => sync.watchSync(({ type }) => told.push(type)) };
}

/** The next state waits in the middle of being gathered until the answer is called. */
function holdBack(): { readonly letGo: () => void; readonly reached: () => void } {
  let letGo = () => {};
  const held = new Promise<[]>((resolve) => {
    letGo = () => resolve([]);
  });
  const spy = vi.spyOn(syncState, 'readParked').mockReturnValueOnce(held);
  return { letGo, reached: () => expect(spy).toHaveBeenCalled() };
}

test('a state that is still being gathered when sync is switched off is not told any more', async () => {
  const { store, told, watch } = await connected();
  await watch();
  await vi.waitFor(() => expect(told.at(-1)).toBe('on'));
  const { letGo } = holdBack();
  sync.noteCommit();
  await disconnectSync(store);
  await vi.waitFor(() => expect(told.at(-1)).toBe('off'));
  const before = told.length;
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told.slice(before)).toEqual([]);
});

test('whoever begins to watch while sync is switched off is told so last', async () => {
  const { store, told, watch } = await connected();
  await vi.waitFor(async () => {
    await watch();
    expect(told.at(-1)).toBe('on');
  });
  const { letGo, reached } = holdBack();
  const watching = watch();
  await vi.waitFor(reached);
  await disconnectSync(store);
  await vi.waitFor(() => expect(told.at(-1)).toBe('off'));
  letGo();
  await watching;
  expect(told.at(-1)).toBe('off');
});
