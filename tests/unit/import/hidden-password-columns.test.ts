import { expect, it } from 'vitest';
import { hiddenPasswordColumns } from '../../../src/import/hidden-password-columns';
import { matchColumns } from '../../../src/import/match-columns';

const hash = '5f4dcc3b5aa765d61d8327deb882cf99';

it.each([
  ['Password', hash],
  ['Kennwort', '{SSHA}nothing'],
  ['Password', '****'],
  ['pass_word', '$2y$10$abcdefghijklmnopqrstuv'],
  ['password', 'scrypt:32768:8:1$zcMt6NGXFC4vUb9q$3b2f4a'],
  ['password', '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o'],
  ['password', '$S$E1ZGkZ7eYJH0wVY9nqYwEKQbHqVY3yJ'],
  ['password', `${hash}:wMcYqyYNaSWPYsoq`],
  ['password', `a1b2c3d4$${hash}${hash}`],
  ['password', `*${hash}DEADBEEF`],
  ['password', `${hash}${hash}${hash}`],
  ['password', 'AQAAAAIAAYagAAAAEJk2QyqB2yHn0S1mR5s0P3nQq7lV8xkq0p7d1Zr5mQ=='],
])('S8: “%s” of %s is left out, and known for what it is', (header, value) => {
  const [headers, records] = [['Email', header], [['ada@example.com', value]]];
  const mapping = matchColumns(headers, records, []);
  expect(mapping).toEqual(['email', null]);
  expect(hiddenPasswordColumns(headers, records, mapping)).toEqual([false, true]);
});

it.each([
  ['Password', 'correct horse'],
  ['Password', 'deadbeef'],
  ['Password', 'abc.def:123$'],
  ['Avatar', hash],
  ['Password', ''],
])('“%s” of “%s” is none', (header, value) => {
  const [headers, records] = [['Email', header], [['ada@example.com', value]]];
  expect(hiddenPasswordColumns(headers, records, ['email', null])).toEqual([false, false]);
});
