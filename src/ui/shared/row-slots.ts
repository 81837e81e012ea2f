/**
 * Which element shows which row: whoever stays keeps their own, whoever leaves the sight leaves theirs to those who come. What
 * nobody needs stays as a spare, because the next list may be longer, and making rows takes several times as long as filling them.
 */

/** An element for a row. */
export interface RowSlot {
  readonly key: number;
  /** Of the row that it shows; of a spare, of the row that it showed last. */
  readonly index: number;
  readonly isSpare: boolean;
}

/** The elements for these rows, in their order, and then the spares, given those before. */
export function reuseSlots(before: readonly RowSlot[], indexes: readonly number[]): readonly RowSlot[] {
  const drawnBefore = new Map(before.flatMap((slot) => (slot.isSpare ? [] : [[slot.index, slot]])));
  const staying = new Set(indexes.filter((index) => drawnBefore.has(index)));
  const free = before.filter(({ index, isSpare }) => isSpare || !staying.has(index));
  let next = before.length;
  const slots = indexes.map(
    (index) => drawnBefore.get(index) ?? { key: free.shift()?.key ?? next++, index, isSpare: false },
  );
  return [...slots, ...free.map((slot) => (slot.isSpare ? slot : { ...slot, isSpare: true }))];
}
