import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/directory/in-bites';
import { createValueRanks } from '../../../src/directory/value-ranks';

const collator = new Intl.Collator('en', { numeric: true });
const many = Array.from({ length: 3_000 }, (_, at) => `Room ${(at * 7_919) % 3_000}`);

function sortedBy(values: readonly string[], positions: Uint32Array): readonly string[] {
  return [...positions].map((position) => values[position] ?? '');
}

describe('ranks of the values of a field', () => {
  it('rank in bites what they rank at once', () => {
    const ranking = createValueRanks('text', collator).rank(many);
    let bites = 0;
    for (;;) {
      const step = ranking.next();
      bites += 1;
      if (step.done !== true) continue;
      const sorted = sortedBy(many, step.value.sortedPositions(false));
      expect(sorted).toEqual(many.toSorted(collator.compare));
      break;
    }
    expect(bites).toBeGreaterThan(4);
  });

  it.each([1, 2, 3, 4, 5])('stay right when somebody sorts while they rest after bite %i', (bites) => {
    const more = [...many, 'Room 10.5', 'Attic'];
    const ranks = createValueRanks('text', collator);
    const resting = ranks.rank(many);
    for (let bite = 0; bite < bites; bite += 1) resting.next();
    atOnce(ranks.rank(more));
    expect(sortedBy(many, atOnce(resting).sortedPositions(false))).toEqual(many.toSorted(collator.compare));
    expect(sortedBy(more, atOnce(ranks.rank(more)).sortedPositions(true))).toEqual(
      more.toSorted((a, b) => collator.compare(b, a)),
    );
  });

  it('R8: numbers go by size, negative ones first, blank ones last either way', () => {
    const numbers = ['10', '', '9.5', '-3', '1000', '9'];
    const ranks = createValueRanks('number', collator);
    const ranked = atOnce(ranks.rank(numbers));
    expect(sortedBy(numbers, ranked.sortedPositions(false))).toEqual(['-3', '9', '9.5', '10', '1000', '']);
    expect(sortedBy(numbers, ranked.sortedPositions(true))).toEqual(['1000', '10', '9.5', '9', '-3', '']);
  });
});
