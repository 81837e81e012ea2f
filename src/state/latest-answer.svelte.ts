/** The engine's answer to a question that is asked again whenever something changes. */
import { untrack } from 'svelte';

export class LatestAnswer<Answer> {
  #value: Answer;
  #asked = 0;
  readonly #ask: () => Promise<Answer>;

  constructor(initial: Answer, ask: () => Promise<Answer>) {
    this.#value = $state.raw(initial);
    this.#ask = ask;
  }

  /** That of the newest question; the old one until then. */
  get value(): Answer {
    return this.#value;
  }

  /** Asks again. Of answers that overtake each other, the one that was asked for last stays. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const answer = await this.#ask();
    if (question === this.#asked) this.#value = answer;
  }
}

/** For a component: asks when it is drawn, and whenever `reason` says something else. */
export function followAnswer<Answer>(
  initial: Answer,
  reason: () => unknown,
  ask: () => Promise<Answer>,
): LatestAnswer<Answer> {
  const answer = new LatestAnswer(initial, ask);
  $effect(() => {
    reason();
    untrack(() => void answer.refresh());
  });
  return answer;
}
