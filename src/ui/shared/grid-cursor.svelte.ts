/** Where the tab stop of a grid is, and what keys, clicks and the focus do there, as the ARIA practices for grids have it. */
import { cellAround, isCell } from './grid-cells';
import { cellAfterKey, type GridCell } from './grid-keys';

/** What is asked of the grid, anew whenever it changes. */
interface GridActions<Row> {
  readonly rowCount: () => number;
  readonly columnCount: () => number;
  /** Rows that are visible at once. */
  readonly pageRows: () => number;
  /** undefined where it isn't there, or not yet. */
  readonly row: (index: number) => Row | undefined;
  /** Brings a cell into sight and the focus to it. */
  readonly show: (cell: GridCell) => void;
  readonly onopen: () => ((row: Row) => void) | undefined;
  /** `toHere`: from the row that was selected before, up to this one. */
  readonly onselect: () => ((row: Row, toHere: boolean) => void) | undefined;
}

export class GridCursor<Row> {
  readonly #grid: GridActions<Row>;
  #active = $state.raw<GridCell>({ row: 0, column: 0 });
  // Two numbers, which cells compare with their own: an object would be another one for every search.
  readonly row = $derived.by(() => Math.min(this.#active.row, this.#grid.rowCount() - 1));
  readonly column = $derived.by(() => Math.min(this.#active.column, this.#grid.columnCount() - 1));

  constructor(grid: GridActions<Row>) {
    this.#grid = grid;
  }

  goToTop(): void {
    this.#active = { row: Math.min(this.#active.row, 0), column: this.#active.column };
  }

  onkeydown = (event: KeyboardEvent): void => {
    if (event.altKey || !isCell(event.target)) return;
    // The focus stays with the row, which others may have moved.
    this.#follow(event.target);
    const onselect = this.#grid.onselect();
    if (this.#actOnRow(event) || (event.shiftKey && onselect === undefined)) return;
    const { row, column } = this;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const size = {
      rows: this.#grid.rowCount(),
      columns: this.#grid.columnCount(),
      page: this.#grid.pageRows(),
    };
    const next = cellAfterKey({ key: event.key, ctrlKey }, { row, column }, size);
    if (next === null) return;
    event.preventDefault();
    this.#active = next;
    const reached = this.#grid.row(next.row);
    if (event.shiftKey && reached !== undefined) onselect?.(reached, true);
    this.#grid.show(next);
  };

  /**
   * A click on a row opens it, unless it was for a control in it, or the end of selecting text. With Ctrl or ⌘ it selects the
   * row, with Shift up to it.
   */
  onclick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input, label') !== null)
      return;
    const row = this.#grid.row(cellAround(event.target)?.row ?? -1);
    if (row === undefined) return;
    const onselect = this.#grid.onselect();
    if (onselect !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      // Browsers select the text up to here, too.
      getSelection()?.empty();
      onselect(row, event.shiftKey);
    } else if (getSelection()?.isCollapsed ?? true) this.#grid.onopen()?.(row);
  };

  /** The focus can also come by pointer. */
  onfocusin = (event: FocusEvent): void => this.#follow(event.target);

  #follow(target: EventTarget | null): void {
    this.#active = cellAround(target) ?? this.#active;
  }

  /** Enter opens a row, Space selects it; answers whether it was one of them. */
  #actOnRow(event: KeyboardEvent): boolean {
    const index = this.row;
    const row = this.#grid.row(index);
    if (index < 0 || row === undefined || event.ctrlKey || event.metaKey) return false;
    const [onopen, onselect] = [this.#grid.onopen(), this.#grid.onselect()];
    if (event.key === 'Enter' && onopen !== undefined) onopen(row);
    else if (event.key === ' ' && onselect !== undefined) onselect(row, event.shiftKey);
    else return false;
    event.preventDefault();
    return true;
  }
}
