import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/directory/in-bites';
import { collationSort, mergeSorted, totalOrder } from '../../../src/directory/collation-sort';

/** ICU's numeric order contradicts itself where digits of rare scripts stand (U+11738): no sort agrees with it there. */
const hasRareDigits = (value: string) => /(?![0-9])\p{N}/u.test(value);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }).filter((value) => !hasRareDigits(value)),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
  fc.emailAddress(),
  fc.nat().map(String),
);
/** Languages that put their letters in places of their own. */
const locale = fc.constantFrom('en', 'sv', 'cs', 'de-u-co-phonebk', 'es', 'da', 'lt');

describe('sorting many values', () => {
  it('gives the very order of the collator, in every language', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1_000, maxLength: 1_200 }), locale, (values, language) => {
        const compare = totalOrder(new Intl.Collator(language, { numeric: true }));
        expect(atOnce(collationSort(values, compare))).toEqual(values.toSorted(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('merges a few new values into many sorted ones', () => {
    const compare = totalOrder(new Intl.Collator('en', { numeric: true }));
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (many, few) => {
        const merged = mergeSorted(many.toSorted(compare), few.toSorted(compare), compare);
        expect(merged).toEqual([...many, ...few].toSorted(compare));
      }),
    );
  });
});
