/** Long work that can rest: it is done in bites of a few milliseconds, so that the worker can answer between them. */
export type InBites<Answer> = Generator<undefined, Answer, undefined>;

/** Does all of it at once. */
export function atOnce<Answer>(work: InBites<Answer>): Answer {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
