import { expect, test } from 'vitest';
import { LatestAnswer } from '../../../src/state/latest-answer.svelte';

/** A question each of whose answers comes when the test says so. */
function slowQuestion() {
  const answers: ((answer: string) => void)[] = [];
  return { answers, ask: () => new Promise<string>((resolve) => answers.push(resolve)) };
}

test('the old answer stays until the new one is there', async () => {
  const { answers, ask } = slowQuestion();
  const latest = new LatestAnswer('none', ask);
  const asking = latest.refresh();
  expect(latest.value).toBe('none');
  answers[0]?.('one');
  await asking;
  expect(latest.value).toBe('one');
});

test('an answer that a newer one has overtaken is dropped', async () => {
  const { answers, ask } = slowQuestion();
  const latest = new LatestAnswer('none', ask);
  const asking = Promise.all([latest.refresh(), latest.refresh()]);
  answers[1]?.('newer');
  answers[0]?.('older');
  await asking;
  expect(latest.value).toBe('newer');
});

test('an answer is not shown while a newer question is open', async () => {
  const { answers, ask } = slowQuestion();
  const latest = new LatestAnswer('none', ask);
  const first = latest.refresh();
  const second = latest.refresh();
  answers[0]?.('older');
  await first;
  expect(latest.value).toBe('none');
  answers[1]?.('newer');
  await second;
  expect(latest.value).toBe('newer');
});
