/**
 * What the page can ask of the worker (D1), and all it ever sees of it. Everything that crosses is plain data; lists cross
 * as windows. Expected failures come back as `Result`s, bugs reject.
 */
import type { UserQuery, UserSort } from '../directory/user-query';
import type { CustomField } from '../domain/field';
import type { PackedGroups } from '../domain/packed-groups';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import type { CommitFailure } from '../store/commit-failure';
import type { OpenFailure, StoreClosed } from '../store/open-store';
import type { BackupEngine } from './backup-engine';
import type { Download } from './download';
import type { HandEdits, ListedUsers } from './editing-engine';
import type { HistoryEngine } from './history-engine';
import type { ImportEngine } from './import-engine';
import type { MailEngine, OutboxState } from './mail-engine';
import type { SyncEngine } from './sync-engine';

export type { FieldFault } from '../directory/change-field';
export type { GroupFault } from '../directory/change-groups';
export type { FieldConflict, FormValues, UserEdit } from '../directory/edit-user';
export type { FieldFilter, UserQuery } from '../directory/user-query';
export type { SelectionChange } from '../directory/user-selection';
export type { BackupFault, RestoreMode } from '../domain/backup';
export type { GroupWithCount } from '../domain/group';
export type { ConflictValue, ParkedDocument } from '../domain/sync-record';
export type { FieldGuess } from '../import/guess-field-type';
export type { Mend } from '../import/mend-rows';
export type { MissingScope } from '../import/missing-users';
export type { LeftByUndo, LeftReason } from '../import/plan-undo';
export type { ReviewCell, ReviewRow, ReviewedBefore, ReviewedOlder } from '../import/review-row';
export type { DeliveryStatus } from '../mail/delivery-loop';
export type { CommitFailure } from '../store/commit-failure';
export type { OpenFailure, StoreClosed } from '../store/open-store';
export type { ConnectFailure } from '../sync/connection-check';
export type { DuplicatePair } from '../sync/duplicate-users';
export type { FirstMeeting } from '../sync/first-meeting';
export type { SyncTrouble } from '../sync/sync-loop';
export type { OtherValueFault } from '../sync/take-other-value';
export type { AutoBackup, AutoBackupOutcome, BackupSummary } from './backup-engine';
export type { Download } from './download';
export type {
  HandEdits,
  ImportOrigin,
  ListedUsers,
  NotUndoable,
  Saved,
  Undone,
  UserDetails,
} from './editing-engine';
export type { ImportChange, ImportedChange, UndoSummary } from './history-engine';
export type {
  BatchFailure,
  CellText,
  FileColumn,
  FileSummary,
  ImportProgress,
  ImportResult,
  PlanSummary,
  ReviewList,
  ReviewSlice,
} from './import-engine';
export type { Drafts, MailSetup, MessageChoice, OutboxState, PasswordFailure } from './mail-engine';
export type {
  ConnectOutcome,
  ConnectRequest,
  ListedConflict,
  ListedPasswords,
  SyncState,
} from './sync-engine';

/** The small part of the directory that the page keeps; pushed whole at every change. */
export interface DirectoryState {
  readonly version: number;
  readonly userCount: number;
  /** Sorted by name; Individuals first. */
  readonly groups: PackedGroups;
  /** Sorted by order. */
  readonly customFields: readonly CustomField[];
  readonly preferences: Preferences;
  /** Chosen passwords that still wait for their hash (R18). */
  readonly passwordsToHash: number;
  readonly outbox: OutboxState;
}

export interface UserListEngine {
  users(query: UserQuery, start: number, count: number): Promise<ListedUsers>;
  /** R23: all users in the directory's own order, or those of a query in its order. */
  exportUsers(query: UserQuery | null): Promise<Download>;
  /** R23: the selected users, in the order of the list. */
  exportSelection(sort: UserSort | null): Promise<Download>;
  /** An empty file with the headers that an import knows best: S1's and the custom fields' labels. */
  template(): Promise<Download>;
}

export interface Engine
  extends UserListEngine, HandEdits, ImportEngine, HistoryEngine, MailEngine, BackupEngine, SyncEngine {
  /**
   * Opens the store and reads the directory. Called once; `onState` is called at every change from then on, and
   * `onClosed` when the store was closed from outside: nothing works any more until the page is loaded again.
   * It may answer before all is read, with what was there when this version of the directory was last open: the first
   * users can be listed then, every other call waits. `onState` follows, or `onFailure` when the rest can't be read.
   */
  open(
    onState: (state: DirectoryState) => void,
    onClosed?: (reason: StoreClosed) => void,
    onFailure?: (failure: OpenFailure) => void,
  ): Promise<Result<DirectoryState, OpenFailure>>;
  /** Deletes the directory of this device, also one that can't be opened, and opens an empty one. */
  startAnew(): Promise<Result<DirectoryState, OpenFailure>>;

  fieldValueCount(id: string): Promise<number>;
  setPreferences(change: Partial<Preferences>): Promise<Result<null, CommitFailure>>;
}
