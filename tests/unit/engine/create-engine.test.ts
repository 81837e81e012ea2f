import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/engine/create-engine';
import { browserTab } from '../../../src/engine/sync-leadership';
import { metaKeys } from '../../../src/store/meta';
import { openStore } from '../../../src/store/open-store';
import { connectSync } from '../../../src/store/sync-link';

beforeAll(() => {
  // Another tab leads sync; nobody else wants a lock.
  const request = (name: string, ...words: readonly unknown[]) =>
    name === 'rollcall-sync' ? waitForLead(words) : workOf(words)();
  vi.stubGlobal('navigator', { locks: { request } });
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
function startEngine(online = new Set<() => void>()) {
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
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  const [connection] = connections;
  if (connection === undefined) throw new Error('No connection was opened');
  await throwAway(connection);
  await vi.waitFor(() => expect(closed).toEqual(['lost']));
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
