/** Which rows of a virtual list are drawn, where they stand, and what each element shows. */
import type { GridViewport } from './grid-viewport.svelte';
import {
  rowsInSight,
  scrollTopToShow,
  stayingInSight,
  type ListView,
  type RowsInSight,
} from './row-geometry';
import { reuseSlots, type RowKey, type RowSlot, type RowToDraw, type TabStop } from './row-slots';
import type { WindowLoader } from './window-loader.svelte';

/** Of a row, in pixels, as all lengths here. */
export const rowHeight = 36;
const headHeight = 36;
/** So many rows beyond either edge are drawn, too. */
const overscan = 3;

/** What is asked of the grid, anew whenever it changes. */
interface GridRows<Row> {
  readonly rowKey: (row: Row) => RowKey;
  /** Whether what is out of sight may show an older row. */
  readonly canLag: () => boolean;
  /** What spares show, if anything. */
  readonly blank: () => Row | undefined;
  /** The index of the row with the tab stop: it is drawn wherever it is, so that scrolling never loses the focus. */
  readonly tabRow: () => number;
  /** Whether the focus is in the grid, or comes back to it from a dialog. */
  readonly holdsFocus: () => boolean;
}

export class DrawnRows<Row> {
  readonly #grid: GridRows<Row>;
  readonly #viewport: GridViewport;
  readonly #loader: WindowLoader<Row>;
  readonly view: ListView = $derived.by(() => ({
    rowCount: this.#loader.matching,
    rowHeight,
    viewHeight: Math.max(rowHeight, this.#viewport.height - headHeight),
    scrollTop: this.#viewport.scrollTop,
  }));
  readonly sight = $derived(rowsInSight(this.view));
  /** The rows to draw, and where: those in sight, or those before them for as long as these aren't there. */
  readonly shown = $derived.by(() => this.#inSightOrStaying());
  readonly #toDraw = $derived.by(() => this.#indexesToDraw().map((index) => this.#toDrawAt(index)));
  #slotsBefore: readonly RowSlot[] = [];
  /** The elements, in the order of their rows, and then the spares. */
  readonly slots = $derived.by(
    () => (this.#slotsBefore = reuseSlots(this.#slotsBefore, this.#toDraw, this.#tabStop())),
  );
  #tabRowBefore = -1;
  readonly #settledByKey = $derived.by(
    () => new Map(this.#loader.settled.rows.map((row) => [this.#grid.rowKey(row), row])),
  );
  /** The last rows in sight that were there, and the view of them. */
  #staying: { readonly rows: RowsInSight; readonly view: ListView } | null = null;
  /** What the row with the tab stop showed last: without it, what has the focus in it would be taken out of the page. */
  #keptRow: { readonly index: number; readonly row: Row } | null = null;

  constructor(grid: GridRows<Row>, viewport: GridViewport, loader: WindowLoader<Row>) {
    this.#grid = grid;
    this.#viewport = viewport;
    this.#loader = loader;
  }

  /** The row that an element shows, if it is there; beyond the edges it follows when the list is quiet. */
  rowOf(slot: RowSlot): Row | undefined {
    const { index } = slot;
    if (index === null) return this.#grid.blank();
    const isInSight = index >= this.shown.first && index < this.shown.end;
    const settled = isInSight || !this.#grid.canLag() ? undefined : this.#settledRowOf(slot, index);
    const row = settled ?? this.#loader.row(index);
    return index === this.#grid.tabRow() ? this.#orKept(index, row) : row;
  }

  /** Where an element stands; a spare above the list, where it gives nobody anything to scroll to. */
  topOf({ index }: RowSlot): number {
    return index === null ? -rowHeight : this.shown.rowTop(index);
  }

  #orKept(index: number, row: Row | undefined): Row | undefined {
    if (row !== undefined) this.#keptRow = { index, row };
    return this.#keptRow?.index === index ? this.#keptRow.row : row;
  }

  /** What the element showed when the list last was quiet. */
  #settledRowOf({ rowKey }: RowSlot, index: number): Row | undefined {
    const same = rowKey === undefined ? undefined : this.#settledByKey.get(rowKey);
    return same ?? this.#loader.settledRow(index);
  }

  #toDrawAt(index: number): RowToDraw {
    const row = this.#loader.row(index);
    return { index, rowKey: row === undefined ? undefined : this.#grid.rowKey(row) };
  }

  #inSightOrStaying(): RowsInSight {
    const { sight, view } = this;
    const loader = this.#loader;
    let staying = this.#staying;
    if (loader.hasAny(sight.first, sight.end)) staying = { rows: sight, view };
    else if (staying === null || !loader.hasAny(staying.rows.first, staying.rows.end))
      staying = this.#viewOfFetched();
    this.#staying = staying;
    return staying.rows === sight ? sight : stayingInSight(staying.rows, staying.view, view);
  }

  /** Rows that were in sight when they were asked for, and came too late. */
  #viewOfFetched() {
    const { start, rows } = this.#loader.shown;
    const middle = start + Math.floor(rows.length / 2);
    const then = { ...this.view, scrollTop: scrollTopToShow(this.view, middle) };
    return { rows: rowsInSight(then), view: then };
  }

  /** null where the focus is elsewhere, or the person has gone to another row: it is in that one's element by now. */
  #tabStop(): TabStop | null {
    const before = this.#tabRowBefore;
    const now = (this.#tabRowBefore = this.#grid.tabRow());
    const isMoved = now !== Math.min(before, this.#loader.matching - 1);
    return isMoved || !this.#grid.holdsFocus() ? null : { before, now };
  }

  #indexesToDraw(): readonly number[] {
    const { first, end } = this.shown;
    const endInRoom = first + Math.ceil(this.#viewport.room / rowHeight);
    const from = Math.max(0, first - overscan);
    const to = Math.min(this.#loader.matching, Math.max(end + overscan, endInRoom));
    const indexes = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
    const kept = this.#grid.tabRow();
    if (kept >= to) indexes.push(kept);
    else if (kept >= 0 && kept < from) indexes.unshift(kept);
    return indexes;
  }
}
