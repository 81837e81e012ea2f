/**
 * Which texts hold which letters (digits and a few marks count as such) and pairs of them, a bit for each text: a search for one or
 * two of them is answered by bits alone, and for a longer word they name the few texts that are worth reading.
 */

/** A bit for each position. */
export type Bits = Uint32Array<ArrayBuffer>;

export interface LetterBitmaps {
  /** Whether the text at this position was entered. */
  has(position: number): boolean;
  enter(position: number, text: string): void;
  /** Takes back the text that was entered at this position. */
  clear(position: number, text: string): void;
  /** Makes room for so many texts, and some more. */
  makeRoom(count: number): void;
  /** Forgets everything, and makes room. */
  reset(count: number): void;
  /** What the bitmaps tell of a folded word; null when they tell nothing. */
  find(word: string): FoundTexts | null;
}

export interface FoundTexts {
  /** The texts that may hold the word, of those that were entered. */
  readonly bits: Bits;
  /** The texts that were entered. */
  readonly entered: Bits;
  /** Those that may hold the word do. */
  readonly exact: boolean;
}

/** What names, addresses and numbers are made of; other characters are in no bitmap. */
const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-._@'";
/** By character code; -1 for those that are no letters. */
const places = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
/** Room for those who come: a directory that is being filled isn't prepared anew for every batch. */
const [spareShare, spareTexts] = [1.25, 2000];
/** One for each letter, then one for each pair. */
const bitmapCount = alphabet.length + alphabet.length ** 2;

export function createLetterBitmaps(): LetterBitmaps {
  let length = 0;
  let bitmaps: (Bits | undefined)[] = [];
  let entered: Bits = new Uint32Array(0);

  function put(bitmap: Bits, position: number, isSet: boolean): void {
    const bit = 1 << (position & 31);
    const others = (bitmap[position >>> 5] ?? 0) & ~bit;
    bitmap[position >>> 5] = isSet ? others | bit : others;
  }

  function putText(position: number, text: string, isSet: boolean): void {
    let before = -1;
    for (let at = 0; at < text.length; at += 1) {
      const letter = letterOf(text.charCodeAt(at));
      if (letter >= 0) {
        put(bitmapOf(letter), position, isSet);
        if (before >= 0) put(bitmapOf(pairOf(before, letter)), position, isSet);
      }
      before = letter;
    }
    put(entered, position, isSet);
  }

  function bitmapOf(key: number): Bits {
    return (bitmaps[key] ??= new Uint32Array(length));
  }

  return {
    has: (position) => ((entered[position >>> 5] ?? 0) & (1 << (position & 31))) !== 0,
    enter: (position, text) => putText(position, text, true),
    clear: (position, text) => putText(position, text, false),
    makeRoom(count) {
      if (count <= length * 32) return;
      length = lengthFor(count);
      bitmaps = bitmaps.map((bitmap) => (bitmap === undefined ? undefined : longer(bitmap, length)));
      entered = longer(entered, length);
    },
    reset(count) {
      length = lengthFor(count);
      bitmaps = Array.from({ length: bitmapCount });
      entered = new Uint32Array(length);
    },
    find(word) {
      const keys = keysOf(word);
      const [first, ...others] = keys.map((key) => bitmaps[key]);
      if (keys.length === 0) return null;
      const bits = first === undefined ? new Uint32Array(length) : first.slice();
      for (const other of others) {
        for (let at = 0; at < length; at += 1) bits[at] = (bits[at] ?? 0) & (other?.[at] ?? 0);
      }
      return {
        bits,
        entered,
        exact: word.length === 1 || (word.length === 2 && (keys[0] ?? 0) >= alphabet.length),
      };
    },
  };
}

function lengthFor(count: number): number {
  return Math.ceil((count * spareShare + spareTexts) / 32);
}

function longer(bits: Bits, length: number): Bits {
  const copy = new Uint32Array(length);
  copy.set(bits);
  return copy;
}

/** The pairs in a word; its letters when it has none. */
function keysOf(word: string): readonly number[] {
  const letters = Array.from({ length: word.length }, (_, at) => letterOf(word.charCodeAt(at)));
  const pairs = letters.flatMap((letter, at) => {
    const before = letters[at - 1] ?? -1;
    return letter >= 0 && before >= 0 ? [pairOf(before, letter)] : [];
  });
  return pairs.length > 0 ? pairs : letters.filter((letter) => letter >= 0);
}

/** -1 for none. */
function letterOf(code: number): number {
  return places[code] ?? -1;
}

function pairOf(before: number, letter: number): number {
  return alphabet.length + before * alphabet.length + letter;
}
