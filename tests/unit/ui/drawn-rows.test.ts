import { expect, it } from 'vitest';
import { DrawnRows, rowHeight } from '../../../src/ui/shared/drawn-rows.svelte';
import { GridViewport } from '../../../src/ui/shared/grid-viewport.svelte';
import { WindowLoader } from '../../../src/ui/shared/window-loader.svelte';

const rowCount = 1000;
/** Lets everything happen that waits for nothing but promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

async function drawRows(tabRow: () => number) {
  const viewport = new GridViewport();
  const loader = new WindowLoader<string>({ top: () => {}, failure: () => {} });
  const drawn = new DrawnRows<string>(
    { rowKey: (row) => row, canLag: () => true, blank: () => undefined, tabRow, holdsFocus: () => true },
    viewport,
    loader,
  );
  loader.show(async (start, count) => {
    const length = Math.min(count, rowCount - start);
    return { matching: rowCount, rows: Array.from({ length }, (_, at) => `row ${start + at}`) };
  }, true);
  await settle();
  return { viewport, loader, drawn };
}

it('the row with the tab stop keeps what it shows while others are far from it: what has the focus in it stays', async () => {
  const tabStop = 3;
  const { viewport, loader, drawn } = await drawRows(() => tabStop);
  const ofTabStop = () => {
    const slot = drawn.slots.find(({ index }) => index === tabStop);
    return slot && drawn.rowOf(slot);
  };
  expect(ofTabStop()).toBe('row 3');

  viewport.scrollTop = 500 * rowHeight;
  loader.want(500, 520);
  await settle();
  expect(loader.row(tabStop)).toBeUndefined();
  expect(ofTabStop()).toBe('row 3');
});

it('a row that the person goes to, far from the one before, keeps the element that has the focus now', async () => {
  let tabStop = 3;
  const { viewport, loader, drawn } = await drawRows(() => tabStop);
  const elementOf = (row: string) => drawn.slots.find(({ rowKey }) => rowKey === row)?.key;
  viewport.scrollTop = 500 * rowHeight;
  loader.want(500, 520);
  await settle();
  const focused = elementOf('row 500');
  expect(focused).toBeDefined();

  tabStop = 500;
  viewport.scrollTop += 1;
  expect(elementOf('row 500')).toBe(focused);
});
