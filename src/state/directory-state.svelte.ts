/** What the page knows of the directory: the small state that the engine pushes at every change (D1). */
import { proxy, type Remote } from 'comlink';
import type { DirectoryState, Engine, OpenFailure } from '../engine/engine';

export type DirectoryStatus =
  | { readonly type: 'opening' }
  | { readonly type: 'ready'; readonly state: DirectoryState }
  | { readonly type: 'failed'; readonly failure: OpenFailure | EngineCrashed };

/** The worker could not be loaded, or died. */
export interface EngineCrashed {
  readonly type: 'engineCrashed';
  readonly detail: string;
}

export class LiveDirectory {
  status = $state.raw<DirectoryStatus>({ type: 'opening' });

  /** Opens the store; `status` says how it went, and follows the directory from then on. */
  async open(engine: Remote<Engine>): Promise<void> {
    try {
      const opened = await engine.open(proxy((state: DirectoryState) => this.#follow(state)));
      if (opened.ok) this.#follow(opened.value);
      else this.status = { type: 'failed', failure: opened.error };
    } catch (error) {
      this.crash(String(error));
    }
  }

  crash(detail: string): void {
    this.status = { type: 'failed', failure: { type: 'engineCrashed', detail } };
  }

  /**
   * The directory's state, for the screens: they are drawn only while it is `ready`.
   * @throws before that
   */
  get state(): DirectoryState {
    if (this.status.type !== 'ready') throw new Error('The directory is not open.');
    return this.status.state;
  }

  /** A push may overtake the answer to `open`; the newer one stays. */
  #follow(state: DirectoryState): void {
    if (this.status.type === 'failed') return;
    if (this.status.type === 'ready' && state.version < this.status.state.version) return;
    this.status = { type: 'ready', state };
  }
}
