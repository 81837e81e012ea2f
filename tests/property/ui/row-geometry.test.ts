import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rowsInSight,
  scrollTopToShow,
  stayingInSight,
  type ListView,
} from '../../../src/ui/shared/row-geometry';

const lists = fc.record({
  rowCount: fc.oneof(fc.nat(200), fc.nat(2_000_000)),
  rowHeight: fc.constant(36),
  viewHeight: fc.integer({ min: 36, max: 2000 }),
});

const views: fc.Arbitrary<ListView> = lists.chain((list) =>
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => ({ ...list, scrollTop: share * greatestScrollTop(list) })),
);

function greatestScrollTop(list: Omit<ListView, 'scrollTop'>): number {
  return Math.max(0, rowsInSight({ ...list, scrollTop: 0 }).boxHeight - list.viewHeight);
}

describe('rows in sight', () => {
  it('fills the view wherever it is scrolled to', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { first, end, rowTop } = rowsInSight(view);
        const listHeight = view.rowCount * view.rowHeight;
        if (view.rowCount === 0) return;
        expect(rowTop(first)).toBeLessThanOrEqual(view.scrollTop + 0.01);
        expect(rowTop(end - 1) + view.rowHeight).toBeGreaterThanOrEqual(
          Math.min(view.scrollTop + view.viewHeight, listHeight) - 0.01,
        );
        expect(end - first).toBeLessThanOrEqual(Math.ceil(view.viewHeight / view.rowHeight) + 1);
      }),
    );
  });

  it('shows the first rows at the top and the last rows at the bottom', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(rowsInSight({ ...list, scrollTop: 0 }).first).toBe(0);
        expect(rowsInSight({ ...list, scrollTop: greatestScrollTop(list) }).end).toBe(list.rowCount);
      }),
    );
  });

  it('stays on the screen, at its place, wherever the list is scrolled meanwhile', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (then, share) => {
        const now = { ...then, scrollTop: share * greatestScrollTop(then) };
        const before = rowsInSight(then);
        const stays = stayingInSight(before, then, now);
        for (let index = stays.first; index < stays.end; index += 1)
          expect(stays.rowTop(index) - now.scrollTop).toBeCloseTo(before.rowTop(index) - then.scrollTop, 4);
        expect(stays.rowTop(stays.end)).toBe(rowsInSight(now).rowTop(stays.end));
      }),
    );
  });

  it('never needs a box that a browser can’t lay out', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { boxHeight, rowTop, end } = rowsInSight(view);
        expect(boxHeight).toBeLessThan(17_000_000);
        if (end > 0) expect(rowTop(end - 1) + view.rowHeight).toBeLessThanOrEqual(boxHeight + 0.01);
      }),
    );
  });

  it('scrolls any row wholly into the view', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, seed) => {
        fc.pre(view.rowCount > 0);
        const index = seed % view.rowCount;
        const scrollTop = scrollTopToShow(view, index);
        const top = rowsInSight({ ...view, scrollTop }).rowTop(index);
        expect(top).toBeGreaterThanOrEqual(scrollTop - 0.01);
        expect(top + view.rowHeight).toBeLessThanOrEqual(scrollTop + view.viewHeight + 0.01);
      }),
    );
  });

  it('does not scroll for a row that is in sight already', () => {
    const view = { rowCount: 1000, rowHeight: 36, viewHeight: 360, scrollTop: 100 };
    expect(scrollTopToShow(view, 5)).toBe(100);
  });
});
