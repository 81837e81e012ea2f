import { describe, expect, it } from 'vitest';
import type { PlannedRow } from '../../../src/domain/plan';
import { missingOptions } from '../../../src/import/missing-options';

const rejected = (record: number, code: 'notAnOption' | 'notANumber' = 'notAnOption'): PlannedRow => ({
  kind: 'rejected',
  record,
  after: null,
  changes: [],
  issues: [{ severity: 'error', code, field: 'level' }],
  skipReason: null,
});

describe('options that a file would need (R8)', () => {
  it('are the distinct values of the rows that were rejected for it, in the first spelling', () => {
    const records = [
      ['Gold', 'a'],
      ["'=Bronze ", 'b'],
      ['gold', 'c'],
      ['1x', 'd'],
    ];
    const rows = [rejected(0), rejected(1), rejected(2), rejected(3, 'notANumber')];
    expect(missingOptions({ rows }, records, { mapping: ['level', 'email'] })).toEqual({
      level: ['Gold', '=Bronze'],
    });
  });

  it('are none when every value fits', () => {
    expect(missingOptions({ rows: [] }, [], { mapping: ['email'] })).toEqual({});
  });
});
