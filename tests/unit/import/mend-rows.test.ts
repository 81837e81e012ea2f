import { describe, expect, it } from 'vitest';
import type { ColumnTarget } from '../../../src/domain/import-options';
import { fullNameColumn } from '../../../src/import/full-name-column';
import {
  columnOfField,
  countAlike,
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
      { type: 'cell', record: 3, column: 1, text: 'dan@x.org' },
    );
    expect(mendedRecords(records, edits)).toEqual([
      ['Ada', 'ada@x.org'],
      records[1],
      records[2],
      ['Dan', 'dan@x.org'],
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
    expect(countAlike(records, 1, 'n/a')).toBe(2);
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

  it('a row that is left out is skipped, and touches nothing', () => {
    const { leftOut } = mended({ type: 'leaveOut', record: 0, isOut: true });
    const rows = { headers: ['Email'], records: [['new@example.com']], leftOut };
    const plan = planImport(directoryWith({}), rows, optionsWith(['email']), groupIdOf);
    expect(plan.rows[0]).toMatchObject({ kind: 'skipped', skipReason: 'leftOut' });
    expect(planRows(directoryWith({}), ['email'], rows.records).counts.create).toBe(1);
  });

  it('a name is mended in the column it comes from', () => {
    const columnOf = (mapping: readonly ColumnTarget[], record: readonly string[]) =>
      columnOfField(mapping, fullNameColumn(['Email', 'Name'], mapping), 'lastName', record);
    expect(columnOf(['email', 'fullName'], ['', 'Ada Lovelace'])).toBe(1);
    expect(columnOf(['email', 'firstName'], ['', 'Ada'])).toBe(-1);
  });
});
