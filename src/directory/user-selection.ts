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
  /** The users from one position in a list to another, both included, in either direction. */
  | {
      readonly type: 'range';
      readonly query: Query;
      readonly from: number;
      readonly to: number;
      readonly selected: boolean;
    };

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

  function set(users: Iterable<User>, selected: boolean): void {
    for (const { id } of users) {
      if (selected) ids.add(id);
      else ids.delete(id);
    }
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
          set(lists.query(change.query), true);
          return;
        case 'user':
          if (!change.selected) ids.delete(change.userId);
          else if (directory.userById(change.userId) !== undefined) ids.add(change.userId);
          return;
        case 'range': {
          const [first, last] = [Math.min(change.from, change.to), Math.max(change.from, change.to)];
          set(lists.query(change.query).slice(first, last + 1), change.selected);
        }
      }
    },
    users: () => directory.users().filter(({ id }) => ids.has(id)),
  };
}
