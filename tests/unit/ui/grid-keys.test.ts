import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../src/ui/shared/grid-keys';

const size = { rows: 100, columns: 5, page: 10 };

const after = (key: string, row: number, column: number, ctrlKey = false) =>
  cellAfterKey({ key, ctrlKey }, { row, column }, size);

describe('the keyboard in a grid', () => {
  it.each([
    ['ArrowDown', 3, 2, { row: 4, column: 2 }],
    ['ArrowUp', 3, 2, { row: 2, column: 2 }],
    ['ArrowLeft', 3, 2, { row: 3, column: 1 }],
    ['ArrowRight', 3, 2, { row: 3, column: 3 }],
    ['PageDown', 3, 2, { row: 13, column: 2 }],
    ['PageUp', 33, 2, { row: 23, column: 2 }],
    ['Home', 3, 2, { row: 3, column: 0 }],
    ['End', 3, 2, { row: 3, column: 4 }],
  ])('%s moves from row %i, column %i', (key, row, column, expected) => {
    expect(after(key, row, column)).toEqual(expected);
  });

  it('goes to the ends with Ctrl', () => {
    expect(after('End', 3, 2, true)).toEqual({ row: 99, column: 4 });
    expect(after('Home', 3, 2, true)).toEqual({ row: 0, column: 0 });
  });

  it('stays inside the grid', () => {
    expect(after('ArrowDown', 99, 4)).toEqual({ row: 99, column: 4 });
    expect(after('ArrowRight', 99, 4)).toEqual({ row: 99, column: 4 });
    expect(after('PageDown', 95, 0)).toEqual({ row: 99, column: 0 });
    expect(after('PageUp', 4, 0)).toEqual({ row: 0, column: 0 });
    expect(after('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
  });

  it('reaches the header above the first row, and no further', () => {
    expect(after('ArrowUp', 0, 1)).toEqual({ row: -1, column: 1 });
    expect(after('ArrowUp', -1, 1)).toEqual({ row: -1, column: 1 });
    expect(after('PageUp', -1, 1)).toEqual({ row: -1, column: 1 });
  });

  it('stays in the header of a grid without rows', () => {
    const empty = { ...size, rows: 0 };
    for (const key of ['ArrowDown', 'PageDown', 'PageUp', 'End', 'Home']) {
      for (const ctrlKey of [false, true]) {
        expect(cellAfterKey({ key, ctrlKey }, { row: -1, column: 0 }, empty)?.row).toBe(-1);
      }
    }
  });

  it('leaves every other key alone', () => {
    expect(after('a', 3, 2)).toBeNull();
    expect(after('Tab', 3, 2)).toBeNull();
  });
});
