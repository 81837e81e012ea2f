/** Files whose every line is one quoted cell, `"Ann,""Acme, Inc."",a@x.org"`: a spreadsheet saved lines that it hadn't split (R2). */
import type { Dialect } from './quoted-cell';
import { quotedCells } from './quoted-cell';
import { parseRows } from './parse-rows';
import type { RowParser } from './row-parser';
import { createRowParser } from './row-parser';

/** Of the lines as cells. A line that is bare all the same is put together again. */
const lines: Dialect = { delimiter: ',', skipsInitialSpace: false };

/** What is in the quotes, if each line of the sample is such a cell; null if not. `isWhole`: the sample is the whole file. */
export function unwrapLines(sample: string, isWhole: boolean): string | null {
  if (!/^"(?:[^"\r\n]|"")*"[\r\n]/.test(sample)) return null;
  let done = 0;
  for (const { start, end } of quotedCells(sample, lines)) {
    if (sample.slice(done, start).trim() !== '') return null;
    done = end;
  }
  return sample.slice(done).trim() === '' ? joinRows(parseRows(sample, lines, isWhole).rows) : null;
}

/** Parses a file whose lines are wrapped so. `dialect` is that of what is in the quotes. */
export function createUnwrappingParser(dialect: Dialect, linesBefore: number): RowParser {
  const outer = createRowParser(lines, linesBefore);
  const inner = createRowParser(dialect, linesBefore);
  return {
    push(chunk, isLast) {
      const wrapped = outer.push(chunk, isLast);
      const { rows, fault } = inner.push(joinRows(wrapped.rows), isLast);
      return { rows, fault: fault ?? wrapped.fault };
    },
  };
}

function joinRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(lines.delimiter)}\n`).join('');
}
