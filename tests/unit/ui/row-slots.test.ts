import { describe, expect, it } from 'vitest';
import { reuseSlots, type RowSlot } from '../../../src/ui/shared/row-slots';

describe('reuseSlots', () => {
  const first = reuseSlots([], [0, 1, 2, 3]);

  it('rows that stay keep their element, and those that come take over the others, in order', () => {
    expect(keysByIndex(first)).toEqual({ 0: 0, 1: 1, 2: 2, 3: 3 });
    const scrolled = reuseSlots(first, [2, 3, 4, 5]);
    expect(keysByIndex(scrolled)).toEqual({ 2: 2, 3: 3, 4: 0, 5: 1 });
    expect(scrolled[0], 'the same object, so that nothing is drawn anew').toBe(first[2]);
    const jumped = reuseSlots(scrolled, [2, 90, 91, 92, 93]);
    expect(keysByIndex(jumped)).toEqual({ 2: 2, 90: 3, 91: 0, 92: 1, 93: 4 });
  });

  it('a shorter list keeps the elements that it gives up, after its own, for a longer one', () => {
    const short = reuseSlots(first, [0]);
    expect(short).toEqual([
      { key: 0, index: 0 },
      { key: 1, index: null },
      { key: 2, index: null },
      { key: 3, index: null },
    ]);
    expect(reuseSlots(short, [0])[1], 'a spare is left alone').toBe(short[1]);
    const long = reuseSlots(short, [0, 1, 2, 3, 4]);
    expect(keysByIndex(long)).toEqual({ 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 });
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

function keysByIndex(slots: readonly RowSlot[]): Record<string, number> {
  return Object.fromEntries(slots.map(({ key, index }) => [String(index), key]));
}
