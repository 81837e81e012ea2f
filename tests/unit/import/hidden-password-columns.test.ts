import { expect, it } from 'vitest';
import { hiddenPasswordColumns } from '../../../src/import/hidden-password-columns';
import { matchColumns } from '../../../src/import/match-columns';

const hash = '5f4dcc3b5aa765d61d8327deb882cf99';

it.each([
  ['Password', hash],
  ['Kennwort', '{SSHA}nothing'],
  ['Password', '****'],
  ['pass_word', '$2y$10$abcdefghijklmnopqrstuv'],
])('S8: “%s” of %s is left out, and known for what it is', (header, value) => {
  const [headers, records] = [['Email', header], [['ada@example.com', value]]];
  const mapping = matchColumns(headers, records, []);
  expect(mapping).toEqual(['email', null]);
  expect(hiddenPasswordColumns(headers, records, mapping)).toEqual([false, true]);
});

it.each([
  ['Password', 'correct horse'],
  ['Avatar', hash],
  ['Password', ''],
])('“%s” of “%s” is none', (header, value) => {
  const [headers, records] = [['Email', header], [['ada@example.com', value]]];
  expect(hiddenPasswordColumns(headers, records, ['email', null])).toEqual([false, false]);
});
