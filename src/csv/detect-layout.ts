/** What a file's first text says about its rows: separator line, dialect, header row (R2, R3). */
import type { FileSettings } from '../domain/csv-file';
import { detectDelimiter, firstRows } from './detect-delimiter';
import { detectDialect } from './detect-dialect';
import { detectHeaderRow } from './detect-header-row';
import type { Dialect } from './quoted-cell';
import type { SeparatorLine } from './separator-line';
import { separatorLine } from './separator-line';

export interface Layout {
  /** In front of everything else; it counts as row 1 and is no data. */
  readonly separatorLine: SeparatorLine | null;
  readonly dialect: Dialect;
  /** From 1; 0 when there is none. */
  readonly headerRow: number;
  /** How many columns the first rows have: what counts when no header row says so. */
  readonly columns: number;
}

/** A person's settings, and what the sample says where they say nothing. `isWhole`: the sample is the whole file. */
export function detectLayout(sample: string, isWhole: boolean, settings: FileSettings): Layout {
  const separator = separatorLine(sample);
  const rowsBefore = separator === null ? 0 : 1;
  const text = sample.slice(separator?.length ?? 0);
  const delimiter = settings.delimiter ?? separator?.delimiter ?? detectDelimiter(text, isWhole);
  const dialect = detectDialect(text, delimiter);
  const rows = firstRows(text, dialect, isWhole);
  return {
    separatorLine: separator,
    dialect,
    headerRow: headerRow(rows, rowsBefore, settings.headerRow),
    columns: Math.max(0, ...rows.map((row) => row.length)),
  };
}

function headerRow(rows: readonly string[][], rowsBefore: number, chosen: number | undefined): number {
  if (chosen === undefined || !Number.isInteger(chosen)) {
    const detected = detectHeaderRow(rows);
    return detected === 0 ? 0 : detected + rowsBefore;
  }
  // The separator line is no header row, whoever counts it.
  return chosen <= 0 ? 0 : Math.max(chosen, 1 + rowsBefore);
}
