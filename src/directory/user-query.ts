/** Which users, in which order, and how a list of them is handed out. */
import type { FieldId } from '../domain/field';
import type { User } from '../domain/user';

export interface UserQuery {
  /** Words that must all occur, in any field; case and accents ignored. */
  readonly search: string;
  readonly groupId: string | null;
  /** Conditions that must all hold. */
  readonly filters?: readonly FieldFilter[];
  /** Only users that this import made or changed. */
  readonly importId?: string;
  /** null: the directory's own order. */
  readonly sort: UserSort | null;
}

/** A condition on one field. */
export type FieldFilter =
  | { readonly type: 'blank' | 'filled'; readonly field: FieldId }
  /** The stored value itself: an option, `true`. */
  | { readonly type: 'is'; readonly field: FieldId; readonly value: string }
  /** Case and accents ignored, as in search. */
  | { readonly type: 'contains'; readonly field: FieldId; readonly text: string }
  /** Numbers or ISO dates, both ends included; '' is no limit. Users without a value don't pass. */
  | { readonly type: 'between'; readonly field: FieldId; readonly from: string; readonly to: string };

export interface UserSort {
  readonly field: FieldId;
  readonly descending: boolean;
}

/** A list of users as it was when it was asked for; a later commit doesn't change it. */
export interface UserList extends Iterable<User> {
  readonly length: number;
  slice(start: number, end: number): readonly User[];
}

export interface UserWindow {
  /** How many users match. */
  readonly matching: number;
  readonly start: number;
  readonly users: readonly User[];
}

/** The users at `positions`; null: all of them. */
export function listOfUsers(users: readonly User[], positions: Uint32Array | null): UserList {
  if (positions === null) return users;
  const usersAt = function* (chosen: Uint32Array): Generator<User> {
    for (const position of chosen) {
      const user = users[position];
      if (user !== undefined) yield user;
    }
  };
  return {
    length: positions.length,
    slice: (start, end) => [...usersAt(positions.subarray(start, end))],
    [Symbol.iterator]: () => usersAt(positions),
  };
}
