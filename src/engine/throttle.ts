/** Holds back what would go on too often: the page hears of many commits a second as of few. */
export interface Throttled {
  /**
   * Acts at once, or as soon as the last time, or the beginning, is `interval` milliseconds ago. Calls that come while one
   * waits are one with it; a call with an interval of 0 goes ahead of it.
   */
  call(interval: number): void;
  /** Acts at once if a call waits. */
  flush(): void;
}

export function throttle(act: () => void): Throttled {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastTime = performance.now();

  function actNow(): void {
    clearTimeout(waiting);
    waiting = undefined;
    lastTime = performance.now();
    act();
  }

  return {
    call(interval) {
      const wait = lastTime + interval - performance.now();
      if (interval === 0 || (wait <= 0 && waiting === undefined)) actNow();
      else waiting ??= setTimeout(actNow, wait);
    },
    flush() {
      if (waiting !== undefined) actNow();
    },
  };
}
