/** Chunks of text → raw rows, in one pass over a file of any size (R5). */
import type { FileFault } from '../domain/csv-file';
import { parseRows } from './parse-rows';
import type { Dialect } from './quoted-cell';

export interface RowParser {
  /** The rows that this chunk completes, and what forbids to go on. `isLast` closes the file, with or without text. */
  readonly push: (chunk: string, isLast: boolean) => RowBatch;
}

export interface RowBatch {
  readonly rows: readonly string[][];
  readonly fault: FileFault | null;
}

/** Characters that one row may have: more than any real row, and what an unclosed quote costs at most in memory. */
const longestRow = 8 * 1024 * 1024;

/** `linesBefore`: lines of the file in front of the first chunk. */
export function createRowParser(dialect: Dialect, linesBefore: number): RowParser {
  let waiting = '';
  let lines = linesBefore;
  let enough = 0;

  return {
    push(chunk, isLast) {
      const text = waiting + chunk;
      if (!isLast && text.length < enough) {
        waiting = text;
        return { rows: [], fault: null };
      }
      const parsed = parseRows(isLast ? withoutPadding(text) : text, dialect, isLast);
      if (parsed.unclosedQuote !== null) {
        return {
          rows: parsed.rows,
          fault: { type: 'unclosedQuote', line: lines + parsed.unclosedQuote + 1 },
        };
      }
      lines += parsed.lineBreaks;
      waiting = parsed.rest;
      if (waiting.length > longestRow)
        return { rows: parsed.rows, fault: endlessRow(waiting, dialect, lines) };
      // A row that is still open is looked at again when it has doubled: a huge cell costs its length, not the square.
      enough = 2 * waiting.length;
      return { rows: parsed.rows, fault: null };
    },
  };
}

/** A row that doesn't end within reason: a quote that doesn't close, or no lines at all and so no CSV. */
function endlessRow(text: string, dialect: Dialect, linesBefore: number): FileFault {
  const { unclosedQuote } = parseRows(text, dialect, true);
  return unclosedQuote === null
    ? { type: 'notCsv', kind: 'binary' }
    : { type: 'unclosedQuote', line: linesBefore + unclosedQuote + 1 };
}

/** Without the NULs of a file that was cut off by a power failure, or the Ctrl-Z of an old system. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x00 || text.charCodeAt(end - 1) === 0x1a)) end--;
  return text.slice(0, end);
}
