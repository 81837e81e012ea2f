/** The header row of a file, from its first rows (R3). */
import { trimText } from '../domain/clean-text';
import { filledLength, isBlankCell, isBlankRow } from './blank-row';
import { looksLikeEmail, looksLikeNothing, looksLikeValue } from './looks-like-data';

/** Filled rows in which a header row is looked for: no report says more about itself before it comes to the point. */
const rowsToSearch = 60;

type Row = readonly string[];

/**
 * The number of the header row among a file's first raw rows, from 1; 0 when the file begins with data. Every list of people
 * has addresses, and a header row is the row of labels above the first of them; without any addresses it is the first row
 * that is as wide as what follows. Where it stands again over each page, the first one counts: no page is preamble.
 */
export function detectHeaderRow(rows: readonly Row[]): number {
  const searched = firstFilled(rows, rowsToSearch);
  const emailColumn = columnOfEmails(searched);
  const labels = emailColumn === -1 ? firstLabels(searched) : labelsAboveEmails(searched, emailColumn);
  return searched.findIndex((row, index) => index === labels || hasSameLabels(row, searched[labels])) + 1;
}

/** The first rows, with the blank ones between them. */
function firstFilled(rows: readonly Row[], count: number): readonly Row[] {
  let filled = 0;
  const last = rows.findIndex((row) => !isBlankRow(row) && ++filled === count);
  return last === -1 ? rows : rows.slice(0, last + 1);
}

function hasSameLabels(row: Row, labels: Row | undefined): boolean {
  if (labels === undefined) return false;
  const length = filledLength(labels);
  return (
    filledLength(row) === length &&
    labels.slice(0, length).every((label, column) => trimText(row[column] ?? '') === trimText(label))
  );
}

/** The column with the most addresses; -1 when there are none. */
function columnOfEmails(rows: readonly Row[]): number {
  const counts: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (looksLikeEmail(cell)) counts[column] = (counts[column] ?? 0) + 1;
    });
  }
  let best = -1;
  // From the right: a line like `Exported by;ann@example.com` above the table must not win against one record.
  for (let column = counts.length - 1; column >= 0; column--) {
    if ((counts[column] ?? 0) > (counts[best] ?? 0)) best = column;
  }
  return best;
}

/** The index of the best row of labels above the first address in its column; -1 when there is none. */
function labelsAboveEmails(rows: readonly Row[], emailColumn: number): number {
  const firstData = firstRowWithEmail(rows, emailColumn);
  const belowNotes = labelsBelowNotes(rows, emailColumn);
  if (belowNotes > firstData) return belowNotes;
  const data = rows.slice(firstData);
  const width = upperMedian(data.map((row) => row.length));
  const filled = upperMedian(data.map(filledLength));
  // The header above the addresses says so; or it says something else; or it is blank. The first kind that there is.
  const kinds: readonly ((row: Row, index: number) => boolean)[] = [
    (row) => saysEmail(row, emailColumn),
    (row) => !holdsValues(row) && isLabel(row[emailColumn] ?? ''),
    (_, index) => isUnlikeData(rows, index),
  ];
  for (const isKind of kinds) {
    const candidates = rows
      .slice(0, firstData)
      .map((row, index) => filledCells(row) * 2 >= filled && isKind(row, index));
    if (candidates.includes(true)) return fullest(rows, candidates, width);
  }
  return -1;
}

function saysEmail(row: Row, column: number): boolean {
  return !row.some(looksLikeEmail) && /mail|corre[io]|courriel/i.test(row[column] ?? '');
}

/** The index of the header above the addresses, where all in front of it are notes, whoever they name; -1 where they aren't. */
function labelsBelowNotes(rows: readonly Row[], emailColumn: number): number {
  return rows.findIndex(
    (labels, index) =>
      saysEmail(labels, emailColumn) &&
      isUnlikeData(rows, index) &&
      rows.slice(0, index).every((row) => isNote(row, labels, isBlankRow(rows[index - 1] ?? []))),
  );
}

/** `Exported by:,ann@example.com`: a key and a value, and not as many cells as the table has, or else set apart from it. */
function isNote(row: Row, labels: Row, isSetApart: boolean): boolean {
  const length = filledLength(row);
  if (length > 2) return false;
  return isSetApart || length < filledLength(labels) || /[:：]\s*$/u.test(row[0] ?? '');
}

/**
 * The first row with an address in the block of rows, between blank ones, that has the most of them: a line like
 * `Exported by,ann@example.com` in a block of its own is no data.
 */
function firstRowWithEmail(rows: readonly Row[], emailColumn: number): number {
  let best = { first: -1, count: 0 };
  let block = best;
  rows.forEach((row, index) => {
    if (isBlankRow(row)) block = { first: -1, count: 0 };
    if (!looksLikeEmail(row[emailColumn] ?? '')) return;
    block = { first: block.count === 0 ? index : block.first, count: block.count + 1 };
    if (block.count >= best.count) best = block;
  });
  return best.first;
}

/**
 * The index of the fullest candidate, and of equals the first: below the header row may come a second one, and people with an
 * odd address. What a blank row separates from the last candidate is preamble.
 */
function fullest(rows: readonly Row[], isCandidate: readonly boolean[], width: number): number {
  const fullness = (row: Row) => filledCells(row) - 2 * Math.max(0, filledLength(row) - width);
  let best = isCandidate.lastIndexOf(true);
  let bestFullness = fullness(rows[best] ?? []);
  for (let index = best - 1; index >= 0; index--) {
    const row = rows[index] ?? [];
    if (isBlankRow(row)) break;
    if (isCandidate[index] && fullness(row) >= bestFullness) [best, bestFullness] = [index, fullness(row)];
  }
  return best;
}

/** The index of the first row that is as wide as most rows below it; -1 when that row holds values. */
function firstLabels(rows: readonly Row[]): number {
  const lengths = rows.map(filledLength);
  const index = lengths.findIndex((length, row) => {
    if (length === 0) return false;
    return length >= upperMedian(lengths.slice(row + 1).filter((other) => other > 0));
  });
  return index === -1 || holdsValues(rows[index] ?? []) ? -1 : index;
}

/** Whether a row can't be labels: addresses are never one, and years or numbers are only now and then. */
function holdsValues(row: Row): boolean {
  return row.some(looksLikeEmail) || row.filter(looksLikeValue).length * 2 > filledCells(row);
}

/** Whether a row holds no value, and nothing that comes again further down in the same column. */
function isUnlikeData(rows: readonly Row[], index: number): boolean {
  const row = rows[index] ?? [];
  const below = rows.slice(index + 1);
  return !row.some(
    (cell, column) =>
      looksLikeValue(cell) ||
      looksLikeNothing(cell) ||
      (!isBlankCell(cell) && below.some((other) => other[column] === cell)),
  );
}

function isLabel(cell: string): boolean {
  return !isBlankCell(cell) && !looksLikeNothing(cell);
}

function filledCells(row: Row): number {
  return row.filter((cell) => !isBlankCell(cell)).length;
}

/** 0 when there is nothing. */
function upperMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
