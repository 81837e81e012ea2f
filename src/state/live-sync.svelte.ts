/** What the page knows of sync: pushed by the engine at every change, and shown on every page. */
import { proxy } from 'comlink';
import type {
  ConnectOutcome,
  ConnectRequest,
  DuplicatePair,
  Engine,
  ListedConflict,
  ParkedDocument,
  SyncState,
} from '../engine/engine';
import { LatestAnswer } from './latest-answer.svelte';

/** What it asks of the engine. */
export type SyncCalls = Pick<
  Engine,
  'conflicts' | 'connectSync' | 'duplicates' | 'parked' | 'syncNow' | 'watchSync'
>;

/** How much of each kind waits for a person. */
type WaitingCounts = Readonly<Record<'conflicts' | 'parked' | 'duplicates', number>>;

export class LiveSync {
  /** null until the engine has said it once. */
  state = $state.raw<SyncState | null>(null);
  #engine: SyncCalls | null = null;
  readonly #conflicts = waitingList<ListedConflict>(
    () => this.#counts.conflicts,
    () => this.#calls.conflicts(),
  );
  readonly #parked = waitingList<ParkedDocument>(
    () => this.#counts.parked,
    () => this.#calls.parked(),
  );
  readonly #duplicates = waitingList<DuplicatePair>(
    () => this.#counts.duplicates,
    () => this.#calls.duplicates(),
  );

  get conflicts(): readonly ListedConflict[] {
    return this.#conflicts.value;
  }

  get parked(): readonly ParkedDocument[] {
    return this.#parked.value;
  }

  get duplicates(): readonly DuplicatePair[] {
    return this.#duplicates.value;
  }

  /** Follows sync from now on; the directory must be open. */
  async watch(engine: SyncCalls): Promise<void> {
    this.#engine = engine;
    // Whoever comes back to the tab wants the newest (DESIGN, sync rule 9).
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.state?.type === 'on') void engine.syncNow();
    });
    await engine.watchSync(proxy((state: SyncState) => this.#follow(state)));
  }

  /** @param onProgress gets how many documents of the server were looked at */
  async connect(request: ConnectRequest, onProgress: (documents: number) => void): Promise<ConnectOutcome> {
    return this.#calls.connectSync(request, proxy(onProgress));
  }

  /** Reads what waits for a person, where there is some. */
  async refresh(): Promise<void> {
    await Promise.all([this.#conflicts.refresh(), this.#parked.refresh(), this.#duplicates.refresh()]);
  }

  /**
   * A long pull has many steps, and the engine goes through all users for the duplicates: until its end, only what is counted
   * otherwise is read again.
   */
  #follow(state: SyncState): void {
    const before = this.#counts;
    this.state = state;
    const now = this.#counts;
    const isPulling = state.type === 'on' && state.activity === 'syncing';
    if (!isPulling || now.conflicts !== before.conflicts) void this.#conflicts.refresh();
    if (!isPulling || now.parked !== before.parked) void this.#parked.refresh();
    if (!isPulling || now.duplicates !== before.duplicates) void this.#duplicates.refresh();
  }

  get #counts(): WaitingCounts {
    const conflicts = this.state?.conflicts ?? 0;
    return this.state?.type === 'on' ? this.state : { conflicts, parked: 0, duplicates: 0 };
  }

  get #calls(): SyncCalls {
    if (this.#engine === null) throw new Error('The directory is not open.');
    return this.#engine;
  }
}

/** The engine isn't asked for what it has counted none of. */
function waitingList<Row>(
  count: () => number,
  ask: () => Promise<readonly Row[]>,
): LatestAnswer<readonly Row[]> {
  return new LatestAnswer<readonly Row[]>([], async () => (count() > 0 ? ask() : []));
}
