/** Undoing or redoing one import (R17): the plan is shown first, and it is the plan that is applied (R15). */
import type { CommitFailure, Engine, UndoSummary } from '../engine/engine';

interface ShownUndo {
  readonly step: 'shown';
  readonly summary: UndoSummary;
  /** R16: the directory changed while the plan was looked at, and this is a new one. */
  readonly isReplanned: boolean;
  readonly failure: CommitFailure | null;
}

export type UndoStep =
  | { readonly step: 'planning' }
  | ShownUndo
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
    await this.#guarded(async () => {
      const summary = await this.#engine.planUndo(this.#importId);
      this.current = { step: 'shown', summary, isReplanned: false, failure: null };
    });
  }

  /**
   * Applies what is shown. When the directory has changed since, the new plan is applied if it says the same, as after
   * passwords were hashed in the background, and shown instead if it doesn't.
   */
  async confirm(): Promise<void> {
    const shown = this.current;
    if (shown.step !== 'shown') return;
    this.current = { step: 'working', summary: shown.summary };
    await this.#guarded(async () => {
      this.current = await this.#apply(shown, shown.summary.directoryVersion);
    });
  }

  async #apply(shown: ShownUndo, directoryVersion: number): Promise<UndoStep> {
    const undone = await this.#engine.undoImport(this.#importId, directoryVersion);
    if (undone.ok) return { step: 'done', summary: undone.value };
    if (undone.error.type !== 'planStale') return { ...shown, isReplanned: false, failure: undone.error };
    const summary = await this.#engine.planUndo(this.#importId);
    const hasMovedOn = summary.directoryVersion !== directoryVersion;
    if (hasMovedOn && saysTheSame(shown.summary, summary))
      return this.#apply(shown, summary.directoryVersion);
    return { step: 'shown', summary, isReplanned: true, failure: null };
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.current = { step: 'crashed', detail: String(error) };
    }
  }
}

/** Whether nothing that a person reads differs. */
function saysTheSame(shown: UndoSummary, now: UndoSummary): boolean {
  return (
    JSON.stringify({ ...shown, directoryVersion: 0 }) === JSON.stringify({ ...now, directoryVersion: 0 })
  );
}
