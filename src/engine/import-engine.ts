/** Reading a file, reviewing what it would do, and importing it (S3): a part of `engine.ts` (D1). */
import type { SelectionChange } from '../directory/user-selection';
import type { Delimiter, EncodingSource, FileFault, FileSettings } from '../domain/csv-file';
import type { FieldId } from '../domain/field';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import type { RowKind } from '../domain/plan';
import type { Result } from '../domain/result';
import type { SavedMapping } from '../domain/saved-mapping';
import type { FieldGuess } from '../import/guess-field-type';
import type { Mend, MendCounts } from '../import/mend-rows';
import type { MissingScope } from '../import/missing-users';
import type { ReviewRow } from '../import/review-row';
import type { OlderValueCounts } from '../import/rows-by-kind';
import type { CommitFailure } from '../store/commit-failure';
import type { Download } from './download';
import type { HandEdits, ListedMissing } from './editing-engine';

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
  /** A word that was saved as it is by a program that took UTF-8 for another encoding; null when none looks so. */
  readonly garbled: string | null;
  /** One that was saved as the source of a web page has it, such as `O&#39;Neil`; null when none looks so. */
  readonly escaped: string | null;
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
  /** What is mended in it from when it was read with the same settings before (R14). */
  readonly mended: MendCounts;
}

export interface FileColumn {
  readonly header: string;
  /** The first few values that aren't blank. */
  readonly samples: readonly string[];
  /** It is called a password and holds masks or hashes: matching leaves it out (S8). */
  readonly hidesPasswords: boolean;
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
  /** How many rows come out differently than in the plan that was shown before the directory changed (R16). */
  readonly differing: number;
  /** Values of the file that fields had before later changes. */
  readonly olderValues: OlderValueCounts;
  /** What the person mended before it. */
  readonly mended: MendCounts;
}

/** A list of the review: the rows of a kind, or those that differ or have older values, of whatever kind they are. */
export type ReviewList = RowKind | 'differing' | 'older';

/** Some rows of a list of the review, from one place on. */
export interface ReviewSlice {
  readonly list: ReviewList;
  readonly start: number;
  readonly count: number;
}

export interface ImportProgress {
  readonly phase: 'passwords' | 'writing';
  /** Of the whole import, 0 to 1. */
  readonly done: number;
  /** Of an import in batches, from 1. */
  readonly batch?: { readonly number: number; readonly count: number };
}

export interface ImportResult {
  readonly record: ImportRecord;
  /** How many rows were rejected for each reason, by code. */
  readonly rejections: Readonly<Record<string, number>>;
  /** Why an import in batches stopped before its end; the batches until then are in the directory. */
  readonly stopped: BatchFailure | null;
  /** How many generated passwords there are to download (R19). */
  readonly generatedPasswords: number;
  /** Welcome emails that wait now because of it (R21). */
  readonly messages: number;
}

/** An import in batches reads its file again (R5), which may be gone by then, or not the one that was reviewed. */
export type BatchFailure = CommitFailure | { readonly type: 'fileUnreadable' };

/** A cell of the open file, to be edited. */
export interface CellText {
  readonly column: number;
  /** As the file has it, or as it was mended; '' for a password. */
  readonly text: string;
  /** How many other cells of the column say the same, in rows that are not left out. */
  readonly others: number;
}

export interface ImportEngine {
  /** Reads a file from its start; the file before it is forgotten. `onProgress` gets 0 to 1. */
  openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary>;
  closeFile(): Promise<void>;
  /** The values of a column of the open file as the options of a drop-down, in order of appearance (R8). */
  columnOptions(column: number): Promise<readonly string[]>;
  /** The custom field that a column of the open file asks for (R7, R8). */
  guessField(column: number): Promise<FieldGuess>;
  /** Plans the open file anew (D3). `inSight` comes along at once: the review follows every choice without asking twice. */
  plan(
    options: ImportOptions,
    inSight: ReviewSlice | null,
  ): Promise<{ readonly plan: PlanSummary; readonly rows: readonly ReviewRow[] }>;
  /**
   * R16: plans once more what the directory overtook, with the same options, and compares it row by row with the plan that was
   * shown. The rows that differ are a list of the review, and say so, until it is made again once more.
   */
  planAgain(options: ImportOptions): Promise<PlanSummary>;
  reviewRows(slice: ReviewSlice): Promise<readonly ReviewRow[]>;
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
  /** Mends the open file's rows: the next plan sees it, the file on the disk never. false: it changes nothing. */
  mend(mend: Mend): Promise<boolean>;
  /** Takes back the newest mend since the file was read. false: there is none. */
  undoMend(): Promise<boolean>;
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
  ): Promise<Result<ImportResult, BatchFailure>>;
  /** Stops before the transaction that is under way commits; an import in batches keeps those before it. */
  cancelImport(): Promise<void>;
  /** R14: the rejected rows of the last plan, with `Row` and `Reason`. `reasons` says an issue in the person's language. */
  rejectedRows(reasons: (issues: readonly Issue[][]) => Promise<string[]>): Promise<Download>;
  /** R19: once; afterwards the secrets are gone. null when there are none left. */
  generatedPasswords(importId: string): Promise<Download | null>;
}
