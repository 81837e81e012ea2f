import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { createUserIndex, type UserIndex } from '../../../src/directory/user-index';
import type { UserQuery } from '../../../src/directory/user-query';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from './sample-records';

const acme = sampleGroup('Ácme Ltd');
const budget = sampleField('Budget', { type: 'number' });
const all: UserQuery = { search: '', groupId: null, sort: null };

function indexOf(users: readonly User[]) {
  const directory = createDirectory({ version: 1, users, groups: [acme], customFields: [budget] });
  const index = createUserIndex(directory, new Intl.Collator('en', { numeric: true }));
  const orders = (query: Partial<UserQuery>) =>
    [...index.query({ ...all, ...query })].map(({ order }) => order);
  return { directory, index, orders };
}

/** Prepares all there is to prepare. */
function warmThrough(index: UserIndex): void {
  for (let bites = 0; index.warm(2); bites += 1) if (bites > 1_000) throw new Error('It never ends');
}

describe('searching users', () => {
  const people = [
    sampleUser(1, { firstName: 'Zoë', lastName: 'Straßer', email: 'z@example.org', notes: 'Prefers tea' }),
    sampleUser(2, { firstName: 'Ann', workPhone: '+44 161 496 0000', passwordHash: '$argon2id$secret' }),
    sampleUser(3, { firstName: 'Bob', groupId: acme.id, custom: { [budget.id]: '1200' } }),
  ];

  it.each([
    ['case and accents are ignored', 'ZOE', [1]],
    ['ß is ss', 'strasser', [1]],
    ['every word must occur, in whatever field', 'tea z@example', [1]],
    ['a word that occurs nowhere excludes', 'tea coffee', []],
    ['phones are searched as typed', '161 496', [2]],
    ['the name of the group is searched', 'acme', [3]],
    ['a word may be in the group and another in the user', 'bob ltd', [3]],
    ['Individuals is a group name too', 'individuals', [1, 2]],
    ['values of custom fields are searched', '1200', [3]],
    ['password hashes are not', 'argon2id', []],
    ['no word spans two fields', 'zoestrasser', []],
    ['blank finds everyone', '  ', [1, 2, 3]],
  ])('%s', (_, search, found) => {
    expect(indexOf(people).orders({ search })).toEqual(found);
  });

  it('finds the same of those who are prepared and of those who arrived since', () => {
    const nameOf = (order: number) => (order % 7 === 0 ? 'Zoltan' : 'Yves');
    const arrived = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => sampleUser(from + at, { firstName: nameOf(from + at) }));
    const { directory, orders } = indexOf(arrived(0, 2_500));
    for (let count = 2_500; count <= 7_500; count += 2_500) {
      const wanted = [...directory.users()].map(({ order }) => order).filter((order) => order % 7 === 0);
      for (const search of ['z', 'zo', 'zol']) expect(orders({ search })).toEqual(wanted);
      directory.apply(
        { ...emptyChangeSet, usersAdded: arrived(count, count + 2_500) },
        directory.version + 1,
      );
    }
  });

  it('typing on narrows, deleting widens again', () => {
    const { orders } = indexOf(people);
    expect(['e', 'ex', 'exa', 'exa b', 'exa', 'e', ''].map((search) => orders({ search }).length)).toEqual([
      3, 3, 3, 1, 3, 3, 3,
    ]);
  });

  it('a word with a comma in it is not the two words on its sides', () => {
    const { orders } = indexOf([
      sampleUser(1, { firstName: 'John', lastName: 'Smith' }),
      sampleUser(2, { notes: 'Sorted as smith,john' }),
    ]);
    expect(orders({ search: 'smith john' })).toEqual([1, 2]);
    expect(orders({ search: 'smith,john' })).toEqual([2]);
  });

  it('filters by group, with and without words', () => {
    const { orders } = indexOf(people);
    expect(orders({ groupId: acme.id })).toEqual([3]);
    expect(orders({ groupId: 'individuals', search: 'ann' })).toEqual([2]);
    expect(orders({ groupId: acme.id, search: 'ann' })).toEqual([]);
  });

  it('follows commits: changed, added and removed users, and renamed groups', () => {
    const { directory, orders } = indexOf(people);
    expect(orders({ search: 'bob' })).toEqual([3]);
    const [zoe, , bob] = people;
    if (zoe === undefined || bob === undefined) throw new Error('people are missing');
    directory.apply(
      {
        ...emptyChangeSet,
        usersChanged: [{ before: bob, after: { ...bob, firstName: 'Robert' } }],
        usersRemoved: [zoe],
        usersAdded: [sampleUser(4, { notes: 'called Bobby' })],
        groupsChanged: [{ before: acme, after: { ...acme, name: 'Apex' } }],
      },
      2,
    );
    expect(orders({ search: 'bob' })).toEqual([4]);
    expect(orders({ search: 'robert' })).toEqual([3]);
    expect(orders({ search: 'tea' })).toEqual([]);
    expect(orders({ search: 'acme' })).toEqual([]);
    expect(orders({ search: 'apex' })).toEqual([3]);
  });

  it('finds the same whether it was warmed or not', () => {
    const { index, orders } = indexOf(people);
    warmThrough(index);
    expect(orders({ search: 'bob' })).toEqual([3]);
  });
});

describe('sorting users', () => {
  const sortBy = (field: string, descending = false) => ({ sort: { field, descending } });

  it('goes by the language, numbers in text by size, ties by the directory', () => {
    const { orders } = indexOf([
      sampleUser(1, { lastName: 'Room 10' }),
      sampleUser(2, { lastName: 'room 9' }),
      sampleUser(3, { lastName: 'Élan' }),
      sampleUser(4, { lastName: 'Zed' }),
      sampleUser(5, { lastName: 'Room 10' }),
    ]);
    expect(orders(sortBy('lastName'))).toEqual([3, 2, 1, 5, 4]);
    expect(orders(sortBy('lastName', true))).toEqual([4, 1, 5, 2, 3]);
  });

  it('puts blank values last, either way', () => {
    const { orders } = indexOf([
      sampleUser(1, { homePhone: '' }),
      sampleUser(2, { homePhone: '2' }),
      sampleUser(3, { homePhone: '1' }),
    ]);
    expect(orders(sortBy('homePhone'))).toEqual([3, 2, 1]);
    expect(orders(sortBy('homePhone', true))).toEqual([2, 3, 1]);
  });

  it('sorts company by the name of the group, and follows its renaming', () => {
    const { directory, orders } = indexOf([sampleUser(1), sampleUser(2, { groupId: acme.id })]);
    expect(orders(sortBy('company'))).toEqual([2, 1]);
    directory.apply(
      { ...emptyChangeSet, groupsChanged: [{ before: acme, after: { ...acme, name: 'Zenith' } }] },
      2,
    );
    expect(orders(sortBy('company'))).toEqual([1, 2]);
  });

  it('sorts number fields by size', () => {
    const values = ['10', '-5', '9.5', '', '-50'];
    const { orders } = indexOf(
      values.map((value, order) => sampleUser(order, value === '' ? {} : { custom: { [budget.id]: value } })),
    );
    expect(orders(sortBy(budget.id))).toEqual([4, 1, 2, 0, 3]);
  });

  it('follows a commit with values it has never seen', () => {
    const { directory, orders } = indexOf(sampleUsers(3));
    expect(orders(sortBy('lastName'))).toEqual([0, 1, 2]);
    const usersChanged = [{ before: sampleUser(1), after: sampleUser(1, { lastName: 'Aardvark' }) }];
    directory.apply({ ...emptyChangeSet, usersChanged }, 2);
    expect(orders(sortBy('lastName'))).toEqual([1, 0, 2]);
  });

  it('sorts what a search found', () => {
    const { orders } = indexOf(sampleUsers(30));
    expect(orders({ search: 'person2', ...sortBy('email', true) })).toEqual([
      29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 2,
    ]);
  });
});

describe('windows', () => {
  it('hand out a part of the result, and less at its end', () => {
    const { index } = indexOf(sampleUsers(10));
    const window = index.window({ ...all, search: 'person' }, 8, 5);
    expect(window.matching).toBe(10);
    expect(window.start).toBe(8);
    expect(window.users.map(({ order }) => order)).toEqual([8, 9]);
    expect(index.window(all, 20, 5)).toEqual({ matching: 10, start: 20, users: [] });
  });
});
