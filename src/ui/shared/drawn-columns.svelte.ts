/** Which columns of a grid are drawn: a list may have fifty, and those far out of sight aren't. */
import type { GridColumn } from './grid-column';
import type { GridViewport } from './grid-viewport.svelte';
import { columnsInSight } from './row-geometry';

/** Columns further than this beyond either edge aren't drawn. Pixels. */
const farthest = 1200;

/** What is asked of the grid, anew whenever it changes. */
interface GridColumns {
  readonly columns: () => readonly GridColumn[];
  /** The place of the column with the tab stop: it is drawn wherever it is. */
  readonly tabColumn: () => number;
}

export class DrawnColumns {
  readonly #grid: GridColumns;
  readonly #viewport: GridViewport;
  readonly #widths = $derived.by(() => this.#grid.columns().map(({ width }) => width));
  readonly #sight = $derived.by(() => {
    const view = { scrollLeft: this.#viewport.scrollLeft, viewWidth: this.#viewport.width };
    return columnsInSight(this.#widths, view, farthest);
  });
  /** Their places. */
  readonly places = $derived.by(() => this.#placesToDraw(this.#sight.first, this.#sight.end));
  /** All of them, as `grid-template-columns`. */
  readonly tracks = $derived.by(() => this.#grid.columns().map(trackOf).join(' '));
  readonly leastWidth = $derived(this.#widths.reduce((sum, width) => sum + width, 0));

  constructor(grid: GridColumns, viewport: GridViewport) {
    this.#grid = grid;
    this.#viewport = viewport;
  }

  #placesToDraw(first: number, end: number): readonly number[] {
    const kept = this.#grid.tabColumn();
    const places = this.#grid.columns().map((_, place) => place);
    return places.filter((place) => (place >= first && place < end) || place === kept);
  }
}

function trackOf({ width, isFixed }: GridColumn): string {
  return isFixed === true ? `${width}px` : `minmax(${width}px, ${width}fr)`;
}
