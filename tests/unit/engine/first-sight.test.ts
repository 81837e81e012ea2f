import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { createUserIndex } from '../../../src/directory/user-index';
import type { UserQuery } from '../../../src/directory/user-query';
import { firstSightOf, listInSight } from '../../../src/engine/first-sight';
import type { FirstSight } from '../../../src/store/first-sight';
import { sampleUsers } from '../directory/sample-records';

const everybody: UserQuery = { search: '', groupId: null, sort: null };

function openDirectory(count: number) {
  return createDirectory({
    version: 3,
    users: sampleUsers(count).toReversed(),
    groups: [],
    customFields: [],
  });
}

function sightOf(count: number): FirstSight {
  const sight = firstSightOf(openDirectory(count));
  if (sight === null) throw new Error('There is no first sight');
  return sight;
}

describe('the first sight of a start', () => {
  it('lists the same users as the directory itself', () => {
    const window = createUserIndex(openDirectory(1000)).window(everybody, 10, 130);
    expect(listInSight(sightOf(1000), everybody, 10, 130)).toEqual({
      ...window,
      selectedIds: [],
      selectedCount: 0,
    });
  });

  it('says nothing of users further down', () => {
    expect(listInSight(sightOf(1000), everybody, 900, 40)).toBeNull();
  });

  it.each<[string, Partial<UserQuery>]>([
    ['a search', { search: 'ada' }],
    ['a group', { groupId: 'individuals' }],
    ['a filter', { filters: [{ type: 'blank', field: 'notes' }] }],
    ['an import', { importId: 'import' }],
    ['a sort', { sort: { field: 'email', descending: false } }],
  ])('says nothing of a list with %s', (_, part) => {
    expect(listInSight(sightOf(1000), { ...everybody, ...part }, 0, 40)).toBeNull();
  });

  it('is not made of a small directory, which is read as quickly', () => {
    expect(firstSightOf(openDirectory(200))).toBeNull();
  });
});
