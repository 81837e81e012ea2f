/** What the page knows of the directory: the small state that the engine pushes at every change (D1). */
import { proxy } from 'comlink';
import type { GroupWithCount } from '../domain/group';
import { createGroupUnpacker } from '../domain/packed-groups';
import type { DirectoryState, Engine, OpenFailure, StoreClosed } from '../engine/engine';
import { createCanary, findVanished, type Canary, type Vanished } from './canary';

/** What the screens are drawn from. */
export interface ShownDirectory extends Omit<DirectoryState, 'groups'> {
  /** Sorted by name; Individuals first. */
  readonly groups: readonly GroupWithCount[];
}

export type DirectoryStatus =
  | { readonly type: 'opening' }
  | { readonly type: 'ready'; readonly state: ShownDirectory }
  | { readonly type: 'failed'; readonly failure: DirectoryFailure };

export type DirectoryFailure =
  OpenFailure | EngineCrashed | Vanished | { readonly type: 'closed'; readonly reason: StoreClosed };

/** The worker could not be loaded, or died. */
export interface EngineCrashed {
  readonly type: 'engineCrashed';
  readonly detail: string;
}

export class LiveDirectory {
  status = $state.raw<DirectoryStatus>({ type: 'opening' });
  readonly #canary: Canary;
  readonly #unpackGroups = createGroupUnpacker();
  /** A push that has overtaken the answer to `open`. */
  #early: DirectoryState | null = null;

  constructor(canary: Canary = createCanary()) {
    this.#canary = canary;
  }

  /** Opens the store; `status` says how it went, and follows the directory from then on. */
  async open(engine: Pick<Engine, 'open'>): Promise<void> {
    const remembered = this.#canary.read();
    try {
      const opened = await engine.open(
        proxy((state: DirectoryState) => this.#follow(state)),
        proxy((reason: StoreClosed) => this.#fail({ type: 'closed', reason })),
        proxy((failure: OpenFailure) => this.#fail(failure)),
      );
      if (!opened.ok) return this.#fail(opened.error);
      const vanished = findVanished(remembered, opened.value);
      if (vanished !== null) return this.#fail(vanished);
      this.#show(opened.value);
      if (this.#early !== null) this.#follow(this.#early);
    } catch (error) {
      this.crash(String(error));
    }
  }

  crash(detail: string): void {
    this.#fail({ type: 'engineCrashed', detail });
  }

  /** The person takes what is on disk for what there is: whatever was remembered, the next start believes it. */
  forgetRemembered(): void {
    this.#canary.forget();
  }

  /**
   * The directory's state, for the screens: they are drawn only while it is `ready`.
   * @throws before that
   */
  get state(): ShownDirectory {
    if (this.status.type !== 'ready') throw new Error('The directory is not open.');
    return this.status.state;
  }

  /** The first failure stays: what else fails is what came of it. */
  #fail(failure: DirectoryFailure): void {
    if (this.status.type !== 'failed') this.status = { type: 'failed', failure };
  }

  /**
   * Nothing is shown before the canary has been asked, and of two states the newer one stays. One of the same version with
   * other users is what the first sight of a start did not say: people are missing.
   */
  #follow(state: DirectoryState): void {
    if (this.status.type === 'opening') this.#early = state;
    if (this.status.type !== 'ready') return;
    const shown = this.status.state;
    const vanished = state.version === shown.version ? findVanished(shown, state) : null;
    if (vanished !== null) this.#fail(vanished);
    else if (state.version >= shown.version) this.#show(state);
  }

  #show(state: DirectoryState): void {
    if (this.status.type === 'failed') return;
    this.status = { type: 'ready', state: { ...state, groups: this.#unpackGroups(state.groups) } };
    this.#canary.keep(state);
  }
}
