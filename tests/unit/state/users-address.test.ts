import { describe, expect, it } from 'vitest';
import type { UserQuery } from '../../../src/engine/engine';
import { addressToQuery, queryToAddress } from '../../../src/state/users-address';
import { UsersView } from '../../../src/state/users-view.svelte';

const everything: UserQuery = {
  search: 'Zoë & co',
  groupId: 'g:1',
  filters: [
    { type: 'contains', field: 'notes', text: 'a:b:c' },
    { type: 'is', field: 'f1', value: 'Gold' },
    { type: 'between', field: 'f2', from: '', to: '2026-12-31' },
    { type: 'blank', field: 'f3' },
    { type: 'filled', field: 'f4' },
  ],
  importId: 'i1',
  sort: { field: 'email', descending: true },
};

describe('the address of a view', () => {
  it('says all of it, and means it again', () => {
    expect(addressToQuery(new URLSearchParams(queryToAddress(everything)))).toEqual(everything);
  });

  it('is empty for everybody in the directory’s own order', () => {
    expect(queryToAddress({ search: ' ', groupId: null, sort: null })).toBe('');
  });

  it('leaves out what can’t be read', () => {
    const query = addressToQuery(new URLSearchParams('where=nonsense&where=is&where=maybe:f1:x&sort='));
    expect(query).toEqual({ search: '', groupId: null, sort: null });
  });

  it('is followed by the view, and a view without a query shows everybody', () => {
    const view = new UsersView();
    view.follow(new URLSearchParams(queryToAddress(everything)));
    expect(view.query).toEqual(everything);
    expect(view.isFiltered).toBe(true);
    view.follow(new URLSearchParams());
    expect(view.sort).toBeNull();
  });
});
