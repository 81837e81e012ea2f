/**
 * What every store must do, whatever IndexedDB is beneath it: the same cases run on fake-indexeddb and in a real browser.
 * A case gets a database of its own and opens it as often as it needs tabs.
 */
import * as fc from 'fast-check';
import { createDirectory } from '../../../src/directory/directory';
import { removeField } from '../../../src/directory/remove-field';
import { userFingerprint, type RemovedByUndo } from '../../../src/domain/before-images';
import { emptyChangeSet, type ChangeSet, type SealedSecret } from '../../../src/domain/change-set';
import { emailKey } from '../../../src/domain/email';
import { defaultMailSettings } from '../../../src/domain/mail-settings';
import { mappingSetting } from '../../../src/domain/mapping-setting';
import { defaultPreferences } from '../../../src/domain/preferences';
import {
  preferencesSetting,
  settingChanges,
  welcomeSetting,
  type TeamSetting,
} from '../../../src/domain/team-setting';
import type { WelcomeMessage } from '../../../src/domain/welcome-message';
import { invertChangeSet } from '../../../src/domain/invert-change-set';
import { createFormerValueLookup } from '../../../src/import/older-values';
import { readBeforeImages, readRecordedImports } from '../../../src/store/before-images';
import { catchUp } from '../../../src/store/catch-up';
import { commit } from '../../../src/store/commit';
import { readFormerValues } from '../../../src/store/former-values';
import { changeOutbox, nextMessage, readMessages, watchMessages } from '../../../src/store/messages';
import { readImageSizes, readImports } from '../../../src/store/history';
import { deliveryRows, readMailSettings } from '../../../src/store/mail-settings';
import { readPreferences, watchPreferences, writeTheme } from '../../../src/store/preferences';
import { sealingKey } from '../../../src/store/sealing-key';
import { countSecretPasswords, readSecrets } from '../../../src/store/secrets';
import { connectSync } from '../../../src/store/sync-link';
import { readSyncLog } from '../../../src/store/sync-state';
import { watchVersion } from '../../../src/store/watch-version';
import {
  sampleField,
  sampleGroup,
  sampleImport,
  sampleUser,
  sampleUsers,
} from '../../unit/directory/sample-records';
import { link } from '../sync/directory-tab';
import { assertEqual } from './assert';
import { committed, contentsOf, type OpenTab, type Tab } from './open-tab';
import { emptyModel, perform, steps, type Step } from './random-commits';

function saveSettings({ directory }: Tab, ...settings: readonly TeamSetting[]): ChangeSet {
  return { ...emptyChangeSet, settingsChanged: settingChanges(directory.settings, settings) };
}

export interface ContractCase {
  readonly rule: string;
  readonly run: (openTab: OpenTab) => Promise<void>;
}

const importRecord = sampleImport('import-1');

const secret = (id: string, values: Partial<SealedSecret> = {}): SealedSecret => ({
  id,
  purpose: 'hash',
  userIds: ['user-1'],
  iv: new Uint8Array([1, 2, 3]),
  ciphertext: new Uint8Array([4, 5, 6, 7]),
  ...values,
});

const message = (position: number): WelcomeMessage => ({
  id: `message-${position}`,
  importId: 'import-1',
  userId: `user-${position}`,
  email: `user${position}@example.com`,
  name: 'Ada',
  createdAt: 5_000,
  position,
  state: 'waiting',
  changedAt: 5_000,
  attempts: 0,
});

const added = (count: number, firstOrder = 0): ChangeSet => ({
  ...emptyChangeSet,
  usersAdded: sampleUsers(count, firstOrder),
});

const removed = (...orders: readonly number[]): ChangeSet => ({
  ...emptyChangeSet,
  usersRemoved: orders.map((order) => sampleUser(order)),
});

async function pageSizes({ store }: Tab): Promise<readonly number[]> {
  return (await store.database.pages.toArray()).map(({ count }) => count);
}

async function pageVersions({ store }: Tab): Promise<readonly number[]> {
  return (await store.database.pages.toArray()).map(({ version }) => version);
}

export const storeContract: readonly ContractCase[] = [
  {
    rule: 'an empty store is an empty directory of version 0',
    async run(openTab) {
      const { directory } = await openTab();
      assertEqual(contentsOf(directory), { version: 0, users: [], groups: [], customFields: [] });
    },
  },
  {
    rule: 'D4: what was committed is there when the store is opened again, and in memory at once',
    async run(openTab) {
      const tab = await openTab();
      const acme = sampleGroup('Acme');
      const badge = sampleField('Badge');
      const user = sampleUser(1, {
        groupId: acme.id,
        email: 'Zoë@Exämple.org',
        notes: 'two\nlines, "quotes" and \0',
        custom: { [badge.id]: 'нет' },
        passwordHash: '$x$y',
        createdBy: 'import:import-1',
      });
      const changes = {
        ...emptyChangeSet,
        usersAdded: [user, sampleUser(2)],
        groupsAdded: [acme],
        fieldsAdded: [badge],
      };
      assertEqual(await committed(tab, changes), 1);
      const expected = { version: 1, users: [user, sampleUser(2)], groups: [acme], customFields: [badge] };
      assertEqual(contentsOf(tab.directory), expected, 'memory');
      assertEqual(contentsOf((await openTab()).directory), expected, 'reopened');
    },
  },
  {
    rule: 'D2: pages hold 2,000 users; new users fill the last page first',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(1, 0));
      await committed(tab, added(4_999, 1));
      assertEqual(await pageSizes(tab), [2_000, 2_000, 1_000]);
      await committed(tab, added(1_001, 5_000));
      assertEqual(await pageSizes(tab), [2_000, 2_000, 2_000, 1]);
      assertEqual((await openTab()).directory.userCount, 6_001);
    },
  },
  {
    rule: 'D2: whole pages of new users leave a last page that is half full as it is',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(999));
      await committed(tab, added(2_001, 999));
      assertEqual(await pageSizes(tab), [2_000, 1_000]);
      await committed(tab, added(2_000, 3_000));
      assertEqual(await pageSizes(tab), [2_000, 1_000, 2_000]);
      assertEqual(await pageVersions(tab), [2, 2, 3]);
      await committed(tab, added(1, 5_000));
      assertEqual(await pageSizes(tab), [2_000, 1_000, 2_000, 1]);
      assertEqual(contentsOf((await openTab()).directory), contentsOf(tab.directory));
    },
  },
  {
    rule: 'D2: a commit writes only the pages it touches',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(6_000));
      const before = sampleUser(2_700);
      await committed(tab, {
        ...emptyChangeSet,
        usersChanged: [{ before, after: { ...before, notes: 'x' } }],
      });
      assertEqual(await pageVersions(tab), [1, 2, 1]);
      await committed(tab, removed(0));
      assertEqual(await pageVersions(tab), [3, 2, 1]);
      assertEqual(await pageSizes(tab), [1_999, 2_000, 2_000]);
    },
  },
  {
    rule: 'D2: of a page, a commit writes the columns in which somebody changed, and drops those that are blank now',
    async run(openTab) {
      const tab = await openTab();
      const before = sampleUser(0, { notes: 'only one' });
      await committed(tab, { ...emptyChangeSet, usersAdded: [before, ...sampleUsers(9, 1)] });
      const written: string[] = [];
      const { columns } = tab.store.database;
      const write = (_: unknown, { name }: { readonly name: string }) => void written.push(name);
      const rewrite = (_: unknown, [, name]: readonly [number, string]) => void written.push(name);
      columns.hook('creating', write);
      columns.hook('updating', rewrite);
      const after = { ...before, notes: '', workPhone: '123', changedAt: before.changedAt + 1 };
      await committed(tab, { ...emptyChangeSet, usersChanged: [{ before, after }] });
      assertEqual(written.toSorted(), ['changedAt', 'workPhone']);
      assertEqual(await columns.where('[page+name]').equals([0, 'notes']).count(), 0);
      assertEqual(contentsOf((await openTab()).directory), contentsOf(tab.directory));
    },
  },
  {
    rule: 'a page that lacks a column is damaged, not a page without those values',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(10));
      await tab.store.database.columns.delete([0, 'email']);
      const said = await openTab().then(
        () => 'nothing',
        (error: unknown) => String(error),
      );
      assertEqual(said.includes('lacks its column email'), true, said);
    },
  },
  {
    rule: 'a page that has become empty is filled again before there are new ones',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(4_000));
      await committed(tab, { ...emptyChangeSet, usersRemoved: sampleUsers(2_000) });
      assertEqual(await pageSizes(tab), [0, 2_000]);
      await committed(tab, added(2_100, 4_000));
      assertEqual(await pageSizes(tab), [2_000, 2_000, 100]);
      const { directory } = await openTab();
      assertEqual(contentsOf(directory), contentsOf(tab.directory));
    },
  },
  {
    rule: 'R24: users removed and restored are back in their old places',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(4_200));
      const before = [...tab.directory.users()];
      const removal = removed(3, 1_999, 2_000, 4_199);
      await committed(tab, removal);
      await committed(tab, invertChangeSet(removal));
      assertEqual([...tab.directory.users()], before, 'memory');
      assertEqual([...(await openTab()).directory.users()], before, 'reopened');
    },
  },
  {
    rule: 'an order is never given twice, even after its user went and the store was closed',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(3));
      await committed(tab, removed(2));
      assertEqual(tab.directory.nextOrder, 3);
      assertEqual((await openTab()).directory.nextOrder, 3);
    },
  },
  {
    rule: 'nor is one that a user has got from another device',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(1));
      const moved = { before: sampleUser(0), after: { ...sampleUser(0), order: 40 } };
      await committed(tab, { ...emptyChangeSet, usersChanged: [moved] });
      assertEqual(tab.directory.nextOrder, 41);
      await committed(tab, { ...emptyChangeSet, usersRemoved: [moved.after] });
      assertEqual((await openTab()).directory.nextOrder, 41);
    },
  },
  {
    rule: 'R16: a transaction that breaks in the middle leaves nothing behind, on disk or in memory',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(600));
      const before = contentsOf(tab.directory);
      // IndexedDB can't copy a proxy, and the import's record is written after the pages.
      const uncloneable = { ...importRecord, headers: new Proxy<string[]>([], {}) };
      const changes = {
        ...emptyChangeSet,
        usersAdded: sampleUsers(1_000, 600),
        usersRemoved: [sampleUser(0)],
        groupsAdded: [sampleGroup('Acme')],
        fieldsAdded: [sampleField('Badge')],
        secretsAdded: [secret('secret-1')],
        importRecord: uncloneable,
      };
      const outcome = await commit(tab.store, tab.directory, 1, changes);
      assertEqual(outcome.ok, false);
      assertEqual(outcome.ok ? null : outcome.error.type, 'storeFailed');
      assertEqual(contentsOf(tab.directory), before, 'memory');
      assertEqual(contentsOf((await openTab()).directory), before, 'reopened');
      const { beforeImages, imports, secrets } = tab.store.database;
      assertEqual([await beforeImages.count(), await imports.count(), await secrets.count()], [0, 0, 0]);
      await committed(tab, added(1, 600));
    },
  },
  {
    rule: 'R16: a change set made on an older version is refused and writes nothing',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      await committed(one, added(1));
      for (const { store, directory } of [one, other]) {
        const outcome = await commit(store, directory, 0, added(1, 5));
        assertEqual(outcome, { ok: false, error: { type: 'planStale' } });
      }
      assertEqual([...(await openTab()).directory.users()], [sampleUser(0)]);
    },
  },
  {
    rule: 'R16: of two commits at once on one version exactly one is written',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      const outcomes = await Promise.all([
        commit(one.store, one.directory, 0, added(700)),
        commit(other.store, other.directory, 0, added(300, 1_000)),
        commit(one.store, one.directory, 0, added(200, 2_000)),
      ]);
      assertEqual(outcomes.filter(({ ok }) => ok).length, 1);
      assertEqual(outcomes.filter((outcome) => !outcome.ok && outcome.error.type === 'planStale').length, 2);
      const { directory } = await openTab();
      assertEqual([directory.version, [300, 700].includes(directory.userCount)], [1, true]);
    },
  },
  {
    rule: 'a cancelled commit writes nothing, whether cancelled before it or during it',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(10));
      const early = AbortSignal.abort();
      const cancelled = { ok: false, error: { type: 'cancelled' } };
      assertEqual(await commit(tab.store, tab.directory, 1, added(5, 10), early), cancelled);
      const { pages, imports } = tab.store.database;
      for (const table of [pages, imports]) {
        const late = new AbortController();
        const abort = () => late.abort();
        table.hook('creating', abort);
        const changes = { ...added(3_000, 10), importRecord };
        assertEqual(await commit(tab.store, tab.directory, 1, changes, late.signal), cancelled);
        table.hook('creating').unsubscribe(abort);
      }
      assertEqual(tab.directory.userCount, 10, 'memory');
      assertEqual((await openTab()).directory.userCount, 10, 'reopened');
      await committed(tab, added(1, 10));
    },
  },
  {
    rule: 'a commit on a closed store fails as data',
    async run(openTab) {
      const tab = await openTab();
      tab.store.close();
      const outcome = await commit(tab.store, tab.directory, 0, added(1));
      assertEqual(outcome.ok ? null : outcome.error.type, 'storeFailed');
      assertEqual(tab.directory.userCount, 0);
    },
  },
  {
    rule: 'R17: an import leaves its record and what it changed, field by field',
    async run(openTab) {
      const tab = await openTab();
      const badge = sampleField('Badge');
      await committed(tab, { ...added(2_500), fieldsAdded: [badge] });
      const usersChanged = tab.directory.users().map((before) => ({
        before,
        after: {
          ...before,
          email: `new.${before.email}`,
          groupId: 'group-acme',
          custom: { [badge.id]: '7' },
          passwordHash: '$new',
          changedBy: 'import:import-1' as const,
        },
      }));
      const acme = sampleGroup('Acme');
      const changes = { ...added(1_500, 2_500), usersChanged, groupsAdded: [acme], importRecord };
      await committed(tab, changes);
      const images = await readBeforeImages(tab.store, importRecord.id);
      assertEqual(
        images.flatMap(({ usersCreated }) => usersCreated),
        changes.usersAdded.map((user) => ({ id: user.id, mark: userFingerprint(user) })),
      );
      assertEqual(
        images.flatMap(({ groupsCreated }) => groupsCreated),
        [acme.id],
      );
      const changedUsers = images.flatMap((part) => part.usersChanged);
      assertEqual(changedUsers.length, 2_500);
      assertEqual(changedUsers[1_234], {
        id: 'user-1234',
        changes: [
          { field: 'email', before: 'person1234@example.org', after: 'new.person1234@example.org' },
          { field: 'password', before: '', after: '$new' },
          { field: 'company', before: 'individuals', after: 'group-acme' },
          { field: badge.id, before: '', after: '7' },
        ],
      });
      assertEqual(await tab.store.database.imports.toArray(), [importRecord]);
    },
  },
  {
    rule: 'R17: an import without users still remembers the groups it made, and other commits remember nothing',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, { ...emptyChangeSet, groupsAdded: [sampleGroup('Acme')], importRecord });
      await committed(tab, added(5));
      const images = { version: 1, usersCreated: [], usersChanged: [], groupsCreated: ['group-acme'] };
      assertEqual(await readBeforeImages(tab.store, importRecord.id), [images]);
      assertEqual(await tab.store.database.beforeImages.count(), 1);
    },
  },
  {
    rule: 'R17: what an undo took away is kept with its import, replaced by the next turn, and goes when images are dropped',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, { ...added(6_000), importRecord });
      const undone = { ...importRecord, turns: [2] };
      const removed: RemovedByUndo = {
        importId: importRecord.id,
        users: [...tab.directory.users()],
        groups: [sampleGroup('Acme')],
        passwordHashes: ['$a$b$c'],
      };
      await committed(tab, {
        ...emptyChangeSet,
        usersRemoved: removed.users,
        importsChanged: [undone],
        removedByUndo: [removed],
      });
      const [recorded] = await readRecordedImports((await openTab()).store);
      assertEqual([recorded?.record, recorded?.removed], [undone, removed]);
      assertEqual(
        recorded?.images.map(({ version }) => version).every((version) => version === 1),
        true,
      );

      const emptied = { ...removed, users: [], groups: [], passwordHashes: [] };
      const redone = { ...importRecord, turns: [2, 3] };
      await committed(tab, {
        ...emptyChangeSet,
        usersAdded: removed.users,
        importsChanged: [redone],
        removedByUndo: [emptied],
      });
      assertEqual((await readRecordedImports(tab.store))[0]?.removed, emptied);
      assertEqual((await readImageSizes(tab.store)).size, 1);

      const dropped = { ...redone, imagesDropped: true as const };
      await committed(tab, {
        ...emptyChangeSet,
        importsChanged: [dropped],
        imagesDropped: [importRecord.id],
      });
      assertEqual(await readRecordedImports(tab.store), []);
      assertEqual(await tab.store.database.beforeImages.count(), 0);
      assertEqual(await readImports(tab.store), [dropped]);
    },
  },
  {
    rule: 'what values were replaced is kept with the commit that did it, small changes together, and known to other tabs',
    async run(openTab) {
      const tab = await openTab();
      await committed(tab, added(3_000));
      assertEqual(await readFormerValues(tab.store), []);
      const rename = (order: number, lastName: string, changedAt: number) => {
        const before = tab.directory.userById(`user-${order}`) ?? sampleUser(order);
        return { before, after: { ...before, lastName, changedAt, changedBy: 'hand' as const } };
      };
      await committed(tab, { ...emptyChangeSet, usersChanged: [rename(1, 'One', 10)] });
      await committed(tab, { ...emptyChangeSet, usersChanged: [rename(1, 'Two', 20)] });
      assertEqual(await tab.store.database.formerValues.count(), 1);
      const all = Array.from({ length: 3_000 }, (_, order) => rename(order, 'All', 30));
      await committed(tab, { ...emptyChangeSet, usersChanged: all });
      assertEqual(await tab.store.database.formerValues.count(), 3);

      const { store } = await openTab();
      const { find } = createFormerValueLookup(await readFormerValues(store));
      const { lastName } = sampleUser(1);
      assertEqual(find('user-1', 'lastName', lastName), { at: 10, by: 'hand', count: 1 });
      assertEqual(find('user-1', 'lastName', 'One')?.at, 20);
      assertEqual(find('user-2999', 'lastName', sampleUser(2_999).lastName)?.at, 30);
      assertEqual(find('user-2', 'lastName', 'One'), null);
    },
  },
  {
    rule: 'a directory that is changed for years keeps the newest million of replaced values',
    async run(openTab) {
      const tab = await openTab();
      const { formerValues } = tab.store.database;
      await formerValues.bulkAdd(
        Array.from({ length: 500 }, (_, at) => ({
          replacements: [{ at, by: 'hand' as const, count: 300 }],
          marks: new Uint32Array(600),
        })),
      );
      await committed(tab, added(1));
      const [before] = tab.directory.users();
      if (before === undefined) throw new Error('Nobody was added');
      await committed(tab, {
        ...emptyChangeSet,
        usersChanged: [{ before, after: { ...before, notes: 'new', changedAt: 1_000 } }],
      });
      const kept = await readFormerValues(tab.store);
      assertEqual(
        [kept.length, kept[0]?.replacements[0]?.at, kept.at(-1)?.replacements[0]?.at],
        [500, 1, 1_000],
      );
    },
  },
  {
    rule: 'R18: secrets come and go with the users they belong to',
    async run(openTab) {
      const tab = await openTab();
      const hash = secret('secret-1', { userIds: ['user-0', 'user-1'] });
      const handOut = secret('secret-2', { purpose: 'handOut', importId: 'import-1' });
      const other = secret('secret-3', { purpose: 'handOut', importId: 'import-2' });
      await committed(tab, { ...added(2), secretsAdded: [hash, handOut, other] });
      assertEqual(await readSecrets(tab.store, 'hash'), [hash]);
      assertEqual(await readSecrets(tab.store, 'handOut', 'import-1'), [handOut]);
      assertEqual(await countSecretPasswords(tab.store, 'hash'), 2);
      const shorter = { ...hash, userIds: ['user-1'] };
      await committed(tab, { ...emptyChangeSet, secretsAdded: [shorter], secretsRemoved: ['secret-2'] });
      assertEqual(await readSecrets(tab.store, 'hash'), [shorter]);
      assertEqual(await readSecrets(tab.store, 'handOut'), [other]);
    },
  },
  {
    rule: 'R21: messages are written in the commit of their import, or not at all, and a change only where nobody was quicker',
    async run(openTab) {
      const tab = await openTab();
      const refused = await commit(tab.store, tab.directory, 7, { ...added(1), messagesAdded: [message(0)] });
      assertEqual([refused.ok, await readMessages(tab.store, 0, 9)], [false, []]);
      const newer = { ...message(2), createdAt: 9_000, position: 0 };
      await committed(tab, { ...added(1), messagesAdded: [message(0), message(1), newer] });
      assertEqual(await readMessages(tab.store, 0, 2), [newer, message(0)]);
      assertEqual(await readMessages(tab.store, 2, 9), [message(1)]);

      const queued = { ...message(1), state: 'queued' as const };
      const change = {
        messages: [{ before: message(1), after: queued }],
        secretsShrunk: [],
        secretsRemoved: [],
      };
      assertEqual(await changeOutbox(tab.store, change), { ok: true, value: new Set(['message-1']) });
      assertEqual(await changeOutbox(tab.store, change), { ok: true, value: new Set() });
      assertEqual(await nextMessage(tab.store), queued);
      const discarded = { ...message(1), state: 'discarded' as const };
      await committed(tab, {
        ...emptyChangeSet,
        messagesChanged: [{ before: message(1), after: discarded }],
      });
      assertEqual(await nextMessage(tab.store), queued, 'a commit can’t take back what was queued meanwhile');
      await committed(tab, { ...emptyChangeSet, messagesRemoved: [queued] });
      assertEqual((await readMessages(tab.store, 0, 9)).length, 2);
    },
  },
  {
    rule: 'R21: counts of messages reach other tabs',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      const seen = new Promise<void>((resolve) => {
        const stop = watchMessages(other.store, ({ waiting }) => {
          if (waiting !== 2) return;
          resolve();
          queueMicrotask(() => stop());
        });
      });
      await committed(one, { ...emptyChangeSet, messagesAdded: [message(0), message(1)] });
      await seen;
    },
  },
  {
    rule: 'R18: two tabs that begin together get the same sealing key, and it is there the next time',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      const create = () =>
        crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      const [key, same] = await Promise.all([sealingKey(one.store, create), sealingKey(other.store, create)]);
      const third = await sealingKey((await openTab()).store, () => Promise.reject(new Error('made twice')));
      const iv = new Uint8Array(12);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([42]));
      for (const opener of [same, third]) {
        const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opener, sealed);
        assertEqual([...new Uint8Array(opened)], [42]);
      }
    },
  },
  {
    rule: 'R8: deleting a custom field takes its values along in one commit',
    async run(openTab) {
      const tab = await openTab();
      const badge = sampleField('Badge');
      const user = sampleUser(1, { custom: { [badge.id]: '7' } });
      await committed(tab, { ...emptyChangeSet, usersAdded: [user, sampleUser(2)], fieldsAdded: [badge] });
      await committed(tab, removeField(tab.directory, badge.id, 9_000));
      const { directory } = await openTab();
      assertEqual(directory.customFields, []);
      assertEqual(directory.userById(user.id)?.custom, {});
    },
  },
  {
    rule: 'D5: another tab learns of a commit and catches up on the pages that changed',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      await committed(one, added(4_200));
      await seenVersion(other, 1);
      await catchUp(other.store, other.directory);
      const untouched = other.directory.userById('user-3');
      const before = sampleUser(2_700);
      await committed(one, {
        ...added(1, 4_200),
        usersChanged: [{ before, after: { ...before, groupId: 'group-acme' } }],
        usersRemoved: [sampleUser(4_100)],
        groupsAdded: [sampleGroup('Acme')],
      });
      await seenVersion(other, 2);
      const changes = await catchUp(other.store, other.directory);
      assertEqual(
        [changes?.usersAdded.length, changes?.usersChanged.length, changes?.usersRemoved.length],
        [1, 1, 1],
      );
      assertEqual(contentsOf(other.directory), contentsOf(one.directory));
      assertEqual(
        other.directory.userById('user-3') === untouched,
        true,
        'an untouched user is the same object',
      );
      assertEqual(await catchUp(other.store, other.directory), null);
      await committed(other, removed(5));
      assertEqual((await catchUp(one.store, one.directory)) === null, false);
      assertEqual(contentsOf(one.directory), contentsOf(other.directory));
    },
  },
  {
    rule: 'D5: a user who left one page and came back on another is followed as one user',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      await committed(one, added(900));
      await catchUp(other.store, other.directory);
      await committed(one, removed(7));
      await committed(one, { ...emptyChangeSet, usersAdded: [sampleUser(7, { notes: 'restored' })] });
      await catchUp(other.store, other.directory);
      assertEqual(contentsOf(other.directory), contentsOf(one.directory));
      await committed(other, removed(7));
      assertEqual((await openTab()).directory.userById('user-7'), undefined);
    },
  },
  {
    rule: 'preferences start with the defaults, survive, and reach other tabs',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      assertEqual(await readPreferences(one.store), defaultPreferences);
      const chosen = { ...defaultPreferences, importLimit: 50, theme: 'dark' as const };
      const seen = new Promise<void>((resolve) => {
        watchPreferences(other.store, ({ importLimit }) => {
          if (importLimit === 50) resolve();
        });
      });
      assertEqual(await writeTheme(one.store, 'dark'), { ok: true, value: null });
      await committed(one, saveSettings(one, preferencesSetting(chosen, 9)));
      await seen;
      assertEqual(await readPreferences((await openTab()).store), chosen);
    },
  },
  {
    rule: 'D4: what a team shares is committed with its marks, and what is a device’s own stays as it is',
    async run(openTab) {
      const [one, other] = [await openTab(), await openTab()];
      await connectSync(one.store, link);
      await writeTheme(one.store, 'dark');
      const tableRows = await deliveryRows(one.store, { delivery: 'jmap', userName: 'ada' });
      await committed(one, { ...emptyChangeSet, tableRows });
      const mail = { ...defaultMailSettings, senderName: 'Desk' };
      const mapping = mappingSetting({
        headers: ['E-Mail', 'Who'],
        mapping: ['email', null],
        options: {
          blankCells: 'clear',
          blankCompany: 'keep',
          newEmails: 'skip',
          dateOrders: { 1: 'dayFirst' },
        },
        settings: { encoding: 'windows-1250' },
        savedAt: 7,
      });
      const shared = [
        preferencesSetting({ ...defaultPreferences, helpdeskName: 'Acme Desk' }, 8),
        welcomeSetting(mail, 9),
        mapping,
      ];
      const version = await committed(one, saveSettings(one, ...shared));
      const log = await readSyncLog(one.store, 0);
      assertEqual(
        log.map((entry) => [entry.version, entry.marks.map(({ id }) => id)]),
        [[version, ['settings:preferences', 'settings:welcome', `settings:${mapping.name}`]]],
      );
      const { theme, helpdeskName } = await readPreferences(one.store);
      assertEqual([theme, helpdeskName], ['dark', 'Acme Desk']);
      const { delivery, userName, senderName } = await readMailSettings(one.store);
      assertEqual([delivery, userName, senderName], ['jmap', 'ada', 'Desk']);
      await catchUp(other.store, other.directory);
      const inOrder = ({ directory }: Tab) =>
        [...directory.settings.values()].sort((a, b) => a.changedAt - b.changedAt);
      assertEqual(inOrder(other), inOrder(one));
      assertEqual(inOrder(await openTab()), inOrder(one));
      await committed(one, {
        ...emptyChangeSet,
        settingsChanged: [{ name: mapping.name, before: mapping, after: null }],
      });
      await catchUp(other.store, other.directory);
      assertEqual(other.directory.settings.has(mapping.name), false);
      assertEqual((await openTab()).directory.settings.has(mapping.name), false);
    },
  },
  {
    rule: 'a preference that cannot be read starts anew and takes no other with it',
    async run(openTab) {
      const { store } = await openTab();
      await store.database.meta.put({
        key: 'preferences',
        value: { importLimit: -3, theme: 'dark', colour: 'red' },
      });
      assertEqual(await readPreferences(store), { ...defaultPreferences, theme: 'dark' });
    },
  },
  {
    rule: 'whatever is committed, in whichever tab: memory, other tab, reopened store and model agree',
    run: (openTab) => randomCommits(openTab),
  },
];

/** One database for all sequences: each begins by removing what the one before left. */
async function randomCommits(openTab: OpenTab): Promise<void> {
  const tabs = [await openTab(), await openTab()] as const;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await clear(tabs);
      await follow(openTab, tabs, sequence);
    }),
    { numRuns: 40 },
  );
}

async function clear(tabs: readonly [Tab, Tab]): Promise<void> {
  const [{ store, directory }] = tabs;
  await catchUp(store, directory);
  await committed(tabs[0], {
    ...emptyChangeSet,
    usersRemoved: directory.users(),
    groupsRemoved: directory.groups,
    fieldsRemoved: directory.customFields,
  });
}

async function follow(openTab: OpenTab, tabs: readonly [Tab, Tab], sequence: readonly Step[]): Promise<void> {
  let model = { ...emptyModel, version: tabs[0].directory.version };
  for (const step of sequence) {
    const tab = tabs[step.tab];
    await catchUp(tab.store, tab.directory);
    const { changes, after } = perform(model, step.deed);
    await committed(tab, changes);
    model = { ...after };
    assertEqual(contentsOf(tab.directory), expectedOf(model), 'memory');
  }
  const reopened = await openTab();
  for (const tab of [...tabs, reopened]) {
    await catchUp(tab.store, tab.directory);
    assertEqual(contentsOf(tab.directory), expectedOf(model), 'directory');
    assertLookups(tab, expectedOf(model));
  }
  reopened.store.close();
}

type Expected = Parameters<typeof createDirectory>[0];

function expectedOf({ version, users, groups, customFields }: Expected): Expected {
  return { version, users, groups: groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)), customFields };
}

/** What was followed change by change answers as what is made anew. */
function assertLookups({ directory }: Tab, expected: Expected): void {
  const anew = createDirectory(expected);
  assertEqual(directory.userCount, anew.userCount);
  assertEqual(
    directory.groupsWithCounts().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    anew.groupsWithCounts().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  for (const user of expected.users) {
    assertEqual(directory.userById(user.id), user);
    assertEqual(directory.userByEmailKey(emailKey(user.email)), user);
  }
}

function seenVersion({ store }: Tab, version: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = watchVersion(store, (seen) => {
      if (seen < version) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
