import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { restoreBackup } from '../../../src/directory/restore-backup';
import type { Backup } from '../../../src/domain/backup';
import { invertChangeSet } from '../../../src/domain/invert-change-set';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from './sample-records';

const pending = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ';
const newer = '$argon2id$v=19$m=19456,t=2,p=1$bmV3ZXJzYWx0';
const hashed = `${pending}$aGFzaA`;

function directoryOf(values: Partial<Backup>) {
  return createDirectory({ version: 3, users: [], groups: [], customFields: [], ...values });
}

function backupOf(values: Partial<Backup>): Backup {
  return { madeAt: 1, users: [], groups: [], customFields: [], tables: new Map(), ...values };
}

const never = () => false;

describe('restoring a backup', () => {
  it('makes the directory what it was, and its inverse makes it what it is', () => {
    const here = {
      users: sampleUsers(4),
      groups: [sampleGroup('Acme')],
      customFields: [sampleField('Badge')],
    };
    const wanted = {
      users: [
        ...[sampleUser(2, { notes: 'then' }), sampleUser(0, { order: 9 }), sampleUser(7)],
        sampleUser(3, { custom: { 'field-badge': '7' } }),
      ],
      groups: [sampleGroup('Umbrella')],
      customFields: [sampleField('Badge', { label: 'Badge number' })],
    };
    const directory = directoryOf(here);
    const { changes } = restoreBackup(directory, backupOf(wanted), 'replace', never);
    directory.apply(changes, 4);
    expect(directory.users()).toEqual(wanted.users.toSorted((a, b) => a.order - b.order));
    expect(directory.groups).toEqual(wanted.groups);
    expect(directory.customFields).toEqual(wanted.customFields);
    directory.apply(invertChangeSet(changes), 5);
    expect(directory.users()).toEqual(here.users);
    expect(directory.groups).toEqual(here.groups);
  });

  it('changes nothing when everything is as it was', () => {
    const same = { users: sampleUsers(3), groups: [sampleGroup('Acme')] };
    const { changes } = restoreBackup(directoryOf(same), backupOf(same), 'replace', never);
    const { usersAdded, usersChanged, usersRemoved } = changes;
    expect([usersAdded, usersChanged, usersRemoved]).toEqual([[], [], []]);
  });

  it('R13, S2: merging meets groups by name, fields by label, and users by email', () => {
    const directory = directoryOf({
      users: [sampleUser(0), sampleUser(7)],
      groups: [sampleGroup('acme', { id: 'here' }), sampleGroup('Zenith Ltd', { id: 'renamed' })],
      customFields: [sampleField('Badge', { id: 'badge-here' })],
    });
    const { changes } = restoreBackup(
      directory,
      backupOf({
        users: [
          sampleUser(5, { email: 'PERSON0@example.org' }),
          sampleUser(7, { email: 'former@example.org' }),
          sampleUser(6, { order: 0, groupId: 'then', custom: { 'badge-then': 'B-1' } }),
        ],
        groups: [sampleGroup('Acme', { id: 'then' }), sampleGroup('Zenith', { id: 'renamed' })],
        customFields: [
          sampleField('Badge', { id: 'badge-then' }),
          sampleField('Badge', { id: 'badge-number', type: 'number', order: 1 }),
        ],
      }),
      'merge',
      never,
    );
    const { usersAdded, groupsAdded, fieldsAdded } = changes;
    expect(groupsAdded).toEqual([]);
    expect(fieldsAdded).toEqual([sampleField('Badge', { id: 'badge-number', type: 'number', order: 1 })]);
    expect(usersAdded).toEqual([
      // Its own order is taken here.
      sampleUser(6, { order: 8, groupId: 'here', custom: { 'badge-here': 'B-1' } }),
    ]);
  });

  it('merging puts fields behind those that are here, or first where there are none', () => {
    const backup = backupOf({ customFields: [sampleField('Site', { order: 4 })] });
    const ordersIn = (here: Partial<Backup>) =>
      restoreBackup(directoryOf(here), backup, 'merge', never).changes.fieldsAdded.map(({ order }) => order);
    expect([ordersIn({}), ordersIn({ customFields: [sampleField('Badge')] })]).toEqual([[0], [1]]);
  });

  it('R24: merging leaves out values that the fields here do not take, and counts them', () => {
    const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
    const badge = sampleField('Badge', { order: 1 });
    const directory = directoryOf({
      customFields: [
        { ...level, options: ['Silver'] },
        { ...badge, type: 'number' },
      ],
    });
    const gone = 'field-of-nobody';
    const users = [
      sampleUser(0, { custom: { [level.id]: 'Gold', [badge.id]: '7' } }),
      sampleUser(1, { custom: { [level.id]: 'Silver', [badge.id]: 'B-7', [gone]: 'x' } }),
    ];
    const backup = backupOf({ users, customFields: [level, badge] });
    const { changes, valuesLeftOut } = restoreBackup(directory, backup, 'merge', never);
    expect(changes.usersAdded.map(({ custom }) => custom)).toEqual([
      { [badge.id]: '7' },
      { [level.id]: 'Silver' },
    ]);
    expect(valuesLeftOut).toBe(3);
  });

  it('R18: a password that waited for its hash comes back only where this device knows it', () => {
    const backup = backupOf({ users: [sampleUser(0, { passwordHash: pending })] });
    const hashOf = (here: string | null, waiting: string | null) => {
      const users = here === null ? [] : [sampleUser(0, { passwordHash: here, notes: 'x' })];
      const { changes } = restoreBackup(
        directoryOf({ users }),
        backup,
        'replace',
        (hash) => hash === waiting,
      );
      const { usersAdded, usersChanged } = changes;
      return [...usersAdded, ...usersChanged.map(({ after }) => after)][0]?.passwordHash;
    };
    expect(hashOf(null, null)).toBeUndefined();
    expect(hashOf(null, pending)).toBe(pending);
    expect(hashOf(hashed, null)).toBe(hashed);
    expect(hashOf(newer, newer)).toBeUndefined();
    expect(hashOf(newer, pending)).toBe(pending);
    const finished = backupOf({ users: [sampleUser(0, { passwordHash: hashed })] });
    const { usersAdded } = restoreBackup(directoryOf({}), finished, 'replace', never).changes;
    expect(usersAdded[0]?.passwordHash).toBe(hashed);
  });
});
