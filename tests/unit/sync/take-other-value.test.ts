import { describe, expect, it } from 'vitest';
import { createDirectory, type Directory } from '../../../src/directory/directory';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { individuals } from '../../../src/domain/group';
import type { Conflict, DocumentId, ValueConflict } from '../../../src/domain/sync-record';
import type { TeamSetting } from '../../../src/domain/team-setting';
import { takeOtherValue } from '../../../src/sync/take-other-value';
import { sampleField, sampleGroup, sampleUser } from '../directory/sample-records';

const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
const badge = sampleField('Badge', { order: 1 });

const acme = sampleGroup('Acme');
const mapping: TeamSetting = { name: 'mapping-1', values: { headers: ['Email'] }, changedAt: 1 };

const openDirectory = () =>
  createDirectory({
    version: 1,
    users: [sampleUser(1, { custom: { [level.id]: 'Gold' } }), sampleUser(2, { groupId: acme.id })],
    groups: [acme, sampleGroup('Globex')],
    customFields: [level, badge],
    settings: [mapping],
  });
const directory = openDirectory();

function conflictIn(document: DocumentId, field: string, other: ValueConflict['other']): Conflict {
  return { type: 'value', id: 'conflict', document, label: '', at: 1, field, kept: '', other };
}

function take(conflict: Conflict) {
  return takeOtherValue(directory, conflict, 9_000);
}

describe('the other value of a conflict', () => {
  it('is taken as an edit', () => {
    const taken = take(conflictIn('user:user-1', `custom.${level.id}`, 'Silver'));
    expect(taken.ok && taken.value.usersChanged.map(({ after }) => [after.custom, after.changedAt])).toEqual([
      [{ [level.id]: 'Silver' }, 9_000],
    ]);
  });

  it('is taken in another spelling of what the record has: nobody else has it', () => {
    expect(take(conflictIn('user:user-1', 'email', 'PERSON1@example.org'))).toMatchObject({ ok: true });
    expect(take(conflictIn('group:group-acme', 'name', 'ACME'))).toMatchObject({ ok: true });
  });

  it('is Individuals where the other group is gone', () => {
    const taken = take(conflictIn('user:user-1', 'groupId', 'group-gone'));
    expect(taken.ok && taken.value.usersChanged[0]?.after.groupId).toBe(individuals.id);
  });

  const refused: readonly (readonly [string, Conflict, string])[] = [
    ['of a user who is gone', conflictIn('user:user-9', 'notes', 'x'), 'recordGone'],
    [
      'S2: an email that somebody else has',
      conflictIn('user:user-1', 'email', 'Person2@example.org'),
      'emailTaken',
    ],
    ['R13: the name of another group', conflictIn('group:group-acme', 'name', ' globex'), 'nameTaken'],
    ['R13: the name of Individuals', conflictIn('group:group-acme', 'name', 'individuals'), 'nameTaken'],
    ['a value of a field that was deleted', conflictIn('user:user-1', 'custom.gone', 'x'), 'fieldGone'],
    ['R24: an option that was removed', conflictIn('user:user-1', `custom.${level.id}`, 'Bronze'), 'misfit'],
    [
      'R24: options that somebody’s value is none of',
      conflictIn(`field:${level.id}`, 'options', ['Silver']),
      'misfits',
    ],
    [
      'R24: a type that somebody’s value is none of',
      conflictIn(`field:${level.id}`, 'fieldType', 'date'),
      'misfits',
    ],
  ];
  it.each(refused)('is not taken: %s', (_what, conflict, type) => {
    expect(take(conflict)).toEqual({ ok: false, error: { type } });
  });

  const deletions: readonly (readonly [string, DocumentId, (after: Directory) => unknown, unknown])[] = [
    ['a user', 'user:user-1', ({ userById }) => userById('user-1'), undefined],
    [
      'R13: a group, and its people are in Individuals',
      'group:group-acme',
      ({ groups, userById }) => [groups.map(({ name }) => name), userById('user-2')?.groupId],
      [['Globex'], individuals.id],
    ],
    [
      'a custom field, with its values',
      `field:${level.id}`,
      ({ customFields, userById }) => [customFields, userById('user-1')?.custom],
      [[badge], {}],
    ],
    ['a remembered mapping', `settings:${mapping.name}`, ({ settings }) => settings.size, 0],
  ];
  it.each(deletions)('of a deletion is that the record is gone: %s', (_what, document, see, seen) => {
    const after = openDirectory();
    const taken = take({ type: 'deletion', id: 'conflict', label: '', at: 1, document });
    if (!taken.ok) throw new Error(taken.error.type);
    after.apply(taken.value, 2);
    expect(see(after)).toEqual(seen);
  });

  it.each<DocumentId>([
    'user:gone',
    'group:gone',
    'field:gone',
    'settings:mapping-gone',
    'group:individuals',
  ])('of a deletion is there already where the record is: %s', (document) => {
    const taken = take({ type: 'deletion', id: 'conflict', label: '', at: 1, document });
    expect(taken).toEqual({ ok: true, value: emptyChangeSet });
  });

  it('of passwords is not taken where all of them have got yet another one since', () => {
    const passwords = [{ userId: 'user-1', kept: 'a', other: 'b' }];
    const conflict: Conflict = { type: 'passwords', id: 'p', at: 1, kept: 'mine', origin: 'hand', passwords };
    expect(take(conflict)).toEqual({ ok: false, error: { type: 'passwordsChanged' } });
  });
});
