/**
 * What the page can ask of the worker (D1), and all it ever sees of it. Everything that crosses is plain data; lists cross
 * as windows. Expected failures come back as `Result`s, bugs reject.
 */
import type { FileFault, FileSettings, EncodingSource, Delimiter } from '../domain/csv-file';
import type { CustomField, FieldId } from '../domain/field';
import type { Group } from '../domain/group';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import type { RowKind, SkipReason } from '../domain/plan';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import type { User } from '../domain/user';

/** Why nothing could be written; in each case nothing was. */
export type CommitFailure =
  | { readonly type: 'quotaExceeded' }
  | { readonly type: 'planStale' } // the directory changed since; it was planned again (R16)
  | { readonly type: 'cancelled' }
  | { readonly type: 'storeFailed'; readonly detail: string };

export type OpenFailure =
  | { readonly type: 'unavailable'; readonly detail: string } // no IndexedDB here, or it can't be opened
  | { readonly type: 'newerVersion' } // written by a newer Rollcall
  | { readonly type: 'blocked' }; // another tab holds an older version open

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

export interface GroupWithCount extends Group {
  readonly userCount: number;
}

/** Which users, in which order. */
export interface UserQuery {
  /** Words that must all occur, in any field; case and accents ignored. */
  readonly search: string;
  readonly groupId: string | null;
  /** null: the directory's own order. */
  readonly sort: { readonly field: FieldId; readonly descending: boolean } | null;
}

export interface UserWindow {
  /** How many users match. */
  readonly matching: number;
  readonly start: number;
  readonly users: readonly User[];
}

/** The chosen file as step 2 of the wizard shows it (S3, R1–R5). */
export interface FileSummary {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
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
}

/** One row of the review, ready to draw. */
export interface ReviewRow {
  /** The row's number in the file, from 1 as a spreadsheet counts. */
  readonly row: number;
  readonly kind: RowKind;
  /** By position of `PlanSummary.fields`. Company shows names; a password shows as dots. */
  readonly cells: readonly ReviewCell[];
  /** Issues of the row as a whole and of its cells. */
  readonly issues: readonly Issue[];
  readonly skipReason: SkipReason | null;
}

export interface ReviewCell {
  /** The value before, when it changes; null when it stays or there was none. */
  readonly before: string | null;
  /** The value after; for a rejected or skipped row what the file says. */
  readonly after: string;
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

export interface Engine {
  /** Opens the store and reads the directory. Called once; `onState` is called at every change from then on. */
  open(onState: (state: DirectoryState) => void): Promise<Result<DirectoryState, OpenFailure>>;

  users(query: UserQuery, start: number, count: number): Promise<UserWindow>;
  /** R23: all users, or those of a query. `today` is the local date, `YYYY-MM-DD`. */
  exportUsers(query: UserQuery | null, today: string): Promise<Download>;

  addField(field: Omit<CustomField, 'id' | 'order'>): Promise<Result<CustomField, CommitFailure>>;
  changeField(field: CustomField): Promise<Result<null, CommitFailure>>;
  /** Its values go with it; `fieldValueCount` says beforehand how many. */
  removeField(id: string): Promise<Result<null, CommitFailure>>;
  fieldValueCount(id: string): Promise<number>;
  setPreferences(preferences: Preferences): Promise<Result<null, CommitFailure>>;

  /** Reads a file from its start; the file before it is forgotten. `onProgress` gets 0 to 1. */
  openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary>;
  closeFile(): Promise<void>;
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
