/** One line of the import history (R17). */
import type { FileSettings } from './csv-file';
import type { ImportOptions } from './import-options';
import type { RowKind } from './plan';

export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly options: ImportOptions;
  /** The file's own headers, so that the history can say what the mapping meant. */
  readonly headers: readonly string[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly groupsAdded: number;
  /**
   * The directory versions that undid it, redid it, undid it again…: of odd length, the import is undone. Absent: it never
   * was.
   */
  readonly turns?: readonly number[];
  /** What it changed is no longer kept, so that it can neither be undone nor redone. */
  readonly imagesDropped?: true;
  /** Another device made it, and only there it can be undone or redone. */
  readonly madeElsewhere?: true;
  /** How many of its users were erased since: nothing is known of them, and an undo leaves them alone. */
  readonly erasedUsers?: number;
  /** Of an import in batches (R5): how far it is. */
  readonly batches?: ImportBatches;
  /** It is under way, in this tab or another: found out when it is listed, and never kept. */
  readonly isRunning?: true;
}

/** How far an import in batches has come, and what is needed to go on with it where it was. */
export interface ImportBatches {
  /** Records of a batch. */
  readonly size: number;
  /** Records of the file. */
  readonly records: number;
  /** Records of the batches that are committed. */
  readonly done: number;
  readonly settings: FileSettings;
  /** By which the same file is recognised when the person chooses it again. */
  readonly file: FileMark;
}

/** What tells one file from another without reading it whole. */
export interface FileMark {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its beginning and end, in hexadecimal. */
  readonly hash: string;
}

export type ImportState = 'done' | 'running' | 'stopped' | 'unfinished' | 'undone';

/**
 * `running` and `stopped`: an import in batches that hasn't come to its end. `unfinished`: one of another device, which alone
 * knows whether it runs, and goes on with it.
 */
export function importState({ turns = [], batches, isRunning, madeElsewhere }: ImportRecord): ImportState {
  if (turns.length % 2 === 1) return 'undone';
  if (batches === undefined || batches.done >= batches.records) return 'done';
  if (madeElsewhere === true) return 'unfinished';
  return isRunning === true ? 'running' : 'stopped';
}
