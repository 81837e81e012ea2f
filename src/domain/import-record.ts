/** One line of the import history (R17). */
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
}
