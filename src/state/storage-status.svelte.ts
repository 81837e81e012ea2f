/** What the browser says of this site's storage: how much is used, and whether it promised to keep it. */

export type Promised = 'kept' | 'notKept' | 'refused' | 'unknown';

type StorageCalls = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

export class StorageStatus {
  /** Whether the browser was asked: what it says is drawn at once, or what is below it would move. */
  isRead = $state(false);
  promised = $state<Promised>('unknown');
  /** Bytes; null where the browser doesn't say. */
  used = $state<number | null>(null);
  quota = $state<number | null>(null);

  readonly #storage: StorageCalls;

  /** Outside a secure context the browser has no `navigator.storage`. */
  constructor(storage: StorageCalls | undefined = globalThis.navigator?.storage) {
    this.#storage = storage ?? {};
  }

  async read(): Promise<void> {
    try {
      const [persisted, estimate] = await Promise.all([
        this.#storage.persisted?.(),
        this.#storage.estimate?.(),
      ]);
      if (persisted === true) this.promised = 'kept';
      else if (persisted === false && this.promised !== 'refused') this.promised = 'notKept';
      this.used = estimate?.usage ?? null;
      this.quota = estimate?.quota ?? null;
    } finally {
      this.isRead = true;
    }
  }

  /** Asks the browser to keep the data; some ask the person in turn. */
  async keep(): Promise<void> {
    this.promised = (await this.#storage.persist?.()) === true ? 'kept' : 'refused';
    await this.read();
  }
}
