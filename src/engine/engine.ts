/**
 * What the page can ask of the worker (D1), and all it ever sees of it. Everything that crosses is plain data; lists cross
 * as windows. Expected failures come back as `Result`s, bugs reject.
 */
import type { FieldFault, Misfit } from '../directory/change-field';
import type { GroupFault } from '../directory/change-groups';
import type { GroupWithCount } from '../directory/directory';
import type { FieldConflict, FormValues, UserEdit, UserEditFault } from '../directory/edit-user';
import type { LeftAlone } from '../directory/undo-changes';
import type { FieldFilter, UserQuery, UserWindow } from '../directory/user-query';
import type { SelectionChange } from '../directory/user-selection';
import type { BackupFault, RestoreCounts, RestoreMode } from '../domain/backup';
import type { Delimiter, EncodingSource, FileFault, FileSettings } from '../domain/csv-file';
import type { CustomField, FieldId } from '../domain/field';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import type { RowKind } from '../domain/plan';
import type { MailSettings } from '../domain/mail-settings';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import type { SavedMapping } from '../domain/saved-mapping';
import type { MessageCounts, WelcomeMessage } from '../domain/welcome-message';
import type { FieldChange } from '../domain/user';
import type { Mend } from '../import/mend-rows';
import type { MissingScope } from '../import/missing-users';
import type { OlderValueCounts } from '../import/rows-by-kind';
import type { LeftByUndo, LeftReason } from '../import/plan-undo';
import type { ReviewCell, ReviewedOlder, ReviewRow } from '../import/review-row';
import type { DeliveryStatus } from '../mail/delivery-loop';
import type { CommitFailure } from '../store/commit-failure';
import type { OpenFailure, StoreClosed } from '../store/open-store';
import type { ListedUsers, ListedMissing, HandEdits } from './editing-engine';
import type { SyncEngine } from './sync-engine';

export type {
  CommitFailure,
  DeliveryStatus,
  FieldConflict,
  FieldFault,
  FieldFilter,
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
  ReviewedOlder,
  ReviewRow,
  SelectionChange,
  UserEdit,
  UserEditFault,
  UserQuery,
  UserWindow,
};
export type { ConflictValue, ParkedDocument } from '../domain/sync-record';
export type { ConnectFailure } from '../sync/connection-check';
export type { DuplicatePair, MergeChoices } from '../sync/duplicate-users';
export type { FirstMeeting } from '../sync/first-meeting';
export type { SyncTrouble } from '../sync/sync-loop';
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
  readonly groups: readonly GroupWithCount[];
  /** Sorted by order. */
  readonly customFields: readonly CustomField[];
  readonly preferences: Preferences;
  /** Chosen passwords that still wait for their hash (R18). */
  readonly passwordsToHash: number;
  readonly outbox: OutboxState;
}

/** The welcome emails in short (R21, R22). */
export interface OutboxState {
  readonly counts: MessageCounts;
  /** Rises with every change: a window of messages fetched before is out of date. */
  readonly revision: number;
  /** What this tab does about them. Another tab may be the one that sends. */
  readonly delivery: DeliveryStatus;
}

/** Which messages: those, all that the action fits, or all that failed. */
export type MessageChoice = readonly string[] | 'all' | 'failed';

/** How mail is set up, for the screen: credentials never come back from the engine. */
export interface MailSetup {
  readonly settings: MailSettings;
  readonly hasCredential: boolean;
}

/** Why a user's password was not set; nothing was written. */
export type PasswordFailure =
  | CommitFailure
  | { readonly type: 'userGone' }
  /** S8, R11: `passwordTooShort`, `controlCharacter`, …; blank has no issues and fails too. */
  | { readonly type: 'passwordInvalid'; readonly issues: readonly Issue[] };

/** The chosen file as step 2 of the wizard shows it (S3, R1–R5). */
export interface FileSummary {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
  /** Encodings worth a try, the likeliest first, where the file isn't UTF-8 (R1). */
  readonly suggestedEncodings: readonly string[];
  readonly replacementCharacters: number;
  readonly delimiter: Delimiter;
  readonly headerRow: number;
  readonly columns: readonly FileColumn[];
  readonly preview: readonly (readonly string[])[];
  readonly recordCount: number;
  /** Set when there are more records than the import limit (S4, R5): the plan is then that of the first batch. */
  readonly overLimit: boolean;
  readonly fault: FileFault | null;
  /** The automatic matching (R6), by column position. */
  readonly mapping: readonly ColumnTarget[];
  /** An import in batches of this very file that stopped before its end (R5). */
  readonly stopped: ImportRecord | null;
  /** What was chosen the last time for the same headers (R6); `mapping` is its. */
  readonly remembered: SavedMapping | null;
}

export interface FileColumn {
  readonly header: string;
  /** The first few values that aren't blank. */
  readonly samples: readonly string[];
}

/** What the review shows above its grid (R15). */
export interface PlanSummary {
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly newGroups: readonly string[];
  /** Rows that carry a warning, by code. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Why nothing can be imported with these options, if so. */
  readonly blocked: 'noEmailColumn' | 'fileFault' | null;
  /** Fields that the plan touches, in the order of their columns: the columns of the review grid. */
  readonly fields: readonly FieldId[];
  /** Date fields some of whose rows are rejected until a person says how their column writes dates (R8). */
  readonly ambiguousDates: readonly FieldId[];
  /** By drop-down field, the values of rejected rows that are none of its options. */
  readonly missingOptions: Readonly<Record<FieldId, readonly string[]>>;
  /** Values of the file that fields had before later changes. */
  readonly olderValues: OlderValueCounts;
}

/** A list of the review: the rows of a kind, or those with older values, of whatever kind they are. */
export type ReviewList = RowKind | 'older';

export interface ImportProgress {
  readonly phase: 'passwords' | 'writing';
  /** 0 to 1. */
  readonly done: number;
  /** Of an import in batches, from 1. */
  readonly batch?: { readonly number: number; readonly count: number };
}

export interface ImportResult {
  readonly record: ImportRecord;
  /** How many rows were rejected for each reason, by code. */
  readonly rejections: Readonly<Record<string, number>>;
  /** Why an import in batches stopped before its end; the batches until then are in the directory. */
  readonly stopped: CommitFailure | { readonly type: 'fileUnreadable' } | null;
  /** Whether there are generated passwords to download (R19). */
  readonly generatedPasswords: number;
  /** Welcome emails that wait now because of it (R21). */
  readonly messages: number;
}

/** A file to save, made by the engine. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** Some rows of a list, and how many there are in all. */
export interface WindowOf<Row> {
  readonly matching: number;
  readonly rows: readonly Row[];
}

export interface ImportDetails {
  readonly record: ImportRecord;
  /** What is kept so that it can be undone or redone takes about so much room. */
  readonly bytes: number;
  /** How many generated passwords nobody has downloaded yet (R19). */
  readonly generatedPasswords: number;
}

/** What an import did to one user (R17). */
export interface ImportChange {
  readonly userId: string;
  readonly isNew: boolean;
  /** Whether the directory has the user (still, or again). */
  readonly isThere: boolean;
  /** As they are now; '' when nothing is known of the user any more. */
  readonly email: string;
  readonly name: string;
  /** Of a user who was there before. Company by name; of a password only that it changed. */
  readonly changes: readonly FieldChange[];
}

/** What undoing (or redoing) an import does, or did. */
export interface UndoSummary {
  readonly importId: string;
  /** Of the plan; `undoImport` takes it back (R16). */
  readonly directoryVersion: number;
  readonly turn: 'undo' | 'redo';
  readonly usersRemoved: number;
  readonly usersRestored: number;
  readonly usersAdded: number;
  readonly groupsRemoved: readonly string[];
  readonly groupsAdded: readonly string[];
  /** Welcome emails of the import: those that go with it, and those that can't be taken back any more (R22). */
  readonly messagesDiscarded: number;
  readonly messagesSent: number;
  /** The first addresses that those went to. */
  readonly messagesSentTo: readonly string[];
  /** How many users and fields stay as they are, because they were edited since or are gone. */
  readonly leftAloneCount: number;
  /** The first of them. */
  readonly leftAlone: readonly LeftByUndo[];
}

/** What a person mended in the open file (R14). */
export interface MendSummary {
  readonly cells: number;
  readonly leftOut: number;
}

/** A cell of the open file, to be edited. */
export interface CellText {
  readonly column: number;
  /** As the file has it, or as it was mended; '' for a password. */
  readonly text: string;
  /** How many cells of the column say the same, this one included. */
  readonly alike: number;
}

/** A backup that was checked and can be restored. */
export interface BackupSummary {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly users: number;
  readonly groups: number;
  readonly customFields: number;
  /** Entries of the import history. */
  readonly imports: number;
  /** What restoring would do to the users; null while the directory isn't open. */
  readonly counts: RestoreCounts | null;
}

/** Automatic backups as the person set them up. */
export interface AutoBackup {
  readonly folder: FileSystemDirectoryHandle;
  readonly keep: number;
  /** Milliseconds since the epoch; null before the first one. */
  readonly lastAt: number | null;
  /** False: the browser wants to ask the person again. */
  readonly isAllowed: boolean;
}

export type AutoBackupOutcome = 'written' | 'notDue' | 'notAllowed' | 'failed';

export interface Engine extends HandEdits, SyncEngine {
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

  /** Everything but secrets, in one file. `today` is the local date, `YYYY-MM-DD`. */
  downloadBackup(today: string): Promise<Download>;
  /** Checks a backup, holds it, and says what restoring it would do. Works on a directory that can't be opened, too. */
  openBackup(file: Blob): Promise<Result<BackupSummary, BackupFault>>;
  /** Restores the backup that was opened last, in one commit that can be undone. */
  restoreBackup(mode: RestoreMode): Promise<Result<null, CommitFailure>>;
  /** When the restore was made that can be undone, in milliseconds since the epoch; null when there is none. */
  lastRestore(): Promise<number | null>;
  /** Puts back what was there before that restore. */
  undoRestore(): Promise<Result<null, CommitFailure>>;
  /** null while there are none. */
  autoBackup(): Promise<AutoBackup | null>;
  setAutoBackup(
    chosen: { readonly folder: FileSystemDirectoryHandle; readonly keep: number } | null,
  ): Promise<void>;
  /** Writes today's backup if one is due. */
  runAutoBackup(today: string): Promise<AutoBackupOutcome>;

  users(query: UserQuery, start: number, count: number): Promise<ListedUsers>;
  /** R23: all users, or those of a query. `today` is the local date, `YYYY-MM-DD`. */
  exportUsers(query: UserQuery | null, today: string): Promise<Download>;
  /** R23: the selected users. */
  exportSelection(today: string): Promise<Download>;
  /** An empty file with the headers that an import knows best: S1's and the custom fields' labels. */
  template(): Promise<Download>;

  fieldValueCount(id: string): Promise<number>;
  setPreferences(change: Partial<Preferences>): Promise<Result<null, CommitFailure>>;

  /** Reads a file from its start; the file before it is forgotten. `onProgress` gets 0 to 1. */
  openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary>;
  closeFile(): Promise<void>;
  /** The distinct values of a column of the open file, blank ones left out, in order of appearance, so many at most. */
  distinctValues(column: number, atMost: number): Promise<readonly string[]>;
  /** Plans the open file anew (D3). */
  plan(options: ImportOptions): Promise<PlanSummary>;
  reviewRows(list: ReviewList, start: number, count: number): Promise<readonly ReviewRow[]>;
  /** Users who are not in the open file, all of it. */
  missingUsers(
    scope: MissingScope,
    start: number,
    count: number,
  ): Promise<Result<ListedMissing, { readonly type: 'fileUnreadable' }>>;
  /** Changes who of them is selected; answers how many are. */
  selectMissing(change: SelectionChange<MissingScope>): Promise<number>;
  /** At once, apart from the import: the selected ones go to the group of this name, or out of the directory. */
  moveMissing(groupName: string): ReturnType<HandEdits['moveSelection']>;
  removeMissing(): ReturnType<HandEdits['removeSelection']>;
  /** R6: nothing is remembered for these headers any more. */
  forgetMapping(headers: readonly string[]): Promise<Result<null, CommitFailure>>;
  /** All remembered mappings as a file, for a team to share. */
  exportMappings(): Promise<Download>;
  /** Takes over the mappings of such a file; answers how many, 0 when it is none. */
  importMappings(file: Blob): Promise<Result<number, CommitFailure>>;
  /** The cell that gives a field its value in a row; null when no column does (R14). */
  cellText(record: number, field: FieldId): Promise<CellText | null>;
  /** Mends the open file's rows: the next plan sees it, the file on the disk never. */
  mend(mend: Mend): Promise<MendSummary>;
  /** Applies the last plan, whole or not at all (R16). */
  commitImport(onProgress: (progress: ImportProgress) => void): Promise<Result<ImportResult, CommitFailure>>;
  /**
   * R5: imports the open file in batches of the limit, each one transaction. With the id of an import of it that stopped,
   * goes on where that was, with its options. Fails only when nothing was written; else the result says where it stopped.
   */
  importInBatches(
    options: ImportOptions,
    stoppedImportId: string | null,
    reasons: (issues: readonly Issue[][]) => Promise<string[]>,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportResult, CommitFailure>>;
  /** Stops before the transaction that is under way commits; an import in batches keeps those before it. */
  cancelImport(): Promise<void>;
  /** R14: the rejected rows of the last plan, with `Row` and `Reason`. `reasons` says an issue in the person's language. */
  rejectedRows(reasons: (issues: readonly Issue[][]) => Promise<string[]>): Promise<Download>;
  /** R19: once; afterwards the secrets are gone. null when there are none left. */
  generatedPasswords(importId: string): Promise<Download | null>;

  /** What a form says of a password before it is set: errors (S8) and warnings (`passwordShort`, `passwordCommon`). */
  passwordIssues(password: string): Promise<readonly Issue[]>;
  /** R20. Its hash follows in the background. */
  setPassword(userId: string, password: string): Promise<Result<null, PasswordFailure>>;
  /** R20: the new password in clear, this once. */
  generatePassword(userId: string): Promise<Result<string, PasswordFailure>>;
  /** R20. `none`: the user has no password, or isn't there. */
  checkPassword(userId: string, password: string): Promise<'right' | 'wrong' | 'none'>;
  /** Generates a password for each selected user, in one commit; the file with email and password is made this once. */
  resetSelectedPasswords(): Promise<Result<Download, PasswordFailure>>;

  /** The outbox, the newest import first (R21). */
  messages(start: number, count: number): Promise<readonly WelcomeMessage[]>;
  mailSetup(): Promise<MailSetup>;
  /**
   * `credential`: a token, password or signing secret; '' for none; null keeps what is there, unless the server's address
   * or the way of delivery changes: a credential never goes to a server that it was not given for.
   */
  setMailSettings(settings: MailSettings, credential: string | null): Promise<Result<null, CommitFailure>>;
  /** Sends by JMAP or webhook as soon as it can (R22): `all` that wait, those, or what failed once more. */
  sendMessages(which: MessageChoice): Promise<Result<null, CommitFailure>>;
  /** `all`: those that wait, are queued or failed. Their secrets go (R19). Answers how many. */
  discardMessages(which: MessageChoice): Promise<Result<number, CommitFailure>>;
  /** For messages that went out another way, such as drafts. Answers how many. */
  markMessagesSent(which: MessageChoice): Promise<Result<number, CommitFailure>>;
  /** A zip of `.eml` files of all messages that wait, are queued or failed; null when there are none. */
  downloadDrafts(): Promise<Drafts | null>;

  /** R17: the history, newest first. */
  imports(): Promise<readonly ImportRecord[]>;
  /** null when there is no such import. */
  importDetails(importId: string): Promise<ImportDetails | null>;
  /** What an import did, user by user; nothing when that is no longer kept. */
  importChanges(importId: string, start: number, count: number): Promise<WindowOf<ImportChange>>;
  /** Plans to undo an import, or to redo one that is undone. Rejects when what it changed is no longer kept. */
  planUndo(importId: string): Promise<UndoSummary>;
  /** Applies the last plan of `planUndo`, whole or not at all; `planStale` when it is not the one of that version. */
  undoImport(importId: string, directoryVersion: number): Promise<Result<UndoSummary, CommitFailure>>;
  /** How many bytes are kept for each import so that it can be undone or redone. */
  imageSizes(): Promise<readonly { readonly id: string; readonly bytes: number }[]>;
  /** Drops that: these imports can't be undone or redone from now on. */
  dropImages(importIds: readonly string[]): Promise<Result<null, CommitFailure>>;
}

export interface Drafts extends Download {
  readonly drafted: number;
  /** Messages that no draft could be made of: they are `failed` now, with the reason. */
  readonly failed: number;
}
