/** R13: the directory is one again after a pull, and every device does the same. */
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { individuals, type Group } from '../../../src/domain/group';
import type { User } from '../../../src/domain/user';
import { repairReferences } from '../../../src/sync/repair-references';
import { sampleGroup, sampleUser } from '../directory/sample-records';

const repaired = (groups: readonly Group[], users: readonly User[] = []) =>
  repairReferences(createDirectory({ version: 1, users, groups, customFields: [] }), () => false);

const acme = (id: string, createdAt: number) => sampleGroup('Acme', { id, createdAt });

describe('two groups of one name', () => {
  it.each([
    ['become the older one, whatever their ids', acme('z', 1), acme('a', 2)],
    ['of one age become the one of the lesser id', acme('a', 1), acme('z', 1)],
  ])('%s', (_, stays, goes) => {
    for (const groups of [
      [stays, goes],
      [goes, stays],
    ]) {
      const user = sampleUser(1, { groupId: goes.id });
      const changes = repaired(groups, [user, sampleUser(2, { groupId: stays.id })]);
      expect(changes).toMatchObject({
        groupsRemoved: [goes],
        usersChanged: [{ before: user, after: { ...user, groupId: stays.id } }],
      });
    }
  });

  it('one of which is Individuals become that one', () => {
    const group = sampleGroup('individuals', { id: 'x', createdAt: 0 });
    const changes = repaired([group], [sampleUser(1, { groupId: 'x' })]);
    expect(changes).toMatchObject({
      groupsRemoved: [group],
      usersChanged: [{ after: { groupId: individuals.id } }],
    });
  });
});

it('nothing is done where nothing is broken', () => {
  expect(repaired([acme('a', 1)], [sampleUser(1, { groupId: 'a' })])).toBeNull();
});

it('a user whose group and field are gone is in Individuals without a value of it, unless they may still come', () => {
  const user = sampleUser(1, { groupId: 'gone', custom: { gone: '7' } });
  const directory = createDirectory({ version: 1, users: [user], groups: [], customFields: [] });
  const after = { ...user, groupId: individuals.id, custom: {} };
  expect(repairReferences(directory, () => false)?.usersChanged).toEqual([{ before: user, after }]);
  expect(repairReferences(directory, () => true)).toBeNull();
});
