/** How long to wait before the next attempt. */

const first = 2_000;
const longest = 5 * 60_000;

/**
 * Exponential with jitter: between half and all of 2 s, 4 s, 8 s … 5 min.
 *
 * @param failures attempts in a row that failed, from 1; @param random 0 to 1
 */
export function backoff(failures: number, random: () => number): number {
  const most = Math.min(longest, first * 2 ** Math.min(failures - 1, 20));
  return Math.round(most * (0.5 + random() / 2));
}
