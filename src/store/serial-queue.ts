/** One piece of work at a time, in the order asked for: within one tab, commits and catching up must not cross. */

export type SerialQueue = <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const outcome = last.then(work, work);
    last = outcome;
    return outcome;
  };
}
