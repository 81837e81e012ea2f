/**
 * Which columns of a grid are drawn, and from which rows: a list may have fifty, and every keystroke and frame has enough to draw.
 * Those far out of sight aren't drawn, and those out of sight follow when the list has been quiet for a moment.
 */
import type { GridColumn } from './grid-column';
import { columnsInSight } from './row-geometry';
import type { WindowLoader } from './window-loader.svelte';

/** Columns further than this beyond either edge aren't drawn. Pixels. */
const farthest = 1200;
/** Milliseconds after which columns out of sight follow. */
const quietTime = 250;

/** What is asked of the grid, anew whenever it changes. */
interface GridView {
  readonly columns: () => readonly GridColumn[];
  readonly scrollLeft: () => number;
  readonly viewWidth: () => number;
  /** The place of the column with the tab stop: it is drawn wherever it is. */
  readonly tabColumn: () => number;
}

/** To be made while a component is made; it ends with the component. */
export class DrawnColumns<Row> {
  readonly #grid: GridView;
  readonly #loader: WindowLoader<Row>;
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
  /** The rows that columns out of sight show. */
  #settled = $state.raw<WindowLoader<Row>['shown']>({ matching: 0, rows: [], start: 0, end: 0 });

  constructor(grid: GridView, loader: WindowLoader<Row>) {
    this.#grid = grid;
    this.#loader = loader;
    $effect(() => {
      const newest = loader.shown;
      const timer = setTimeout(() => (this.#settled = newest), quietTime);
      return () => clearTimeout(timer);
    });
  }

  /** The row that a column shows at an index of the list. */
  rowFor(index: number, place: number): Row | undefined {
    const isNear = place >= this.#near.first && place < this.#near.end;
    return isNear ? this.#loader.row(index) : this.#settled.rows[index - this.#settled.start];
  }

  #placesToDraw(first: number, end: number): readonly number[] {
    const kept = this.#grid.tabColumn();
    const places = this.#grid.columns().map((_, place) => place);
    return places.filter((place) => (place >= first && place < end) || place === kept);
  }
}
