import { expect, it } from 'vitest';
import { DrawnRows, rowHeight } from '../../../src/ui/shared/drawn-rows.svelte';
import { GridViewport } from '../../../src/ui/shared/grid-viewport.svelte';
import { WindowLoader } from '../../../src/ui/shared/window-loader.svelte';

const rowCount = 1000;
/** Lets everything happen that waits for nothing but promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

it('the row with the tab stop keeps what it shows while others are far from it: what has the focus in it stays', async () => {
  const viewport = new GridViewport();
  const loader = new WindowLoader<string>({ top: () => {}, failure: () => {} });
  const tabStop = 3;
  const drawn = new DrawnRows<string>(
    { rowKey: (row) => row, canLag: () => true, blank: () => undefined, tabRow: () => tabStop },
    viewport,
    loader,
  );
  const ofTabStop = () => {
    const slot = drawn.slots.find(({ index }) => index === tabStop);
    return slot && drawn.rowOf(slot);
  };
  loader.show(async (start, count) => {
    const length = Math.min(count, rowCount - start);
    return { matching: rowCount, rows: Array.from({ length }, (_, at) => `row ${start + at}`) };
  }, true);
  await settle();
  expect(ofTabStop()).toBe('row 3');

  viewport.scrollTop = 500 * rowHeight;
  loader.want(500, 520);
  await settle();
  expect(loader.row(tabStop)).toBeUndefined();
  expect(ofTabStop()).toBe('row 3');
});
