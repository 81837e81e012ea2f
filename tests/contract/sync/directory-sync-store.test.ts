/** The Dexie-backed store behaves as the one in memory, which the simulation runs on. */
import 'fake-indexeddb/auto';
import { deepStrictEqual } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { blankSyncWrite } from '../../../src/domain/sync-record';
import { metaKeys } from '../../../src/store/meta';
import { connectSync, disconnectSync } from '../../../src/store/sync-link';
import { LeaderChanged, readConflicts, readParked } from '../../../src/store/sync-state';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from '../../unit/directory/sample-records';
import { committed, withDatabase } from '../store/open-tab';
import { link, storeOf } from './directory-tab';
import { passOf } from './sync-contract';

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
      const toServer: Send = async (request) => server.answer(request);
      const toTwin: Send = async (request) => twin.answer(request);
      for (const step of steps) {
        await step(async (changes) => void (await committed(tab, changes)));
        await step(async (changes) => memory.change(changes));
        await passOf('device', storeOf(tab), toServer);
        await passOf('device', memory, toTwin);
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

  it('disconnecting keeps every user, and forgets the server', () =>
    withDatabase(async (openTab) => {
      const tab = await openTab();
      await connectSync(tab.store, link);
      const couch = createCouchModel();
      await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(600) });
      await passOf('device', storeOf(tab), async (request) => couch.answer(request));
      await disconnectSync(tab.store);
      expect(tab.directory.userCount).toBe(600);
      expect(await tab.store.database.syncPages.count()).toBe(0);
      expect([await readParked(tab.store), await readConflicts(tab.store)]).toEqual([[], []]);
      await committed(tab, { ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
      expect(await tab.store.database.syncLog.count()).toBe(0);
    }));
});
