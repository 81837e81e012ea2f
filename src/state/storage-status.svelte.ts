/** What the browser says of this site's storage: how much is used, and whether it promised to keep it. */

export type Promised = 'kept' | 'notKept' | 'refused' | 'unknown';

type StorageCalls = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

export class StorageStatus {
  promised = $state<Promised>('unknown');
  /** Bytes; null while the browser hasn't said. */
  used = $state<number | null>(null);
  quota = $state<number | null>(null);

  readonly #storage: StorageCalls;

  /** Outside a secure context the browser has no `navigator.storage`. */
  constructor(storage: StorageCalls | undefined = globalThis.navigator?.storage) {
    this.#storage = storage ?? {};
  }

  async read(): Promise<void> {
    const persisted = await this.#storage.persisted?.();
    if (persisted === true) this.promised = 'kept';
    else if (persisted === false && this.promised !== 'refused') this.promised = 'notKept';
    const estimate = await this.#storage.estimate?.();
    this.used = estimate?.usage ?? null;
    this.quota = estimate?.quota ?? null;
  }

  /** Asks the browser to keep the data; some ask the person in turn. */
  async keep(): Promise<void> {
    this.promised = (await this.#storage.persist?.()) === true ? 'kept' : 'refused';
    await this.read();
  }
}
