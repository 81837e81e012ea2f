import { describe, expect, test } from 'vitest';
import { newUserIds, plannedPasswords, planToChangeSet } from '../../../src/import/plan-to-change-set';
import { acme, ann, directoryWith, groupIdOf, optionsWith, planRows } from '../../support/import-case';

const mapping = ['email', 'firstName', 'company', 'password'];
const before = { ...ann, passwordHash: '$old' };
const plan = planRows(directoryWith({ users: [before] }), mapping, [
  ['Bob@Example.com', 'Bob', 'Globex', ''],
  ['carla@example.com', 'Carla', '', 'secret-1'],
  ['ann@example.com', 'Anna', 'Acme', 'secret-2'],
  ['none', '', '', ''],
]);
const options = optionsWith(mapping);
const userIds = newUserIds(plan, (key) => `user:${key}`);
const changes = planToChangeSet(plan, {
  importId: '7',
  fileName: 'people.csv',
  headers: ['Email', 'First Name', 'Company', 'Password'],
  options,
  now: 1000,
  nextOrder: 40,
  userIds,
  passwordHashes: new Map([
    ['user:bob@example.com', '$generated'],
    [ann.id, '$chosen'],
  ]),
});

describe('D3: what is shown is what is written', () => {
  test('new users get their ids from the email key, and their order from the file', () => {
    expect(changes.usersAdded).toMatchObject([
      { id: 'user:bob@example.com', order: 40, email: 'Bob@Example.com', groupId: groupIdOf('globex') },
      { id: 'user:carla@example.com', order: 41, firstName: 'Carla', groupId: 'individuals' },
    ]);
    expect(changes.usersAdded[0]).toMatchObject({
      createdAt: 1000,
      createdBy: 'import:7',
      changedAt: 1000,
      changedBy: 'import:7',
      passwordHash: '$generated',
    });
  });

  test('a changed user keeps identity and history, and its before-image is beside it (R17)', () => {
    expect(changes.usersChanged).toEqual([
      {
        before,
        after: { ...ann, firstName: 'Anna', changedAt: 1000, changedBy: 'import:7', passwordHash: '$chosen' },
      },
    ]);
  });

  test('new groups are stamped, and the history entry counts everything', () => {
    expect(changes.groupsAdded).toEqual([{ id: groupIdOf('globex'), name: 'Globex', createdAt: 1000 }]);
    expect(changes.importRecord).toEqual({
      id: '7',
      fileName: 'people.csv',
      at: 1000,
      options,
      headers: ['Email', 'First Name', 'Company', 'Password'],
      counts: { create: 2, update: 1, unchanged: 0, skipped: 0, rejected: 1 },
      groupsAdded: 1,
    });
  });
});

describe('S8, R18: passwords', () => {
  test('chosen ones are handed over to be hashed, new users without one get one generated', () => {
    expect(plannedPasswords(plan, userIds)).toEqual({
      chosen: [
        { userId: 'user:carla@example.com', password: 'secret-1' },
        { userId: ann.id, password: 'secret-2' },
      ],
      generateFor: ['user:bob@example.com'],
    });
  });

  test('none is in what is written', () => {
    expect(JSON.stringify(changes)).not.toMatch(/secret-/u);
  });
});

test('a user whose password stays keeps its hash', () => {
  const directory = directoryWith({ users: [before], groups: [acme] });
  const renamed = planRows(directory, ['email', 'firstName'], [['ann@example.com', 'Anna']]);
  expect(plannedPasswords(renamed, [])).toEqual({ chosen: [], generateFor: [] });
  const [change] = planToChangeSet(renamed, {
    importId: '8',
    fileName: 'people.csv',
    headers: [],
    options,
    now: 1,
    nextOrder: 0,
    userIds: [],
    passwordHashes: new Map(),
  }).usersChanged;
  expect(change?.after.passwordHash).toBe('$old');
});
