/** Backups, on every store: what goes out comes back, and what is damaged is refused. */
import { restoreBackup } from '../../../src/directory/restore-backup';
import type { Backup, RestoreMode } from '../../../src/domain/backup';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { defaultImportOptions } from '../../../src/domain/import-options';
import { defaultMailSettings } from '../../../src/domain/mail-settings';
import { mappingSetting } from '../../../src/domain/mapping-setting';
import { preferencesSetting, settingChanges, welcomeSetting } from '../../../src/domain/team-setting';
import type { MessageState, WelcomeMessage } from '../../../src/domain/welcome-message';
import { readBeforeImages } from '../../../src/store/before-images';
import { deliveryRows, readMailCredential, readMailSettings } from '../../../src/store/mail-settings';
import { metaKeys } from '../../../src/store/meta';
import { readPreferences } from '../../../src/store/preferences';
import { readBackup } from '../../../src/store/read-backup';
import { readRestorePoint, restoredTables, restorePointRows } from '../../../src/store/restore-point';
import { readSecrets } from '../../../src/store/secrets';
import { writeBackup } from '../../../src/store/write-backup';
import {
  sampleField,
  sampleGroup,
  sampleImport,
  sampleUser,
  sampleUsers,
} from '../../unit/directory/sample-records';
import { assertEqual } from './assert';
import { committed, contentsOf, type Tab } from './open-tab';
import type { ContractCase } from './store-contract';

const madeAt = 1_767_225_600_000;
const acme = sampleGroup('Acme');
const badge = sampleField('Badge');

/** A directory of 1,200 users with a history, preferences and a secret. */
async function fill(tab: Tab): Promise<void> {
  const special = sampleUser(1_200, {
    groupId: acme.id,
    email: 'Zoë@Exämple.org',
    notes: 'two\nlines, "quotes" and \0',
    custom: { [badge.id]: 'нет' },
    passwordHash: '$x$y$z',
    createdBy: 'import:import-1',
  });
  await committed(tab, {
    ...emptyChangeSet,
    usersAdded: [...sampleUsers(1_200), special],
    groupsAdded: [acme],
    fieldsAdded: [badge],
    importRecord: sampleImport('import-1', {
      options: { ...defaultImportOptions, mapping: ['email', null] },
      headers: ['Email', 'Other'],
    }),
    secretsAdded: [
      {
        id: 'secret-1',
        purpose: 'handOut',
        userIds: ['user-1'],
        iv: new Uint8Array([1]),
        ciphertext: new Uint8Array([83, 69, 67, 82, 69, 84]),
      },
    ],
    messagesAdded: [message('message-1', 'sent'), message('message-2', 'discarded')],
  });
  await committed(tab, {
    ...emptyChangeSet,
    settingsChanged: settingChanges(tab.directory.settings, [
      preferencesSetting({ ...(await readPreferences(tab.store)), importLimit: 77 }, madeAt),
      welcomeSetting({ ...defaultMailSettings, senderName: 'The desk' }, madeAt),
      mappingSetting({
        headers: ['Email', 'Other'],
        mapping: ['email', null],
        options: { blankCells: 'keep', blankCompany: 'keep', newEmails: 'create', dateOrders: {} },
        settings: {},
        savedAt: 6_000,
      }),
    ]),
  });
  const tableRows = await deliveryRows(
    tab.store,
    { delivery: 'jmap', serverAddress: 'https://mail.example.com' },
    { iv: new Uint8Array([2]), ciphertext: new Uint8Array([83, 69, 67, 82, 69, 84]) },
  );
  await committed(tab, { ...emptyChangeSet, tableRows });
}

function message(id: string, state: MessageState): WelcomeMessage {
  return {
    id,
    importId: 'import-1',
    userId: 'user-1',
    email: 'ada@example.com',
    name: 'Ada',
    createdAt: 5_000,
    position: Number(id.slice(-1)),
    state,
    changedAt: 5_000,
    attempts: 0,
  };
}

async function backupOf(tab: Tab): Promise<Backup> {
  const read = await readBackup(await writeBackup(tab.store, madeAt));
  if (!read.ok) throw new Error(`The backup can't be read: ${JSON.stringify(read.error)}`);
  return read.value;
}

async function restore(
  tab: Tab,
  backup: Backup,
  mode: RestoreMode,
  purpose: 'restore' | 'undo' = 'restore',
): Promise<void> {
  const { changes } = restoreBackup(tab.directory, backup, mode, () => false);
  const before = new Uint8Array(await (await writeBackup(tab.store, madeAt)).arrayBuffer());
  const tableRows = mode === 'replace' ? await restoredTables(tab.store, backup, purpose) : [];
  await committed(tab, {
    ...changes,
    tableRows: [...tableRows, restorePointRows({ at: madeAt, backup: before })],
  });
}

/** Without the version, which a restore moves on as every commit does. */
async function kept(tab: Tab): Promise<unknown> {
  const { store, directory } = tab;
  return {
    contents: { ...Object(contentsOf(directory)), version: 0 },
    imports: await store.database.imports.toArray(),
    images: await readBeforeImages(store, 'import-1'),
    preferences: await readPreferences(store),
    mail: await readMailSettings(store),
    mappings: (await store.database.meta.get(metaKeys.mappings))?.value,
    messages: await store.database.messages.orderBy('id').toArray(),
  };
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

async function unzipped(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

async function faultOf(file: BlobPart): Promise<string> {
  const read = await readBackup(new Blob([file]));
  return read.ok ? 'none' : read.error.type;
}

export const backupContract: readonly ContractCase[] = [
  {
    rule: 'a backup restored into an empty directory gives the same directory, history, messages and settings',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      const [backup, before] = [await backupOf(tab), await kept(tab)];
      await committed(tab, {
        ...emptyChangeSet,
        usersRemoved: tab.directory.users(),
        groupsRemoved: tab.directory.groups,
        fieldsRemoved: tab.directory.customFields,
        tableRows: [
          { table: 'imports', removed: 'all', put: [] },
          { table: 'messages', removed: 'all', put: [] },
          { table: 'meta', removed: [metaKeys.mailSettings, metaKeys.mappings], put: [] },
        ],
      });
      await restore(tab, backup, 'replace');
      assertEqual(await kept(tab), before, 'memory');
      assertEqual(await kept(await openTab()), before, 'reopened');
    },
  },
  {
    rule: 'a restore that replaces takes away what the backup lacks, and can be undone to the byte',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      const backup = await backupOf(tab);
      const [first] = tab.directory.users();
      if (first === undefined) throw new Error('There are users');
      await committed(tab, {
        ...emptyChangeSet,
        usersAdded: [sampleUser(5_000)],
        usersChanged: [{ before: first, after: { ...first, notes: 'changed since' } }],
        usersRemoved: [sampleUser(7)],
      });
      const changed = await kept(tab);
      await restore(tab, backup, 'replace');
      assertEqual(tab.directory.userCount, 1_201);
      const point = await readRestorePoint(tab.store);
      const undo = await readBackup(new Blob([point?.backup ?? '']));
      if (!undo.ok) throw new Error('The restore point can be read');
      await restore(tab, undo.value, 'replace', 'undo');
      assertEqual(await kept(tab), changed);
    },
  },
  {
    rule: 'a restore that merges brings back who is missing and leaves alone who is here',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      const backup = await backupOf(tab);
      const [first] = tab.directory.users();
      if (first === undefined) throw new Error('There are users');
      const after = { ...first, notes: 'changed since' };
      const stranger = sampleUser(3_000, { email: sampleUser(7).email });
      await committed(tab, {
        ...emptyChangeSet,
        usersAdded: [stranger],
        usersChanged: [{ before: first, after }],
        usersRemoved: [sampleUser(7), sampleUser(8)],
      });
      await restore(tab, backup, 'merge');
      assertEqual(tab.directory.userById(first.id)?.notes, 'changed since');
      assertEqual(tab.directory.userById('user-8')?.order, 8);
      // Somebody here has the email of user 7.
      assertEqual(tab.directory.userById('user-7') === undefined, true);
      assertEqual(tab.directory.userCount, 1_201);
    },
  },
  {
    rule: 'a welcome email that was not out comes back as failed, and as it was when the restore is undone',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      await committed(tab, { ...emptyChangeSet, messagesAdded: [message('message-3', 'queued')] });
      const backup = await backupOf(tab);
      await restore(tab, backup, 'replace');
      const restored = await tab.store.database.messages.orderBy('id').toArray();
      assertEqual(
        restored.map(({ state, problem }) => [state, problem?.code]),
        [
          ['sent', undefined],
          ['discarded', undefined],
          ['failed', 'passwordGone'],
        ],
      );
      await restore(tab, backup, 'replace', 'undo');
      assertEqual((await tab.store.database.messages.get('message-3'))?.state, 'queued');
    },
  },
  {
    rule: 'R22: a credential stays with the server that it was given for, and goes when a backup names another',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      const backup = await backupOf(tab);
      await restore(tab, backup, 'replace');
      assertEqual((await readMailCredential(tab.store))?.iv, new Uint8Array([2]));
      const tableRows = await deliveryRows(tab.store, { serverAddress: 'https://other.example.com' });
      await committed(tab, { ...emptyChangeSet, tableRows });
      await restore(tab, backup, 'replace');
      assertEqual(await readMailCredential(tab.store), null);
      assertEqual((await readMailSettings(tab.store)).serverAddress, 'https://mail.example.com');
    },
  },
  {
    rule: 'R18: no secret and no key is in a backup',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      await tab.store.database.meta.put({ key: 'sealingKey', value: 'SECRET KEY' });
      const text = await unzipped(await writeBackup(tab.store, madeAt));
      assertEqual((await readSecrets(tab.store, 'handOut')).length, 1);
      assertEqual([text.includes('SECRET'), text.includes('secret-1')], [false, false]);
      assertEqual(JSON.parse(text)[0], { format: 'rollcall-backup', formatVersion: 1, madeAt });
    },
  },
  {
    rule: 'a damaged or newer backup, or another file, is refused for what it is',
    async run(openTab) {
      const tab = await openTab();
      await fill(tab);
      const file = await writeBackup(tab.store, madeAt);
      const bytes = await bytesOf(file);
      const text = await unzipped(file);
      assertEqual(await faultOf(bytes), 'none');
      assertEqual(await faultOf(text), 'none', 'unpacked by the system');
      assertEqual(await faultOf('First Name,Email\r\n'), 'notABackup');
      assertEqual(await faultOf(''), 'notABackup');
      assertEqual(await faultOf('[1,2,3]'), 'notABackup');
      assertEqual(await faultOf(bytes.subarray(0, bytes.length >> 1)), 'damagedBackup', 'truncated');
      const flipped = bytes.slice();
      flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 0x10;
      assertEqual(await faultOf(flipped), 'damagedBackup', 'one bit');
      assertEqual(await faultOf(text.replace('First7"', 'First9"')), 'damagedBackup', 'one letter');
      const lines = text.split('\n');
      assertEqual(await faultOf(lines.toSpliced(2, 1).join('\n')), 'damagedBackup', 'a line is missing');
      assertEqual(await faultOf(lines.slice(0, -2).join('\n')), 'damagedBackup', 'the end is missing');
      assertEqual(await faultOf(`${text}[]\n`), 'damagedBackup', 'more than the end');
      assertEqual(await faultOf(text.replace('"formatVersion":1', '"formatVersion":2')), 'newerBackup');
    },
  },
];
