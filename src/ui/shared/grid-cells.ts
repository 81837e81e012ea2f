/** Finds the cells of a grid in the document: a row says its index as `data-row`, a cell its column's place as `data-column`. */
import type { GridCell } from './grid-keys';

/** The cell that an element is or lies in. */
export function cellAround(target: EventTarget | null): GridCell | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Keys pressed inside a control of a cell belong to that control. */
export function isCell(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['column'] !== undefined;
}

export function cellElement(grid: Element, { row, column }: GridCell): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
}
