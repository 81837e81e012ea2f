/** Fetches the rows of a virtual list, window by window, and keeps the last window until the next one is there. */

/** Answers `count` rows from `start`, fewer at the end of the list, and how many rows there are in all. */
export type LoadRows<Row> = (start: number, count: number) => Promise<RowWindow<Row>>;

export interface RowWindow<Row> {
  readonly matching: number;
  readonly rows: readonly Row[];
  /** Called when the rows are shown: what else they change then changes with them, and is drawn once. */
  readonly onshown?: () => void;
}

interface ShownWindow<Row> {
  readonly matching: number;
  readonly rows: readonly Row[];
  readonly start: number;
  /** Index after the last row that was asked for. */
  readonly end: number;
}

interface LoaderEvents {
  /** The top of another list is about to be shown. */
  readonly top: () => void;
  /** A load rejected; the list keeps what it shows. */
  readonly failure: (error: unknown) => void;
}

/** Milliseconds after which what is out of sight follows. */
const quietTime = 250;

/** Rows fetched on each side of those in sight; when fewer than half are left, the next window is asked for. */
const margin = 48;

export class WindowLoader<Row> {
  shown = $state.raw<ShownWindow<Row>>({ matching: 0, rows: [], start: 0, end: 0 });
  readonly matching = $derived(this.shown.matching);
  /** What was shown when the list last was quiet for a moment: every keystroke and frame has enough to draw in sight. */
  settled = $state.raw<ShownWindow<Row>>({ matching: 0, rows: [], start: 0, end: 0 });
  /** Whether anything was ever shown. */
  loaded = $state(false);

  readonly #on: LoaderEvents;
  #load: LoadRows<Row> | null = null;
  #wanted = { first: 0, end: 40 };
  /** The window shown belongs to another list, or is out of date. */
  #stale = false;
  /** The next window is to be the top of the list. */
  #fromTop = false;
  /** One request at a time: what is wished for meanwhile replaces the wish before. */
  #busy = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(on: LoaderEvents) {
    this.#on = on;
  }

  /** Shows another list from its top, or the same list after a change, in place. */
  show(load: LoadRows<Row>, fromTop: boolean): void {
    this.#load = load;
    this.#stale = true;
    this.#fromTop ||= fromTop;
    void this.#next();
  }

  /** The rows in sight are those from `first` to before `end`. */
  want(first: number, end: number): void {
    this.#wanted = { first, end };
    void this.#next();
  }

  /** A row by its index in the whole list, if it is there. */
  row(index: number): Row | undefined {
    return this.shown.rows[index - this.shown.start];
  }

  /** The row that was there when the list last was quiet. */
  settledRow(index: number): Row | undefined {
    return this.settled.rows[index - this.settled.start];
  }

  /** Whether any of the rows from `first` to before `end` is there; nobody waits for those of an empty list. */
  hasAny(first: number, end: number): boolean {
    const { start, rows, matching } = this.shown;
    return matching === 0 || (first < start + rows.length && end > start);
  }

  async #next(): Promise<void> {
    if (this.#busy || this.#load === null || !(this.#stale || this.#isShort())) return;
    const { first, end } = this.#wanted;
    const fromTop = this.#fromTop;
    const start = fromTop ? 0 : Math.max(0, first - margin);
    const count = end + margin - start;
    this.#busy = true;
    this.#stale = false;
    this.#fromTop = false;
    try {
      const { matching, rows, onshown } = await this.#load(start, count);
      if (fromTop) this.#on.top();
      this.shown = { matching, rows, start, end: start + count };
      this.#settle();
      onshown?.();
      this.loaded = true;
    } catch (error) {
      this.#busy = false;
      this.#on.failure(error);
      // The same window again would fail again; another list may not.
      if (!this.#stale) return;
    }
    this.#busy = false;
    void this.#next();
  }

  #settle(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => (this.settled = this.shown), quietTime);
  }

  #isShort(): boolean {
    const { start, end, matching } = this.shown;
    const near = margin / 2;
    const first = Math.min(this.#wanted.first, matching);
    return Math.max(0, first - near) < start || Math.min(matching, this.#wanted.end + near) > end;
  }
}
