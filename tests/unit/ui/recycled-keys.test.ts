import { expect, it } from 'vitest';
import { recycleKeys } from '../../../src/ui/shared/recycled-keys';

it('rows that stay keep their element, and those that come take over the others, in order', () => {
  const first = recycleKeys(new Map(), [0, 1, 2, 3]);
  expect([...first]).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const scrolled = recycleKeys(first, [2, 3, 4, 5]);
  expect([...scrolled]).toEqual([
    [2, 2],
    [3, 3],
    [4, 0],
    [5, 1],
  ]);
  const jumped = recycleKeys(scrolled, [2, 90, 91, 92, 93]);
  expect([...jumped]).toEqual([
    [2, 2],
    [90, 3],
    [91, 0],
    [92, 1],
    [93, 4],
  ]);
});
