/** The rows of the review that its grid has fetched, so that a key pressed in one of them finds it (R14, R15). */
import type { ReviewList } from '../engine/engine';
import type { ReviewLine, ReviewWindow } from './import-wizard-review';
import type { ImportWizard } from './import-wizard.svelte';

interface ReviewSource {
  readonly wizard: Pick<ImportWizard, 'reviewRows'>;
  /** The list that is shown now. */
  readonly list: () => ReviewList;
  /** What is said of a row as a whole. */
  readonly remarkOf: (line: ReviewLine) => string;
}

export class ReviewRows {
  /** The longest remark so far, in characters: reasons are there to be read, so their column is as wide as they need. */
  longestRemark = $state(0);

  readonly #source: ReviewSource;
  /** As they were fetched last, by their place in the list. */
  #lines: ReadonlyMap<number, ReviewLine> = new Map();
  #newest: Promise<unknown> = Promise.resolve();

  constructor(source: ReviewSource) {
    this.#source = source;
  }

  /** A new function, which makes the grid fetch again, for every plan. */
  loadOf(_planNumber: number, asked: ReviewList) {
    return async (start: number, atMost: number): Promise<ReviewWindow> => {
      const fetching = this.#rowsOfShownList(asked, start, atMost);
      this.#newest = fetching;
      const window = await fetching;
      this.#lines = new Map(window.rows.map((line, offset) => [start + offset, line]));
      const lengths = window.rows.map((line) => this.#source.remarkOf(line).length);
      this.longestRemark = Math.max(start === 0 ? 0 : this.longestRemark, ...lengths);
      return window;
    };
  }

  at(place: number): ReviewLine | undefined {
    return this.#lines.get(place);
  }

  /** Where the row of a record stands in the list; 0 if it is no longer there. */
  placeOf(record: number): number {
    return [...this.#lines].find(([, line]) => line.record === record)?.[0] ?? 0;
  }

  /** Settles when the rows that were asked for last are there. */
  async arrived(): Promise<void> {
    await this.#newest;
  }

  /** Rows of a list that was left while they were on their way never stand under another one's name. */
  async #rowsOfShownList(asked: ReviewList, start: number, atMost: number): Promise<ReviewWindow> {
    const window = await this.#source.wizard.reviewRows({ list: asked, start, count: atMost });
    const list = this.#source.list();
    return asked === list ? window : this.#rowsOfShownList(list, start, atMost);
  }
}
