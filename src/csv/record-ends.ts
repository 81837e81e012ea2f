/** What ends the rows of a text: PapaParse knows one line break per text, files mix them (R2). */
import { type Dialect, type QuotedCell, quotedCells } from './quoted-cell';

export interface UniformText {
  readonly text: string;
  readonly lineBreak: '\n' | '\r' | '\r\n';
}

/**
 * A text whose rows all end in the same line break, and which one. A text that mixes them is rewritten to LF, outside quoted
 * cells only: what a person typed into a cell is kept. `text` begins at the beginning of a row.
 */
export function uniformRecordEnds(text: string, dialect: Dialect): UniformText {
  if (!text.includes('\r')) return { text, lineBreak: '\n' };
  if (!text.includes('\n')) return { text, lineBreak: '\r' };
  if (hasOnlyPairs(text, [])) return { text, lineBreak: '\r\n' };
  const quoted = quotedCells(text, dialect);
  if (hasOnlyPairs(text, quoted)) return { text, lineBreak: '\r\n' };
  return { text: rewriteRecordEnds(text, quoted), lineBreak: '\n' };
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

/** Whether every CR outside the quoted cells has its LF and every LF its CR, as in most files with line breaks in cells. */
function hasOnlyPairs(text: string, quoted: readonly QuotedCell[]): boolean {
  return (
    areAllPaired(text, '\n', (at) => text.charCodeAt(at - 1) === carriageReturn, quoted) &&
    areAllPaired(text, '\r', (at) => text.charCodeAt(at + 1) === lineFeed, quoted)
  );
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

function areAllPaired(
  text: string,
  lineBreak: '\n' | '\r',
  isPaired: (at: number) => boolean,
  quoted: readonly QuotedCell[],
): boolean {
  let next = 0;
  for (let at = text.indexOf(lineBreak); at !== -1; at = text.indexOf(lineBreak, at + 1)) {
    if (isPaired(at)) continue;
    let cell = quoted[next];
    while (cell !== undefined && cell.end <= at) cell = quoted[++next];
    if (cell === undefined || cell.start > at) return false;
  }
  return true;
}

function rewriteRecordEnds(text: string, quoted: readonly QuotedCell[]): string {
  const parts: string[] = [];
  let outside = 0;
  for (const { start, end } of quoted) {
    parts.push(lineFeedsOnly(text.slice(outside, start)), text.slice(start, end));
    outside = end;
  }
  parts.push(lineFeedsOnly(text.slice(outside)));
  return parts.join('');
}

function lineFeedsOnly(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
