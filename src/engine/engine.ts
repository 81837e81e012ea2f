/**
 * What the page can ask of the worker (D1), and all it ever sees of it. Everything that crosses is plain data; lists cross
 * as windows. Expected failures come back as `Result`s, bugs reject.
 */
import type { GroupWithCount } from '../directory/directory';
import type { UserQuery, UserWindow } from '../directory/user-query';
import type { BackupFault, RestoreCounts, RestoreMode } from '../domain/backup';
import type { Delimiter, EncodingSource, FileFault, FileSettings } from '../domain/csv-file';
import type { CustomField, FieldId } from '../domain/field';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import type { RowKind } from '../domain/plan';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import type { ReviewCell, ReviewRow } from '../import/review-row';
import type { CommitFailure } from '../store/commit-failure';
import type { OpenFailure, StoreClosed } from '../store/open-store';

export type { CommitFailure, GroupWithCount, OpenFailure, ReviewCell, ReviewRow, UserQuery, UserWindow };
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
}

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
  /** Set when there are more records than the import limit (S4, R5): there is no plan then. */
  readonly overLimit: boolean;
  readonly fault: FileFault | null;
  /** The automatic matching (R6), by column position. */
  readonly mapping: readonly ColumnTarget[];
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
  readonly blocked: 'noEmailColumn' | 'overLimit' | 'fileFault' | null;
  /** Fields that the plan touches, in the order of their columns: the columns of the review grid. */
  readonly fields: readonly FieldId[];
  /** Date fields some of whose rows are rejected until a person says how their column writes dates (R8). */
  readonly ambiguousDates: readonly FieldId[];
}

export interface ImportProgress {
  readonly phase: 'passwords' | 'writing';
  /** 0 to 1. */
  readonly done: number;
}

export interface ImportResult {
  readonly record: ImportRecord;
  /** Whether there are generated passwords to download (R19). */
  readonly generatedPasswords: number;
}

/** A file to save, made by the engine. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
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

export interface Engine {
  /**
   * Opens the store and reads the directory. Called once; `onState` is called at every change from then on, and
   * `onClosed` when the store was closed from outside: nothing works any more until the page is loaded again.
   */
  open(
    onState: (state: DirectoryState) => void,
    onClosed?: (reason: StoreClosed) => void,
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

  users(query: UserQuery, start: number, count: number): Promise<UserWindow>;
  /** R23: all users, or those of a query. `today` is the local date, `YYYY-MM-DD`. */
  exportUsers(query: UserQuery | null, today: string): Promise<Download>;
  /** An empty file with the headers that an import knows best: S1's and the custom fields' labels. */
  template(): Promise<Download>;

  addField(field: Omit<CustomField, 'id' | 'order'>): Promise<Result<CustomField, CommitFailure>>;
  changeField(field: CustomField): Promise<Result<null, CommitFailure>>;
  /** Its values go with it; `fieldValueCount` says beforehand how many. */
  removeField(id: string): Promise<Result<null, CommitFailure>>;
  fieldValueCount(id: string): Promise<number>;
  setPreferences(preferences: Preferences): Promise<Result<null, CommitFailure>>;

  /** Reads a file from its start; the file before it is forgotten. `onProgress` gets 0 to 1. */
  openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary>;
  closeFile(): Promise<void>;
  /** The distinct values of a column of the open file, blank ones left out, in order of appearance, so many at most. */
  distinctValues(column: number, atMost: number): Promise<readonly string[]>;
  /** Plans the open file anew (D3). */
  plan(options: ImportOptions): Promise<PlanSummary>;
  reviewRows(kind: RowKind, start: number, count: number): Promise<readonly ReviewRow[]>;
  /** Applies the last plan, whole or not at all (R16). */
  commitImport(onProgress: (progress: ImportProgress) => void): Promise<Result<ImportResult, CommitFailure>>;
  cancelImport(): Promise<void>;
  /** R14: the rejected rows of the last plan, with `Row` and `Reason`. `reasons` says an issue in the person's language. */
  rejectedRows(reasons: (issues: readonly Issue[][]) => Promise<string[]>): Promise<Download>;
  /** R19: once; afterwards the secrets are gone. null when there are none left. */
  generatedPasswords(importId: string): Promise<Download | null>;
}
