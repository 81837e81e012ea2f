/** What ends the rows of a text: PapaParse knows one line break per text, files mix them (R2). */
import type { Delimiter } from '../domain/csv-file';
import { closingQuote, opensCell } from './quoted-cell';

export interface UniformText {
  readonly text: string;
  readonly lineBreak: '\n' | '\r' | '\r\n';
}

/**
 * A text whose rows all end in the same line break, and which one. A text that mixes them is rewritten to LF, outside quoted
 * cells only: what a person typed into a cell is kept. `text` begins at the beginning of a row.
 */
export function uniformRecordEnds(text: string, delimiter: Delimiter): UniformText {
  if (!text.includes('\r')) return { text, lineBreak: '\n' };
  if (!text.includes('\n')) return { text, lineBreak: '\r' };
  if (hasOnlyPairs(text)) return { text, lineBreak: '\r\n' };
  return { text: rewriteRecordEnds(text, delimiter), lineBreak: '\n' };
}

/** How many line breaks `text` holds, quoted or not; CRLF is one. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charAt(at + 1) !== '\n') count++;
  }
  return count;
}

function hasOnlyPairs(text: string): boolean {
  let expected = text.indexOf('\r');
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (expected !== at - 1) return false;
    expected = text.indexOf('\r', at + 1);
  }
  return expected === -1;
}

function rewriteRecordEnds(text: string, delimiter: Delimiter): string {
  const parts: string[] = [];
  let outside = 0;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    if (!opensCell(text, quote, delimiter)) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    parts.push(lineFeedsOnly(text.slice(outside, quote)));
    const close = closingQuote(text, quote, delimiter);
    outside = close === -1 ? text.length : close + 1;
    parts.push(text.slice(quote, outside));
    quote = text.indexOf('"', outside);
  }
  parts.push(lineFeedsOnly(text.slice(outside)));
  return parts.join('');
}

function lineFeedsOnly(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
