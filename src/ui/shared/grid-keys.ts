/** Where the keyboard goes in a grid, as the ARIA practices for grids have it. */

/** Row −1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are visible at once. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** The cell that a key leads to, or null when the key is not one of the grid's. */
export function cellAfterKey({ key, ctrlKey }: Key, cell: GridCell, size: GridSize): GridCell | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const moved = (row: number, column: number): GridCell => ({
    row: Math.min(Math.max(-1, row), lastRow),
    column: Math.min(Math.max(0, column), lastColumn),
  });
  switch (key) {
    case 'ArrowDown':
      return moved(ctrlKey ? lastRow : cell.row + 1, cell.column);
    case 'ArrowUp':
      return moved(ctrlKey ? 0 : cell.row - 1, cell.column);
    case 'ArrowRight':
      return moved(cell.row, ctrlKey ? lastColumn : cell.column + 1);
    case 'ArrowLeft':
      return moved(cell.row, ctrlKey ? 0 : cell.column - 1);
    case 'PageDown':
      return moved(cell.row + size.page, cell.column);
    case 'PageUp':
      return moved(Math.max(Math.min(cell.row, 0), cell.row - size.page), cell.column);
    case 'Home':
      return moved(ctrlKey ? Math.min(0, lastRow) : cell.row, 0);
    case 'End':
      return moved(ctrlKey ? lastRow : cell.row, lastColumn);
    default:
      return null;
  }
}
