/** The Dexie-backed store behaves as the one in memory, which the simulation runs on. */
import { deepStrictEqual } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { blankSyncWrite, firstProgress } from '../../../src/domain/sync-record';
import { catchUp } from '../../../src/store/catch-up';
import { commit } from '../../../src/store/commit';
import { metaKeys } from '../../../src/store/meta';
import { connectSync, disconnectSync } from '../../../src/store/sync-link';
import { LeaderChanged, readConflicts, readParked } from '../../../src/store/sync-state';
import { createDirectorySyncStore } from '../../../src/sync/directory-sync-store';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import {
  sampleField,
  sampleGroup,
  sampleImport,
  sampleUser,
  sampleUsers,
} from '../../unit/directory/sample-records';
import { committed, withDatabase } from '../store/open-tab';
import { link, storeOf } from './directory-tab';
import { passOf } from './sync-contract';

const importRecord = sampleImport('i');

/** Things that happen one after the other, on a device and on a colleague's. */
const steps: readonly ((change: (changes: ChangeSet) => Promise<void>) => Promise<void>)[] = [
  (change) =>
    change({ ...emptyChangeSet, usersAdded: sampleUsers(1_200), groupsAdded: [sampleGroup('Acme')] }),
  (change) =>
    change({
      ...emptyChangeSet,
      usersChanged: [{ before: sampleUser(7), after: sampleUser(7, { notes: 'x', custom: { f: '1' } }) }],
      fieldsAdded: [sampleField('F', { id: 'f' })],
    }),
  (change) =>
    change({
      ...emptyChangeSet,
      usersRemoved: [sampleUser(3)],
      groupsChanged: [{ before: sampleGroup('Acme'), after: sampleGroup('Acme', { name: 'Acme 2' }) }],
    }),
  (change) => change({ ...emptyChangeSet, usersAdded: [sampleUser(3, { notes: 'restored' })] }),
  (change) => change({ ...emptyChangeSet, groupsRemoved: [sampleGroup('Acme', { name: 'Acme 2' })] }),
];

describe('the store of sync on IndexedDB', () => {
  it('makes of the same changes and the same server what the one in memory makes', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const memory = createMemorySyncStore();
      const [server, twin] = [createCouchModel(), createCouchModel()];
      for (const step of steps) {
        await step(async (changes) => void (await committed(tab, changes)));
        await step(async (changes) => memory.change(changes));
        await passOf('device', storeOf(tab), server.send);
        await passOf('device', memory, twin.send);
        deepStrictEqual([...server.contents()], [...twin.contents()]);
        deepStrictEqual(tab.directory.users(), memory.directory.users());
        deepStrictEqual(await storeOf(tab).follow(0), await memory.follow(0));
        const [read, kept] = [await storeOf(tab).takeOver('next'), await memory.takeOver('next')];
        deepStrictEqual(new Map([...read.synced].sort()), new Map([...kept.synced].sort()));
      }
    }));

  it('D2: an import of ten thousand users leaves one record of marks', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(500) });
      expect(await tab.store.database.syncLog.count()).toBe(0);
      await connectSync(tab.store, link);
      const usersChanged = tab.directory
        .users()
        .map((before) => ({ before, after: { ...before, notes: 'changed' } }));
      await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(10_000, 500), usersChanged });
      expect(await tab.store.database.syncLog.count()).toBe(1);
      const { log } = await storeOf(tab).follow(0);
      expect(log.map(({ version, marks }) => [version, marks.length])).toEqual([[2, 10_500]]);
    }));

  it('a commit on a disk that is older than what this tab knows fails: it is no newer directory to try again on', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const store = storeOf(tab);
      await store.takeOver('one');
      const version = await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(1) });
      await tab.store.database.meta.delete(metaKeys.directory);
      const changes = { ...emptyChangeSet, groupsAdded: [sampleGroup('Acme')] };
      expect(await store.edit(version, changes)).toBe('failed');
      expect(await store.commit(version, changes, blankSyncWrite('one'))).toBe('failed');
    }));

  it('keeps what a step brings beside the directory, and answers no mark twice', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const store = storeOf(tab);
      await store.takeOver('one');
      const conflict = { type: 'deletion', id: 'c', document: 'user:a', label: 'a', at: 1 } as const;
      const reason = { direction: 'push', reason: 'forbidden', detail: '', operation: 1 } as const;
      const [first, second] = ['user:a', 'user:b'].map((id) => ({ id, label: id, ...reason }));
      if (first === undefined || second === undefined) throw new Error('Nobody');
      const write = { ...blankSyncWrite('one'), conflictsAdded: [conflict], parkedAdded: [first] };
      expect(await store.save(write)).toBe('written');
      const changes = { ...emptyChangeSet, usersAdded: [sampleUser(1)] };
      const next = { ...blankSyncWrite('one'), parkedRemoved: ['user:a'], parkedAdded: [second] };
      const marked = { ...next, marks: [{ id: 'user:user-1', before: null }] };
      expect(await store.commit(0, changes, marked)).toBe('written');
      expect(await readConflicts(tab.store)).toEqual([conflict]);
      expect(await readParked(tab.store)).toEqual([second]);
      expect([(await store.follow(0)).log.length, (await store.follow(1)).log.length]).toEqual([1, 0]);
      await disconnectSync(tab.store);
      await expect(store.takeOver('two')).rejects.toThrow(LeaderChanged);
    }));

  it('a step that the disk refuses fails, and one of a tab that leads no more is lost, whatever refuses it', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const store = storeOf(tab);
      await store.takeOver('one');
      const refused = { id: 'c', type: 'deletion', document: 'user:a', label: () => 'no text', at: 1 };
      const write = { ...blankSyncWrite('one'), conflictsAdded: [Object(refused)] };
      expect(await store.save(write)).toBe('failed');
      await store.takeOver('other');
      expect(await store.save(write)).toBe('lost');
    }));

  it('D5: what another tab commits while this one catches up is part of what it follows', () =>
    withDatabase(async (openTab) => {
      const [one, other] = [await openTab(), await openTab()];
      await connectSync(one.store, link);
      await committed(other, { ...emptyChangeSet, usersAdded: sampleUsers(1) });
      let isFirst = true;
      const store = createDirectorySyncStore({
        store: one.store,
        directory: one.directory,
        commit: (version, changes) => commit(one.store, one.directory, version, changes),
        async catchUp() {
          await catchUp(one.store, one.directory);
          if (isFirst) await committed(other, { ...emptyChangeSet, usersAdded: sampleUsers(1, 1) });
          isFirst = false;
        },
      });
      const { version, log } = await store.follow(0);
      expect([version, one.directory.version, log.map((entry) => entry.version)]).toEqual([2, 2, [1, 2]]);
    }));

  it('of whom another tab has erased, a page that is written afterwards has no password', () =>
    withDatabase(async (openTab) => {
      const [one, other] = [await openTab(), await openTab()];
      await connectSync(one.store, link);
      await committed(one, { ...emptyChangeSet, usersAdded: [sampleUser(1), sampleUser(2)] });
      const store = storeOf(one);
      await store.takeOver('one');
      const known = (passwordHash: string) => ({ rev: '1-a', operations: {}, passwordHash });
      const synced = new Map([1, 2].map((at) => [`user:user-${at}`, known(`hash of ${at}`)]));
      await store.save({ ...blankSyncWrite('one'), synced });
      await catchUp(other.store, other.directory);
      await committed(other, {
        ...emptyChangeSet,
        usersRemoved: [sampleUser(1)],
        usersErased: ['user-1'],
        usersChanged: [{ before: sampleUser(2), after: sampleUser(2, { notes: 'x' }) }],
      });
      await store.follow(1);
      const third = new Map([['user:user-3', known('hash of 3')]]);
      await store.save({ ...blankSyncWrite('one'), synced: third });
      const pages = JSON.stringify(await one.store.database.syncPages.toArray());
      expect([1, 2, 3].filter((at) => pages.includes(`hash of ${at}`))).toEqual([2, 3]);
    }));

  it('R17: an import of this device stays its own, and one that comes can’t be undone here', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const store = storeOf(tab);
      await store.takeOver('one');
      const { imports } = tab.store.database;
      await imports.bulkPut([
        { ...importRecord, id: 'own' },
        { ...importRecord, id: 'dropped', imagesDropped: true, madeElsewhere: true, erasedUsers: 2 },
      ]);
      const coming = ['own', 'dropped', 'new'].map((id) => ({ ...importRecord, id, turns: [7] }));
      await store.save({ ...blankSyncWrite('one'), imports: coming });
      expect(await store.imports(['own', 'gone', 'dropped', 'new'])).toEqual([
        { ...importRecord, id: 'own', turns: [7] },
        {
          ...importRecord,
          id: 'dropped',
          turns: [7],
          imagesDropped: true,
          madeElsewhere: true,
          erasedUsers: 2,
        },
        { ...importRecord, id: 'new', turns: [7], imagesDropped: true, madeElsewhere: true },
      ]);
    }));

  it('connecting begins anew, and disconnecting leaves what waits for a person and what connecting again needs', () =>
    withDatabase(async (openTab) => {
      const { store } = await openTab();
      const { conflicts, meta, parked, syncLog, syncPages } = store.database;
      const conflict = { type: 'deletion', id: 'c', document: 'user:a', label: 'a', at: 1 } as const;
      const reason = { direction: 'push', reason: 'forbidden', detail: '', operation: 1 } as const;
      const leave = async () => {
        await conflicts.put(conflict);
        await parked.put({ id: 'user:a', label: 'a', ...reason });
        await syncLog.put({ version: 1, made: 'user:a', users: null, others: [] });
        await syncPages.put({ no: 0, documents: '{"operations":[],"rows":[]}' });
        await meta.put({ key: metaKeys.syncProgress, value: { ...firstProgress, since: '7' } });
        await meta.put({ key: metaKeys.syncLeader, value: 'one' });
      };
      const left = async () => [
        await Promise.all([conflicts, parked, syncLog, syncPages].map((table) => table.count())),
        (await meta.get(metaKeys.syncProgress))?.value,
        (await meta.get(metaKeys.syncLeader))?.value,
      ];
      await leave();
      await connectSync(store, link);
      expect(await left()).toEqual([[0, 0, 0, 0], firstProgress, undefined]);
      await leave();
      await disconnectSync(store);
      expect(await left()).toEqual([[1, 0, 1, 1], { ...firstProgress, since: '7' }, undefined]);
    }));

  it('D5: writes of a tab that leads no more are refused, and change nothing', () =>
    withDatabase(async (openTab) => {
      const [one, other] = [await openTab(), await openTab()];
      await connectSync(one.store, link);
      const [store, newer] = [storeOf(one), storeOf(other)];
      const write = {
        ...blankSyncWrite('one'),
        synced: new Map([['user:a', { rev: '1-a', operations: {} }]]),
        progress: { since: '9' },
      };
      await store.takeOver('one');
      await newer.takeOver('other');
      expect(await store.save(write)).toBe('lost');
      const changes = { ...emptyChangeSet, usersAdded: [sampleUser(1)] };
      expect(await store.commit(0, changes, write)).toBe('lost');
      expect((await newer.takeOver('third')).synced.size).toBe(0);
      expect((await newer.takeOver('third')).progress.since).toBe('0');
      expect(one.directory.userCount).toBe(0);
    }));

  it('what is still under way for another server is refused once this device is connected anew', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const store = storeOf(tab);
      await store.takeOver('one');
      await connectSync(tab.store, {
        ...link,
        deviceId: 'again',
        address: 'https://couch.example.org/other',
      });
      const synced = new Map([['user:a', { rev: '1-a', operations: {} }]]);
      expect(await store.save({ ...blankSyncWrite('one'), synced })).toBe('lost');
      expect((await store.takeOver('two')).synced.size).toBe(0);
    }));

  it('disconnecting keeps every user, and no marks of what happens then', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const couch = createCouchModel();
      await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(600) });
      await passOf('device', storeOf(tab), couch.send);
      await disconnectSync(tab.store);
      expect(tab.directory.userCount).toBe(600);
      expect([await readParked(tab.store), await readConflicts(tab.store)]).toEqual([[], []]);
      await committed(tab, { ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
      expect(await tab.store.database.syncLog.count()).toBe(0);
    }));
});
