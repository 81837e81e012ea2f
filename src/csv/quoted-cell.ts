/** Where a quoted cell begins and ends, by the rules that PapaParse follows; shared by what works before and after it. */
import type { Delimiter } from '../domain/csv-file';

/** What sets the cells of a file apart (R2). */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Whether blanks in front of an opening quote are no data. PapaParse takes them, and the quote with them, for text. */
  readonly skipsInitialSpace: boolean;
}

/** Where a quoted cell stands in a text: from its opening quote to behind its closing one. */
export interface QuotedCell {
  readonly start: number;
  readonly end: number;
}

const quoteCode = 0x22;

/** The quoted cells of a text, in order; one that nothing closes ends with the text. `text` begins at the beginning of a row. */
export function quotedCells(text: string, dialect: Dialect): readonly QuotedCell[] {
  const cells: QuotedCell[] = [];
  let quote = text.indexOf('"');
  while (quote !== -1) {
    if (!opensCell(text, quote, dialect)) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    const close = closingQuote(text, quote, dialect);
    const end = close === -1 ? text.length : close + 1;
    cells.push({ start: quote, end });
    quote = text.indexOf('"', end);
  }
  return cells;
}

/** The text as PapaParse understands it: without the blanks in front of quoted cells, where they are no data. */
export function withoutInitialSpace(text: string, dialect: Dialect): string {
  if (!dialect.skipsInitialSpace) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of quotedCells(text, dialect)) {
    parts.push(text.slice(done, initialSpace(text, start, dialect)), text.slice(start, end));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Whether the quote at `index` stands at the beginning of a cell. `text` begins at the beginning of a row. */
export function opensCell(text: string, index: number, dialect: Dialect): boolean {
  const start = initialSpace(text, index, dialect);
  return start === 0 || isBorder(text.charCodeAt(start - 1), dialect);
}

/** Where the blanks in front of the quote at `index` begin; `index` itself where there are none, or they are data. */
function initialSpace(text: string, index: number, dialect: Dialect): number {
  if (!dialect.skipsInitialSpace) return index;
  for (let start = index; start > 0; start--) {
    const code = text.charCodeAt(start - 1);
    if (isBorder(code, dialect) || !isBlank(code)) return start;
  }
  return 0;
}

/**
 * The index of the quote that closes the cell opened at `open`; -1 when none does. A lone quote that doesn't close it belongs
 * to the value.
 */
export function closingQuote(text: string, open: number, dialect: Dialect): number {
  let quote = open;
  for (;;) {
    quote = nextLoneQuote(text, quote);
    if (quote === -1 || closesCell(text, quote, dialect)) return quote;
  }
}

/**
 * Whether the cell opened at `open` swallowed rows because its own closing quote is missing: behind a line break in it there
 * is a quote that could only open another cell, or the quote that closes it is that of a word in another row.
 */
export function swallowsRows(text: string, open: number, dialect: Dialect): boolean {
  const lineEnd = nextLineBreak(text, open);
  let quote = open;
  let word = -1;
  for (;;) {
    quote = nextLoneQuote(text, quote);
    if (quote === -1) return false;
    if (closesCell(text, quote, dialect)) return word !== -1 && word > nextRow(text, open, dialect);
    if (opensCell(text, quote, dialect) && quote > lineEnd) return true;
    word = opensWord(text, quote, dialect) ? quote : -1;
  }
}

/** The next quote behind `from` that isn't one half of an escaped pair. */
export function nextLoneQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from + 1);
  while (quote !== -1 && text.charCodeAt(quote + 1) === quoteCode) quote = text.indexOf('"', quote + 2);
  return quote;
}

/** Whether a word may begin with the quote at `index`, for it stands behind a blank, or at the beginning of a cell. */
export function opensWord(text: string, index: number, dialect: Dialect): boolean {
  const before = text.charCodeAt(index - 1);
  return index === 0 || isBorder(before, dialect) || isBlank(before);
}

/**
 * The first delimiter behind the line of `index`: what stands in front of it may still be the text of one cell. Infinity where
 * there is none.
 */
export function nextRow(text: string, index: number, dialect: Dialect): number {
  const delimiter = text.indexOf(dialect.delimiter, nextLineBreak(text, index));
  return delimiter === -1 ? Infinity : delimiter;
}

/** The first line break from `index` on; the text's length where there is none. */
export function nextLineBreak(text: string, index: number): number {
  const lineFeed = text.indexOf('\n', index);
  const end = lineFeed === -1 ? text.length : lineFeed;
  const carriageReturn = text.slice(index, end).indexOf('\r');
  return carriageReturn === -1 ? end : index + carriageReturn;
}

/** The first delimiter or line break from `index` on; the text's length where there is none. */
export function nextBorder(text: string, index: number, dialect: Dialect): number {
  let end = index;
  while (end < text.length && !isBorder(text.charCodeAt(end), dialect)) end++;
  return end;
}

/** Whether a delimiter, a line break or the end follows the quote, with nothing but blanks between. */
export function closesCell(text: string, quote: number, dialect: Dialect): boolean {
  for (let index = quote + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isBorder(code, dialect)) return true;
    if (!isBlank(code)) return false;
  }
  return true;
}

function isBorder(code: number, dialect: Dialect): boolean {
  return code === dialect.delimiter.charCodeAt(0) || isLineBreak(code);
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function isBlank(code: number): boolean {
  return code === 0x20 || String.fromCharCode(code).trim() === '';
}
