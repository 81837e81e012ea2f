import { expect, it } from 'vitest';
import { localDate } from '../../../src/domain/local-date';

it('names a download by the person’s own date', () => {
  expect(localDate(new Date(2026, 2, 4, 23, 59).getTime())).toBe('2026-03-04');
  expect(localDate(new Date(2026, 10, 30, 0, 0).getTime())).toBe('2026-11-30');
});
