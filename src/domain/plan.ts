/**
 * The plan of an import: a value made from the directory, the records and the options (D3). The review shows it and
 * the commit applies it; there is no second path.
 */
import type { FieldId } from './field';
import type { Group } from './group';
import type { Issue } from './issue';
import type { FieldChange, Origin, User } from './user';

/** In the order of the review's tabs (R15). */
export const rowKinds = ['create', 'update', 'unchanged', 'skipped', 'rejected'] as const;

export type RowKind = (typeof rowKinds)[number];

export const noRows: Readonly<Record<RowKind, number>> = {
  create: 0,
  update: 0,
  unchanged: 0,
  skipped: 0,
  rejected: 0,
};

/** Why a row is skipped. */
export type SkipReason =
  | 'exists' // R12: Update existing users is off
  | 'repeated' // R9: an earlier row of this file made the user, and Update existing users is off
  | 'newEmail' // R12: New emails: skip
  | 'leftOut'; // R14: the person left the row out

/** What one record of the file does. Rows stand in file order. */
export interface PlannedRow {
  readonly kind: RowKind;
  /** Position of the record in the file's records, from 0. */
  readonly record: number;
  /**
   * The values, right after this row, of the user that it makes or meets; later rows of the same user may change them
   * again (R9). null when it makes or meets none.
   */
  readonly after: UserValues | null;
  /**
   * Field by field, before → after, against the state that this row met; only for `update`: a `create` is all of
   * `after`.
   */
  readonly changes: readonly FieldChange[];
  /** Errors and warnings of a rejected row, warnings of one that is applied, none of a skipped one. */
  readonly issues: readonly Issue[];
  /** null unless the row is skipped. */
  readonly skipReason: SkipReason | null;
}

/**
 * A user as the plan sees it: `before` is what the directory holds (null for a new one), `after` what it will hold.
 * Several rows may share one (R9). A new user gets its id when the plan is applied, not before.
 */
export interface PlannedUser {
  readonly before: User | null;
  after: UserValues;
  /** The clear password a row gave, for `before`'s or the new user's hash (R12, R18); '' when none did. */
  password: string;
}

/** A user's values without identity and history: what rows decide. */
export type UserValues = Omit<
  User,
  'id' | 'order' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy' | 'passwordHash'
>;

/** A value of the file that the user's field had before somebody changed it. */
export interface OlderValue {
  readonly field: FieldId;
  /** What the file says; '' of Company. */
  readonly value: string;
  /** The change that replaced it: when, in milliseconds since the epoch, and who made it. */
  readonly at: number;
  readonly by: Origin;
}

/** A row that puts older values back, or would, did the person not keep the newer ones. */
export interface OlderRow {
  readonly values: readonly OlderValue[];
  readonly isKept: boolean;
}

export interface Plan {
  /** The directory this plan was made on (R16). */
  readonly directoryVersion: number;
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  /** Users to create, in the order of their first row. */
  readonly created: readonly PlannedUser[];
  /** Users whose values or password change. */
  readonly changed: readonly PlannedUser[];
  /**
   * Groups to create (S9), in order of appearance; `UserValues.groupId` already names them. One that a later row
   * takes its only user out of again is among them: importing row by row would have made it too (R9). `createdAt`
   * is 0 until then.
   */
  readonly newGroups: readonly Group[];
  /** How many of the rows that are applied (or unchanged) carry a warning, by code. */
  readonly warnings: Readonly<Record<string, number>>;
  /** By record: the rows whose file values are older than the directory's. */
  readonly olderRows: ReadonlyMap<number, OlderRow>;
}
