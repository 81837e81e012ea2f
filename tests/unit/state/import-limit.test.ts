import { describe, expect, it } from 'vitest';
import { parseImportLimit } from '../../../src/state/import-limit';

describe('S4: the import limit', () => {
  it.each([
    ['1', 1],
    ['3000', 3000],
    ['1000000', 1_000_000],
  ])('takes %s', (typed, limit) => expect(parseImportLimit(typed)).toBe(limit));

  it.each(['', '0', '-5', '1.5', '1e5', '1000001', '99999999', 'many'])('refuses “%s”', (typed) =>
    expect(parseImportLimit(typed)).toBeNull(),
  );
});
