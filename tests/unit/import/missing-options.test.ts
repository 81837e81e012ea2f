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

  it('are one for all spellings that a drop-down takes for the same', () => {
    const records = [['Head  Office'], ['head office'], ['HEAD\nOFFICE']];
    const rows = [rejected(0), rejected(1), rejected(2)];
    expect(missingOptions({ rows }, records, { mapping: ['level'] })).toEqual({ level: ['Head Office'] });
  });

  it('are no values that no field takes: lost letters (R1), control characters, more than 255 characters', () => {
    const records = [['Gold'], ['Br\ufffdnze'], ['Tin\u0007'], ['x'.repeat(256)]];
    const rows = records.map((_, record) => rejected(record));
    expect(missingOptions({ rows }, records, { mapping: ['level'] })).toEqual({ level: ['Gold'] });
  });

  it('are none when every value fits', () => {
    expect(missingOptions({ rows: [] }, [], { mapping: ['email'] })).toEqual({});
  });
});
