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
      let { directoryVersion } = shown.summary;
      for (;;) {
        const undone = await this.#engine.undoImport(this.#importId, directoryVersion);
        if (undone.ok) this.current = { step: 'done', summary: undone.value };
        else if (undone.error.type === 'planStale') {
          const summary = await this.#engine.planUndo(this.#importId);
          const hasMovedOn = summary.directoryVersion !== directoryVersion;
          ({ directoryVersion } = summary);
          if (hasMovedOn && saysTheSame(shown.summary, summary)) continue;
          this.current = { step: 'shown', summary, isReplanned: true, failure: null };
        } else this.current = { ...shown, isReplanned: false, failure: undone.error };
        return;
      }
    });
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
