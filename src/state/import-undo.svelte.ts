/** Undoing or redoing one import (R17): the plan is shown first, and it is the plan that is applied (R15). */
import type { CommitFailure, Engine, UndoSummary } from '../engine/engine';

export type UndoStep =
  | { readonly step: 'planning' }
  | {
      readonly step: 'shown';
      readonly summary: UndoSummary;
      /** R16: the directory changed while the plan was looked at, and this is a new one. */
      readonly isReplanned: boolean;
      readonly failure: CommitFailure | null;
    }
  | { readonly step: 'working'; readonly summary: UndoSummary }
  | { readonly step: 'done'; readonly summary: UndoSummary }
  | { readonly step: 'crashed'; readonly detail: string };

export type UndoEngine = Pick<Engine, 'planUndo' | 'undoImport'>;

export class ImportUndo {
  current = $state.raw<UndoStep>({ step: 'planning' });

  readonly #engine: UndoEngine;
  readonly #importId: string;

  constructor(engine: UndoEngine, importId: string) {
    this.#engine = engine;
    this.#importId = importId;
  }

  async plan(): Promise<void> {
    await this.#guarded(async () => this.#show(false));
  }

  /** Applies what is shown. When the directory has changed since, the new plan is shown instead. */
  async confirm(): Promise<void> {
    const shown = this.current;
    if (shown.step !== 'shown') return;
    this.current = { step: 'working', summary: shown.summary };
    await this.#guarded(async () => {
      const undone = await this.#engine.undoImport(this.#importId, shown.summary.directoryVersion);
      if (undone.ok) this.current = { step: 'done', summary: undone.value };
      else if (undone.error.type === 'planStale') await this.#show(true);
      else this.current = { ...shown, isReplanned: false, failure: undone.error };
    });
  }

  async #show(isReplanned: boolean): Promise<void> {
    const summary = await this.#engine.planUndo(this.#importId);
    this.current = { step: 'shown', summary, isReplanned, failure: null };
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.current = { step: 'crashed', detail: String(error) };
    }
  }
}
