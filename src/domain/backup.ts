/** A backup as data: what `store/read-backup.ts` makes of a file, and what a restore puts back. */
import type { CustomField } from './field';
import type { Group } from './group';
import type { User } from './user';

export interface Backup {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly customFields: readonly CustomField[];
  /** The other tables by name, as they lie in the store: import history, preferences… */
  readonly tables: ReadonlyMap<string, readonly object[]>;
}

/** Why a file can't be restored; nothing was written. */
export type BackupFault =
  | { readonly type: 'notABackup' }
  | { readonly type: 'damagedBackup'; readonly detail: string }
  | { readonly type: 'newerBackup' }; // made by a Rollcall that knows more than this one

/** `replace`: the directory becomes what it was; `merge`: what is missing comes back, what is here stays. */
export type RestoreMode = 'replace' | 'merge';

/** What restoring a backup would do to the users, either way. */
export type RestoreCounts = Readonly<Record<RestoreMode, RestoreCount>>;

export interface RestoreCount {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Values that the fields here don't take (R24). */
  readonly valuesLeftOut: number;
}
