/**
 * Teams at work, as a seed says: 2 to 4 devices, 200 operations, every fault there is; then the network heals, and what
 * DESIGN promises of sync must hold. The clients are the real ones; only the store, the server and the clock are not.
 */
import { fieldToBody, groupToBody, userToBody, type Body } from '../../../src/sync/body';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { toWire } from '../../../src/sync/document';
import { importToBody } from '../../../src/sync/import-body';
import { settingToBody } from '../../../src/sync/setting-body';
import { createSyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel, type CouchModel } from './couch-model';
import { createFaultyNetwork, TabKilled, type FaultyNetwork } from './faulty-network';
import { createMemorySyncStore, type MemorySyncStore } from './memory-sync-store';
import { createPerson, isImmortal, type Person, type Written } from './person';
import { createRandom, type Random } from './random';

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
  isSyncing: boolean;
  isOffline: boolean;
}

const operations = 200;
const day = 86_400_000;

/** Runs one schedule. Rejects with what doesn't hold. */
export async function simulate(seed: number, mutant: Mutant = {}): Promise<void> {
  const random = createRandom(seed);
  const couch = createCouchModel();
  couch.largestDocument = 20_000;
  couch.refuse = (document) => (String(document['firstName']).endsWith('13') ? 'unlucky' : null);
  const book = createBook();
  let time = 1_700_000_000_000;
  const clock = () => (time += 1 + random.below(5_000));
  const devices: Device[] = [];
  const backups: ReturnType<CouchModel['backup']>[] = [];
  let sessions = 0;

  for (let at = 0; at < 2 + random.below(3); at += 1) {
    const store = createMemorySyncStore();
    const skew = random.chance(0.5) ? (random.below(9) - 4) * day : 0;
    const person = createPerson('abcd'.charAt(at), store, random, { now: clock, skew });
    const network = createFaultyNetwork(couch, random, meanwhile);
    devices.push({ id: `device-${at}`, store, person, network, isSyncing: false, isOffline: false });
  }

  /** While one client waits for its answer, anybody may do anything. */
  async function meanwhile(): Promise<void> {
    if (!random.chance(0.12)) return;
    const device = random.pick(devices);
    if (device === undefined) return;
    if (random.chance(0.7)) book.note(device.person.name, device.person.act());
    else await sync(device);
  }

  async function sync(device: Device): Promise<string> {
    if (device.isSyncing || device.isOffline) return 'busy';
    device.isSyncing = true;
    const leader = `${device.id}-${(sessions += 1)}`;
    const killAfter = device.network.isFaulty && random.chance(0.15) ? random.below(40) : Infinity;
    try {
      return await passOf(device, leader, killAfter);
    } catch (error) {
      if (!(error instanceof TabKilled)) throw error;
      // Whoever opens the next tab signs in first.
      device.network.signIn();
      return 'killed';
    } finally {
      device.isSyncing = false;
    }
  }

  async function passOf(device: Device, leader: string, killAfter: number): Promise<string> {
    const { send } = device.network;
    const killable = killableAfter(killAfter, device.store, send);
    const client = await createSyncClient({
      deviceId: device.id,
      leader,
      database: createCouchDatabase(mutant.send?.(killable.send, device.id) ?? killable.send),
      store: mutant.store?.(killable.store) ?? killable.store,
      tools: { now: () => time, newId: () => `token-${random.next()}` },
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const outcome = await syncPass(client);
    if (outcome.ok) return 'done';
    const { error } = outcome;
    if (error.type !== 'failed') return error.outcome;
    // The person is asked, and signs in; the client by itself never asks twice.
    if (error.failure.type === 'unauthorized') {
      check(device.network.refusedSignIns < 2, `${device.id} asked again after a 401`);
      device.network.signIn();
    }
    return error.failure.type;
  }

  for (let operation = 0; operation < operations; operation += 1) {
    const device = random.pick(devices);
    if (device === undefined) continue;
    const kind = random.below(100);
    if (kind < 55) book.note(device.person.name, device.person.act());
    else if (kind < 90) await sync(device);
    else if (kind < 96) device.isOffline = !device.isOffline;
    else if (kind < 98) backups.push(couch.backup());
    else if (kind === 98 && random.chance(0.4)) {
      const backup = random.pick(backups);
      if (backup !== undefined) couch.restore(backup);
      book.wasRestored ||= backup !== undefined;
    } else book.branch(growBranch(couch, random));
  }

  couch.refuse = () => null;
  for (const device of devices) {
    device.isOffline = false;
    device.network.isFaulty = false;
    device.network.signIn();
    device.store.tryAgain();
  }
  for (let round = 0; round < 4; round += 1) {
    for (const device of devices) {
      const outcome = await sync(device);
      check(outcome === 'done', `${device.id} ends with ${outcome} on a good network`);
    }
  }
  checkEquality(devices, couch);
  checkErasures(devices, book);
  book.check(devices);
}

/** Another replica of the server took an edit that this one didn't see: CouchDB keeps both branches. */
function growBranch(couch: CouchModel, random: Random): Written | null {
  const id = random.pick([...couch.contents().keys()].filter((name) => name.startsWith('user:')));
  const top = id === undefined ? undefined : couch.winner(id);
  if (id === undefined || top === undefined || top.conflicts.length > 0) return null;
  const operation = { ...Object(top.body['m']), elsewhere: random.below(1_000_000) };
  const parent = `${Number.parseInt(top.rev, 10) - 1}-elsewhere`;
  const value = `elsewhere${random.below(1_000_000)}`;
  couch.branch(id, parent, { ...top.body, m: operation, middleName: value });
  return { document: id, field: 'middleName', value, before: String(top.body['middleName'] ?? '') };
}

/** A tab that dies at its n-th contact with the store or the network, before or after what it asked for was done. */
function killableAfter(contacts: number, store: MemorySyncStore, send: Send) {
  let left = contacts;
  async function survive<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if ((left -= 1) < 0) throw new TabKilled();
    const answer = await work();
    if ((left -= 1) < 0) throw new TabKilled();
    return answer;
  }
  const killableStore: SyncStore = {
    directory: store.directory,
    takeOver: (leader) => survive(() => store.takeOver(leader)),
    follow: (version) => survive(() => store.follow(version)),
    imports: (ids) => survive(() => store.imports(ids)),
    importIds: () => survive(() => store.importIds()),
    save: (write) => survive(() => store.save(write)),
    edit: (version, changes) => survive(() => store.edit(version, changes)),
    commit: (version, changes, write) => survive(() => store.commit(version, changes, write)),
    forget: (versions) => survive(() => store.forget(versions)),
  };
  return {
    store: killableStore,
    send: ((request, signal) => survive(() => send(request, signal))) satisfies Send,
  };
}

/** All clients and the server hold the same, to the letter. */
function checkEquality(devices: readonly Device[], couch: CouchModel): void {
  const server = canonical(couch.contents());
  for (const id of server.keys()) {
    check(couch.winner(id)?.conflicts.length === 0, `${id} still has losing branches on the server`);
  }
  for (const { id, store } of devices) {
    const { directory, history } = store;
    const local = new Map<string, Readonly<Record<string, unknown>>>();
    const add = (document: string, body: Body | null) => {
      const { _id, m: _, ...content } = toWire(document, body, { rev: '', operations: {} });
      local.set(_id, JSON.parse(JSON.stringify(content)));
    };
    for (const user of directory.users()) add(`user:${user.id}`, userToBody(user));
    for (const group of directory.groups) add(`group:${group.id}`, groupToBody(group));
    for (const field of directory.customFields) add(`field:${field.id}`, fieldToBody(field));
    for (const setting of directory.settings.values()) {
      add(`settings:${setting.name}`, settingToBody(setting));
    }
    for (const record of history.values()) add(`import:${record.id}`, importToBody(record));
    const mine = canonical(local);
    for (const document of new Set([...server.keys(), ...mine.keys()])) {
      const [here, there] = [mine.get(document), server.get(document)];
      check(here === there, `${id} and the server differ in ${document}:\n${here}\n${there}`);
    }
    check(store.parked.size === 0, `${id} still has parked documents`);
    for (const user of directory.users()) {
      check(directory.groupById(user.groupId) !== undefined, `${user.id} is in no group`);
    }
    check(store.logLength === 0, `${id} never forgets its log`);
  }
}

/**
 * Whoever was erased and whom nobody made anew is gone, and every device knows that no trace may stay: but for branches and
 * restored servers, which know nothing of it.
 */
function checkErasures(devices: readonly Device[], book: ReturnType<typeof createBook>): void {
  const erased = new Set(devices.flatMap(({ store }) => [...store.erased]));
  for (const userId of erased) {
    // Imports make the same user again.
    const isHandMade = /^[a-d]-\d+$/u.test(userId);
    if (!isHandMade || book.wasRestored || book.wasBranched(`user:${userId}`)) continue;
    for (const { id, store } of devices) {
      check(store.directory.userById(userId) === undefined, `${id} still has ${userId}, who was erased`);
    }
  }
}

function canonical(contents: ReadonlyMap<string, Readonly<Record<string, unknown>>>) {
  return new Map([...contents].map(([id, body]) => [id, JSON.stringify(sorted(body))]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Every value that anybody gave a field of a user who was never deleted, and what became of it. */
function createBook() {
  const written: Written[] = [];
  const overwritten = new Set<string>();
  const branched = new Set<string>();
  const borrowed = new Set<string>();
  const book = {
    wasRestored: false,
    wasBranched: (document: string) => branched.has(document),
    branch(value: Written | null) {
      if (value === null) return;
      branched.add(value.document);
      book.note('elsewhere', [value]);
    },
    note(by: string, values: readonly Written[]) {
      for (const value of values) {
        // An undo brings back what somebody else may have written.
        if (!value.value.startsWith(by)) borrowed.add(value.value);
        written.push(value);
        overwritten.add(`${value.document} ${value.field} ${value.before}`);
      }
    },
    /** No value is lost but by being edited again, or to a conflict that a journal has. */
    check(devices: readonly Device[]) {
      const journal = new Set<string>();
      for (const { store } of devices) {
        for (const conflict of store.conflicts.values()) {
          // A deletion in between leaves no base to compare with.
          if (conflict.type !== 'value') continue;
          const isSetting = conflict.document.startsWith('settings:');
          if (!isSetting && !isImmortal({ email: conflict.label })) continue;
          const isOwn = isSamePerson(conflict.kept, conflict.other);
          const isBorrowed = borrowed.has(String(conflict.kept)) || borrowed.has(String(conflict.other));
          const hasBase = !book.wasRestored && !branched.has(conflict.document) && !isBorrowed;
          check(!isOwn || !hasBase, `${conflict.document} is in conflict with itself in ${conflict.field}`);
          journal.add(`${conflict.document} ${conflict.field} ${String(conflict.other)}`);
        }
      }
      const directory = devices[0]?.store.directory;
      for (const { document, field, value } of written) {
        const user = directory?.userById(document.slice('user:'.length));
        const setting = directory?.settings.get(document.slice('settings:'.length));
        const record = user !== undefined && isImmortal(user) ? user : setting?.values;
        if (record === undefined || value === '') continue;
        // What only the server knew is lost when an older copy takes its place.
        if (book.wasRestored && field === 'middleName') continue;
        const now: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
        const key = `${document} ${field} ${value}`;
        const isKept = now === value || overwritten.has(key) || journal.has(key);
        check(isKept, `${key} is lost: ${String(now)} stands there, and no journal has it`);
      }
    },
  };
  return book;
}

/** Values begin with the name of whoever made them up: `a12`. */
function isSamePerson(one: unknown, other: unknown): boolean {
  const [first, second] = [/^[a-d](?=\d+$)/u.exec(String(one)), /^[a-d](?=\d+$)/u.exec(String(other))];
  return first !== null && first[0] === second?.[0];
}

function check(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}
