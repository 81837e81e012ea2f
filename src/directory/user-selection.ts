/**
 * The users that a person has selected in the list. It holds ids and not a query, so that what is done to them is done to
 * those who were there to be seen, whoever comes to match later. It lives beside the directory: 100,000 ids never cross to
 * the page (D1).
 */
import type { User } from '../domain/user';
import type { Directory } from './directory';
import type { UserList, UserQuery } from './user-query';

/** `Query` names a list of users. */
export type SelectionChange<Query = UserQuery> =
  | { readonly type: 'none' }
  /** Everyone who matches. */
  | { readonly type: 'all'; readonly query: Query }
  | { readonly type: 'user'; readonly userId: string; readonly selected: boolean }
  /** The users from one to another as the list has them now, in either direction; from its first where `from` isn't in it. */
  | { readonly type: 'range'; readonly query: Query; readonly from: string | null; readonly to: string };

export interface UserSelection<Query = UserQuery> {
  /** How many are selected; users that are gone from the directory don't count. */
  readonly size: number;
  has(userId: string): boolean;
  change(change: SelectionChange<Query>): void;
  /** In the directory's own order (R24). */
  users(): readonly User[];
}

export function createUserSelection<Query = UserQuery>(
  directory: Directory,
  lists: { query(query: Query): UserList },
): UserSelection<Query> {
  let ids = new Set<string>();
  let version = directory.version;

  function follow(): void {
    if (version === directory.version) return;
    version = directory.version;
    for (const id of ids) if (directory.userById(id) === undefined) ids.delete(id);
  }

  return {
    get size() {
      follow();
      return ids.size;
    },
    has: (userId) => ids.has(userId),
    change(change) {
      switch (change.type) {
        case 'none':
          ids = new Set();
          return;
        case 'all':
          for (const { id } of lists.query(change.query)) ids.add(id);
          return;
        case 'user':
          if (!change.selected) ids.delete(change.userId);
          else if (directory.userById(change.userId) !== undefined) ids.add(change.userId);
          return;
        case 'range':
          for (const { id } of rangeOf(lists.query(change.query), change.from, change.to)) ids.add(id);
      }
    },
    users: () => directory.users().filter(({ id }) => ids.has(id)),
  };
}

/** Nobody where `to` isn't in the list. */
function rangeOf(list: UserList, from: string | null, to: string): readonly User[] {
  let [fromAt, toAt] = [0, -1];
  let at = 0;
  for (const { id } of list) {
    if (id === from) fromAt = at;
    if (id === to) toAt = at;
    at += 1;
  }
  return toAt < 0 ? [] : list.slice(Math.min(fromAt, toAt), Math.max(fromAt, toAt) + 1);
}
