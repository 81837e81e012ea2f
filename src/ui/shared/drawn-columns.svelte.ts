/** Which columns of a grid are drawn: a list may have fifty, and those far out of sight aren't. */
import type { GridColumn } from './grid-column';
import { columnsInSight } from './row-geometry';

/** Columns further than this beyond either edge aren't drawn. Pixels. */
const farthest = 1200;

/** What is asked of the grid, anew whenever it changes. */
interface GridWidth {
  readonly columns: () => readonly GridColumn[];
  readonly scrollLeft: () => number;
  readonly viewWidth: () => number;
  /** The place of the column with the tab stop: it is drawn wherever it is. */
  readonly tabColumn: () => number;
}

export class DrawnColumns {
  readonly #grid: GridWidth;
  readonly #widths = $derived.by(() => this.#grid.columns().map(({ width }) => width));
  readonly #view = $derived.by(() => ({
    scrollLeft: this.#grid.scrollLeft(),
    viewWidth: this.#grid.viewWidth(),
  }));
  readonly #near = $derived(columnsInSight(this.#widths, this.#view, 0));
  readonly #far = $derived(columnsInSight(this.#widths, this.#view, farthest));
  /** Their places. */
  readonly places = $derived.by(() => this.#placesToDraw(this.#far.first, this.#far.end));
  readonly leastWidth = $derived(this.#widths.reduce((sum, width) => sum + width, 0));

  constructor(grid: GridWidth) {
    this.#grid = grid;
  }

  isInSight(place: number): boolean {
    return place >= this.#near.first && place < this.#near.end;
  }

  #placesToDraw(first: number, end: number): readonly number[] {
    const kept = this.#grid.tabColumn();
    const places = this.#grid.columns().map((_, place) => place);
    return places.filter((place) => (place >= first && place < end) || place === kept);
  }
}
