/** The groups that users are in, numbered, and the number of each user's: a search compares numbers, not ids. */
import type { User } from '../domain/user';

export interface GroupNumbers {
  /** Group ids; a number is a place in it. */
  readonly ids: readonly string[];
  /** By position; there may be more of them than users. */
  of(users: readonly User[]): Uint32Array;
  /** Users were changed at these positions, others may have come after them; null: anybody may stand anywhere. */
  follow(changed: readonly number[] | null): void;
}

export function createGroupNumbers(): GroupNumbers {
  const ids: string[] = [];
  const byId = new Map<string, number>();
  let numbers = new Uint32Array(0);
  /** Everybody before this position has the right number, but those who were changed. */
  let numbered = 0;
  let outdated: readonly number[] = [];

  function numberOf({ groupId }: User): number {
    const known = byId.get(groupId);
    if (known !== undefined) return known;
    byId.set(groupId, ids.length);
    return ids.push(groupId) - 1;
  }

  function makeRoom(count: number): void {
    if (count <= numbers.length) return;
    const longer = new Uint32Array(Math.ceil(count * 1.25));
    longer.set(numbers);
    numbers = longer;
  }

  return {
    ids,
    of(users) {
      makeRoom(users.length);
      for (const position of outdated) {
        const user = users[position];
        if (user !== undefined) numbers[position] = numberOf(user);
      }
      for (const user of users.slice(numbered)) {
        numbers[numbered] = numberOf(user);
        numbered += 1;
      }
      outdated = [];
      return numbers;
    },
    follow(changed) {
      const all = changed === null ? [] : outdated.concat(changed.filter((position) => position < numbered));
      if (changed === null || all.length > numbered) [numbered, outdated] = [0, []];
      else outdated = all;
    },
  };
}
