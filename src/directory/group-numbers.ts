/** The groups that users are in, numbered, and the number of each user's: a search compares numbers, not ids. */
import type { User } from '../domain/user';

export interface GroupNumbers {
  /** Group ids; a number is a place in it. */
  readonly ids: readonly string[];
  /** By position, of all users of the version that was followed last. */
  of(users: readonly User[]): readonly number[];
  /** Users were changed at these positions, others may have come after them; null: anybody may stand anywhere. */
  follow(changed: readonly number[] | null): void;
}

export function createGroupNumbers(): GroupNumbers {
  const ids: string[] = [];
  const byId = new Map<string, number>();
  let numbers: number[] = [];
  /** Positions of numbers that may be others now. */
  let outdated: readonly number[] = [];

  function numberOf({ groupId }: User): number {
    const known = byId.get(groupId);
    if (known !== undefined) return known;
    byId.set(groupId, ids.length);
    return ids.push(groupId) - 1;
  }

  return {
    ids,
    of(users) {
      for (const position of outdated) {
        const user = users[position];
        if (user !== undefined) numbers[position] = numberOf(user);
      }
      for (const user of users.slice(numbers.length)) numbers.push(numberOf(user));
      outdated = [];
      return numbers;
    },
    follow(changed) {
      if (changed !== null)
        outdated = outdated.concat(changed.filter((position) => position < numbers.length));
      if (changed === null || outdated.length > numbers.length) [numbers, outdated] = [[], []];
    },
  };
}
