/** Erasure, on every store: of an erased user nothing is left anywhere in IndexedDB, and of the others everything. */
import { emptyChangeSet } from '../../../src/domain/change-set';
import { userMark } from '../../../src/domain/former-values';
import { blankSyncWrite, type SyncedDocument } from '../../../src/domain/sync-record';
import type { User } from '../../../src/domain/user';
import { createFormerValueLookup } from '../../../src/import/older-values';
import { readRecordedImports } from '../../../src/store/before-images';
import { readFormerValues } from '../../../src/store/former-values';
import { restorePointRows } from '../../../src/store/restore-point';
import { connectSync } from '../../../src/store/sync-link';
import { readSyncLog, saveSync, takeOverSync } from '../../../src/store/sync-state';
import { sampleImport, sampleUser } from '../../unit/directory/sample-records';
import { link, storeOf } from '../sync/directory-tab';
import { assertEqual } from './assert';
import { committed, type Tab } from './open-tab';
import type { ContractCase } from './store-contract';

const first = sampleImport('first');
const second = sampleImport('second');

/** Every value of the user is found nowhere else. */
function secretive(name: string, order: number): User {
  return sampleUser(order, {
    id: `id-${name}`,
    firstName: `First-${name}`,
    lastName: `Last-${name}`,
    email: `${name}@secret.example.org`,
    workPhone: `Phone-${name}`,
    notes: `Notes-${name}`,
    custom: { f: `Custom-${name}` },
    passwordHash: `$rollcall-sha256$v=1$Salt${name}$Hash${name}`,
  });
}

const pending = (name: string) => `$argon2id$v=19$m=19456,t=2,p=1$Chosen${name}`;

/** Everything that can be known of two users: in the directory, and wherever else something is kept. */
async function live(tab: Tab, names: readonly string[]): Promise<readonly User[]> {
  await connectSync(tab.store, link);
  const made = names.map(secretive);
  const stays = sampleUser(99);
  await committed(tab, { ...emptyChangeSet, usersAdded: [...made, stays], importRecord: first });
  const changed = [...made, stays].map((before) => ({
    before,
    after: { ...before, notes: `Later-${before.id}`, passwordHash: pending(before.id) },
  }));
  await committed(tab, { ...emptyChangeSet, usersChanged: changed, importRecord: second });
  const now = changed.map(({ after }) => after);
  await committed(tab, {
    ...emptyChangeSet,
    messagesAdded: made.map(({ id, email }, position) => ({
      id: `message-${id}`,
      importId: first.id,
      userId: id,
      email,
      name: `Named-${id}`,
      createdAt: 1_000,
      position,
      state: 'sent',
      changedAt: 1_000,
      attempts: 1,
    })),
    removedByUndo: [
      {
        importId: first.id,
        users: made,
        groups: [],
        passwordHashes: now.map(({ id }) => `${pending(id)}$Done`),
      },
    ],
    tableRows: [
      restorePointRows({ at: 1, backup: new TextEncoder().encode(JSON.stringify(made)) }),
      {
        table: 'conflicts',
        removed: [],
        put: [
          ...made.map(({ id, email }) => ({
            id: `user:${id} notes 1`,
            type: 'value',
            document: `user:${id}`,
            label: email,
            at: 1,
            field: 'notes',
            kept: 'a',
            other: `Other-${id}`,
          })),
          {
            id: 'passwords import:first theirs 1',
            type: 'passwords',
            at: 1,
            kept: 'theirs',
            origin: 'import:first',
            passwords: made.map(({ id }) => ({ userId: id, kept: 'k', other: `Lost-${id}` })),
          },
        ],
      },
      {
        table: 'parked',
        removed: [],
        put: made.map(({ id, email }) => ({
          id: `user:${id}`,
          label: email,
          direction: 'push',
          reason: 'forbidden',
          detail: '',
          operation: 1,
        })),
      },
    ],
  });
  return now;
}

/** All that lies in IndexedDB, as text. */
async function dump({ store }: Tab): Promise<string> {
  const rows = await Promise.all(store.database.dexie.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

export const erasureContract: readonly ContractCase[] = [
  {
    rule: 'erasure: no value of an erased user is found anywhere, and those of the others are',
    async run(openTab) {
      const tab = await openTab();
      const users = await live(tab, ['gone', 'kept']);
      const marks = ['gone', 'kept'].map((name) => [name, 'First-', 'Notes-', 'Hash', 'Lost-id-'] as const);
      const found = async () => {
        const text = await dump(tab);
        return marks.map(
          ([name, ...prefixes]) => prefixes.filter((prefix) => text.includes(`${prefix}${name}`)).length,
        );
      };
      assertEqual(await found(), [4, 4], 'before');
      const [gone] = users;
      if (gone === undefined) throw new Error('Nobody to erase');
      await committed(tab, { ...emptyChangeSet, usersRemoved: [gone], usersErased: [gone.id] });
      const text = await dump(tab);
      assertEqual(text.includes('kept@secret.example.org'), true, 'the other');
      // The mark that tells the server is all there is: an id.
      const log = await readSyncLog(tab.store, 0);
      const named = log.flatMap(({ marks: of }) => of.filter(({ id }) => id === `user:${gone.id}`));
      assertEqual(named.at(-1), { id: `user:${gone.id}`, before: null, erased: true });
      assertEqual(
        named.every(({ before }) => before === null),
        true,
        'bases',
      );
      const traces = text.split('id-gone').length - 1;
      assertEqual(traces, named.length, 'ids');
      const others = text.replaceAll('id-gone', '').match(/[^"\\]*gone[^"\\]*/u);
      assertEqual(others?.[0] ?? 'nothing', 'nothing');
      assertEqual((await found())[1], 4, 'the other’s values');
    },
  },
  {
    rule: 'erasure: the hash that the server has of a password that waits for its own goes, and no tab brings it back',
    async run(openTab) {
      const [tab, leading] = [await openTab(), await openTab()];
      const [gone] = await live(tab, ['gone', 'kept']);
      if (gone === undefined) throw new Error('Nobody to erase');
      const syncedAs = (name: string) =>
        [`user:id-${name}`, { rev: '1-a', operations: { a: 1 }, passwordHash: `Synced-${name}` }] as const;
      const save = (...synced: [string, SyncedDocument][]) =>
        saveSync(leading.store, { ...blankSyncWrite('leader'), synced: new Map(synced) });
      await takeOverSync(leading.store, 'leader');
      await save(
        ['group:acme', { rev: '1-b', operations: {} }],
        [...syncedAs('gone')],
        [...syncedAs('kept')],
      );
      const known = async () => [...(await takeOverSync(tab.store, 'leader')).synced];
      const sync = storeOf(leading);
      const { version } = await sync.follow(0);

      await committed(tab, { ...emptyChangeSet, usersRemoved: [gone], usersErased: [gone.id] });
      const after = [
        ['group:acme', { rev: '1-b', operations: {} }],
        ['user:id-gone', { rev: '1-a', operations: { a: 1 } }],
        [...syncedAs('kept')],
      ];
      assertEqual(await known(), after);
      await sync.follow(version);
      await save(['group:more', { rev: '1-c', operations: {} }]);
      assertEqual(await known(), [...after, ['group:more', { rev: '1-c', operations: {} }]]);
    },
  },
  {
    rule: 'erasure: what an erased user had before can’t be confirmed by a guess, and of the others it is known',
    async run(openTab) {
      const tab = await openTab();
      const [gone, kept] = await live(tab, ['gone', 'kept']);
      if (gone === undefined || kept === undefined) throw new Error('Nobody to erase');
      const isKnown = async () => {
        const lookup = createFormerValueLookup(await readFormerValues(tab.store));
        return [gone, kept].map(({ id }) => lookup.find(id, 'notes', id.replace('id-', 'Notes-')) !== null);
      };
      assertEqual(await isKnown(), [true, true], 'before');
      await committed(tab, { ...emptyChangeSet, usersRemoved: [gone], usersErased: [gone.id] });
      assertEqual(await isKnown(), [false, true], 'after');
      const parts = await readFormerValues(tab.store);
      const traces = parts.flatMap(({ marks }) => [...marks].filter((mark) => mark === userMark(gone.id)));
      assertEqual(traces, [], 'marks');
    },
  },
  {
    rule: 'erasure: the history says how many it forgot, and knows the others as before',
    async run(openTab) {
      const tab = await openTab();
      const [gone] = await live(tab, ['gone', 'kept']);
      if (gone === undefined) throw new Error('Nobody to erase');
      const before = await readRecordedImports(tab.store);
      await committed(tab, { ...emptyChangeSet, usersRemoved: [gone], usersErased: [gone.id] });
      const after = await readRecordedImports(tab.store);
      assertEqual(
        after.map(({ record }) => record.erasedUsers),
        [1, 1],
      );
      assertEqual(
        after.map(({ images, removed }) => ({ images, removed })),
        before.map(({ images, removed }) => ({
          images: images.map((image) => ({
            ...image,
            usersCreated: image.usersCreated.filter(({ id }) => id !== gone.id),
            usersChanged: image.usersChanged.filter(({ id }) => id !== gone.id),
          })),
          removed: {
            ...removed,
            users: removed.users.filter(({ id }) => id !== gone.id),
            passwordHashes: removed.passwordHashes.filter((hash) => !hash.includes('gone')),
          },
        })),
      );
    },
  },
];
