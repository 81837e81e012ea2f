import { expect, it } from 'vitest';
import type { SelectionChange, UserQuery } from '../../../src/engine/engine';
import { nobody, UsersList } from '../../../src/state/users-list.svelte';
import { queryToAddress } from '../../../src/state/users-address';
import { UsersView } from '../../../src/state/users-view.svelte';

const query = (search: string): UserQuery => ({ search, groupId: null, sort: null });

it('each row has the words and the address it was found by, and the same search the very same words', async () => {
  const { user } = nobody;
  const list = new UsersList(new UsersView(), {
    users: async () => ({ matching: 1, start: 0, users: [user], selectedIds: [], selectedCount: 0 }),
    select: async () => 0,
  });
  const [first] = (await list.rows(query('Zoë'), 0, 1)).rows;
  expect(first).toEqual({ user, words: ['zoe'], address: queryToAddress(query('Zoë')) });
  const [refreshed] = (await list.rows(query('Zoë'), 0, 1)).rows;
  expect(refreshed?.words).toBe(first?.words);
  const [other] = (await list.rows(query('Ada'), 0, 1)).rows;
  expect(other?.words).toEqual(['ada']);
  expect(first?.words).toEqual(['zoe']);
});

it('who is selected must be among those that are listed, in whatever order', async () => {
  const { user } = nobody;
  const changes: SelectionChange[] = [];
  const list = new UsersList(new UsersView(), {
    users: async () => ({ matching: 1, start: 0, users: [user], selectedIds: [user.id], selectedCount: 1 }),
    select: async (change) => {
      changes.push(change);
      return 0;
    },
  });
  list.follow(query('Zoë'));
  (await list.rows(query('Zoë'), 0, 1)).onshown();
  list.follow({ ...query('Zoë'), sort: { field: 'email', descending: false } });
  expect(changes).toEqual([]);
  list.follow(query('Ada'));
  expect(changes).toEqual([{ type: 'none' }]);
});
