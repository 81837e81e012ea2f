/** Editing cells of the review (R14): which cell is open, what was typed, and what else says the same. */
import type { FieldId } from '../domain/field';
import type { CellText, FileSummary } from '../engine/engine';
import type { ImportWizard } from './import-wizard.svelte';

export interface OpenCell {
  readonly record: number;
  readonly field: FieldId;
  /** As the row shows it at first, as the file has it once that is known. */
  readonly text: string;
  /** null: nothing yet. Kept here because the row may be drawn anew meanwhile. */
  readonly typed: string | null;
  /** The cell in the file; null where no column gives the field its value. */
  readonly cell: Promise<CellText | null>;
  /** The same, once it is known. */
  readonly found: CellText | null;
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
  #offer = $state.raw<{ readonly alike: AlikeOffer; readonly file: FileSummary | null } | null>(null);

  readonly #wizard: ImportWizard;

  constructor(wizard: ImportWizard) {
    this.#wizard = wizard;
  }

  /** Goes when the file is read in another way: its columns may be others then. */
  get offer(): AlikeOffer | null {
    return this.#offer?.file === this.#file ? this.#offer.alike : null;
  }

  dismissOffer(): void {
    this.#offer = null;
  }

  /**
   * Opens a cell at once, so that no key is lost while the file is asked; `shown` is what the row shows. Answers false where
   * no column gives the field its value: then it is closed again.
   */
  async edit(record: number, field: FieldId, shown: string): Promise<boolean> {
    const cell = this.#wizard.cellText(record, field);
    this.open = { record, field, text: field === 'password' ? '' : shown, typed: null, cell, found: null };
    const found = await cell;
    if (this.open?.cell === cell)
      this.open = found === null ? null : { ...this.open, text: found.text, found };
    return found !== null;
  }

  type(text: string): void {
    if (this.open !== null) this.open = { ...this.open, typed: text };
  }

  cancel(): void {
    this.open = null;
  }

  /** Mends the open cell, and offers the same for all cells that said the same. */
  async commit(text: string): Promise<void> {
    const open = this.open;
    if (open === null || text === open.text) {
      this.open = null;
      return;
    }
    // Asked for before the cell closes, the engine plans while the page draws that.
    const mended = open.found === null ? null : this.#mendCell(open, open.found, text);
    this.open = null;
    if (mended !== null) return mended;
    const cell = await open.cell;
    if (cell !== null) await this.#mendCell(open, cell, text);
  }

  async #mendCell(
    { record, field }: OpenCell,
    { column, text, others }: CellText,
    to: string,
  ): Promise<void> {
    if (to === text) return;
    await this.#wizard.mend({ type: 'cell', record, column, text: to });
    const offered = { field, column, find: text, replacement: to, others };
    this.#offer = others > 0 ? { alike: offered, file: this.#file } : null;
  }

  async applyToAll(): Promise<void> {
    const offer = this.offer;
    if (offer === null) return;
    this.dismissOffer();
    const { column, find, replacement } = offer;
    await this.#wizard.mend({ type: 'replace', column, find, replacement, wholeCell: true });
  }

  /** Keeps the newer values where the row would put older ones back, or lets the file win. */
  async keepNewer(record: number, keeps: boolean): Promise<void> {
    await this.#wizard.mend({ type: 'keepNewer', record, keeps });
  }

  async leaveOut(record: number, isOut: boolean): Promise<void> {
    await this.#wizard.mend({ type: 'leaveOut', record, isOut });
  }

  /** Takes back the newest mend. false: there is none. */
  undo(): Promise<boolean> {
    this.dismissOffer();
    return this.#wizard.undoMend();
  }

  /** As it is read now. */
  get #file(): FileSummary | null {
    const { current } = this.#wizard;
    return current.step === 'match' ? current.file : null;
  }
}
