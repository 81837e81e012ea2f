import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColumn, carryMapping } from '../../../src/state/import-wizard-mapping';

describe('S11: columns are matched by hand', () => {
  it('moves a field from the column that has it', () => {
    expect(assignColumn(['email', 'firstName', null], 2, 'firstName')).toEqual({
      mapping: ['email', null, 'firstName'],
      displaced: 1,
    });
  });

  it('takes the field from a column', () => {
    expect(assignColumn(['email', 'firstName'], 1, null)).toEqual({
      mapping: ['email', null],
      displaced: null,
    });
  });

  it('displaces nothing when a column keeps its field', () => {
    expect(assignColumn(['email'], 0, 'email')).toEqual({ mapping: ['email'], displaced: null });
  });

  it('R6: one field takes one column, whatever is chosen in whatever order', () => {
    const target = fc.constantFrom(null, 'email', 'firstName', 'fullName', 'notes');
    const choices = fc.array(fc.tuple(fc.nat(5), target));
    fc.assert(
      fc.property(choices, (all) => {
        const start: readonly (string | null)[] = [null, null, null, null, null, null];
        const mapping = all.reduce((now, [column, field]) => assignColumn(now, column, field).mapping, start);
        const taken = mapping.filter((field) => field !== null);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});

describe('R1: a file that is read again', () => {
  it('keeps what was chosen by hand and takes the new automatic match for the rest', () => {
    const automatic = ['email', null, null];
    const chosen = ['email', null, 'notes'];
    expect(carryMapping(automatic, chosen, ['email', 'firstName', null])).toEqual([
      'email',
      'firstName',
      'notes',
    ]);
  });

  it('keeps that a column was taken out', () => {
    expect(carryMapping(['email', 'notes'], ['email', null], ['email', 'notes'])).toEqual(['email', null]);
  });

  it('starts anew when the columns are others', () => {
    expect(carryMapping([null], ['notes'], ['email', 'firstName'])).toEqual(['email', 'firstName']);
  });
});
