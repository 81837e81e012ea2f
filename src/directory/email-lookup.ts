/** Who answers to an email key. Two users may share one after a sync; the older answers (DESIGN, sync rule 6). */
import { emailKey } from '../domain/email';
import type { User } from '../domain/user';

export interface EmailLookup {
  /** The oldest user with this key. */
  find(key: string): User | undefined;
  add(user: User): void;
  remove(user: User): void;
  replace(before: User, after: User): void;
}

export function createEmailLookup(users: Iterable<User>): EmailLookup {
  const oldestByKey = new Map<string, User>();
  /** The others of a key, oldest first: nearly always empty. */
  const youngerByKey = new Map<string, readonly User[]>();

  const usersOf = (key: string): readonly User[] => {
    const oldest = oldestByKey.get(key);
    return oldest === undefined ? [] : [oldest, ...(youngerByKey.get(key) ?? [])];
  };
  const setUsers = (key: string, sharing: readonly User[]) => {
    const [oldest, ...younger] = sharing.toSorted(byAge);
    if (oldest === undefined) oldestByKey.delete(key);
    else oldestByKey.set(key, oldest);
    if (younger.length === 0) youngerByKey.delete(key);
    else youngerByKey.set(key, younger);
  };

  const add = (user: User) => {
    const key = emailKey(user.email);
    if (oldestByKey.has(key)) setUsers(key, [...usersOf(key), user]);
    else oldestByKey.set(key, user);
  };
  const remove = (user: User) => {
    const key = emailKey(user.email);
    if (youngerByKey.has(key)) setUsers(key, without(usersOf(key), user.id));
    else oldestByKey.delete(key);
  };

  for (const user of users) add(user);
  return {
    find: (key) => oldestByKey.get(key),
    add,
    remove,
    replace(before, after) {
      const key = emailKey(after.email);
      const isAlone = before.email === after.email && !youngerByKey.has(key);
      if (isAlone) {
        oldestByKey.set(key, after);
        return;
      }
      remove(before);
      add(after);
    },
  };
}

/** The same on every device, so that every device's imports match the same user. */
function byAge(a: User, b: User): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function without(users: readonly User[], id: string): readonly User[] {
  return users.filter((user) => user.id !== id);
}
