import { describe, expect, it } from 'vitest';
import { reuseSlots, type RowKey, type RowSlot } from '../../../src/ui/shared/row-slots';

describe('reuseSlots', () => {
  const first = reuseSlots([], list('a', 'b', 'c', 'd'));

  it('rows that stay keep their element, and those that come take over the others, in order', () => {
    expect(keysByRow(first)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    const scrolled = reuseSlots(first, list('a', 'b', 'c', 'd', 'e', 'f').slice(2));
    expect(keysByRow(scrolled)).toEqual({ c: 2, d: 3, e: 0, f: 1 });
    expect(scrolled[0], 'the same object, so that nothing is drawn anew').toBe(first[2]);
  });

  it('whoever has moved in the list keeps the element, too', () => {
    const sorted = reuseSlots(first, list('d', 'x', 'b', 'a', 'y'));
    expect(keysByRow(sorted)).toEqual({ d: 3, x: 2, b: 1, a: 0, y: 4 });
    expect(sorted.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('others take over the element of their place, which shows them already where the list lags', () => {
    expect(keysByRow(reuseSlots(first, list('c', 'x', 'b', 'z')))).toEqual({ c: 2, x: 0, b: 1, z: 3 });
  });

  it('in a list as long that has few of the rows, places keep their elements: none is moved in the document', () => {
    const other = reuseSlots(first, list('c', 'x', 'y', 'z'));
    expect(other.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  });

  it('rows that have not come take over the elements of their places', () => {
    const waiting = reuseSlots(first, list(undefined, 'b', undefined));
    expect(waiting.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
    expect(keysByRow(reuseSlots(waiting, list('x', 'b', 'y')))).toEqual({ x: 0, b: 1, y: 2 });
  });

  it('where the row with the focus is gone, the next one takes over its element', () => {
    const without = reuseSlots(first, list('a', 'c', 'd', 'e'), { before: 1, now: 1 });
    expect(keysByRow(without)).toEqual({ a: 0, c: 1, d: 3, e: 2 });
    expect(keysByRow(reuseSlots(first, list('a', 'b', 'c'), { before: 3, now: 2 })), 'the last one').toEqual({
      a: 0,
      b: 1,
      c: 3,
    });
    const moved = reuseSlots(first, list('x', 'a', 'b', 'c', 'd'), { before: 1, now: 1 });
    expect(keysByRow(moved), 'one that stays keeps its own').toMatchObject({ a: 0, b: 1, c: 2, d: 3 });
  });

  it('a shorter list keeps the elements that it gives up, after its own, for a longer one', () => {
    const short = reuseSlots(first, list('c'));
    expect(short.map(({ key, index }) => [key, index])).toEqual([
      [2, 0],
      [0, null],
      [1, null],
      [3, null],
    ]);
    expect(reuseSlots(short, list('c'))[1], 'a spare is left alone').toBe(short[1]);
    const long = reuseSlots(short, list('a', 'b', 'c', 'd', 'e'));
    expect(keysByRow(long)).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4 });
    expect(long).toHaveLength(5);
  });

  it('an empty list makes spares of all', () => {
    expect(reuseSlots(first, []).map(({ key, index }) => [key, index])).toEqual([
      [0, null],
      [1, null],
      [2, null],
      [3, null],
    ]);
  });
});

/** A list from its top. */
function list(...rowKeys: readonly (RowKey | undefined)[]) {
  return rowKeys.map((rowKey, index) => ({ index, rowKey }));
}

function keysByRow(slots: readonly RowSlot[]): Record<string, number> {
  const drawn = slots.filter(({ index }) => index !== null);
  return Object.fromEntries(drawn.map(({ key, rowKey }) => [String(rowKey), key]));
}
