/** Disconnecting and connecting again: what is a conflict then, and what isn't (DESIGN, sync rules 2, 4 and 7). */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import type { DirectorySession } from '../../../src/engine/directory-session';
import { createConnecting } from '../../../src/engine/sync-connecting';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { readSyncLink } from '../../../src/store/sync-link';
import { readConflicts, readParked } from '../../../src/store/sync-state';
import { createDirectorySyncStore } from '../../../src/sync/directory-sync-store';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore, type MemorySyncStore } from '../../support/sync/memory-sync-store';
import { openSession } from './open-session';

let session: DirectorySession;
let connecting: ReturnType<typeof createConnecting>;
let couch: CouchModel;
let colleague: MemorySyncStore;

beforeEach(async () => {
  const opened = await openSession(1, await createSealingKey());
  ({ session } = opened);
  connecting = createConnecting(session, {
    ...opened.tools,
    deviceKey: opened.tools.key,
    pageAddress: 'https://rollcall.example.com/',
    sleep: async () => {},
  });
  couch = createCouchModel();
  colleague = createMemorySyncStore();
  vi.stubGlobal('fetch', async (address: string, { method, body }: { method: 'GET'; body?: Blob }) => {
    const { pathname, searchParams } = new URL(address);
    const path = pathname.split('/').slice(2).join('/');
    const sent = body === undefined ? {} : { body: JSON.parse(await body.text()) };
    const outcome = couch.answer({ method, path, query: Object.fromEntries(searchParams), ...sent });
    return outcome.type === 'answer' ? Response.json(outcome.json) : new Response('{}', { status: 404 });
  });
});
afterEach(() => void vi.unstubAllGlobals());

function connect(address = 'https://couch.example.com/team') {
  return connecting.connectSync({ address, signIn: 'password', userName: '', password: '' }, () => {});
}

/** A pass of this device, which answers its id. */
async function sync(): Promise<string> {
  const link = await readSyncLink(session.store);
  if (link === null) throw new Error('Sync is off');
  const store = createDirectorySyncStore({
    store: session.store,
    directory: session.directory,
    commit: (version, changes) => session.commitPlanned(version, changes),
    catchUp: () => session.catchUp(),
  });
  await passOf(link.deviceId, store, couch.send);
  return link.deviceId;
}

async function connectAndSync(): Promise<string> {
  expect(await connect()).toEqual({ type: 'connected' });
  const device = await sync();
  await passOf('colleague', colleague, couch.send);
  return device;
}

function edit(change: Partial<User>) {
  return session.write((directory) => ({
    ...emptyChangeSet,
    usersChanged: directory.users().map((before) => ({ before, after: { ...before, ...change } })),
  }));
}

async function colleagueEdits(change: Partial<User>): Promise<void> {
  const usersChanged = colleague.directory
    .users()
    .map((before) => ({ before, after: { ...before, ...change, changedAt: 9_000 } }));
  colleague.change({ ...emptyChangeSet, usersChanged });
  await passOf('colleague', colleague, couch.send);
}

const here = () => session.directory.users()[0];
const conflicts = () => readConflicts(session.store);

test('who connects again goes on: what a colleague alone has changed meanwhile comes, and is nobody’s conflict', async () => {
  const device = await connectAndSync();
  await connecting.disconnectSync();
  await colleagueEdits({ firstName: 'Zoe', lastName: 'Lee' });
  expect(await connect('https://couch.example.com:8443/team')).toEqual({ type: 'connected' });
  expect(await sync()).toBe(device);
  expect([here(), await conflicts()]).toMatchObject([{ firstName: 'Zoe', lastName: 'Lee' }, []]);
});

test('what waited to be pushed when sync was disconnected goes out then, merged field by field', async () => {
  await connectAndSync();
  await edit({ notes: 'from here' });
  await connecting.disconnectSync();
  await colleagueEdits({ firstName: 'Zoe' });
  expect(await connect()).toEqual({ type: 'connected' });
  await sync();
  expect([here(), await conflicts()]).toMatchObject([{ firstName: 'Zoe', notes: 'from here' }, []]);
  expect([...couch.contents().values()]).toMatchObject([{ firstName: 'Zoe', notes: 'from here' }]);
});

test('rule 7: two directories meet for the first time where the server was restored meanwhile', async () => {
  await connectAndSync();
  const backup = couch.backup();
  await edit({ notes: 'from here' });
  const device = await sync();
  await connecting.disconnectSync();
  couch.restore(backup);
  await meetAsStrangers(device);
});

test('what another program has written in vain is tried again, as a person would', async () => {
  await connectAndSync();
  couch.overwrite('user:odd', { type: 'user', v: 99 });
  await sync();
  await connecting.disconnectSync();
  couch.overwrite('user:odd', { type: 'user', v: 1, email: 'odd@example.com' });
  expect(await connect()).toEqual({ type: 'connected' });
  await sync();
  expect([session.directory.userCount, await readParked(session.store)]).toEqual([2, []]);
});

test('two directories meet for the first time where something has changed here while sync was off', async () => {
  const device = await connectAndSync();
  await connecting.disconnectSync();
  await edit({ notes: 'from here' });
  await meetAsStrangers(device);
});

test('two directories meet for the first time where the database is another', async () => {
  const device = await connectAndSync();
  const first = couch;
  await connecting.disconnectSync();
  couch = createCouchModel();
  const other = await connectAndSync();
  expect(other).not.toBe(device);
  // No way leads on from there, either.
  await connecting.disconnectSync();
  couch = first;
  await meetAsStrangers(other);
});

async function meetAsStrangers(device: string): Promise<void> {
  expect(await connect()).toMatchObject({ type: 'meeting' });
  await connecting.confirmConnect();
  expect(await sync()).not.toBe(device);
}
