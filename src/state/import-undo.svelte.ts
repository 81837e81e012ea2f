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
  /** What the import changed is no longer kept: it was dropped meanwhile. */
  | { readonly step: 'gone' }
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
      this.current = summary === null ? { step: 'gone' } : asShown(summary, false);
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
    if (summary === null) return { step: 'gone' };
    const hasMovedOn = summary.directoryVersion !== directoryVersion;
    if (hasMovedOn && saysTheSame(shown.summary, summary))
      return this.#apply(shown, summary.directoryVersion);
    return asShown(summary, true);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.current = { step: 'crashed', detail: String(error) };
    }
  }
}

function asShown(summary: UndoSummary, isReplanned: boolean): ShownUndo {
  return { step: 'shown', summary, isReplanned, failure: null };
}

/** Whether nothing that a person reads differs. */
function saysTheSame(shown: UndoSummary, now: UndoSummary): boolean {
  return (
    JSON.stringify({ ...shown, directoryVersion: 0 }) === JSON.stringify({ ...now, directoryVersion: 0 })
  );
}
