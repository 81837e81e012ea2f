/**
 * What a person does to the rows of the review by keys, double clicks and buttons (R14), and where the focus is when it is done:
 * every one of them makes a new plan, in which rows stand elsewhere.
 */
import { tick } from 'svelte';
import type { FieldId } from '../../domain/field';
import type { CellMending } from '../../state/cell-mending.svelte';
import type { ReviewLine } from '../../state/import-wizard-review';
import type { ReviewRows } from '../../state/review-rows.svelte';
import { t } from '../../texts/texts.svelte';
import { announce, showToast } from '../shared/announcements.svelte';
import { cellAround, cellElement, isCell } from '../shared/grid-cells';
import type { GridColumn } from '../shared/grid-column';
import { isUndoKey } from '../shared/is-undo-key';

export interface CellAt {
  readonly index: number;
  readonly line: ReviewLine;
  readonly column: GridColumn;
}

interface ReviewGridParts {
  readonly mending: CellMending;
  readonly rows: ReviewRows;
  readonly columns: () => readonly GridColumn[];
  /** How many rows the list has. */
  readonly count: () => number;
  readonly canMend: () => boolean;
  /** The field of the first column that has one. */
  readonly firstField: () => FieldId | undefined;
  /** Around the grid; null when it is left, which may be while a plan is made. */
  readonly frame: () => HTMLElement | null;
}

export class RowMending {
  readonly #grid: ReviewGridParts;

  constructor(grid: ReviewGridParts) {
    this.#grid = grid;
  }

  /** The cell that an element is or lies in; null where there is none, or its row hasn't come yet. */
  cellAt(target: EventTarget | null): CellAt | null {
    const { rows, columns } = this.#grid;
    const cell = cellAround(target);
    const line = cell && rows.at(cell.row);
    const column = cell && columns()[cell.column];
    return cell && line && column ? { index: cell.row, line, column } : null;
  }

  async onkeydown(event: KeyboardEvent): Promise<void> {
    const isHere = isCell(event.target) || event.target === this.#gridElement();
    if (isHere && this.#grid.canMend() && isUndoKey(event)) {
      event.preventDefault();
      return this.#undo(event.target);
    }
    const at = isCell(event.target) && this.#grid.canMend() ? this.cellAt(event.target) : null;
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = document.activeElement;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      await this.#edit(at);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      await this.leaveOut(at);
    } else if (event.key === ' ' && at.line.older !== null) {
      event.preventDefault();
      await this.keepNewer(at.line, !at.line.older.isKept);
      await this.#focusRow(at.index, at.column.id, from);
    }
  }

  async ondblclick(event: MouseEvent): Promise<void> {
    // In an open cell it selects a word.
    const isOpen = event.target instanceof HTMLInputElement;
    const at = this.#grid.canMend() && !isOpen ? this.cellAt(event.target) : null;
    if (at !== null) await this.#edit(at);
  }

  /** What was changed outside the review stays: whoever presses the key among its rows means these. */
  async #undo(target: EventTarget | null): Promise<void> {
    const { row, column } = cellAround(target) ?? { row: 0, column: 0 };
    const from = document.activeElement;
    const columnId = this.#grid.columns()[column]?.id ?? '';
    const isUndone = await this.#grid.mending.undo();
    showToast(isUndone ? t.undo.done : t.import.mend.nothingToUndo);
    await this.#focusRow(row, columnId, from);
  }

  /** Or takes the row in again. */
  async leaveOut({ index, line, column }: CellAt): Promise<void> {
    const from = document.activeElement;
    await this.#grid.mending.leaveOut(line.record, line.skipReason !== 'leftOut');
    await this.#focusRow(index, column.id, from);
  }

  async keepNewer({ record, row }: ReviewLine, keeps: boolean): Promise<void> {
    await this.#grid.mending.keepNewer(record, keeps);
    announce(keeps ? t.import.older.kept(row) : t.import.older.replaced(row));
  }

  async commit(line: ReviewLine, column: GridColumn, text: string): Promise<void> {
    const { mending, rows } = this.#grid;
    const index = rows.placeOf(line.record);
    const mended = mending.commit(text);
    // Until the plan is there, which may take a while: no row is pressed that is about to move.
    this.#gridElement()?.focus({ preventScroll: true });
    await mended;
    await this.#focusRow(index, column.id, null);
  }

  async cancel(line: ReviewLine, column: GridColumn): Promise<void> {
    const { mending, rows } = this.#grid;
    const index = rows.placeOf(line.record);
    mending.cancel();
    await this.#focusRow(index, column.id, document.activeElement);
  }

  async #edit({ index, line, column }: CellAt): Promise<void> {
    const field = this.#fieldToMend(line, column);
    if (field === undefined) return;
    const from = document.activeElement;
    const isOpen = await this.#grid.mending.edit(line.record, field, line.cells.get(field)?.after ?? '');
    if (!isOpen) await this.#focusRow(index, column.id, from);
  }

  /** On the row's number or its reason, the first value that is a reason. */
  #fieldToMend(line: ReviewLine, column: GridColumn): FieldId | undefined {
    if (line.cells.has(column.id)) return column.id;
    const fault = line.issues.find(({ severity, field }) => severity === 'error' && field !== undefined);
    return fault?.field ?? this.#grid.firstField();
  }

  /**
   * The row that stands there now: a mended one has left *Rejected*, and the next has come up. Whoever has gone on by then is
   * left there; `from` had the focus before.
   */
  async #focusRow(index: number, columnId: string, from: Element | null): Promise<void> {
    const { rows, columns, count, frame } = this.#grid;
    await rows.arrived();
    await tick();
    const now = document.activeElement;
    if (now !== from && now !== document.body && now !== this.#gridElement()) return;
    const column = Math.max(
      0,
      columns().findIndex(({ id }) => id === columnId),
    );
    const row = Math.min(index, Math.max(0, count() - 1));
    const around = frame();
    const cell = around && cellElement(around, { row, column });
    // After the last row of a list, nothing but the list is left.
    (cell ?? this.#gridElement())?.focus();
  }

  #gridElement(): HTMLElement | null {
    return this.#grid.frame()?.querySelector<HTMLElement>('[role="grid"]') ?? null;
  }
}
