/** What sync must do on any server that speaks CouchDB's HTTP API: the same cases run on the model and over real HTTP. */
import { deepStrictEqual } from 'node:assert';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { defaultMailSettings } from '../../../src/domain/mail-settings';
import { mappingSetting } from '../../../src/domain/mapping-setting';
import { defaultPreferences } from '../../../src/domain/preferences';
import type { SavedMapping } from '../../../src/domain/saved-mapping';
import {
  preferencesSetting,
  settingChanges,
  welcomeSetting,
  type TeamSetting,
} from '../../../src/domain/team-setting';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { summariseMeeting } from '../../../src/sync/first-meeting';
import type { SyncStore } from '../../../src/sync/sync-store';
import { syncPass } from '../../../src/sync/sync-pass';
import { takeOtherValue } from '../../../src/sync/take-other-value';
import type { Send } from '../../../src/sync/transport';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from '../../unit/directory/sample-records';

export interface SyncCase {
  readonly rule: string;
  /** `send` leads to an empty database. */
  readonly run: (send: Send) => Promise<void>;
}

const { signal } = new AbortController();

/** One pass of one device; throws when it fails. */
export async function passOf(deviceId: string, store: SyncStore, send: Send): Promise<void> {
  const outcome = await tryPass(deviceId, store, send);
  if (outcome !== null) throw new Error(`The pass failed: ${outcome}`);
}

async function tryPass(deviceId: string, store: SyncStore, send: Send): Promise<string | null> {
  const client = await openClient(store, send, { deviceId, leader: crypto.randomUUID() });
  const outcome = await syncPass(client);
  return outcome.ok ? null : JSON.stringify(outcome.error);
}

function settingsOf({ directory }: SyncStore) {
  return [...directory.settings.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function saveSettings(
  store: ReturnType<typeof createMemorySyncStore>,
  settings: readonly TeamSetting[],
): void {
  store.change({ ...emptyChangeSet, settingsChanged: settingChanges(store.directory.settings, settings) });
}

function savedMapping(mapping: SavedMapping['mapping'], savedAt: number): SavedMapping {
  const options = {
    blankCells: 'keep',
    blankCompany: 'keep',
    newEmails: 'create',
    olderValues: 'keep',
    dateOrders: {},
  } as const;
  return { headers: ['E-Mail', 'Who'], mapping, options, settings: { encoding: 'koi8-r' }, savedAt };
}

function contents({ directory }: SyncStore) {
  return { users: directory.users(), groups: directory.groups, fields: directory.customFields };
}

function edit(store: ReturnType<typeof createMemorySyncStore>, id: string, values: object): void {
  const before = store.directory.userById(id);
  if (before === undefined) throw new Error(`No user ${id}`);
  store.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, ...values } }] });
}

function erase(store: ReturnType<typeof createMemorySyncStore>, id: string): void {
  const user = store.directory.userById(id);
  if (user === undefined) throw new Error(`No user ${id}`);
  store.change({ ...emptyChangeSet, usersRemoved: [user], usersErased: [id] });
}

/** The server does what a push asks for, and nobody hears of it. */
export function losingAnswers(send: Send): Send {
  return async (request, requestSignal) => {
    const outcome = await send(request, requestSignal);
    return request.path === '_bulk_docs' ? { type: 'unreachable' } : outcome;
  };
}

/** Two devices that have the same users. */
async function twoDevices(send: Send, count = 3) {
  const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  one.change({ ...emptyChangeSet, usersAdded: sampleUsers(count) });
  await passOf('one', one, send);
  await passOf('other', other, send);
  return { one, other };
}

export const syncContract: readonly SyncCase[] = [
  {
    rule: 'what one device has, the other gets: users, groups, fields, and a password’s hash',
    async run(send) {
      const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
      const [acme, badge] = [sampleGroup('Acme'), sampleField('Badge')];
      const user = sampleUser(1, {
        groupId: acme.id,
        custom: { [badge.id]: '7' },
        notes: 'two\nlines – нет',
        passwordHash: '$rollcall-sha256$v=1$c2FsdA$aGFzaA',
        createdBy: 'import:i1',
      });
      one.change({
        ...emptyChangeSet,
        usersAdded: [user],
        groupsAdded: [acme],
        fieldsAdded: [badge],
      });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(contents(other), contents(one));
      deepStrictEqual(other.directory.userById(user.id), user);
    },
  },
  {
    rule: 'R18: a password that waits for its hash stays here, and the hash follows when it is there',
    async run(send) {
      const { one, other } = await twoDevices(send);
      edit(one, 'user-1', { passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA', notes: 'set' });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, undefined);
      deepStrictEqual(other.directory.userById('user-1')?.notes, 'set');
      const hash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';
      edit(one, 'user-1', { passwordHash: hash });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, hash);
    },
  },
  {
    rule: 'R18: while a new password waits for its hash, colleagues keep the one before, however often the user is edited',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const was = '$argon2id$v=19$m=19456,t=2,p=1$d2Fz$aGFzaA';
      edit(one, 'user-1', { passwordHash: was });
      await passOf('one', one, send);
      edit(one, 'user-1', { passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$bmV3' });
      for (const notes of ['first', 'second', 'third']) {
        edit(one, 'user-1', { notes });
        await passOf('one', one, send);
        await passOf('other', other, send);
        const { passwordHash, notes: come } = other.directory.userById('user-1') ?? {};
        deepStrictEqual([passwordHash, come], [was, notes]);
      }
      edit(other, 'user-1', { workPhone: '1' });
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual([one.conflicts.size, other.conflicts.size], [0, 0]);
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, was);
    },
  },
  {
    rule: 'R18: whose password waits for its hash is an edited user, whom no deletion takes away, as long as it waits',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const pending = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA';
      edit(one, 'user-1', { passwordHash: pending, changedAt: 9_000 });
      await passOf('one', one, send);
      await passOf('other', other, send);
      // Of all that the other device can see, nothing is lost: a merge of duplicates, say.
      const seen = other.directory.userById('user-1');
      if (seen === undefined) throw new Error('No user');
      other.change({ ...emptyChangeSet, usersRemoved: [seen] });
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(one.directory.userById('user-1')?.passwordHash, pending);
      deepStrictEqual(
        [...one.conflicts.values()].map(({ type }) => type),
        ['deletion'],
      );
      edit(one, 'user-1', { passwordHash: `${pending}$aGFzaA` });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, `${pending}$aGFzaA`);

      const whole = other.directory.userById('user-1');
      if (whole === undefined) throw new Error('No user');
      other.change({ ...emptyChangeSet, usersRemoved: [whole] });
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(one.directory.userById('user-1'), undefined);
    },
  },
  {
    rule: 'rule 4, R18: a password that a colleague chose while ours waits for its hash is in the journal, once, and can come back',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const pending = '$argon2id$v=19$m=19456,t=2,p=1$b3Vycw';
      const theirs = '$argon2id$v=19$m=19456,t=2,p=1$dGhlaXJz$aGFzaA';
      edit(one, 'user-1', { passwordHash: pending, changedAt: 9_000 });
      await passOf('one', one, send);
      edit(other, 'user-1', { passwordHash: theirs, changedAt: 9_500 });
      await passOf('other', other, send);
      await passOf('one', one, send);
      edit(other, 'user-1', { notes: 'later', changedAt: 9_600 });
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(one.directory.userById('user-1')?.passwordHash, pending);
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, theirs);

      edit(one, 'user-1', { passwordHash: `${pending}$aGFzaA` });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(contents(one), contents(other));
      deepStrictEqual(one.directory.userById('user-1')?.passwordHash, `${pending}$aGFzaA`);
      const [conflict, ...others] = [...one.conflicts.values(), ...other.conflicts.values()];
      deepStrictEqual(others, []);
      if (conflict?.type !== 'value') throw new Error('No conflict');
      deepStrictEqual([conflict.field, conflict.other], ['passwordHash', theirs]);

      // Also while yet another one waits for its hash.
      edit(one, 'user-1', { passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$bmV3' });
      const taken = takeOtherValue(one.directory, conflict, 10_000);
      one.change(taken.ok ? taken.value : emptyChangeSet);
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(contents(one), contents(other));
      deepStrictEqual(other.directory.userById('user-1')?.passwordHash, theirs);
    },
  },
  {
    rule: 'rule 3, R18: a password whose answer was lost is no colleague’s, though another one waits for its hash by now',
    async run(send) {
      const { one } = await twoDevices(send);
      edit(one, 'user-1', { passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$Zmlyc3Q$aGFzaA' });
      await tryPass('one', one, losingAnswers(send));
      edit(one, 'user-1', { passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2Vjb25k' });
      await passOf('one', one, send);
      deepStrictEqual([...one.conflicts.values()], []);
    },
  },
  {
    rule: 'rule 4: different fields of one user both live',
    async run(send) {
      const { one, other } = await twoDevices(send);
      edit(one, 'user-1', { workPhone: '1' });
      edit(other, 'user-1', { notes: 'from the other' });
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(one), contents(other));
      const user = one.directory.userById('user-1');
      deepStrictEqual([user?.workPhone, user?.notes], ['1', 'from the other']);
      deepStrictEqual([one.conflicts.size, other.conflicts.size], [0, 0]);
    },
  },
  {
    rule: 'rule 4: of one field’s two values the later stands, and the other is in one journal',
    async run(send) {
      const { one, other } = await twoDevices(send);
      edit(one, 'user-1', { notes: 'early', changedAt: 10_000 });
      edit(other, 'user-1', { notes: 'late', changedAt: 20_000 });
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(one), contents(other));
      deepStrictEqual(one.directory.userById('user-1')?.notes, 'late');
      const journal = [...one.conflicts.values(), ...other.conflicts.values()];
      deepStrictEqual(
        journal.map((entry) => entry.type === 'value' && [entry.field, entry.kept, entry.other]),
        [['notes', 'late', 'early']],
      );
    },
  },
  {
    rule: 'rule 1: what the team set meets field by field, and a theme or a delivery never leaves the device',
    async run(send) {
      const { one, other } = await twoDevices(send);
      saveSettings(one, [
        preferencesSetting({ ...defaultPreferences, importLimit: 500, theme: 'dark' }, 1_000),
        mappingSetting(savedMapping(['email', 'notes'], 1_000)),
        welcomeSetting(
          { ...defaultMailSettings, senderName: 'Desk', serverAddress: 'https://jmap.example.org' },
          1_000,
        ),
      ]);
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(settingsOf(other), settingsOf(one));
      saveSettings(one, [
        preferencesSetting({ ...defaultPreferences, importLimit: 500, helpdeskName: 'Acme Desk' }, 2_000),
        mappingSetting(savedMapping(['email', 'lastName'], 2_000)),
      ]);
      saveSettings(other, [
        preferencesSetting({ ...defaultPreferences, importLimit: 800 }, 3_000),
        mappingSetting(savedMapping(['email', 'cellPhone'], 3_000)),
      ]);
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(settingsOf(other), settingsOf(one));
      deepStrictEqual(one.directory.settings.get('preferences')?.values, {
        importLimit: 800,
        helpdeskName: 'Acme Desk',
      });
      const { name } = mappingSetting(savedMapping(['email'], 0));
      deepStrictEqual(one.directory.settings.get(name)?.values['olderValues'], 'keep');
      deepStrictEqual(
        [...other.conflicts.values()].map((entry) => entry.type === 'value' && [entry.field, entry.other]),
        [['column.1', 'lastName']],
      );
      const feed = await createCouchDatabase(send).changes('0', 100, signal);
      const text = JSON.stringify(feed);
      deepStrictEqual(
        ['dark', 'jmap'].filter((own) => text.includes(own)),
        [],
      );
    },
  },
  {
    rule: 'rule 8: a setting that somebody broke on the server is parked, and nothing of it comes here',
    async run(send) {
      const { one } = await twoDevices(send);
      const broken = { _id: 'settings:preferences', type: 'settings', v: 1, m: {}, importLimit: -4 };
      await send({ method: 'POST', path: '_bulk_docs', body: { docs: [broken] } }, signal);
      await passOf('one', one, send);
      deepStrictEqual(
        [...one.parked.values()].map(({ id, reason }) => [id, reason]),
        [['settings:preferences', 'unreadable']],
      );
      deepStrictEqual(settingsOf(one), []);
    },
  },
  {
    rule: 'R19: passwords that two imports of one file generated are one line of the journal where they lost, and can come back',
    async run(send) {
      const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
      const hashOf = (device: string, at: number) => `$rollcall-sha256$v=1$${device}${at}$aGFzaA`;
      const importOn = (device: string) =>
        sampleUsers(1_200).map((user, at) => ({
          ...user,
          createdBy: `import:${device}` as const,
          passwordHash: hashOf(device, at),
        }));
      one.change({ ...emptyChangeSet, usersAdded: importOn('one') });
      other.change({ ...emptyChangeSet, usersAdded: importOn('other') });
      const chosen = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA';
      edit(other, 'user-7', { passwordHash: chosen });
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(other), contents(one));
      const passwordOf = (id: string) => one.directory.userById(id)?.passwordHash;
      deepStrictEqual([passwordOf('user-3'), passwordOf('user-7')], [hashOf('one', 3), chosen]);
      deepStrictEqual(one.conflicts.size, 0);
      const lost = [...other.conflicts.values()].filter((entry) => entry.type === 'passwords');
      deepStrictEqual(lost.length, other.conflicts.size);
      const counts = new Map<string, number>();
      for (const { kept, origin, passwords } of lost) {
        const key = `${kept} ${origin}`;
        counts.set(key, (counts.get(key) ?? 0) + passwords.length);
      }
      deepStrictEqual([...counts].sort(), [
        ['mine import:one', 1],
        ['theirs import:other', 1_199],
      ]);
      edit(one, 'user-4', { passwordHash: chosen });
      await passOf('one', one, send);
      await passOf('other', other, send);
      for (const conflict of lost.filter(({ kept }) => kept === 'theirs')) {
        const taken = takeOtherValue(other.directory, conflict, 9_000);
        other.change(taken.ok ? taken.value : emptyChangeSet);
      }
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(other), contents(one));
      deepStrictEqual([passwordOf('user-3'), passwordOf('user-4')], [hashOf('other', 3), chosen]);
    },
  },
  {
    rule: 'a deletion travels, and leaves nothing of the person on the server',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const gone = one.directory.userById('user-1');
      if (gone !== undefined) one.change({ ...emptyChangeSet, usersRemoved: [gone] });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(contents(one), contents(other));
      const feed = await createCouchDatabase(send).changes('0', 100, signal);
      if (!feed.ok) throw new Error(feed.error.type);
      const tombstone = feed.value.changes.find(({ id }) => id === 'user:user-1');
      const keys = Object.keys(Object(tombstone?.document)).sort();
      deepStrictEqual(keys, ['_deleted', '_id', '_rev', 'm', 'type', 'v']);
    },
  },
  {
    rule: 'erasure travels: an edit brings nobody back, and every device hears that no trace may stay',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const third = createMemorySyncStore();
      await passOf('third', third, send);
      erase(one, 'user-1');
      edit(other, 'user-1', { notes: 'still needed' });
      const alsoGone = third.directory.userById('user-1');
      if (alsoGone !== undefined) third.change({ ...emptyChangeSet, usersRemoved: [alsoGone] });
      // Whoever is first: the edit, the plain deletion, or the erasure.
      await passOf('other', other, send);
      await passOf('third', third, send);
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('third', third, send);
      for (const store of [one, other, third]) {
        deepStrictEqual(store.directory.userById('user-1'), undefined);
        deepStrictEqual(store.erased.has('user-1'), true);
        deepStrictEqual(store.conflicts.size, 0);
      }
      const feed = await createCouchDatabase(send).changes('0', 100, signal);
      if (!feed.ok) throw new Error(feed.error.type);
      const tombstone = feed.value.changes.find(({ id }) => id === 'user:user-1');
      const keys = Object.keys(Object(tombstone?.document)).sort();
      deepStrictEqual(keys, ['_deleted', '_id', '_rev', 'erased', 'm', 'type', 'v']);
    },
  },
  {
    rule: 'erasure reaches whoever made the user, though the answer to the push was lost',
    async run(send) {
      const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
      one.change({ ...emptyChangeSet, usersAdded: sampleUsers(2) });
      await tryPass('one', one, losingAnswers(send));
      await passOf('other', other, send);
      erase(other, 'user-1');
      await passOf('other', other, send);
      edit(one, 'user-1', { notes: 'still needed' });
      await passOf('one', one, send);
      await passOf('other', other, send);
      for (const store of [one, other]) {
        deepStrictEqual(
          store.directory.users().map(({ id }) => id),
          ['user-0'],
        );
        deepStrictEqual([...store.erased], ['user-1']);
      }
    },
  },
  {
    rule: 'erasure reaches a device that had the user only before it was connected, and deleted whom it imported',
    async run(send) {
      const { one } = await twoDevices(send);
      erase(one, 'user-1');
      await passOf('one', one, send);
      const newcomer = createMemorySyncStore();
      newcomer.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
      newcomer.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
      // There are no marks of what was done without sync.
      await newcomer.forget([1, 2]);
      await passOf('newcomer', newcomer, send);
      deepStrictEqual([...newcomer.erased], ['user-1']);
    },
  },
  {
    rule: 'erasure: a user whom somebody makes anew afterwards is a user like any other',
    async run(send) {
      const { one, other } = await twoDevices(send);
      erase(one, 'user-1');
      await passOf('one', one, send);
      await passOf('other', other, send);
      other.change({ ...emptyChangeSet, usersAdded: [sampleUser(1, { notes: 'hired again' })] });
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(one.directory.userById('user-1')?.notes, 'hired again');
      edit(one, 'user-1', { notes: 'still here' });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(other.directory.userById('user-1')?.notes, 'still here');
    },
  },
  {
    rule: 'erasure: who is made on a device that never knew of it is a user like any other',
    async run(send) {
      const { one } = await twoDevices(send);
      erase(one, 'user-1');
      await passOf('one', one, send);
      const newcomer = createMemorySyncStore();
      newcomer.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
      await passOf('newcomer', newcomer, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(one), contents(newcomer));
      deepStrictEqual(one.directory.userById('user-1'), sampleUser(1));
    },
  },
  {
    rule: 'erasure of whom the server knows as deleted is told nevertheless',
    async run(send) {
      const { one, other } = await twoDevices(send);
      one.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
      await passOf('one', one, send);
      await passOf('other', other, send);
      const newcomer = createMemorySyncStore();
      newcomer.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
      erase(newcomer, 'user-1');
      await passOf('newcomer', newcomer, send);
      for (const [device, store] of Object.entries({ one, other })) {
        await passOf(device, store, send);
        deepStrictEqual([...store.erased], ['user-1']);
      }
    },
  },
  {
    rule: 'rule 4: an edit that meets a deletion lives, and is shown',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const gone = one.directory.userById('user-1');
      if (gone !== undefined) one.change({ ...emptyChangeSet, usersRemoved: [gone] });
      edit(other, 'user-1', { notes: 'still needed' });
      await passOf('one', one, send);
      await passOf('other', other, send);
      await passOf('one', one, send);
      deepStrictEqual(one.directory.userById('user-1')?.notes, 'still needed');
      deepStrictEqual(
        [...other.conflicts.values()].map(({ type }) => type),
        ['deletion'],
      );
    },
  },
  {
    rule: 'a user who was deleted and restored is there again everywhere',
    async run(send) {
      const { one, other } = await twoDevices(send);
      const user = one.directory.userById('user-1');
      if (user === undefined) throw new Error('No user');
      one.change({ ...emptyChangeSet, usersRemoved: [user] });
      await passOf('one', one, send);
      one.change({ ...emptyChangeSet, usersAdded: [user] });
      await passOf('one', one, send);
      await passOf('other', other, send);
      deepStrictEqual(contents(one), contents(other));
      deepStrictEqual(other.directory.userById('user-1'), user);
    },
  },
  {
    rule: 'rule 3: an answer that was lost is no conflict',
    async run(send) {
      const { one } = await twoDevices(send);
      edit(one, 'user-1', { notes: 'first' });
      deepStrictEqual(
        await tryPass('one', one, losingAnswers(send)),
        '{"type":"failed","failure":{"type":"unreachable"}}',
      );
      edit(one, 'user-1', { notes: 'First1' });
      edit(one, 'user-1', { notes: '' });
      await passOf('one', one, send);
      deepStrictEqual([one.directory.userById('user-1')?.notes, one.conflicts.size], ['', 0]);
    },
  },
  {
    rule: 'rule 3: an answer that was lost is no conflict, of a user from before sync was switched on neither',
    async run(send) {
      const one = createMemorySyncStore();
      one.change({ ...emptyChangeSet, usersAdded: sampleUsers(2) });
      await one.forget([1]);
      await tryPass('one', one, losingAnswers(send));
      edit(one, 'user-1', { firstName: 'Since' });
      await passOf('one', one, send);
      deepStrictEqual([one.directory.userById('user-1')?.firstName, one.conflicts.size], ['Since', 0]);
      const other = createMemorySyncStore();
      await passOf('other', other, send);
      deepStrictEqual(contents(other), contents(one));
    },
  },
  {
    rule: 'rule 4: a user from before sync was switched on meets the server’s, and what loses is in the journal',
    async run(send) {
      const { one } = await twoDevices(send);
      const newcomer = createMemorySyncStore();
      newcomer.change({ ...emptyChangeSet, usersAdded: [sampleUser(1, { notes: 'here', workPhone: '1' })] });
      await newcomer.forget([1]);
      edit(one, 'user-1', { notes: 'there', changedAt: 9_000 });
      await passOf('one', one, send);
      await passOf('newcomer', newcomer, send);
      await passOf('one', one, send);
      deepStrictEqual(contents(one), contents(newcomer));
      const { notes, workPhone } = one.directory.userById('user-1') ?? {};
      deepStrictEqual([notes, workPhone], ['there', '1']);
      deepStrictEqual(
        [...newcomer.conflicts.values()].map((entry) => entry.type === 'value' && entry.other),
        ['here'],
      );
    },
  },
  {
    rule: 'thousands of users come in batches, and the second pass has nothing left to do',
    async run(send) {
      const { one, other } = await twoDevices(send, 2_500);
      deepStrictEqual(contents(other), contents(one));
      deepStrictEqual(one.logLength, 0);
      const sent: string[] = [];
      await passOf('one', one, (request, requestSignal) => {
        sent.push(`${request.method} ${request.path.split('/')[0]}`);
        return send(request, requestSignal);
      });
      deepStrictEqual(sent.includes('POST _bulk_docs'), false);
    },
  },
  {
    rule: 'a first meeting is counted before anything happens',
    async run(send) {
      const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
      one.change({ ...emptyChangeSet, usersAdded: sampleUsers(5) });
      await passOf('one', one, send);
      other.change({
        ...emptyChangeSet,
        usersAdded: [
          sampleUser(0),
          sampleUser(1, { notes: 'another' }),
          sampleUser(2, { id: 'by-hand' }),
          sampleUser(9),
        ],
      });
      const meeting = await summariseMeeting(other.directory, createCouchDatabase(send), {
        signal,
        sleep: async () => {},
        onProgress: () => {},
      });
      deepStrictEqual(meeting.ok && meeting.value, {
        usersHere: 4,
        usersThere: 5,
        onlyHere: 1,
        onlyThere: 2,
        same: 1,
        differing: 1,
        sameEmail: 1,
      });
    },
  },
];
