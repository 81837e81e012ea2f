/** Where a quoted cell begins and ends, by the rules that PapaParse follows; shared by what works before and after it. */
import type { Delimiter } from '../domain/csv-file';

/** Where a quoted cell stands in a text: from its opening quote to behind its closing one. */
export interface QuotedCell {
  readonly start: number;
  readonly end: number;
}

const quoteCode = 0x22;

/** The quoted cells of a text, in order; one that nothing closes ends with the text. `text` begins at the beginning of a row. */
export function quotedCells(text: string, delimiter: Delimiter): readonly QuotedCell[] {
  const cells: QuotedCell[] = [];
  let quote = text.indexOf('"');
  while (quote !== -1) {
    if (!opensCell(text, quote, delimiter)) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    const close = closingQuote(text, quote, delimiter);
    const end = close === -1 ? text.length : close + 1;
    cells.push({ start: quote, end });
    quote = text.indexOf('"', end);
  }
  return cells;
}

/** Whether the quote at `index` stands at the beginning of a cell. `text` begins at the beginning of a row. */
export function opensCell(text: string, index: number, delimiter: Delimiter): boolean {
  return index === 0 || isBorder(text.charCodeAt(index - 1), delimiter);
}

/**
 * The index of the quote that closes the cell opened at `open`; -1 when none does. A quote closes when a delimiter, a line
 * break or the end follows it, with nothing but blanks between; any other lone quote belongs to the value.
 */
export function closingQuote(text: string, open: number, delimiter: Delimiter): number {
  let quote = open;
  for (;;) {
    quote = nextLoneQuote(text, quote);
    if (quote === -1 || closesCell(text, quote, delimiter)) return quote;
  }
}

/**
 * Whether the cell opened at `open` swallowed rows because its own closing quote is missing: behind a line break in it there
 * is a quote that could only open another cell.
 */
export function swallowsRows(text: string, open: number, delimiter: Delimiter): boolean {
  let quote = open;
  let searched = open;
  for (;;) {
    quote = nextLoneQuote(text, quote);
    if (quote === -1 || closesCell(text, quote, delimiter)) return false;
    if (!opensCell(text, quote, delimiter)) continue;
    if (/[\r\n]/.test(text.slice(searched, quote))) return true;
    searched = quote;
  }
}

/** The next quote behind `from` that isn't one half of an escaped pair. */
function nextLoneQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from + 1);
  while (quote !== -1 && text.charCodeAt(quote + 1) === quoteCode) quote = text.indexOf('"', quote + 2);
  return quote;
}

function closesCell(text: string, quote: number, delimiter: Delimiter): boolean {
  for (let index = quote + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isBorder(code, delimiter)) return true;
    if (!isBlank(code)) return false;
  }
  return true;
}

function isBorder(code: number, delimiter: Delimiter): boolean {
  return code === delimiter.charCodeAt(0) || code === 0x0a || code === 0x0d;
}

function isBlank(code: number): boolean {
  return code === 0x20 || String.fromCharCode(code).trim() === '';
}
