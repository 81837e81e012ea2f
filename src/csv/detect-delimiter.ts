/** The delimiter of a file, from its first rows (R2). */
import type { Delimiter } from '../domain/csv-file';
import { delimiters } from '../domain/csv-file';
import { isBlankRow } from './blank-row';
import { detectDialect } from './detect-dialect';
import { looksLikeEmail } from './looks-like-data';
import { parseRows } from './parse-rows';
import type { Dialect } from './quoted-cell';

/** More rows don't tell more. */
const rowsToCompare = 100;

/** Characters that most files have so many rows in. */
const usualHead = 32 * 1024;

/**
 * The delimiter that cuts the sample into rows of one width, from the top on, and leaves addresses whole; a comma when none
 * cuts at all. `isWhole`: the sample is the whole file, so its last row is complete.
 */
export function detectDelimiter(sample: string, isWhole: boolean): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = delimiterScore(comparedRows(sample, detectDialect(sample, delimiter), isWhole));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function comparedRows(sample: string, dialect: Dialect, isWhole: boolean): readonly string[][] {
  const { rows } = parseRows(sample.slice(0, usualHead), dialect, false);
  return rows.length < rowsToCompare ? firstRows(sample, dialect, isWhole) : rows;
}

/** The first rows of the sample; when not even the first is complete, what there is of it. */
export function firstRows(sample: string, dialect: Dialect, isWhole: boolean): readonly string[][] {
  const { rows } = parseRows(sample, dialect, isWhole);
  return rows.length > 0 ? rows : parseRows(sample, dialect, true).rows;
}

function delimiterScore(rows: readonly string[][]): number {
  const table = rows.filter((row) => !isBlankRow(row)).slice(0, rowsToCompare);
  const width = commonWidth(table);
  if (width < 2) return 0;

  const matching = table.filter((row) => row.length === width).length;
  // One row alone agrees with nobody: text in front of the table, or a comma somewhere in a sentence.
  const consistency = (matching - 0.9) / (table.length - 0.9);
  // In a `;` file with decimal commas or `Doe, Jane` the comma is consistent too, but not in the header row.
  const rowsAbove = table.findIndex((row) => row.length === width);
  const fromTop = rowsAbove === 0 ? 1 : 0.5 / (1 + 0.05 * rowsAbove);
  const withEmail = table.filter((row) => row.some(looksLikeEmail)).length / table.length;
  return consistency * (1 - 1 / width) * fromTop + withEmail;
}

/** The width that most rows have, wider ones weighing a little more; 1 when no row has two cells. */
function commonWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 1;
  let bestWeight = 0;
  for (const [width, count] of counts) {
    const weight = count * (1 - 1 / width);
    if (weight > bestWeight) [best, bestWeight] = [width, weight];
  }
  return best;
}
