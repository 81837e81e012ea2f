import { describe, expect, it } from 'vitest';
import { removeUsers } from '../../../src/directory/change-users';
import { createDirectory } from '../../../src/directory/directory';
import { undoChanges } from '../../../src/directory/undo-changes';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import type { CustomField } from '../../../src/domain/field';
import type { Group } from '../../../src/domain/group';
import type { User } from '../../../src/domain/user';
import { sampleField, sampleGroup, sampleUser } from './sample-records';

const [acme, zenith, bolt] = [sampleGroup('Acme'), sampleGroup('Zenith'), sampleGroup('Bolt')];
const [level, badge] = [sampleField('Level'), sampleField('Badge')];
const hashOf = (salt: string) => `$argon2id$v=19$m=1,t=1,p=1$${salt}$aGFzaA`;
const ada = sampleUser(1, { email: 'ada@example.org', passwordHash: hashOf('old') });
const bob = sampleUser(2, { email: 'bob@example.org' });
const namesake = sampleUser(3, { email: 'ADA@example.org' });

const changes = (some: Partial<ChangeSet>): ChangeSet => ({ ...emptyChangeSet, ...some });
const userTo = (before: User, values: Partial<User>) =>
  changes({ usersChanged: [{ before, after: { ...before, ...values } }] });
const groupTo = (before: Group, name: string) =>
  changes({ groupsChanged: [{ before, after: { ...before, name } }] });
const fieldTo = (before: CustomField, values: Partial<CustomField>) =>
  changes({ fieldsChanged: [{ before, after: { ...before, ...values } }] });

/** What is there, and who is named, when something is undone after something else was done. */
function undone(done: ChangeSet, since: ChangeSet = emptyChangeSet) {
  const contents = { users: [ada, bob], groups: [acme, zenith], customFields: [level] };
  const directory = createDirectory({ version: 1, ...contents });
  directory.apply(done, 2);
  directory.apply(since, 3);
  const there = () => [directory.users(), directory.groups, directory.customFields];
  const before = there();
  const reversal = undoChanges(directory, done, { now: 9_000, awaitsHash: () => false });
  directory.apply(reversal.changes, 4);
  const left = reversal.leftAlone.map(({ kind, name }) => `${kind} ${name}`);
  return { directory, left, before, after: there() };
}

describe('undoing what was done by hand, when something else was done since', () => {
  it('what somebody changed since stays, the rest goes back, and the user is named', () => {
    const mine = { workPhone: '555-0199', notes: 'mine' };
    const { directory, left } = undone(userTo(ada, mine), userTo({ ...ada, ...mine }, { notes: 'theirs' }));
    const expected = { notes: 'theirs', changedAt: 9_000, changedBy: 'undo' };
    expect(directory.userById(ada.id)).toEqual({ ...ada, ...expected });
    expect(left).toEqual(['user First1 Last1']);
  });

  it('S2: an address that another one has by now does not come back', () => {
    const done = userTo(ada, { email: 'new@example.org', notes: 'x' });
    const { directory, left } = undone(done, changes({ usersAdded: [namesake] }));
    expect(directory.userById(ada.id)).toMatchObject({ email: 'new@example.org', notes: '' });
    expect(left).toEqual(['user First1 Last1']);
  });

  it('but one does whose holder goes again', () => {
    const done = { ...userTo(ada, { email: 'new@example.org' }), usersAdded: [namesake] };
    const { directory, left } = undone(done);
    expect([directory.users(), left]).toEqual([[ada, bob], []]);
  });

  it('R18: a password goes back, unless another one was set since', () => {
    const mine = { passwordHash: hashOf('mine') };
    expect(undone(userTo(ada, mine)).directory.userById(ada.id)).toEqual(ada);
    const noted = userTo({ ...ada, ...mine }, { notes: 'x' });
    const back = undone(userTo(ada, mine), noted);
    expect(back.directory.userById(ada.id)).toMatchObject({ passwordHash: ada.passwordHash, notes: 'x' });
    expect(back.left).toEqual([]);
    const since = userTo({ ...ada, ...mine }, { passwordHash: hashOf('theirs') });
    const { directory, left } = undone(userTo(ada, mine), since);
    expect(directory.userById(ada.id)?.passwordHash).toBe(hashOf('theirs'));
    expect(left).toEqual(['user First1 Last1']);
  });

  it('R13: a group comes back under the name that another one gives back', () => {
    const { directory, left } = undone({ ...groupTo(acme, 'Zenith'), groupsRemoved: [zenith] });
    expect([new Set(directory.groups), left]).toEqual([new Set([acme, zenith]), []]);
  });

  it.each([
    ['a user who was deleted', userTo(ada, { notes: 'x' }), removeUsers([ada]), 'user First1 Last1'],
    [
      'a deleted user whose address is taken',
      removeUsers([ada]),
      changes({ usersAdded: [namesake] }),
      'user First1 Last1',
    ],
    ['a deleted user who is back', removeUsers([ada]), changes({ usersAdded: [ada] }), 'user First1 Last1'],
    [
      'a group that got yet another name',
      groupTo(acme, 'Apex'),
      groupTo({ ...acme, name: 'Apex' }, 'Summit'),
      'group Summit',
    ],
    [
      'a group whose former name is taken',
      groupTo(acme, 'Apex'),
      changes({ groupsAdded: [sampleGroup('ACME', { id: 'other' })] }),
      'group Apex',
    ],
    [
      'a deleted group whose name is taken',
      changes({ groupsRemoved: [zenith] }),
      changes({ groupsAdded: [sampleGroup('ZENITH', { id: 'other' })] }),
      'group Zenith',
    ],
    [
      'a deleted group that is back under another name',
      changes({ groupsRemoved: [zenith] }),
      changes({ groupsAdded: [{ ...zenith, name: 'Apex' }] }),
      'group Zenith',
    ],
    [
      'a new group that somebody is in',
      changes({ groupsAdded: [bolt] }),
      userTo(bob, { groupId: bolt.id }),
      'group Bolt',
    ],
    [
      'a new group that got another name',
      changes({ groupsAdded: [bolt] }),
      groupTo(bolt, 'Bold'),
      'group Bold',
    ],
    [
      'a field that got yet another label',
      fieldTo(level, { label: 'Rank' }),
      fieldTo({ ...level, label: 'Rank' }, { label: 'Grade' }),
      'field Grade',
    ],
    [
      'a field that became required',
      fieldTo(level, { label: 'Rank' }),
      fieldTo({ ...level, label: 'Rank' }, { label: 'Rank', required: true }),
      'field Rank',
    ],
    [
      'a field that was moved',
      fieldTo(level, { label: 'Rank' }),
      fieldTo({ ...level, label: 'Rank' }, { label: 'Rank', order: 5 }),
      'field Rank',
    ],
    [
      'a deleted field that is back',
      changes({ fieldsRemoved: [level] }),
      changes({ fieldsAdded: [level] }),
      'field Level',
    ],
    [
      'a new field that somebody has a value in',
      changes({ fieldsAdded: [badge] }),
      userTo(bob, { custom: { [badge.id]: '7' } }),
      'field Badge',
    ],
    [
      'a new field that was changed',
      changes({ fieldsAdded: [badge] }),
      fieldTo(badge, { required: true }),
      'field Badge',
    ],
  ] as const)('is left alone, and named: %s', (_, done, since, name) => {
    const { before, after, left } = undone(done, since);
    expect([after, left]).toEqual([before, [name]]);
  });
});
