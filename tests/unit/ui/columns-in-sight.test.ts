import { expect, it } from 'vitest';
import { columnsInSight } from '../../../src/ui/shared/row-geometry';

const widths = [100, 200, 300, 100, 100];

it.each([
  ['all when they fit', { scrollLeft: 0, viewWidth: 800 }, 0, { first: 0, end: 5 }],
  ['those of which anything is visible', { scrollLeft: 0, viewWidth: 301 }, 0, { first: 0, end: 3 }],
  ['none that begins at the edge', { scrollLeft: 0, viewWidth: 300 }, 0, { first: 0, end: 2 }],
  ['none that ends at the other edge', { scrollLeft: 300, viewWidth: 350 }, 0, { first: 2, end: 4 }],
  ['and those within the margin', { scrollLeft: 300, viewWidth: 300 }, 101, { first: 1, end: 5 }],
])('%s', (_, view, margin, sight) => {
  expect(columnsInSight(widths, view, margin)).toEqual(sight);
});
