import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { individuals } from '../../../src/domain/group';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from './sample-records';

const acme = sampleGroup('Acme');
const zenith = sampleGroup('Zenith');

function directoryOf(users: ReturnType<typeof sampleUsers>, groups = [acme, zenith]) {
  return createDirectory({ version: 1, users, groups, customFields: [] });
}

const idsOf = (users: Iterable<{ id: string }>) => [...users].map(({ id }) => id);

describe('the directory in memory', () => {
  it('lists users by order, however the pages gave them', () => {
    const directory = directoryOf([sampleUser(3), sampleUser(1), sampleUser(2)]);
    expect(idsOf(directory.users())).toEqual(['user-1', 'user-2', 'user-3']);
  });

  it('R24: a restored user comes back at the old place', () => {
    const directory = directoryOf(sampleUsers(5));
    const removed = sampleUser(2);
    directory.apply({ ...emptyChangeSet, usersRemoved: [removed] }, 2);
    directory.apply({ ...emptyChangeSet, usersAdded: [sampleUser(5)] }, 3);
    directory.apply({ ...emptyChangeSet, usersAdded: [removed] }, 4);
    expect(idsOf(directory.users())).toEqual(['user-0', 'user-1', 'user-2', 'user-3', 'user-4', 'user-5']);
    expect(directory.version).toBe(4);
  });

  it('keeps a list that was handed out as it was', () => {
    const directory = directoryOf(sampleUsers(3));
    const before = directory.users();
    directory.apply({ ...emptyChangeSet, usersRemoved: [sampleUser(0)] }, 2);
    expect(before).toHaveLength(3);
    expect(directory.users()).toHaveLength(2);
  });

  it('never gives an order twice, even when the last user went', () => {
    const directory = directoryOf(sampleUsers(3));
    directory.apply({ ...emptyChangeSet, usersRemoved: [sampleUser(2)] }, 2);
    expect(directory.nextOrder).toBe(3);
  });

  it('R10: finds a user by any spelling of the email', () => {
    const directory = directoryOf([sampleUser(1, { email: 'Ann.Lee@Example.org' })]);
    expect(directory.userByEmailKey('ann.lee@example.org')?.id).toBe('user-1');
  });

  it('follows two users who swap their emails', () => {
    const [a, b] = [sampleUser(1, { email: 'a@example.org' }), sampleUser(2, { email: 'b@example.org' })];
    const directory = directoryOf([a, b]);
    expect(directory.userByEmailKey('a@example.org')?.id).toBe('user-1');
    const usersChanged = [
      { before: a, after: { ...a, email: b.email } },
      { before: b, after: { ...b, email: a.email } },
    ];
    directory.apply({ ...emptyChangeSet, usersChanged }, 2);
    expect(directory.userByEmailKey('a@example.org')?.id).toBe('user-2');
    expect(directory.userByEmailKey('b@example.org')?.id).toBe('user-1');
  });

  it('sync rule 6: of two users with one email the older answers, and the other once it is gone', () => {
    const older = sampleUser(9, { email: 'twin@example.org', createdAt: 100 });
    const younger = sampleUser(1, { email: 'TWIN@example.org', createdAt: 200 });
    const directory = directoryOf([younger, older]);
    expect(directory.userByEmailKey('twin@example.org')).toBe(older);
    directory.apply({ ...emptyChangeSet, usersRemoved: [older] }, 2);
    expect(directory.userByEmailKey('twin@example.org')).toBe(younger);
    directory.apply({ ...emptyChangeSet, usersAdded: [older] }, 3);
    expect(directory.userByEmailKey('twin@example.org')).toBe(older);
    const noted = { ...younger, notes: 'x' };
    directory.apply({ ...emptyChangeSet, usersChanged: [{ before: younger, after: noted }] }, 4);
    expect(directory.userByEmailKey('twin@example.org')).toBe(older);
    const usersChanged = [{ before: older, after: { ...older, email: 'other@example.org' } }];
    directory.apply({ ...emptyChangeSet, usersChanged }, 5);
    expect(directory.userByEmailKey('twin@example.org')).toBe(noted);
  });

  it('sync rule 6: of two of one age, users or groups, the same one answers on every device', () => {
    const users = [1, 2].map((order) => sampleUser(order, { email: 'twin@example.org' }));
    const groups = ['a', 'b'].map((id) => sampleGroup('Acme', { id }));
    const devices = [directoryOf(users, groups), directoryOf(users.toReversed(), groups.toReversed())];
    for (const directory of devices) {
      expect(directory.userByEmailKey('twin@example.org')?.id).toBe('user-1');
      expect(directory.groupByKey('acme')?.id).toBe('a');
    }
  });

  it('counts the users of each group, Individuals first, then by name', () => {
    const room9 = sampleGroup('Room 9');
    const room10 = sampleGroup('Room 10');
    const directory = directoryOf(
      [sampleUser(1, { groupId: room9.id }), sampleUser(2, { groupId: room9.id }), sampleUser(3)],
      [room10, room9],
    );
    const usersChanged = [{ before: sampleUser(3), after: sampleUser(3, { groupId: room10.id }) }];
    directory.apply({ ...emptyChangeSet, usersChanged, usersRemoved: [sampleUser(1)] }, 2);
    expect(directory.groupsWithCounts().map(({ name, userCount }) => [name, userCount])).toEqual([
      ['Individuals', 0],
      ['Room 9', 1],
      ['Room 10', 1],
    ]);
  });

  it('R13: knows groups by their key, Individuals too, and lists all but Individuals', () => {
    const directory = directoryOf([]);
    expect(directory.groupByKey('acme')).toBe(acme);
    expect(directory.groupByKey('individuals')).toBe(individuals);
    expect(directory.groupById(individuals.id)).toBe(individuals);
    expect(directory.groups).toEqual([acme, zenith]);
  });

  it('follows groups that are renamed, added and removed', () => {
    const directory = directoryOf([]);
    const renamed = { ...acme, name: 'Apex' };
    const bolt = sampleGroup('Bolt');
    const groupsChanged = [{ before: acme, after: renamed }];
    directory.apply({ ...emptyChangeSet, groupsChanged, groupsAdded: [bolt], groupsRemoved: [zenith] }, 2);
    expect(directory.groups).toEqual([renamed, bolt]);
    expect(directory.groupByKey('acme')).toBeUndefined();
    expect(directory.groupByKey('apex')).toBe(renamed);
    expect(directory.groupsWithCounts().map(({ name }) => name)).toEqual(['Individuals', 'Apex', 'Bolt']);
  });

  it('keeps custom fields by their order', () => {
    const directory = directoryOf([]);
    const badge = sampleField('Badge', { order: 2 });
    const floor = sampleField('Floor', { order: 1 });
    directory.apply({ ...emptyChangeSet, fieldsAdded: [badge, floor] }, 2);
    expect(directory.customFields).toEqual([floor, badge]);
    const moved = { ...badge, order: 0 };
    directory.apply({ ...emptyChangeSet, fieldsChanged: [{ before: badge, after: moved }] }, 3);
    expect(directory.customFields).toEqual([moved, floor]);
  });

  it('refuses a change to a user it does not hold', () => {
    const directory = directoryOf([]);
    expect(() => directory.apply({ ...emptyChangeSet, usersRemoved: [sampleUser(1)] }, 2)).toThrow(/not in/);
  });
});
