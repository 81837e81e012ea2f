/** Text → raw rows: the one place that calls PapaParse. Its `Parser` is the core of it: arrays, no guessing, no workers. */
import Papa from 'papaparse';
import { type Dialect, swallowsRows, withoutInitialSpace } from './quoted-cell';
import { countLineBreaks, uniformRecordEnds } from './record-ends';
import { withTextInQuotes } from './text-behind-quotes';

export interface ParsedRows {
  readonly rows: string[][];
  /** What follows the last complete row; '' when the text is the last of its file. */
  readonly rest: string;
  /** Line breaks in front of `rest`. */
  readonly lineBreaks: number;
  /** Line breaks in front of the quote that no quote closes, if there is one (R4). `rows` ends in front of its row. */
  readonly unclosedQuote: number | null;
}

/**
 * Parses a text that begins at the beginning of a row. While more text may follow (`isLast` false), the last row waits in
 * `rest`, for nobody knows yet whether it is whole.
 */
export function parseRows(text: string, dialect: Dialect, isLast: boolean): ParsedRows {
  if (text === '') return { rows: [], rest: '', lineBreaks: 0, unclosedQuote: null };

  // The LF of a CRLF may be the first character of the next text.
  const held = !isLast && text.endsWith('\r') ? '\r' : '';
  const whole = withoutInitialSpace(held === '' ? text : text.slice(0, -1), dialect);
  const uniform = uniformRecordEnds(whole, dialect);
  // PapaParse takes blanks behind the very last quote for damage, unless a line break follows them.
  const closed = isLast && !uniform.text.endsWith(uniform.lineBreak);
  const input = closed ? uniform.text + uniform.lineBreak : uniform.text;

  const parser = new Papa.Parser({
    delimiter: dialect.delimiter,
    newline: uniform.lineBreak,
    quoteChar: '"',
  });
  const { data, errors, meta }: PapaResult = parser.parse(input, 0, !isLast);
  if (errors.length > 0) {
    const mended = withTextInQuotes(text, dialect, isLast);
    if (mended !== text) return parseRows(mended, dialect, isLast);
  }
  const unclosed = findUnclosedQuote(input, errors, dialect, isLast ? Infinity : data.length);
  if (unclosed !== null) {
    const lineBreaks = countLineBreaks(input.slice(0, unclosed.index));
    return { rows: data.slice(0, unclosed.row), rest: '', lineBreaks, unclosedQuote: lineBreaks };
  }
  // Behind the last line break PapaParse sees one more row, of one empty cell.
  if (isLast) data.pop();
  return {
    rows: data,
    rest: isLast ? '' : input.slice(meta.cursor) + held,
    lineBreaks: countLineBreaks(isLast ? input : input.slice(0, meta.cursor)),
    unclosedQuote: null,
  };
}

/** What `Parser.parse` answers, which its published types leave open. */
interface PapaResult {
  readonly data: string[][];
  readonly errors: readonly PapaError[];
  readonly meta: { readonly cursor: number };
}

interface PapaError {
  readonly code: 'MissingQuotes' | 'InvalidQuotes';
  readonly row: number;
  /** Of the first character inside the quotes. */
  readonly index: number;
}

interface UnclosedQuote {
  readonly index: number;
  readonly row: number;
}

/** The first quote in complete rows that nothing closes, or that another cell's quote closes lines later. */
function findUnclosedQuote(
  input: string,
  errors: readonly PapaError[],
  dialect: Dialect,
  completeRows: number,
): UnclosedQuote | null {
  let checked = -1;
  for (const { code, row, index } of errors) {
    if (row >= completeRows) continue;
    const open = index - 1;
    if (code === 'MissingQuotes') return { index: open, row };
    // A cell gives one error for each of its stray quotes.
    if (index !== checked && swallowsRows(input, open, dialect)) return { index: open, row };
    checked = index;
  }
  return null;
}
