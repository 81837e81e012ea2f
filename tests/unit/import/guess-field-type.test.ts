import { describe, expect, it } from 'vitest';
import { guessFieldType } from '../../../src/import/guess-field-type';

function typeOf(...values: readonly string[]): string {
  return guessFieldType(
    values.map((value) => ['ann@example.com', value]),
    1,
  ).type;
}

describe('R7, R8: the type of a new field is guessed from the column’s values', () => {
  it.each([
    ['number', ['4.5', '3', '2']],
    ['number', ['1.234,5', '2,5', '7']],
    ['number', ['1', '1', '1']],
    ['number', ['45000', '45001']],
    ['date', ['2024-05-06', '2024-05-07', '']],
    ['date', ['31.12.2026', '01.02.2026']],
    ['date', ['03/04/2026', '05/06/2026']],
    ['checkBox', ['yes', 'no', 'yes']],
    ['checkBox', ['x', '', '']],
    ['checkBox', ['0', '1', '1']],
    ['longText', ['one line', 'two\nlines']],
    ['longText', ['one line', 'two\rlines']],
    ['longText', ['x'.repeat(256)]],
    ['text', ['x'.repeat(255)]],
    ['text', ['\u{1F600}'.repeat(200)]],
    ['text', ['Smith', 'Jones', 'Lee', 'Ray']],
    ['text', ['Gold', 'Silver']],
    ['text', ['', ' ']],
    ['text', ['3 kg', '4']],
  ] as const)('%s: %j', (type, values) => {
    expect(typeOf(...values)).toBe(type);
  });

  it('what a number would change stays text: leading zeros and plus signs', () => {
    expect(typeOf('01067', '80331')).toBe('text');
    expect(typeOf('+4420', '+4430')).toBe('text');
  });

  it('few values that come back are a drop-down, with them as its options', () => {
    const tiers = ['Gold', ' Silver', 'Gold', '', 'Gold'].map((tier) => ['', tier]);
    const file = [tiers, tiers, tiers].flat();
    expect(guessFieldType(file, 1)).toEqual({ type: 'dropDown', options: ['Gold', 'Silver'] });
    expect(guessFieldType(tiers, 1).type).toBe('text');
    const spellings = ["'-", 'Front  desk', 'front desk', "'-"].map((desk) => ['', desk]);
    expect(guessFieldType([spellings, spellings, spellings].flat(), 1).options).toEqual(['-', 'Front desk']);
  });

  it('a row without the cell says nothing', () => {
    expect(guessFieldType([['a'], ['a', '12']], 1).type).toBe('number');
  });
});
