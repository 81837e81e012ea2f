import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sleepFor } from '../../../src/store/sleep-for';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function sleepsAfter(asked: number, passed: number): Promise<boolean> {
  let isOver = false;
  void sleepFor(asked).then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(passed);
  return !isOver;
}

test('lasts as long as it is asked to', async () => {
  expect(await sleepsAfter(1_000, 999)).toBe(true);
  expect(await sleepsAfter(1_000, 1_000)).toBe(false);
});

test('a server that asks for a month of patience is not asked again at once: timers of browsers end after 24 days', async () => {
  const month = 30 * 86_400_000;
  expect(await sleepsAfter(month, 60_000)).toBe(true);
});

test('is over at once where its signal has aborted, or aborts', async () => {
  const ending = new AbortController();
  const sleeping = sleepFor(1_000, ending.signal);
  ending.abort();
  await sleeping;
  await sleepFor(1_000, ending.signal);
});
