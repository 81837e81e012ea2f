/** Cells that are closed and go on, `"Acme" GmbH`: PapaParse takes all up to another cell's quote for such a cell, rows and all. */
import type { Dialect } from './quoted-cell';
import {
  closesCell,
  closingQuote,
  nextBorder,
  nextLineBreak,
  nextLoneQuote,
  nextRow,
  opensCell,
  opensWord,
} from './quoted-cell';

/**
 * The text with such cells as other readers take them: `"Acme GmbH"`. A quote that somebody forgot to double (`"6" tall"`) is
 * left, and so is one of which only later text will tell (`isLast` false). `text` begins at the beginning of a row.
 */
export function withTextInQuotes(text: string, dialect: Dialect, isLast: boolean): string {
  const known = isLast ? text : completeLines(text);
  const parts: string[] = [];
  let done = 0;
  let open = known.indexOf('"');
  while (open !== -1) {
    let end = open + 1;
    if (opensCell(known, open, dialect)) {
      const early = quoteBeforeText(known, open, dialect, isLast);
      if (early === -1) {
        const close = closingQuote(known, open, dialect);
        if (close === -1) break;
        end = close + 1;
      } else {
        end = nextBorder(known, early, dialect);
        parts.push(known.slice(done, early), known.slice(early + 1, end).replaceAll('"', '""'), '"');
        done = end;
      }
    }
    open = known.indexOf('"', end);
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/**
 * The first quote in the cell opened at `open`, if that closes it with text behind it; -1 when it doesn't. What would have the
 * cell go on is a quote that closes it further down, in front of the next row's second cell; but that must not be the quote
 * of another cell, nor that of a word which opens behind the cell.
 */
function quoteBeforeText(text: string, open: number, dialect: Dialect, isLast: boolean): number {
  const first = nextLoneQuote(text, open);
  if (first === -1 || closesCell(text, first, dialect) || !mayClose(text, open, first, dialect)) return -1;
  const otherRow = nextRow(text, first, dialect);
  let isWordOpen = false;
  let isClosed = false;
  for (let quote = first; ; quote = nextLoneQuote(text, quote)) {
    if (quote === -1) return isLast || otherRow !== Infinity ? first : -1;
    if (quote > otherRow) return first;
    if (opensCell(text, startOfRun(text, quote, open), dialect)) return first;
    if (closesCell(text, quote, dialect)) return isClosed && isWordOpen ? first : -1;
    if (opensWord(text, quote, dialect)) isWordOpen = true;
    else if (isWordOpen) isWordOpen = false;
    else isClosed = true;
  }
}

/** Whether the quote could close the cell: none that opens another one, or that stands in another row if the cell's own is missing. */
function mayClose(text: string, open: number, quote: number, dialect: Dialect): boolean {
  if (opensCell(text, quote, dialect)) return false;
  if (quote < nextLineBreak(text, open)) return true;
  return quote < nextRow(text, open, dialect) && !opensWord(text, quote, dialect);
}

/** The first of the quotes that end at `quote` one behind the other, behind `open`. */
function startOfRun(text: string, quote: number, open: number): number {
  let start = quote;
  while (start - 1 > open && text.charAt(start - 1) === '"') start--;
  return start;
}

/** Without the last line, unless a line break ends it. */
function completeLines(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}
