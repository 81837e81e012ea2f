/** The directory's own order (R24): users by `order`, kept through every commit. */
import type { Replaced } from '../domain/change-set';
import type { User } from '../domain/user';

/** Ascending by `order`; by id where two devices gave out the same one. */
export function compareByOrder(a: User, b: User): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The users in order. Pages are read nearly sorted, so most often this only looks. */
export function inOrder(users: readonly User[]): readonly User[] {
  return isInOrder(users) ? users : users.toSorted(compareByOrder);
}

/**
 * A new list that follows a commit; the old one stays as it was, for whoever is reading it.
 * `removed` and each `before` must be users of `ordered`.
 */
export function followInOrder(
  ordered: readonly User[],
  removed: readonly User[],
  changed: readonly Replaced<User>[],
  added: readonly User[],
): readonly User[] {
  const next: User[] = ordered.slice();
  let position = 0;
  let mayHaveMoved = added.length > 0;
  for (const { before, after } of changed) {
    position = positionOf(ordered, before, position);
    next[position] = after;
    mayHaveMoved ||= before.order !== after.order;
  }
  if (removed.length === 0) return mayHaveMoved ? inOrder(next.concat(added)) : next;
  const gone = new Set(removed.map((user) => positionOf(ordered, user, 0)));
  return inOrder(next.filter((_, at) => !gone.has(at)).concat(added));
}

function isInOrder(users: readonly User[]): boolean {
  let previous: User | undefined;
  for (const user of users) {
    if (previous !== undefined && compareByOrder(previous, user) > 0) return false;
    previous = user;
  }
  return true;
}

/** The search widens from `near` on: an import names users in nearly the directory's own order, a few places apart. */
function positionOf(ordered: readonly User[], user: User, near: number): number {
  const isBefore = (at: number) => {
    const candidate = ordered[at];
    return candidate !== undefined && compareByOrder(candidate, user) < 0;
  };
  let low = isBefore(near) ? near : 0;
  let step = 1;
  for (; isBefore(low + step); step *= 2) low += step;
  let high = Math.min(low + step, ordered.length - 1);
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const candidate = ordered[middle];
    if (candidate === undefined) break;
    const comparison = compareByOrder(candidate, user);
    if (comparison === 0) return middle;
    if (comparison < 0) low = middle + 1;
    else high = middle - 1;
  }
  throw new Error(`User ${user.id} is not in the directory`);
}
