/**
 * What the page can ask of the worker (D1), and all it ever sees of it. Everything that crosses is plain data; lists cross
 * as windows. Expected failures come back as `Result`s, bugs reject.
 */
import type { FieldFault, Misfit } from '../directory/change-field';
import type { GroupFault } from '../directory/change-groups';
import type { FieldConflict, FormValues, UserEdit, UserEditFault } from '../directory/edit-user';
import type { LeftAlone } from '../directory/undo-changes';
import type { FieldFilter, UserQuery, UserWindow } from '../directory/user-query';
import type { SelectionChange } from '../directory/user-selection';
import type { BackupFault, RestoreCounts, RestoreMode } from '../domain/backup';
import type { CustomField } from '../domain/field';
import type { GroupWithCount } from '../domain/group';
import type { PackedGroups } from '../domain/packed-groups';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import type { FieldGuess } from '../import/guess-field-type';
import type { Mend } from '../import/mend-rows';
import type { MissingScope } from '../import/missing-users';
import type { LeftByUndo, LeftReason } from '../import/plan-undo';
import type { ReviewCell, ReviewRow, ReviewedBefore, ReviewedOlder } from '../import/review-row';
import type { DeliveryStatus } from '../mail/delivery-loop';
import type { CommitFailure } from '../store/commit-failure';
import type { OpenFailure, StoreClosed } from '../store/open-store';
import type { BackupEngine } from './backup-engine';
import type { Download } from './download';
import type { HandEdits, ListedUsers } from './editing-engine';
import type { HistoryEngine } from './history-engine';
import type { ImportEngine } from './import-engine';
import type { MailEngine, OutboxState } from './mail-engine';
import type { SyncEngine } from './sync-engine';

export type {
  CommitFailure,
  DeliveryStatus,
  FieldConflict,
  FieldFault,
  FieldFilter,
  FieldGuess,
  FormValues,
  GroupFault,
  GroupWithCount,
  LeftAlone,
  LeftByUndo,
  LeftReason,
  Mend,
  Misfit,
  MissingScope,
  OpenFailure,
  ReviewCell,
  ReviewedBefore,
  ReviewedOlder,
  ReviewRow,
  SelectionChange,
  UserEdit,
  UserEditFault,
  UserQuery,
  UserWindow,
};
export type {
  FileSummary,
  FileColumn,
  PlanSummary,
  ReviewList,
  ReviewSlice,
  BatchFailure,
  ImportProgress,
  ImportResult,
  CellText,
} from './import-engine';
export type { WindowOf, ImportChange, ImportedChange, UndoSummary } from './history-engine';
export type { OutboxState, MessageChoice, MailSetup, PasswordFailure, Drafts } from './mail-engine';
export type { BackupSummary, AutoBackup, AutoBackupOutcome } from './backup-engine';
export type { Download } from './download';
export type { ConflictValue, ParkedDocument } from '../domain/sync-record';
export type { ConnectFailure } from '../sync/connection-check';
export type { DuplicatePair, MergeChoices } from '../sync/duplicate-users';
export type { FirstMeeting } from '../sync/first-meeting';
export type { SyncTrouble } from '../sync/sync-loop';
export type { OtherValueFault } from '../sync/take-other-value';
export type {
  ConnectOutcome,
  ConnectRequest,
  ListedConflict,
  ListedPasswords,
  SyncState,
} from './sync-engine';
export type {
  Saved,
  ListedUsers,
  ListedMissing,
  ImportOrigin,
  UserDetails,
  Undone,
  NotUndoable,
  HandEdits,
} from './editing-engine';
export type { BackupFault, RestoreCounts, RestoreMode, StoreClosed };

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
  /** R23: all users, or those of a query. */
  exportUsers(query: UserQuery | null): Promise<Download>;
  /** R23: the selected users. */
  exportSelection(): Promise<Download>;
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
