import { describe, expect, it } from 'vitest';
import type { ColumnTarget } from '../../../src/domain/import-options';
import { fullNameColumn } from '../../../src/import/full-name-column';
import {
  columnOfField,
  countOthersAlike,
  countMends,
  mendedRecords,
  nothingMended,
  withMend,
  type Mend,
} from '../../../src/import/mend-rows';
import { directoryWith, planRows } from '../../support/import-case';
import { groupIdOf, optionsWith } from '../../support/import-case';
import { planImport } from '../../../src/import/plan-import';

const records = [['Ada', 'n/a'], ['Bob', ' n/a'], ['Cleo', 'cleo(at)x.org'], ['Dan']] as const;

const mended = (...mends: readonly Mend[]) =>
  mends.reduce((all, mend) => withMend(all, records, mend), nothingMended);

describe('R14: rows are mended beside the file', () => {
  it('a cell gets another text, also one that a short row lacks', () => {
    const edits = mended(
      { type: 'cell', record: 0, column: 1, text: 'ada@x.org' },
      { type: 'cell', record: 3, column: 2, text: 'dan@x.org' },
    );
    expect(mendedRecords(records, edits)).toEqual([
      ['Ada', 'ada@x.org'],
      records[1],
      records[2],
      ['Dan', '', 'dan@x.org'],
    ]);
    expect(records[0]).toEqual(['Ada', 'n/a']);
  });

  it('a cell that says again what the file says is not mended', () => {
    const edits = mended(
      { type: 'cell', record: 0, column: 1, text: 'x' },
      { type: 'cell', record: 0, column: 1, text: 'n/a' },
    );
    expect(edits.cells.size).toBe(0);
  });

  it('a repeated value is mended wherever it is the whole cell, found text wherever it stands', () => {
    expect(countOthersAlike(records, nothingMended, 1, 1)).toBe(1);
    const whole = {
      type: 'replace',
      column: 1,
      find: 'n/a',
      replacement: 'x@x.org',
      wholeCell: true,
    } as const;
    const part = { type: 'replace', column: 1, find: '(at)', replacement: '@', wholeCell: false } as const;
    expect(mendedRecords(records, mended(whole, part)).map((row) => row[1])).toEqual([
      'x@x.org',
      'x@x.org',
      'cleo@x.org',
      undefined,
    ]);
    expect(mended(whole, part, { type: 'takeBack' })).toEqual(nothingMended);
  });

  it('what is replaced is the rows as they are mended so far, but none that is left out', () => {
    const edits = mended(
      { type: 'cell', record: 0, column: 0, text: 'Jo-Jo' },
      { type: 'cell', record: 0, column: 1, text: 'jo@x.org' },
      { type: 'leaveOut', record: 1, isOut: true },
      { type: 'replace', column: 0, find: 'o', replacement: '$&', wholeCell: false },
    );
    expect(mendedRecords(records, edits).map(([name]) => name)).toEqual(['J$&-J$&', 'Bob', 'Cle$&', 'Dan']);
    expect(countMends(edits)).toEqual({ cells: 3, leftOut: 1 });
    expect(countOthersAlike(records, edits, 1, 0), 'nor is it counted among those to replace').toBe(0);
    expect(
      countOthersAlike(records, edits, 1, 1),
      'those that the cell of a left-out row says the same as',
    ).toBe(1);
  });

  it('what changes nothing leaves all as it was mended', () => {
    const before = mended({ type: 'cell', record: 0, column: 1, text: 'ada@x.org' });
    const replace = { type: 'replace', column: 1, replacement: 'x' } as const;
    expect(withMend(before, records, { ...replace, find: '(AT)', wholeCell: false })).toBe(before);
    expect(withMend(before, records, { ...replace, find: 'cleo', wholeCell: true })).toBe(before);
    expect(withMend(before, records, { ...replace, find: 'n/a', replacement: 'n/a', wholeCell: false })).toBe(
      before,
    );
    expect(withMend(before, records, { type: 'keepNewerAsOthers' })).toBe(before);
  });

  it('a row that was left out can be taken in again, and the others stay out', () => {
    const leave = (record: number, isOut: boolean): Mend => ({ type: 'leaveOut', record, isOut });
    expect([...mended(leave(0, true), leave(1, true), leave(0, false)).leftOut]).toEqual([1]);
  });

  it('each row’s choice about older values outlives its mends, and goes when all do as the others', () => {
    const keep = (record: number, keeps: boolean): Mend => ({ type: 'keepNewer', record, keeps });
    const chosen = mended(keep(0, true), keep(2, false));
    const rows = new Map([
      [0, true],
      [2, false],
    ]);
    expect(withMend(chosen, records, { type: 'takeBack' }).keepsNewer).toEqual(rows);
    expect(withMend(chosen, records, { type: 'keepNewerAsOthers' }).keepsNewer).toEqual(new Map());
  });

  it('a row that is left out is skipped, and touches nothing', () => {
    const { leftOut } = mended({ type: 'leaveOut', record: 0, isOut: true });
    const rows = { headers: ['Email'], records: [['new@example.com']], leftOut };
    const plan = planImport(directoryWith({}), rows, optionsWith(['email']), groupIdOf);
    expect(plan.rows[0]).toMatchObject({ kind: 'skipped', skipReason: 'leftOut' });
    expect(planRows(directoryWith({}), ['email'], rows.records).counts.create).toBe(1);
  });

  it('a name is mended in the column it comes from', () => {
    const columnOf = (mapping: readonly ColumnTarget[], record: readonly string[], field = 'lastName') =>
      columnOfField(mapping, fullNameColumn(['Email', 'Name'], mapping), field, record);
    expect(columnOf(['email', 'fullName'], ['', 'Ada Lovelace'])).toBe(1);
    expect(columnOf(['email', 'firstName'], ['', 'Ada'])).toBe(-1);
    const both: readonly ColumnTarget[] = ['email', 'fullName', 'lastName'];
    expect(columnOf(both, ['', 'Ada Lovelace', 'King'])).toBe(2);
    expect(columnOf(both, ['', 'Ada Lovelace', ' '])).toBe(1);
    expect(columnOf(both, ['', 'Ada', ''])).toBe(2);
    expect(columnOf(both, ['', 'Ada Lovelace', ''], 'notes')).toBe(-1);
  });
});
