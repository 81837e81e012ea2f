/**
 * Teams at work, as a seed says: 2 to 4 devices and 200 things that their people do, under every fault there is; then the
 * network heals, and what DESIGN promises of sync must hold. The clients are the real ones; only the store, the server and
 * the clock are not.
 */
import { setImmediate } from 'node:timers/promises';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient, type SyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';
import { createBook, type Book } from './book';
import { check } from './check';
import { createCouchDoor } from './couch-door';
import { createCouchModel } from './couch-model';
import { createDisturbances, type SignedIn } from './disturbances';
import { checkEquality } from './equality';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network';
import { killableAfter, type Killable } from './killable';
import { createMemorySyncStore, type MemorySyncStore } from './memory-sync-store';
import { createPerson, type Person } from './person';
import { createRandom } from './random';
import { writtenBy } from './written';

/** A rule of the client, broken on purpose, from outside: what it sends and reads is changed behind its back. */
export interface Mutant {
  readonly send?: (send: Send, deviceId: string) => Send;
  readonly store?: (store: SyncStore) => SyncStore;
}

interface Device {
  readonly id: string;
  readonly store: MemorySyncStore;
  readonly person: Person;
  readonly network: FaultyNetwork;
  readonly caller: SignedIn;
  tab: Tab | null;
  isSyncing: boolean;
  isOffline: boolean;
}

/** As in the loop, a client goes on after requests that failed, and is made anew after anything else. */
interface Tab extends Killable {
  client: SyncClient | null;
}

/** What people do in one schedule: create, edit, delete, import, undo, and work on groups and fields. */
const operations = 200;
const day = 86_400_000;

/** Runs one schedule. Rejects with what doesn't hold. */
export async function simulate(seed: number, mutant: Mutant = {}): Promise<void> {
  const random = createRandom(seed);
  const couch = createCouchModel();
  const book = createBook();
  let time = 1_700_000_000_000;
  const clock = () => (time += 1 + random.below(5_000));
  const door = createCouchDoor(couch, { now: () => time, sleep: async () => undefined });
  let sessions = 0;
  let acts = 0;

  const devices = Array.from({ length: 2 + random.below(3) }, (_, at): Device => {
    const store = createMemorySyncStore();
    const skew = random.chance(0.5) ? (random.below(9) - 4) * day : 0;
    const name = 'abcd'.charAt(at);
    const caller = { userName: name, password: name, isSameOrigin: random.chance(0.5) };
    const person = createPerson(name, store, random, { now: clock, skew });
    const network = createFaultyNetwork(
      door.enter(() => caller),
      random,
      meanwhile,
    );
    return {
      id: `device-${at}`,
      store,
      person,
      network,
      caller,
      tab: null,
      isSyncing: false,
      isOffline: false,
    };
  });
  const callers = devices.map(({ caller }) => caller);
  const disturbances = createDisturbances({ couch, door, book }, callers, random);

  function act(device: Device): void {
    acts += 1;
    book.note(device.person.name, device.person.act());
  }

  /** While one client waits for its answer, anybody may do anything. */
  async function meanwhile(): Promise<void> {
    if (!random.chance(0.12)) return;
    const device = random.pick(devices);
    if (device === undefined) return;
    const kind = random.below(100);
    if (kind < 65) act(device);
    else if (kind < 95) await sync(device);
    else disturbances.happen();
  }

  async function sync(device: Device): Promise<string> {
    if (device.isSyncing || device.isOffline) return 'busy';
    device.isSyncing = true;
    const tab = (device.tab ??= openTab(device));
    try {
      const outcome = await Promise.race([passOf(device, tab), tab.death.then(() => 'killed')]);
      if (outcome === 'killed' || random.chance(0.4)) device.tab = null;
      return outcome;
    } finally {
      device.isSyncing = false;
    }
  }

  function openTab(device: Device): Tab {
    const killAfter = device.network.isFaulty && random.chance(0.3) ? random.below(60) : Infinity;
    return { ...killableAfter(killAfter, noted(device), device.network.send), client: null };
  }

  /** What the client mends by itself, it takes from whoever wrote it. */
  function noted({ store, person }: Device): SyncStore {
    return {
      ...store,
      async edit(version, changes) {
        const outcome = await store.edit(version, changes);
        if (outcome === 'written') book.note(person.name, writtenBy(changes));
        return outcome;
      },
    };
  }

  async function passOf({ id, caller }: Device, tab: Tab): Promise<string> {
    tab.client ??= await createSyncClient({
      deviceId: id,
      leader: `${id}-${(sessions += 1)}`,
      database: createCouchDatabase(mutant.send?.(tab.send, id) ?? tab.send),
      store: mutant.store?.(tab.store) ?? tab.store,
      tools: { now: () => time, newId: () => `token-${random.next()}` },
      batchSize: 1 + random.below(20),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const outcome = await syncPass(tab.client);
    check(!door.isLocked(caller.userName), `rule 9: ${id} has asked until the account was locked`);
    if (outcome.ok) return 'done';
    const { error } = outcome;
    const isRefused = error.type === 'failed' && error.failure.type === 'unauthorized';
    if (error.type !== 'failed' || isRefused) tab.client = null;
    if (error.type !== 'failed') return error.outcome;
    if (isRefused) disturbances.signIn(caller);
    return error.failure.type;
  }

  /** Everybody syncs until nothing is left to say. */
  async function settle(when: string): Promise<void> {
    // What a tab had asked for when it died may still be on its way.
    do await setImmediate();
    while (devices.some(({ isSyncing }) => isSyncing));
    for (let round = 0; round < 4; round += 1) {
      for (const device of devices) {
        const outcome = await sync(device);
        check(outcome === 'done', `${device.id} ends with ${outcome} ${when}`);
      }
    }
  }

  while (acts < operations) {
    const device = random.pick(devices);
    if (device === undefined) continue;
    const kind = random.below(100);
    if (kind < 66) act(device);
    else if (kind < 90) await sync(device);
    else if (kind < 95) device.isOffline = !device.isOffline;
    else disturbances.happen();
  }

  const stores = new Map(devices.map(({ id, store }) => [id, store]));
  disturbances.openDoor();
  for (const device of devices) {
    device.isOffline = false;
    device.tab = null;
    device.network.isFaulty = false;
  }
  await settle('on a good network, beside documents that are refused or unreadable (rule 8)');
  checkEquality(stores, couch, waitingDocuments(devices));

  disturbances.mendDocuments();
  for (const device of devices) {
    device.store.tryAgain();
    device.tab = null;
  }
  await settle('on a good network');
  checkEquality(stores, couch, () => false);
  for (const { id, store } of devices) checkOrder(id, store);
  checkErasures(stores, book);
  book.check([...stores.values()]);
}

/**
 * Whoever was erased and whom nobody made anew is gone, and every device knows that no trace may stay: but for branches and
 * restored servers, which know nothing of it.
 */
function checkErasures(stores: ReadonlyMap<string, MemorySyncStore>, book: Book): void {
  const erased = new Set([...stores.values()].flatMap((store) => [...store.erased]));
  for (const userId of erased) {
    // Imports make the same user again.
    const isHandMade = /^[a-d]-\d+$/u.test(userId);
    if (!isHandMade || book.wasRestored || book.wasBranched(`user:${userId}`)) continue;
    for (const [device, { directory }] of stores) {
      check(directory.userById(userId) === undefined, `${device} still has ${userId}, who was erased`);
    }
  }
}

/** What is parked on any device, and the users who wait for a group that is. */
function waitingDocuments(devices: readonly Device[]): (document: string) => boolean {
  const parked = new Set(devices.flatMap(({ store }) => [...store.parked.keys()]));
  const waiting = new Set(parked);
  for (const { store } of devices) {
    for (const { id, groupId, custom } of store.directory.users()) {
      const refersTo = [`group:${groupId}`, ...Object.keys(custom).map((field) => `field:${field}`)];
      if (refersTo.some((document) => parked.has(document))) waiting.add(`user:${id}`);
    }
  }
  return (document) => waiting.has(document);
}

/** What a directory and a store must be, once all is said. */
function checkOrder(device: string, { directory, parked, logLength }: MemorySyncStore): void {
  check(parked.size === 0, `${device} still has parked documents: ${[...parked.keys()].join(', ')}`);
  for (const user of directory.users()) {
    check(directory.groupById(user.groupId) !== undefined, `${user.id} is in no group`);
  }
  check(logLength === 0, `${device} never forgets its log`);
}
