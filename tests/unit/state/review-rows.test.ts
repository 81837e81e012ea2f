import { expect, it } from 'vitest';
import type { ReviewList } from '../../../src/engine/engine';
import type { ReviewLine } from '../../../src/state/import-wizard-review';
import { ReviewRows } from '../../../src/state/review-rows.svelte';

const line = (record: number): ReviewLine => ({
  row: record + 2,
  record,
  kind: 'create',
  cells: new Map(),
  issues: [],
  skipReason: null,
  older: null,
  reviewed: null,
});

/** Records 10 to 12 to create, record 20 rejected; a remark as long as the record's number. */
function reviewRows(wizardAsked?: (list: ReviewList) => void) {
  const shown: { list: ReviewList } = { list: 'create' };
  const rows = new ReviewRows({
    wizard: {
      reviewRows: async ({ list, start, count }) => {
        wizardAsked?.(list);
        const lines = list === 'create' ? [10, 11, 12].map(line) : [line(20)];
        return { matching: lines.length, rows: lines.slice(start, start + count) };
      },
    },
    list: () => shown.list,
    remarkOf: ({ record }) => 'x'.repeat(record),
  });
  return { rows, shown };
}

it('a row is found by its place in the list, and its place by its record', async () => {
  const { rows } = reviewRows();
  await rows.loadOf(1, 'create')(1, 5);
  expect([rows.at(0), rows.at(1)?.record, rows.at(2)?.record]).toEqual([undefined, 11, 12]);
  expect(rows.placeOf(12)).toBe(2);
  expect(rows.placeOf(99)).toBe(0);
});

it('rows of a list that was left while they were on their way never stand under another one’s name', async () => {
  const asked: ReviewList[] = [];
  const { rows, shown } = reviewRows((list) => asked.push(list));
  const loading = rows.loadOf(1, 'create')(0, 5);
  shown.list = 'rejected';
  expect((await loading).rows.map(({ record }) => record)).toEqual([20]);
  expect(asked).toEqual(['create', 'rejected']);
});

it('the longest remark grows with what is fetched, and begins anew at the top of a list', async () => {
  const { rows } = reviewRows();
  const load = rows.loadOf(1, 'create');
  await load(2, 1);
  expect(rows.longestRemark).toBe(12);
  await load(1, 1);
  expect(rows.longestRemark).toBe(12);
  await load(0, 1);
  expect(rows.longestRemark).toBe(10);
});

it('whoever waits for what was asked for last finds it there', async () => {
  const { rows } = reviewRows();
  void rows.loadOf(1, 'create')(0, 5);
  await rows.arrived();
  expect(rows.at(0)?.record).toBe(10);
});
