import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '../../../src/engine/throttle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function telling() {
  const times: number[] = [];
  const start = performance.now();
  const { call, flush } = throttle(() => times.push(performance.now() - start));
  return { times, tell: call, flush };
}

test('a call after a pause is answered at once, and those that follow as one, an interval later', () => {
  const { times, tell } = telling();
  tell(0);
  vi.advanceTimersByTime(2000);
  tell(1000);
  for (let call = 0; call < 5; call += 1) {
    vi.advanceTimersByTime(100);
    tell(1000);
  }
  expect(times).toEqual([0, 2000]);
  vi.advanceTimersByTime(5000);
  expect(times).toEqual([0, 2000, 3000]);
  tell(1000);
  expect(times).toEqual([0, 2000, 3000, 7500]);
});

test('the beginning counts as a time', () => {
  const { times, tell } = telling();
  vi.advanceTimersByTime(50);
  tell(150);
  vi.advanceTimersByTime(1000);
  expect(times).toEqual([150]);
});

test('a call that can’t wait doesn’t, and nothing is said twice', () => {
  const { times, tell } = telling();
  tell(0);
  tell(1000);
  vi.advanceTimersByTime(10);
  tell(0);
  vi.advanceTimersByTime(5000);
  expect(times).toEqual([0, 10]);
});

test('the last word is always said', () => {
  const { times, tell } = telling();
  tell(0);
  tell(150);
  tell(1000);
  vi.advanceTimersByTime(10_000);
  expect(times).toEqual([0, 150]);
});

test('what waits can be said at once, and what doesn’t is not said again', () => {
  const { times, tell, flush } = telling();
  tell(1000);
  vi.advanceTimersByTime(10);
  flush();
  flush();
  vi.advanceTimersByTime(5000);
  expect(times).toEqual([10]);
});
