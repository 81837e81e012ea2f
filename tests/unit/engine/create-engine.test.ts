import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createEngine } from '../../../src/engine/create-engine';
import { openDirectory } from '../../../src/engine/directory-session';
import type { Engine } from '../../../src/engine/engine';
import type { Surroundings } from '../../../src/engine/surroundings';
import { browserTab } from '../../../src/engine/sync-leadership';
import { readFirstSight } from '../../../src/store/first-sight';
import { metaKeys } from '../../../src/store/meta';
import { openStore } from '../../../src/store/open-store';
import { optionsWith } from '../../support/import-case';
import { sampleUsers } from '../directory/sample-records';
import { connectSync } from '../../../src/store/sync-link';

/** The locks that are held, by name: when each of them is free again. */
const heldLocks = new Map<string, Promise<unknown>>();

async function hold(name: string, work: () => unknown): Promise<unknown> {
  const before = heldLocks.get(name) ?? Promise.resolve();
  const outcome = before.then(work);
  const freed = outcome.catch(() => {});
  heldLocks.set(name, freed);
  await freed;
  if (heldLocks.get(name) === freed) heldLocks.delete(name);
  return outcome;
}

beforeAll(() => {
  // Another tab leads sync; nobody else wants a lock.
  const request = (name: string, ...words: readonly unknown[]) =>
    name === 'rollcall-sync' ? waitForLead(words) : hold(name, workOf(words));
  const query = async () => ({ held: [...heldLocks.keys()].map((name) => ({ name })) });
  vi.stubGlobal('navigator', { locks: { request, query } });
  vi.stubGlobal('location', new URL('https://rollcall.example.com/'));
});
afterEach(() => void vi.restoreAllMocks());

/** What waits for the lead of sync, until its signal aborts. */
let waiting: readonly AbortSignal[] = [];

function waitForLead([options]: readonly unknown[]): Promise<void> {
  if (typeof options !== 'object' || options === null || !('signal' in options)) throw new TypeError();
  const { signal } = options;
  if (!(signal instanceof AbortSignal)) throw new TypeError('No signal');
  waiting = [...waiting, signal];
  return new Promise((_, reject) => signal.addEventListener('abort', reject, { once: true }));
}

/** Sync was on when the app was closed. */
async function leaveSyncOn(): Promise<void> {
  const store = await openStore();
  if (!store.ok) throw new Error(store.error.type);
  const address = 'https://couch.example.com/team';
  const signIn = { signIn: 'none', userName: '', secret: null, isRefused: false } as const;
  await connectSync(store.value, { deviceId: 'one', address, ...signIn });
  store.value.close();
}

/** @param online what the return of the network calls */
function startEngine(online = new Set<() => void>(), other: Partial<Surroundings> = {}) {
  return createEngine({
    now: () => 5_000,
    newId: () => crypto.randomUUID(),
    random: () => 0.5,
    sleep: async () => {},
    request: () => new Promise(() => {}),
    isOnline: () => true,
    onOnline(call) {
      online.add(call);
      return () => void online.delete(call);
    },
    pageAddress: 'https://rollcall.example.com/',
    openTab: browserTab,
    ...other,
  });
}

function workOf(words: readonly unknown[]): () => unknown {
  const work = words.at(-1);
  if (typeof work !== 'function') throw new TypeError('No work to do under the lock');
  return () => Reflect.apply(work, null, []);
}

/** The connections that are opened from now on. */
function watchConnections(): readonly IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...words) => {
    const request = open(...words);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return connections;
}

/** More users than a first sight holds, and the first sight of them. */
async function leaveUsers(): Promise<void> {
  const store = await openStore();
  if (!store.ok) throw new Error(store.error.type);
  const session = await openDirectory(store.value, () => {});
  await session.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(300) }));
  await expect.poll(() => readFirstSight(store.value)).not.toBeNull();
  session.close();
  store.value.close();
}

/** What the browser does when it throws the database away: its connections are gone, and what is opened then is another. */
async function throwAway(connection: IDBDatabase): Promise<void> {
  const transaction = connection.transaction('meta', 'readwrite');
  transaction.objectStore('meta').delete(metaKeys.directory);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  connection.close();
  connection.onclose?.(new Event('close'));
}

test('a directory that is less than this tab knows is lost: the page hears of it once, and neither people nor sync work on it any more', async () => {
  await leaveSyncOn();
  const connections = watchConnections();
  const engine = startEngine();
  const closed: string[] = [];
  await engine.open(
    () => {},
    (reason) => closed.push(reason),
  );
  await engine.addGroup('Acme');
  await expect.poll(() => waiting).toHaveLength(1);
  const [connection] = connections;
  if (connection === undefined) throw new Error('No connection was opened');
  await throwAway(connection);
  await expect.poll(() => closed).toEqual(['lost']);
  expect(waiting.map(({ aborted }) => aborted)).toEqual([true]);
  const answers: unknown[] = [];
  void engine.fieldValueCount('no field').then((count) => answers.push(count));
  // Whatever could be answered has been by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(answers).toEqual([]);
});

test('of a directory that gave way to an empty one nothing is left that the network could wake', async () => {
  const online = new Set<() => void>();
  const engine = startEngine(online);
  await engine.open(() => {});
  await engine.addGroup('Acme');
  const before = [...online];
  expect(before).not.toEqual([]);
  expect((await engine.startAnew()).ok).toBe(true);
  expect(online.size).toBe(before.length);
  expect(before.filter((call) => online.has(call))).toEqual([]);
});

/** What becomes of workers, none of which ever answers. */
function watchWorkers(): readonly string[] {
  const workers: string[] = [];
  class SilentWorker extends EventTarget {
    constructor() {
      super();
      workers.push('started');
    }
    postMessage() {}
    terminate() {
      workers.push('ended');
    }
  }
  vi.stubGlobal('Worker', SilentWorker);
  return workers;
}

/** With a chosen password and a welcome email each. */
async function importPeople(engine: Engine): Promise<void> {
  const file = new File(['Email,Password\na@example.com,correct horse\n'], 'people.csv');
  await engine.openFile(file, {}, () => {});
  await engine.plan(optionsWith(['email', 'password'], { notifyNew: true }), null);
  expect((await engine.commitImport(() => {})).ok).toBe(true);
}

describe('of a directory that gave way to an empty one nothing works on:', () => {
  test('no delivery that waits for a server, so that the new one’s needn’t wait for it', async () => {
    const pauses: AbortSignal[] = [];
    const engine = startEngine(new Set(), {
      request: async () => new Response('', { status: 503 }),
      async sleep(_milliseconds, signal) {
        if (signal === undefined || signal.aborted) return;
        pauses.push(signal);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    watchWorkers();
    await engine.open(() => {});
    await importPeople(engine);
    await engine.setMailSettings({ delivery: 'webhook', serverAddress: 'https://hook.example.com' }, null);
    await engine.sendMessages('all');
    await expect.poll(() => pauses).not.toEqual([]);
    expect([...heldLocks.keys()]).toContain('rollcall-delivery');
    expect((await engine.startAnew()).ok).toBe(true);
    await expect.poll(() => [...heldLocks.keys()]).not.toContain('rollcall-delivery');
  });

  test('no worker that hashes', async () => {
    const workers = watchWorkers();
    const engine = startEngine();
    await engine.open(() => {});
    await importPeople(engine);
    await expect.poll(() => workers).toEqual(['started']);
    expect((await engine.startAnew()).ok).toBe(true);
    expect(workers).toEqual(['started', 'ended']);
    await expect.poll(() => [...heldLocks.keys()]).not.toContain('rollcall-hashing');
  });
});

test('a start whose first sight gave way to an empty directory, before the rest was read, leaves that one alone', async () => {
  await leaveUsers();
  let letGo = () => {};
  const drawing = new Promise<void>((resolve) => (letGo = resolve));
  const engine = startEngine(new Set(), { sleep: () => drawing });
  const opened = await engine.open(() => {});
  expect(opened.ok && opened.value.userCount).toBe(300);
  expect(await engine.startAnew()).toMatchObject({ ok: true, value: { userCount: 0 } });
  letGo();
  // What was read of the old one has failed by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect((await engine.addGroup('Acme')).ok).toBe(true);
});

test('R22: attempts that no server has answered count for nothing, however many they were', async () => {
  let asked = 0;
  const waits: AbortSignal[] = [];
  watchWorkers();
  const engine = startEngine(new Set(), {
    async request() {
      asked += 1;
      throw new TypeError('Failed to fetch');
    },
    async sleep(_milliseconds, signal) {
      if (signal === undefined || signal.aborted || asked < 20) return;
      waits.push(signal);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  });
  await engine.startAnew();
  await importPeople(engine);
  await engine.setMailSettings({ delivery: 'webhook', serverAddress: 'https://hook.example.com' }, null);
  await engine.sendMessages('all');
  await expect.poll(() => waits).not.toEqual([]);
  expect(await engine.messages(0, 9)).toMatchObject([
    { state: 'queued', attempts: 0, problem: { code: 'unreachable' } },
  ]);
});
