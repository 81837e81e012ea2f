/**
 * A file's records with what a person mended in them (R14): edits are data beside the records, so the file itself is never
 * touched, and every plan sees the mended rows.
 */
import { trimText } from '../domain/clean-text';
import type { FieldId } from '../domain/field';
import type { ColumnTarget } from '../domain/import-options';
import type { FullNameColumn } from './full-name-column';
import { nameFields } from './record-reader';

/** What a person does to the rows of a file. Columns and records by position. */
export type Mend =
  | { readonly type: 'cell'; readonly record: number; readonly column: number; readonly text: string }
  | { readonly type: 'leaveOut'; readonly record: number; readonly isOut: boolean }
  /** Every occurrence in the cells of a column; without `wholeCell` also within them, and then `find` isn't blank. */
  | {
      readonly type: 'replace';
      readonly column: number;
      readonly find: string;
      readonly replacement: string;
      readonly wholeCell: boolean;
    }
  /** Keeps the newer values where the row puts older ones back, or lets the file win, whatever holds for the others. */
  | { readonly type: 'keepNewer'; readonly record: number; readonly keeps: boolean }
  /** No row has a choice of its own about older values any more. */
  | { readonly type: 'keepNewerAsOthers' }
  | { readonly type: 'takeBack' };

/** Immutable: each mend makes another one. */
export interface Mended {
  /** By record, then by column: what stands there now. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly leftOut: ReadonlySet<number>;
  /** Records with a choice of their own about older values. */
  readonly keepsNewer: ReadonlyMap<number, boolean>;
}

export const nothingMended: Mended = { cells: new Map(), leftOut: new Set(), keepsNewer: new Map() };

/** How much a person mended in a file (R14). */
export interface MendCounts {
  readonly cells: number;
  readonly leftOut: number;
}

export function countMends({ cells, leftOut }: Mended): MendCounts {
  const mendedCells = [...cells.values()].reduce((count, row) => count + row.size, 0);
  return { cells: mendedCells, leftOut: leftOut.size };
}

type Records = readonly (readonly string[])[];

/**
 * Answers the very same where the mend changes nothing.
 *
 * @param records as they are in the file
 */
export function withMend(mended: Mended, records: Records, mend: Mend): Mended {
  switch (mend.type) {
    case 'cell':
      return { ...mended, cells: withCells(mended.cells, records, [mend]) };
    case 'leaveOut': {
      const leftOut = new Set(mended.leftOut);
      if (mend.isOut) leftOut.add(mend.record);
      else leftOut.delete(mend.record);
      return { ...mended, leftOut };
    }
    case 'replace': {
      const edits = [...replacedCells(mended, records, mend)];
      return edits.length === 0 ? mended : { ...mended, cells: withCells(mended.cells, records, edits) };
    }
    case 'keepNewer':
      return { ...mended, keepsNewer: new Map(mended.keepsNewer).set(mend.record, mend.keeps) };
    case 'keepNewerAsOthers':
      return mended.keepsNewer.size === 0 ? mended : { ...mended, keepsNewer: new Map() };
    case 'takeBack':
      return { ...nothingMended, keepsNewer: mended.keepsNewer };
  }
}

/** The records as they are imported; those that nobody mended are the file's own. */
export function mendedRecords(records: Records, { cells }: Mended): Records {
  if (cells.size === 0) return records;
  const mended = [...records];
  for (const [record, edits] of cells) {
    const row = [...(records[record] ?? [])];
    for (const [column, text] of edits) {
      while (row.length < column) row.push('');
      row[column] = text;
    }
    mended[record] = row;
  }
  return mended;
}

/** How many other cells of a column have the text of a record's, as `replace` finds them: in rows that are not left out. */
export function countOthersAlike(
  records: Records,
  { leftOut }: Pick<Mended, 'leftOut'>,
  column: number,
  record: number,
): number {
  const textOf = (row: readonly string[] | undefined) => trimText(row?.[column] ?? '');
  const wanted = textOf(records[record]);
  return records.filter((row, other) => other !== record && textOf(row) === wanted && !leftOut.has(other))
    .length;
}

/**
 * The column that holds a field's value of a record: its own, or the full name's where it has none or that is blank; -1 when
 * no column does.
 */
export function columnOfField(
  mapping: readonly ColumnTarget[],
  fullName: FullNameColumn | null,
  field: FieldId,
  record: readonly string[],
): number {
  const own = mapping.indexOf(field);
  const name = nameFields.find((one) => one === field);
  const isOwn = own >= 0 && trimText(record[own] ?? '') !== '';
  if (isOwn || name === undefined || fullName === null) return own;
  const hasPart = fullName.split(record[fullName.position] ?? '')[name] !== '';
  return own < 0 || hasPart ? fullName.position : own;
}

interface CellEdit {
  readonly record: number;
  readonly column: number;
  readonly text: string;
}

/** An edit that says what the file says is none. */
function withCells(cells: Mended['cells'], records: Records, edits: readonly CellEdit[]): Mended['cells'] {
  const next = new Map(cells);
  for (const { record, column, text } of edits) {
    const row = new Map(next.get(record));
    if ((records[record]?.[column] ?? '') === text) row.delete(column);
    else row.set(column, text);
    if (row.size === 0) next.delete(record);
    else next.set(record, row);
  }
  return next;
}

function* replacedCells(
  { cells, leftOut }: Mended,
  records: Records,
  { column, find, replacement, wholeCell }: Extract<Mend, { type: 'replace' }>,
): Generator<CellEdit> {
  for (const [record, row] of records.entries()) {
    if (leftOut.has(record)) continue;
    const text = cells.get(record)?.get(column) ?? row[column] ?? '';
    const replaced = wholeCell
      ? replacedWhole(text, find, replacement)
      : text.replaceAll(find, () => replacement);
    if (replaced !== text) yield { record, column, text: replaced };
  }
}

function replacedWhole(text: string, find: string, replacement: string): string {
  return trimText(text) === trimText(find) ? replacement : text;
}
