/** One piece of work at a time, in the order asked for, whether or not the one before succeeded. */

export type SerialQueue = <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const outcome = last.then(work, work);
    last = outcome;
    return outcome;
  };
}
