/** What a file's first text says about its rows: separator line, dialect, header row (R2, R3). */
import type { Delimiter, FileSettings } from '../domain/csv-file';
import { isBlankRow } from './blank-row';
import { detectDelimiter, firstRows } from './detect-delimiter';
import { detectDialect } from './detect-dialect';
import { detectHeaderRow } from './detect-header-row';
import { looksLikeEmail } from './looks-like-data';
import type { Dialect } from './quoted-cell';
import type { SeparatorLine } from './separator-line';
import { separatorLine } from './separator-line';
import { unwrapLines } from './wrapped-lines';

export interface Layout {
  /** In front of everything else; it counts as row 1 and is no data. */
  readonly separatorLine: SeparatorLine | null;
  /** Whether each line stands in one pair of quotes; then the dialect is that of what is in them. */
  readonly isWrapped: boolean;
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
  const named = settings.delimiter ?? separator?.delimiter;
  const unwrapped = unwrapLines(text, isWhole);
  const inner = unwrapped === null ? null : detectTable(unwrapped, isWhole, named);
  const isWrapped = inner !== null && isListOfPeople(inner.rows);
  const { dialect, rows } = isWrapped ? inner : detectTable(text, isWhole, named);
  return {
    separatorLine: separator,
    isWrapped,
    dialect,
    headerRow: headerRow(rows, rowsBefore, settings.headerRow),
    columns: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  };
}

/** What lines in quotes must turn out to be: a column of sentences with commas in them is cut into cells as well. */
function isListOfPeople(rows: Table['rows']): boolean {
  const hasEmail = rows.some((row) => row.some(looksLikeEmail));
  return hasEmail && rows.every((row) => isBlankRow(row) || row.length > 1);
}

interface Table {
  readonly dialect: Dialect;
  readonly rows: readonly string[][];
}

function detectTable(text: string, isWhole: boolean, named: Delimiter | undefined): Table {
  const dialect = detectDialect(text, named ?? detectDelimiter(text, isWhole));
  return { dialect, rows: firstRows(text, dialect, isWhole) };
}

function headerRow(rows: readonly string[][], rowsBefore: number, chosen: number | undefined): number {
  if (chosen === undefined || !Number.isInteger(chosen)) {
    const detected = detectHeaderRow(rows);
    return detected === 0 ? 0 : detected + rowsBefore;
  }
  // The separator line is no header row, whoever counts it.
  return chosen <= 0 ? 0 : Math.max(chosen, 1 + rowsBefore);
}
