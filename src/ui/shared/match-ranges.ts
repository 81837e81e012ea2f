/** Where the words of a search stand in a text, for highlighting: in the text as it is written, whatever its case and accents. */
import { beyondAscii, foldText } from '../../domain/fold-text';

export interface MatchRange {
  readonly start: number;
  /** Index after the last code unit. */
  readonly end: number;
}

const none: readonly MatchRange[] = [];

/** @param words from `searchWords`; the answer is in order, without overlaps */
export function matchRanges(text: string, words: readonly string[]): readonly MatchRange[] {
  if (words.length === 0 || text === '' || !hasAny(foldText(text), words)) return none;
  const { folded, startAt } = foldWithPositions(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = startAt(at + word.length);
      marked.fill(1, startAt(at), Math.max(end, startAt(at + word.length - 1) + 1));
    }
  }
  return rangesOf(marked);
}

/** Most cells hold none of the words; finding the places takes much longer. */
function hasAny(folded: string, words: readonly string[]): boolean {
  return words.some((word) => folded.includes(word));
}

interface FoldedText {
  readonly folded: string;
  /** For each of its code units where the character it came from begins. */
  readonly startAt: (at: number) => number;
}

function foldWithPositions(text: string): FoldedText {
  if (!beyondAscii.test(text)) return { folded: foldText(text), startAt: (at) => at };
  let folded = '';
  const starts: number[] = [];
  let position = 0;
  for (const character of text) {
    const part = foldText(character);
    for (let unit = 0; unit < part.length; unit += 1) starts.push(position);
    folded += part;
    position += character.length;
  }
  return { folded, startAt: (at) => starts[at] ?? text.length };
}

function rangesOf(marked: Uint8Array): readonly MatchRange[] {
  const ranges: MatchRange[] = [];
  for (let at = marked.indexOf(1); at >= 0;) {
    const after = marked.indexOf(0, at);
    const end = after < 0 ? marked.length : after;
    ranges.push({ start: at, end });
    at = after < 0 ? -1 : marked.indexOf(1, end);
  }
  return ranges;
}
