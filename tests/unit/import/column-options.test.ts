import { expect, it } from 'vitest';
import { columnOptions } from '../../../src/import/column-options';

const column = (...cells: readonly string[]) => cells.map((cell) => ['ann@example.com', cell]);

it('R8: the options of a column are what an import would read, each once in its first spelling', () => {
  const records = column('Front  desk', "'=Bronze ", '', 'front desk', 'FRONT\nDESK', 'Gold\u00a0');
  expect(columnOptions([...records, ['no such cell']], 1)).toEqual(['Front desk', '=Bronze', 'Gold']);
});

it('R8: what no one-line field takes is no option', () => {
  expect(columnOptions(column('Gold', 'Br\ufffdnze', 'Tin\u0007', 'x'.repeat(256)), 1)).toEqual(['Gold']);
});

it('more than 200 values are no drop-down any more: the first 200 are proposed', () => {
  const records = Array.from({ length: 300 }, (_, row) => [`Level ${row}`]);
  expect(columnOptions(records, 0)).toHaveLength(200);
});
