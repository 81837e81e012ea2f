import { describe, expect, it } from 'vitest';
import { formatDate, formatSize, localeFor, plural } from '../../../src/texts/format';

describe('numbers and dates', () => {
  it('follow the person’s own variant of the language of the texts', () => {
    expect(localeFor('en', ['de-AT', 'en-GB', 'en'])).toBe('en-GB');
    expect(localeFor('en', ['de', 'fr'])).toBe('en');
    expect(localeFor('de', ['den', 'de'])).toBe('de');
  });

  it('R8: a stored date is the same day in every time zone', () => {
    expect(formatDate('2026-03-04')).toMatch(/4/);
    expect(formatDate('2026-03-04')).toMatch(/2026/);
    expect(formatDate('next week')).toBe('next week');
    expect(formatDate('2026-13-40')).toBe('2026-13-40');
    expect(formatDate('2026-02-30')).toBe('2026-02-30');
  });

  it('sizes are in the unit that fits', () => {
    expect(formatSize(0)).toBe('0\u00a0B');
    expect(formatSize(999)).toBe('999\u00a0B');
    expect(formatSize(1_400_000)).toBe('1.4\u00a0MB');
    expect(formatSize(25_000_000_000)).toBe('25\u00a0GB');
  });

  it('texts have a form for one and for many', () => {
    const forms = { one: 'user', other: 'users' };
    expect([0, 1, 2].map((count) => plural(count, forms))).toEqual(['users', 'user', 'users']);
  });
});
