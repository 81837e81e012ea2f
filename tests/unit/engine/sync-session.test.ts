import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SyncState } from '../../../src/engine/sync-engine';
import { holdLeadership } from '../../../src/engine/sync-leadership';
import { createSyncSession, type SyncSession, type SyncSessionTools } from '../../../src/engine/sync-session';
import type { DirectorySession } from '../../../src/engine/directory-session';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { firstProgress } from '../../../src/domain/sync-record';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { metaKeys } from '../../../src/store/meta';
import type { Store } from '../../../src/store/open-store';
import { connectSync, disconnectSync, readSyncLink, updateSyncLink } from '../../../src/store/sync-link';
import { createTabs, type Tabs } from '../../support/sync/tabs';
import { sampleGroup, sampleUsers } from '../directory/sample-records';
import { forgetCommits, openSameStore, openSession, type OpenedSession } from './open-session';

let sync: SyncSession;
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

/** A clock that stands still. */
const untilAborted = (_milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

function startSync(
  session: DirectorySession,
  { key, ...tools }: OpenedSession['tools'],
  tabs: Tabs,
  sleep: SyncSessionTools['sleep'] = untilAborted,
): { readonly told: string[] } {
  const said: string[] = [];
  sync = createSyncSession(session, {
    ...tools,
    random: () => 0.5,
    sleep,
    deviceKey: key,
    openTab: () => tabs.open().tools,
    onOnline: () => () => said.push('no longer listens'),
    pageAddress: 'https://rollcall.example.com/',
    onErased: (userIds) => said.push(`erased ${userIds.join()}`),
    hashMore: () => {},
  });
  return { told: said };
}

/** Another tab of the same browser, and what it hears. */
function openOther(tabs: Tabs) {
  const { tools } = tabs.open();
  const heard: string[] = [];
  tools.listen(({ type }) => heard.push(type));
  return { tools, heard };
}

/** Sync that is on, and asks nobody: its sign-in was refused. */
async function connected() {
  const { session, tools } = await openSession(1, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: true });
  startSync(session, tools, createTabs());
  const told: SyncState['type'][] = [];
  return { session, store: session.store, told, watch: () => sync.watchSync(({ type }) => told.push(type)) };
}

/** The next state waits in the middle of being gathered, for a slow disk, until `letGo` is called. */
function holdBack({ database }: Store): { readonly letGo: () => void; readonly isReached: () => boolean } {
  let letGo = () => {};
  const held = new Dexie.Promise<[]>((resolve) => {
    letGo = () => resolve([]);
  });
  const reads = vi.spyOn(database.parked, 'toArray').mockReturnValueOnce(held);
  return { letGo, isReached: () => reads.mock.calls.length > 0 };
}

/** The disk answers one question after the other: whoever was waiting for a few answers has them by then. */
async function diskIsQuiet({ database }: Store): Promise<void> {
  for (let question = 0; question < 20; question += 1) await database.meta.count();
}

test('a state that is still being gathered when sync is switched off is not told any more', async () => {
  const { session, store, told, watch } = await connected();
  await watch();
  await expect.poll(() => told.at(-1)).toBe('on');
  const { letGo } = holdBack(store);
  await session.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(1, 1) }));
  sync.noteCommit();
  await disconnectSync(store);
  await expect.poll(() => told.at(-1)).toBe('off');
  const before = told.length;
  letGo();
  await diskIsQuiet(store);
  expect(told.slice(before)).toEqual([]);
});

test('all that waits for a person is told, and conflicts even when sync is off', async () => {
  const { session, store } = await connected();
  const { conflicts, meta, parked } = store.database;
  const of = { document: 'user:a', label: 'a' } as const;
  const refused = { direction: 'push', reason: 'forbidden', detail: '', operation: 1 } as const;
  await conflicts.put({ ...of, type: 'deletion', id: 'c', at: 1 });
  await parked.put({ ...refused, id: 'user:a', label: 'a' });
  await meta.put({ key: metaKeys.syncProgress, value: { ...firstProgress, lastSuccess: 7 } });
  const twice = sampleUsers(2, 1).map((user) => ({ ...user, email: 'twice@example.org' }));
  await session.write(() => ({ ...emptyChangeSet, usersAdded: twice }));
  let told: SyncState | null = null;
  await sync.watchSync((state) => (told = state));
  const counted = { conflicts: 1, parked: 1, duplicates: 1, lastSuccess: 7 };
  await expect.poll(() => told).toMatchObject({ type: 'on', ...counted });
  await disconnectSync(store);
  await expect.poll(() => told).toEqual({ type: 'off', conflicts: 1 });
  // Nobody leads any more, and nobody is to be woken.
  await sync.syncNow();
});

test('duplicates are looked for once a version, and not at every step of a long pull', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  const tabs = createTabs();
  const leader = tabs.open().tools;
  void leader.lock({ signal: new AbortController().signal }, () => new Promise(() => {}));
  const looked = vi.spyOn(session.directory, 'users');
  startSync(session, tools, tabs);
  const told: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && told.push(`${state.activity} ${state.waiting}`));
  const before = looked.mock.calls.length;
  leader.post({ type: 'status', status: { type: 'syncing', waiting: 1 } });
  await expect.poll(() => told.at(-1)).toBe('syncing 1');
  await session.write(() => ({ ...emptyChangeSet, groupsAdded: [sampleGroup('Acme')] }));
  sync.noteCommit();
  leader.post({ type: 'status', status: { type: 'syncing', waiting: 2 } });
  await expect.poll(() => told.at(-1)).toBe('syncing 2');
  expect(looked.mock.calls.length - before).toBe(0);
  for (const waiting of [3, 4]) {
    leader.post({ type: 'status', status: { type: 'idle', waiting } });
    await expect.poll(() => told.at(-1)).toBe(`idle ${waiting}`);
  }
  expect(looked.mock.calls.length - before).toBe(1);
});

test('what a leader has said of one connection is not said of the next', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  const tabs = createTabs();
  const leader = tabs.open().tools;
  void leader.lock({ signal: new AbortController().signal }, () => new Promise(() => {}));
  startSync(session, tools, tabs);
  const told: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && told.push(`${state.address} ${state.activity}`));
  let finish = () => {};
  void session.store.inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  leader.post({ type: 'status', status: { type: 'idle', waiting: 0 } });
  await connectSync(session.store, {
    ...link,
    deviceId: 'two',
    address: 'https://couch.example.org/b',
    isRefused: false,
  });
  await expect.poll(() => told.at(-1)).toBe('https://couch.example.org/b syncing');
  finish();
  await session.catchUp();
  await diskIsQuiet(session.store);
  expect(told.at(-1)).toBe('https://couch.example.org/b syncing');
});

test('whoever begins to watch while sync is switched off is told so last', async () => {
  const { store, told, watch } = await connected();
  const toldLast = async () => {
    await watch();
    return told.at(-1);
  };
  await expect.poll(toldLast).toBe('on');
  const { letGo, isReached } = holdBack(store);
  const watching = watch();
  await expect.poll(isReached).toBe(true);
  await disconnectSync(store);
  await expect.poll(() => told.at(-1)).toBe('off');
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
  const hold = () => void following.store.inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  hold();
  leader.post({ type: 'status', status: { type: 'syncing', waiting: 0 } });
  await leading.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(3, 0) }));
  leader.post({ type: 'status', status: { type: 'idle', waiting: 0 } });
  await diskIsQuiet(following.store);
  expect(told).toEqual(['syncing']);
  finish();
  // The page may hear of the users more than once.
  await expect.poll(() => [...new Set(told)]).toEqual(['syncing', '3 users', 'idle']);
  // What the leader has said since is not taken back.
  hold();
  await leading.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(1, 3) }));
  leader.post({ type: 'status', status: { type: 'idle', waiting: 1 } });
  leader.post({ type: 'status', status: { type: 'syncing', waiting: 0 } });
  finish();
  await expect.poll(() => told.filter((said) => said === 'syncing')).toHaveLength(2);
  await expect.poll(() => following.directory.userCount).toBe(4);
  await diskIsQuiet(following.store);
  expect(told.filter((said) => said === 'idle')).toHaveLength(1);
});

test('whoever watches is told what is so from the first, also what others know already', async () => {
  const { told, watch } = await connected();
  await watch();
  expect(told[0]).toBe('on');
  await expect.poll(() => told.at(-1)).toBe('on');
  const second: string[] = [];
  await sync.watchSync(({ type }) => second.push(type));
  expect(second).toEqual(['on']);
});

test('a conflict that is settled is no longer counted', async () => {
  const { store } = await connected();
  await store.database.conflicts.put({ type: 'deletion', id: 'c', document: 'user:a', label: '', at: 1 });
  const counted: number[] = [];
  await sync.watchSync(({ conflicts }) => counted.push(conflicts));
  expect(counted.at(-1)).toBe(1);
  await sync.keepValue('c');
  expect(counted.at(-1)).toBe(0);
});

describe('D5: the tab that leads, whichever it is,', () => {
  test('syncs when another one asks, and begins anew when another one wants to try again', async () => {
    const { session, tools } = await openSession(0, await createSealingKey());
    await connectSync(session.store, { ...link, isRefused: false });
    const tabs = createTabs();
    const leader = openOther(tabs);
    void leader.tools.lock({ signal: new AbortController().signal }, () => new Promise(() => {}));
    startSync(session, tools, tabs);
    await sync.watchSync(() => {});
    await sync.syncNow();
    await sync.tryAgain();
    expect(leader.heard).toEqual(['wake', 'restart']);
  });

  test('tells the others how sync stands, and asks the server at once when it or they are asked to', async () => {
    const { session, tools } = await openSession(0, await createSealingKey());
    await connectSync(session.store, { ...link, isRefused: false });
    let asked = 0;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      asked += 1;
      throw new TypeError('Failed to fetch');
    });
    const tabs = createTabs();
    const other = openOther(tabs);
    startSync(session, tools, tabs);
    await expect.poll(() => asked).toBe(1);
    await diskIsQuiet(session.store);
    expect(other.heard).toContain('status');
    await sync.syncNow();
    await expect.poll(() => asked).toBe(2);
    await diskIsQuiet(session.store);
    other.tools.post({ type: 'wake' });
    await expect.poll(() => asked).toBe(3);
  });
});

describe('what is under way for a connection ends', () => {
  /** A server that is silent until it is given up; `isGivenUp` says of the first request whether it was. */
  async function waiting() {
    const { session, tools } = await openSession(0, await createSealingKey());
    await connectSync(session.store, { ...link, isRefused: false });
    const signals: AbortSignal[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, { signal } = {}) => {
      if (signal) signals.push(signal);
      await untilAborted(0, signal ?? new AbortController().signal);
      throw new TypeError('Failed to fetch');
    });
    const { told } = startSync(session, tools, createTabs());
    await expect.poll(() => signals.length).toBe(1);
    return { session, told, isGivenUp: () => signals[0]?.aborted, asked: () => signals.length };
  }

  test.each([
    ['another connection', { deviceId: 'two' }],
    ['another password', { secret: { iv: new Uint8Array(12), ciphertext: new Uint8Array(16) } }],
    ['a refused sign-in', { isRefused: true }],
  ])('when %s takes its place', async (_what, change) => {
    const { session, isGivenUp } = await waiting();
    await updateSyncLink(session.store, () => true, change);
    await expect.poll(isGivenUp).toBe(true);
  });

  test('and goes on when what is written is the same', async () => {
    const { session, isGivenUp, asked } = await waiting();
    await updateSyncLink(session.store, () => true, {});
    await diskIsQuiet(session.store);
    expect([isGivenUp(), asked()]).toEqual([false, 1]);
  });

  test('when the store is to be closed, and nothing is followed any more', async () => {
    const { session, told, isGivenUp, asked } = await waiting();
    sync.close();
    expect([isGivenUp(), told]).toEqual([true, ['no longer listens']]);
    await connectSync(session.store, { ...link, deviceId: 'two', isRefused: false });
    await diskIsQuiet(session.store);
    expect(asked()).toBe(1);
  });
});

test('a lead that is lost is no refused sign-in', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  const { meta } = session.store.database;
  let hasAsked = false;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    await meta.put({ key: metaKeys.syncLeader, value: 'another' });
    hasAsked = true;
    return new Response('{}', { status: 404 });
  });
  startSync(session, tools, createTabs());
  await expect.poll(() => hasAsked).toBe(true);
  await diskIsQuiet(session.store);
  expect(await readSyncLink(session.store)).toMatchObject({ isRefused: false });
});

test('whom a colleague has erased is made known: other tabs and the page have traces, too', async () => {
  const { session, tools } = await openSession(1, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  const [user] = session.directory.users();
  const erased = { _id: `user:${user?.id}`, _rev: '2-b', _deleted: true, erased: true, type: 'user', v: 1 };
  const answer = serverOf({ ...erased, m: { one: 1 } });
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const { told } = startSync(session, tools, createTabs());
  await expect.poll(() => told).toEqual([`erased ${user?.id}`]);
  expect(session.directory.userCount).toBe(0);
});

test('whose erasure can’t be written is not made known', async () => {
  const { session, tools } = await openSession(1, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  const [user] = session.directory.users();
  const erased = { _id: `user:${user?.id}`, _rev: '2-b', _deleted: true, erased: true, type: 'user', v: 1 };
  vi.spyOn(globalThis, 'fetch').mockImplementation(serverOf({ ...erased, m: { one: 1 } }));
  await forgetCommits(session);
  const { told } = startSync(session, tools, createTabs());
  const activities: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && activities.push(state.activity));
  await expect.poll(() => activities.at(-1)).toBe('storeFailed');
  expect(told).toEqual([]);
});

test('what the page is told without a commit, such as the progress of mailing, is no news for sync', async () => {
  const { session, store, told, watch } = await connected();
  await watch();
  await expect.poll(() => told.at(-1)).toBe('on');
  const { isReached } = holdBack(store);
  sync.noteCommit();
  expect(isReached()).toBe(false);
  await session.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(1, 1) }));
  sync.noteCommit();
  expect(isReached()).toBe(true);
});

test('a device that can’t read what it leads with says so, and tries again after growing pauses', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  const secret = { iv: new Uint8Array(12), ciphertext: new Uint8Array(16) };
  await connectSync(session.store, { ...link, signIn: 'basic', secret, isRefused: false });
  const pauses: number[] = [];
  const key = () => Promise.reject(new Error('Unable to read the key'));
  startSync(session, { ...tools, key }, createTabs(), async (milliseconds, signal) => {
    pauses.push(milliseconds);
    if (pauses.length === 3) await untilAborted(milliseconds, signal);
  });
  const told: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && told.push(`${state.activity} ${state.detail}`));
  await expect.poll(() => pauses).toEqual([1_000, 2_000, 4_000]);
  await expect.poll(() => told.at(-1)).toBe('storeFailed Error: Unable to read the key');
});

test('rule 9: a refused sign-in that can’t be written down is not repeated by itself, in whichever tab', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: false });
  let asked = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    asked += 1;
    return new Response('{"error":"unauthorized"}', { status: 401 });
  });
  const { meta } = session.store.database;
  const put = meta.put.bind(meta);
  vi.spyOn(meta, 'put').mockImplementation((row) =>
    row.key === metaKeys.syncLink ? Dexie.Promise.reject(new Error('Disk full')) : put(row),
  );
  const tabs = createTabs();
  startSync(session, tools, tabs);
  const told: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && told.push(state.activity));
  await expect.poll(() => told.at(-1)).toBe('unauthorized');
  const other = tabs.open();
  let othersLeads = 0;
  const lead = async () => void (othersLeads += 1);
  const waiting = holdLeadership({ lead, onMessage() {} }, other.tools);
  await diskIsQuiet(session.store);
  const before = asked;
  for (let minute = 0; minute < 5; minute += 1) {
    await tabs.pass(60_000);
    await diskIsQuiet(session.store);
  }
  waiting.end();
  expect([asked - before, othersLeads]).toEqual([0, 0]);
});

test.each([
  ['a connection', { deviceId: 'two' }],
  ['a sign-in', { signIn: 'basic', userName: 'ada' }],
] as const)(
  'a refused sign-in is not written to %s that another tab has made meanwhile',
  async (_what, madeAnew) => {
    const { session, tools } = await openSession(0, await createSealingKey());
    const newer = { ...link, ...madeAnew, isRefused: false };
    await connectSync(session.store, { ...link, isRefused: false });
    let isAsked = false;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, { signal } = {}) => {
      if (isAsked) await untilAborted(0, signal ?? new AbortController().signal);
      isAsked = true;
      await connectSync(session.store, newer);
      return new Response('{"error":"unauthorized"}', { status: 401 });
    });
    startSync(session, tools, createTabs());
    await expect.poll(() => readSyncLink(session.store)).toMatchObject(madeAnew);
    await diskIsQuiet(session.store);
    expect(await readSyncLink(session.store)).toEqual(newer);
  },
);

test('rule 9: what waits is counted also while a sign-in is refused, and nobody is asked', async () => {
  const { session, tools } = await openSession(1, await createSealingKey());
  await connectSync(session.store, { ...link, isRefused: true });
  const asked = vi.spyOn(globalThis, 'fetch');
  startSync(session, tools, createTabs());
  const told: string[] = [];
  await sync.watchSync((state) => state.type === 'on' && told.push(`${state.activity} ${state.waiting}`));
  await expect.poll(() => told.at(-1)).toBe('unauthorized 1');
  expect(told.filter((state) => !state.startsWith('unauthorized'))).toEqual([]);
  await session.write(() => ({ ...emptyChangeSet, groupsAdded: [sampleGroup('Acme')] }));
  sync.noteCommit();
  await expect.poll(() => told.at(-1)).toBe('unauthorized 2');
  expect(asked).not.toHaveBeenCalled();
});

/** A server with one user, that takes whatever it is given. */
function serverOfOneUser(): typeof fetch {
  const [user] = sampleUsers(1);
  if (user === undefined) throw new Error('No user');
  const { id, ...values } = user;
  return serverOf({ _id: `user:${id}`, _rev: '1-a', type: 'user', v: 1, m: { other: 1 }, ...values });
}

function serverOf(doc: Readonly<Record<string, unknown>>): typeof fetch {
  const answer = (json: object, status = 200) => new Response(JSON.stringify(json), { status });
  return async (url, { method = 'GET', signal } = {}) => {
    const path = String(url);
    if (path.includes('longpoll')) {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      throw new TypeError('Failed to fetch');
    }
    if (path.includes('_changes')) {
      const results = path.includes('since=0') ? [{ id: doc._id, doc }] : [];
      return answer({ results, last_seq: '1' });
    }
    return method === 'PUT' ? answer({ rev: '0-1' }) : answer({}, 404);
  };
}

test('what is still under way when sync is switched off says nothing any more: searching is prepared again', async () => {
  const { session: opened, tools } = await openSession(0, await createSealingKey());
  await connectSync(opened.store, { ...link, isRefused: false });
  vi.spyOn(globalThis, 'fetch').mockImplementation(serverOfOneUser());
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const longRuns: boolean[] = [];
  const session: DirectorySession = Object.assign(Object.create(opened), {
    markLongRun: (goesOn: boolean) => longRuns.push(goesOn),
    catchUp: async () => {
      await opened.catchUp();
      // What a pull asks after its commit.
      if (opened.directory.userCount > 0) await held;
    },
  });
  const { told: madeKnown } = startSync(session, tools, createTabs());
  const told: string[] = [];
  await sync.watchSync(({ type }) => told.push(type));
  await expect.poll(() => opened.directory.userCount).toBe(1);
  expect([longRuns.at(-1), madeKnown]).toEqual([true, []]);
  await sync.disconnectSync();
  await expect.poll(() => [told.at(-1), longRuns.at(-1)]).toEqual(['off', false]);
  letGo();
  await diskIsQuiet(opened.store);
  expect(longRuns.at(-1)).toBe(false);
});
