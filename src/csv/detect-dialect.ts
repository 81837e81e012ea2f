/** Whether a file is written with blanks in front of its quotes, to line columns up: `"Name",   "Email"` (R2). */
import type { Delimiter } from '../domain/csv-file';
import { type Dialect, type QuotedCell, nextLoneQuote, opensCell, quotedCells } from './quoted-cell';

/** How many cells must be plainly quoted behind blanks for each that isn't: one missing quote doesn't hide what a file is. */
const proofsPerStray = 4;

/** The dialect of a file with this delimiter. `sample` begins at the beginning of a row, and may end anywhere. */
export function detectDialect(sample: string, delimiter: Delimiter): Dialect {
  return { delimiter, skipsInitialSpace: hasInitialSpace(sample, delimiter) };
}

/** Blanks in front of a quote are no data if quotes close what such quotes open: those of inches and nicknames don't. */
function hasInitialSpace(sample: string, delimiter: Delimiter): boolean {
  if (!mayHaveInitialSpace(sample, delimiter)) return false;
  let proofs = 0;
  let strays = 0;
  const skipping: Dialect = { delimiter, skipsInitialSpace: true };
  for (const cell of quotedCells(sample, skipping)) {
    const hasBlanks = !opensCell(sample, cell.start, { delimiter, skipsInitialSpace: false });
    if (!hasBlanks) continue;
    if (isPlainlyQuoted(sample, cell, skipping)) proofs++;
    else strays++;
  }
  return proofs > 0 && proofs >= proofsPerStray * strays;
}

/** What most files answer with no: one search takes a tenth of the time that going through their cells does. */
function mayHaveInitialSpace(sample: string, delimiter: Delimiter): boolean {
  const sign = delimiter.replace(/[\]\\^-]/, String.raw`\$&`);
  return new RegExp(`(?:^|[${sign}\\r\\n])[^\\S${sign}\\r\\n]+"`).test(sample);
}

/** Whether the first quote in a cell closes it, and is none that could as well open the next one: `5, ", 6, "`. */
function isPlainlyQuoted(text: string, { start, end }: QuotedCell, dialect: Dialect): boolean {
  return nextLoneQuote(text, start) === end - 1 && !opensCell(text, end - 1, dialect);
}
