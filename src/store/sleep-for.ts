/** The real clock's wait, for those who are given no other. */

/** Timers hold 31 bits of milliseconds, 24 days, and end at once for more: a server may ask for a month of patience. */
const longestTimer = 2 ** 31 - 1;

/** Resolves after so many milliseconds, at once when `signal` aborts. */
export function sleepFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
    const timer = setTimeout(end, Math.min(milliseconds, longestTimer));
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
  });
}
