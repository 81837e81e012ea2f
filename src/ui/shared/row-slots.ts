/**
 * Which element shows which row: whoever stays keeps their own, whoever leaves the sight leaves theirs to those who come. What
 * nobody needs stays as a spare, because the next list may be longer, and making rows takes several times as long as filling them.
 */

/** An element for a row. */
export interface RowSlot {
  readonly key: number;
  /** Of the row that it shows; null for a spare. */
  readonly index: number | null;
}

/** The elements for these rows, in their order, and then the spares, given those before. */
export function reuseSlots(before: readonly RowSlot[], indexes: readonly number[]): readonly RowSlot[] {
  const drawnBefore = new Map(before.map((slot) => [slot.index, slot]));
  const staying = new Set<number | null>(indexes);
  const free = before.filter(({ index }) => !staying.has(index));
  let next = before.length;
  const slots = indexes.map((index) => drawnBefore.get(index) ?? { key: free.shift()?.key ?? next++, index });
  return [...slots, ...free.map((slot) => (slot.index === null ? slot : { ...slot, index: null }))];
}
