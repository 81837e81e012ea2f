/** What the page knows of sync: pushed by the engine at every change, and shown on every page. */
import { proxy, type Remote } from 'comlink';
import type {
  ConnectOutcome,
  ConnectRequest,
  DuplicatePair,
  Engine,
  ListedConflict,
  ParkedDocument,
  SyncState,
} from '../engine/engine';

export class LiveSync {
  /** null until the engine has said it once. */
  state = $state.raw<SyncState | null>(null);
  conflicts = $state.raw<readonly ListedConflict[]>([]);
  parked = $state.raw<readonly ParkedDocument[]>([]);
  duplicates = $state.raw<readonly DuplicatePair[]>([]);
  #engine: Remote<Engine> | null = null;

  /** Follows sync from now on; the directory must be open. */
  async watch(engine: Remote<Engine>): Promise<void> {
    this.#engine = engine;
    // Whoever comes back to the tab wants the newest (DESIGN, sync rule 9).
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.state?.type === 'on') void engine.syncNow();
    });
    await engine.watchSync(
      proxy((state: SyncState) => {
        this.state = state;
        void this.refresh();
      }),
    );
  }

  /** @param onProgress gets how many documents of the server were looked at */
  async connect(request: ConnectRequest, onProgress: (documents: number) => void): Promise<ConnectOutcome> {
    if (this.#engine === null) throw new Error('The directory is not open.');
    return this.#engine.connectSync(request, proxy(onProgress));
  }

  /** Reads what waits for a person, where there is some. */
  async refresh(): Promise<void> {
    const [engine, state] = [this.#engine, this.state];
    if (engine === null || state === null) return;
    const isOn = state.type === 'on';
    this.conflicts = state.conflicts > 0 ? await engine.conflicts() : [];
    this.parked = isOn && state.parked > 0 ? await engine.parked() : [];
    this.duplicates = isOn && state.duplicates > 0 ? await engine.duplicates() : [];
  }
}
