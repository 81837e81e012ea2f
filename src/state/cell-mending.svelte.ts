/** Editing cells of the review (R14): which cell is open, what was typed, and what else says the same. */
import type { FieldId } from '../domain/field';
import type { CellText } from '../engine/engine';
import type { ImportWizard } from './import-wizard.svelte';

export interface OpenCell {
  readonly record: number;
  readonly field: FieldId;
  readonly cell: CellText;
}

/** A value that was mended in one cell and stands in others too. */
export interface AlikeOffer {
  readonly field: FieldId;
  readonly column: number;
  readonly find: string;
  readonly replacement: string;
  /** How many other cells say what that one said. */
  readonly others: number;
}

export class CellMending {
  open = $state.raw<OpenCell | null>(null);
  offer = $state.raw<AlikeOffer | null>(null);

  readonly #wizard: ImportWizard;

  constructor(wizard: ImportWizard) {
    this.#wizard = wizard;
  }

  /** Opens a cell; nothing happens where no column gives the field its value. */
  async edit(record: number, field: FieldId): Promise<void> {
    const cell = await this.#wizard.cellText(record, field);
    this.open = cell === null ? null : { record, field, cell };
  }

  cancel(): void {
    this.open = null;
  }

  /** Mends the open cell, and offers the same for all cells that said the same. */
  async commit(text: string): Promise<void> {
    const open = this.open;
    this.open = null;
    if (open === null || text === open.cell.text) return;
    const { column, text: before, alike } = open.cell;
    await this.#wizard.mend({ type: 'cell', record: open.record, column, text });
    this.offer =
      alike > 1 ? { field: open.field, column, find: before, replacement: text, others: alike - 1 } : null;
  }

  async applyToAll(): Promise<void> {
    const offer = this.offer;
    if (offer === null) return;
    this.offer = null;
    const { column, find, replacement } = offer;
    await this.#wizard.mend({ type: 'replace', column, find, replacement, wholeCell: true });
  }

  leaveOut(record: number, isOut: boolean): Promise<void> {
    return this.#wizard.mend({ type: 'leaveOut', record, isOut });
  }
}
