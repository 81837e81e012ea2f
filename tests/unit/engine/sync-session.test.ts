import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SyncState } from '../../../src/engine/sync-engine';
import { createSyncSession, type SyncSession } from '../../../src/engine/sync-session';
import type { DirectorySession } from '../../../src/engine/directory-session';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync, disconnectSync } from '../../../src/store/sync-link';
import * as syncState from '../../../src/store/sync-state';
import { createTabs, type Tabs } from '../../support/sync/tabs';
import { sampleUsers } from '../directory/sample-records';
import { openSameStore, openSession, type OpenedSession } from './open-session';

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

const link = {
  deviceId: 'one',
  address: 'https://couch.example.com/team',
  signIn: 'none',
  userName: '',
  secret: null,
} as const;

function startSync(session: DirectorySession, { key, ...tools }: OpenedSession['tools'], tabs: Tabs): void {
  sync = createSyncSession(session, {
    ...tools,
    deviceKey: key,
    openTab: () => tabs.open().tools,
    pageAddress: 'https://rollcall.example.com/',
    onErased: () => {},
  });
}

/** Sync that is on, and asks nobody: its sign-in was refused. */
async function connected() {
  const { session, tools } = await openSession(1, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: true });
  startSync(session, tools, createTabs());
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

test('a tab that follows has caught up before it says what the leader says, that nothing is left', async () => {
  const { session: leading, tools } = await openSession(0, await createSealingKey());
  const told: string[] = [];
  const following = await openSameStore(leading, ({ userCount }) => {
    if (userCount > 0) told.push(`${userCount} users`);
  });
  await connectSync(following.store, { ...link, isRefused: false });
  const tabs = createTabs();
  const leader = tabs.open().tools;
  void leader.lock({ signal: new AbortController().signal }, () => new Promise(() => {}));
  startSync(following, tools, tabs);
  await sync.watchSync((state) => state.type === 'on' && told.push(state.activity));
  // Something else is under way in the tab that follows.
  let finish = () => {};
  void following.store.inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  leader.post({ type: 'status', status: { type: 'syncing', waiting: 0 } });
  await leading.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(3, 0) }));
  leader.post({ type: 'status', status: { type: 'idle', waiting: 0 } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual(['syncing']);
  finish();
  // The page may hear of the users more than once.
  await vi.waitFor(() => expect([...new Set(told)]).toEqual(['syncing', '3 users', 'idle']));
});
