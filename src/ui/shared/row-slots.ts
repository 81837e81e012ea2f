/**
 * Which element shows which row. Whoever stays keeps theirs, wherever they move: nothing in it is drawn anew, and a click or the
 * focus that was on its way to them meets nobody else. Whoever leaves the sight leaves theirs to those who come. What nobody needs
 * stays as a spare, because the next list may be longer, and making rows takes several times as long as filling them. Where the row
 * with the focus is gone, its element goes to the one that takes its place.
 *
 * Where one list takes another's place, as long and with less than half of its rows, elements keep their places: moving one in the
 * document takes as long as filling it anew.
 */

/** What tells a row from all others, whatever place of the list it has. */
export type RowKey = string | number;

export interface RowToDraw {
  readonly index: number;
  /** Undefined while the row has not come. */
  readonly rowKey: RowKey | undefined;
}

/** An element for a row. */
export interface RowSlot {
  readonly key: number;
  /** Of the row that it shows; null for a spare. */
  readonly index: number | null;
  readonly rowKey: RowKey | undefined;
}

/** The index of the row that has the focus, where nobody but the list has moved it; -1 where none has it. */
export interface TabStop {
  readonly before: number;
  readonly now: number;
}

/** The elements for these rows, in their order, and then the spares, given those before. */
export function reuseSlots(
  before: readonly RowSlot[],
  rows: readonly RowToDraw[],
  tabStop: TabStop | null = null,
): readonly RowSlot[] {
  const free = new Set(before);
  const inherited = rows.some(({ index }) => index === tabStop?.now)
    ? take(free, slotLeft(before, rows, tabStop?.before))
    : undefined;
  const byRow = new Map(isReplaced(before, rows) ? [] : before.map((slot) => [slot.rowKey, slot]));
  const byIndex = new Map(before.map((slot) => [slot.index, slot]));
  const kept = rows.map(({ index, rowKey }) => {
    if (inherited !== undefined && index === tabStop?.now) return inherited;
    return rowKey === undefined ? undefined : take(free, byRow.get(rowKey));
  });
  const given = rows.map(({ index }, place) => kept[place] ?? take(free, byIndex.get(index)));
  let next = before.length;
  const slots = rows.map((row, place) => {
    const slot = given[place] ?? take(free, free.values().next().value);
    return slot === undefined ? { key: next++, ...row } : showing(slot, row);
  });
  return [...slots, ...[...free].map((slot) => showing(slot, { index: null, rowKey: undefined }))];
}

/** The element of the row that had the tab stop, if that row is gone. */
function slotLeft(
  before: readonly RowSlot[],
  rows: readonly RowToDraw[],
  tabRow: number | undefined,
): RowSlot | undefined {
  const slot = before.find(({ index }) => index === tabRow);
  return slot === undefined || rows.some(({ rowKey }) => rowKey === slot.rowKey) ? undefined : slot;
}

/** Whether these rows fill as many elements as others did before. */
function isReplaced(before: readonly RowSlot[], rows: readonly RowToDraw[]): boolean {
  const drawn = before.filter(({ index }) => index !== null);
  const rowsBefore = new Set(drawn.map(({ rowKey }) => rowKey));
  const staying = rows.filter(({ rowKey }) => rowsBefore.has(rowKey));
  return rows.length === drawn.length && staying.length < rows.length / 2;
}

function take(free: Set<RowSlot>, slot: RowSlot | undefined): RowSlot | undefined {
  return slot !== undefined && free.delete(slot) ? slot : undefined;
}

/** The same object when nothing changes, so that nothing is drawn anew. */
function showing(slot: RowSlot, { index, rowKey }: Omit<RowSlot, 'key'>): RowSlot {
  return slot.index === index && slot.rowKey === rowKey ? slot : { key: slot.key, index, rowKey };
}
