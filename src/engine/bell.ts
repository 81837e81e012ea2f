/** What wakes the loop of sync from its waits: whoever has something to tell rings, whoever waits hears it. */

export interface Bell {
  /** Those who wait go on; nobody hears of it later. */
  ring(): void;
  /** Resolves when it rings, and when the signal aborts. */
  heard(signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const goOn of waiting) goOn();
    },
    heard: (signal) =>
      new Promise((resolve) => {
        function goOn(): void {
          waiting.delete(goOn);
          signal.removeEventListener('abort', goOn);
          resolve();
        }
        waiting.add(goOn);
        signal.addEventListener('abort', goOn);
        if (signal.aborted) goOn();
      }),
  };
}
