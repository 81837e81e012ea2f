import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValue } from '../../../src/domain/check-value';
import type { StandardField } from '../../../src/domain/field';
import { customFieldTypes, standardFields } from '../../../src/domain/field';
import { detectDecimalSign, parseNumber } from '../../../src/domain/number-value';
import { sampleField } from '../../unit/directory/sample-records';

const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[\s\u200b\u00a0]{0,2}[0-9.,'+ -]{0,12}$/u),
  fc.stringMatching(/^[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}$/u),
  fc.constantFrom('Yes', 'north', 'e\u0301\n\u0344', '46085', '18 Mar 2031', '\u0958', '\u2126'),
);

const anyField = fc.oneof(
  fc.constantFrom<StandardField>(...standardFields),
  fc
    .constantFrom(...customFieldTypes)
    .map((type) => sampleField('Extra', { type, options: ['North', 'South'] })),
);

test('R24: a value that was accepted is read again as itself, without an error', () => {
  fc.assert(
    fc.property(anyField, written, (field, raw) => {
      const first = checkValue(field, raw);
      if (first.issues.some(({ severity }) => severity === 'error')) return;
      const again = checkValue(field, first.value);
      expect(again.value).toBe(first.value);
      expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('R8: a number is found again in every spelling of a column that shows its decimal sign', () => {
  const languages = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE');
  fc.assert(
    fc.property(
      languages,
      fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 })),
      (language, hundredths) => {
        const format = new Intl.NumberFormat(language, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        });
        const column = [...hundredths, 123_456].map((number) => format.format(number / 100));
        const sign = detectDecimalSign(column);
        for (const [row, number] of hundredths.entries()) {
          expect(parseNumber(column[row] ?? '', sign)).toBe(String(number / 100));
        }
      },
    ),
  );
});
