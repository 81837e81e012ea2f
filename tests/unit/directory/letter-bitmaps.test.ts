import { describe, expect, it } from 'vitest';
import { createLetterBitmaps, type LetterBitmaps } from '../../../src/directory/letter-bitmaps';

const texts = ['anna', 'ann b', 'na\nx7', 'łódź', 'a-n'];

function entered(): LetterBitmaps {
  const bitmaps = createLetterBitmaps();
  bitmaps.reset(texts.length);
  for (const [position, text] of texts.entries()) bitmaps.enter(position, text);
  return bitmaps;
}

function found(bitmaps: LetterBitmaps, word: string): readonly number[] | null {
  const answer = bitmaps.find(word);
  if (answer === null) return null;
  return [...texts.keys()].filter((position) => ((answer.bits[position >>> 5] ?? 0) >>> (position & 31)) & 1);
}

describe('bitmaps of letters', () => {
  it.each([
    ['x', [2], true],
    ['7', [2], true],
    ['nn', [0, 1], true],
    // No pair spans two fields, or a character that has no bitmap.
    ['ax', [], true],
    ['an', [0, 1], true],
    ['nna', [0], false],
    // All its pairs are there, but not in this order: it has to be read.
    ['nann', [0], false],
    ['a-', [4], true],
    ['a-n', [4], false],
    ['a+', [0, 1, 2, 4], false],
    ['a+n', [0, 1, 2, 4], false],
  ])('%s may be in %j', (word, positions, exact) => {
    const bitmaps = entered();
    expect(found(bitmaps, word)).toEqual(positions);
    expect(bitmaps.find(word)?.exact).toBe(exact);
  });

  it('say nothing of a word without letters of theirs', () => {
    expect(entered().find('łó')).toBeNull();
  });

  it('forget what is cleared, and only that', () => {
    const bitmaps = entered();
    bitmaps.clear(0, 'anna');
    expect(bitmaps.has(0)).toBe(false);
    expect(bitmaps.has(1)).toBe(true);
    expect(found(bitmaps, 'nn')).toEqual([1]);
    bitmaps.enter(0, 'x');
    expect(found(bitmaps, 'x')).toEqual([0, 2]);
    bitmaps.reset(3);
    expect(found(bitmaps, 'x')).toEqual([]);
  });

  it('keep what was entered when room is made for more', () => {
    const bitmaps = entered();
    bitmaps.makeRoom(10_000);
    bitmaps.enter(9_999, 'anna');
    expect(found(bitmaps, 'nn')).toEqual([0, 1]);
    const { bits, entered: known } = bitmaps.find('nn') ?? { bits: [], entered: [] };
    expect((bits[9_999 >>> 5] ?? 0) >>> (9_999 & 31)).toBe(1);
    expect((known[9_999 >>> 5] ?? 0) >>> (9_999 & 31)).toBe(1);
    expect((known[9_998 >>> 5] ?? 0) & (1 << (9_998 & 31))).toBe(0);
  });
});
