import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { createUserIndex } from '../../../src/directory/user-index';
import type { FieldFilter, UserQuery } from '../../../src/directory/user-query';
import { createUserSelection } from '../../../src/directory/user-selection';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { sampleField, sampleGroup, sampleUser, sampleUsers } from './sample-records';

const all: UserQuery = { search: '', groupId: null, sort: null };

describe('selecting users', () => {
  function selectionOf(count: number) {
    const directory = createDirectory({
      version: 1,
      users: sampleUsers(count),
      groups: [],
      customFields: [],
    });
    const selection = createUserSelection(directory, createUserIndex(directory));
    return { directory, selection, orders: () => selection.users().map(({ order }) => order) };
  }

  it('by a range, in either direction and as the list is sorted', () => {
    const { selection, orders } = selectionOf(6);
    selection.change({ type: 'range', query: { ...all, search: 'person3' }, from: null, to: 'user-1' });
    expect(selection.size).toBe(0);
    selection.change({ type: 'range', query: all, from: 'user-3', to: 'user-1' });
    expect(orders()).toEqual([1, 2, 3]);
    const query = { ...all, sort: { field: 'email', descending: true } };
    selection.change({ type: 'none' });
    selection.change({ type: 'range', query, from: 'user-4', to: 'user-5' });
    expect(orders()).toEqual([4, 5]);
  });

  it('by a range from whoever was chosen before, wherever sorting has put them', () => {
    const { selection, orders } = selectionOf(6);
    const query = { ...all, sort: { field: 'email', descending: true } };
    selection.change({ type: 'range', query, from: 'user-1', to: 'user-4' });
    expect(orders()).toEqual([1, 2, 3, 4]);
    selection.change({ type: 'none' });
    selection.change({ type: 'range', query, from: null, to: 'user-4' });
    expect(orders()).toEqual([4, 5]);
    selection.change({ type: 'none' });
    selection.change({ type: 'range', query, from: 'user-1', to: 'nobody' });
    expect(orders()).toEqual([]);
  });

  it('all that match, and out again one by one', () => {
    const { selection, orders } = selectionOf(30);
    selection.change({ type: 'all', query: { ...all, search: 'person2' } });
    selection.change({ type: 'user', userId: 'user-2', selected: false });
    expect(orders()).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    expect(selection.size).toBe(10);
  });

  it('holds who was there: newcomers that match are not in it, and whoever went is out', () => {
    const { directory, selection } = selectionOf(3);
    selection.change({ type: 'all', query: all });
    directory.apply({ ...emptyChangeSet, usersAdded: [sampleUser(9)], usersRemoved: [sampleUser(0)] }, 2);
    expect(selection.size).toBe(2);
    expect(selection.has('user-9')).toBe(false);
    selection.change({ type: 'user', userId: 'nobody', selected: true });
    expect(selection.size).toBe(2);
  });
});

describe('conditions on fields', () => {
  const budget = sampleField('Budget', { type: 'number' });
  const since = sampleField('Since', { type: 'date' });
  const acme = sampleGroup('Ácme');
  const users = [
    sampleUser(1, { notes: 'Prefers Tea', custom: { [budget.id]: '9', [since.id]: '2026-01-31' } }),
    sampleUser(2, { groupId: acme.id, custom: { [budget.id]: '-10.5' } }),
    sampleUser(3, { custom: { [budget.id]: '100', [since.id]: '2026-02-01' } }),
    sampleUser(4),
  ];
  const directory = createDirectory({ version: 1, users, groups: [acme], customFields: [budget, since] });
  const index = createUserIndex(
    directory,
    undefined,
    (id) => new Set(id === 'i1' ? ['user-2', 'user-4'] : []),
  );
  const orders = (query: Partial<UserQuery>) =>
    [...index.query({ ...all, ...query })].map(({ order }) => order);

  it.each<readonly [string, FieldFilter, readonly number[]]>([
    ['numbers between, by size', { type: 'between', field: budget.id, from: '-11', to: '10' }, [1, 2]],
    ['numbers up to', { type: 'between', field: budget.id, from: '', to: '8' }, [2]],
    ['numbers between, both included', { type: 'between', field: budget.id, from: '9', to: '100' }, [1, 3]],
    ['dates from', { type: 'between', field: since.id, from: '2026-02-01', to: '' }, [3]],
    ['the company by its very name', { type: 'is', field: 'company', value: 'Ácme' }, [2]],
    ['numbers from', { type: 'between', field: budget.id, from: '10', to: '' }, [3]],
    ['dates up to, the day included', { type: 'between', field: since.id, from: '', to: '2026-01-31' }, [1]],
    ['the very value', { type: 'is', field: budget.id, value: '9' }, [1]],
    ['text, case and accents ignored', { type: 'contains', field: 'notes', text: 'TEA' }, [1]],
    ['the name of the company', { type: 'contains', field: 'company', text: 'acme' }, [2]],
    ['blank', { type: 'blank', field: since.id }, [2, 4]],
    ['filled', { type: 'filled', field: budget.id }, [1, 2, 3]],
  ])('%s', (_, filter, found) => {
    expect(orders({ filters: [filter] })).toEqual(found);
  });

  it('a range of numbers is one also where the field holds texts by now', () => {
    const asText = createDirectory({
      version: 1,
      users,
      groups: [acme],
      customFields: [{ ...budget, type: 'text' }],
    });
    const filters: FieldFilter[] = [{ type: 'between', field: budget.id, from: '10', to: '' }];
    const found = createUserIndex(asText).query({ ...all, filters });
    expect([...found].map(({ order }) => order)).toEqual([3]);
  });

  it('hold together, with search and group, and are not mixed up with other conditions', () => {
    const filled: FieldFilter = { type: 'filled', field: budget.id };
    expect(orders({ filters: [filled, { type: 'blank', field: since.id }] })).toEqual([2]);
    expect(orders({ filters: [filled], search: 'first3' })).toEqual([3]);
    expect(orders({ filters: [{ type: 'blank', field: budget.id }], search: 'first' })).toEqual([4]);
    expect(orders({ filters: [filled], groupId: acme.id })).toEqual([2]);
    expect(orders({ search: 'first' })).toEqual([1, 2, 3, 4]);
  });

  it('the users of one import', () => {
    expect(orders({ importId: 'i1' })).toEqual([2, 4]);
    expect(orders({ importId: 'i1', search: 'first4' })).toEqual([4]);
    expect(orders({ importId: 'unknown' })).toEqual([]);
  });
});
