import { expect, test } from 'vitest';
import { suggestEncodings } from '../../../src/csv/suggest-encodings';
import { joined, latin1 } from './read-bytes';

test('R1: Japanese in Shift_JIS is suggested first', async () => {
  const name = Uint8Array.of(
    0x93,
    0xfa,
    0x96,
    0x7b,
    0x82,
    0xb3,
    0x82,
    0xad,
    0x82,
    0xe7,
    0x82,
    0xcc,
    0x89,
    0xd4,
  );
  const rows = Array.from({ length: 20 }, () => joined('a@example.com,', name, '\n'));
  expect((await suggestEncodings(new Blob([joined('Email,Name\n'.repeat(2000), ...rows)])))[0]).toBe(
    'shift_jis',
  );
});

test('R1: Russian in Windows-1251 is suggested', async () => {
  const text =
    '\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2\xe8\xf7 \xc8\xe2\xe0\xed\xee\xe2, \xec\xee\xf1\xea\xe2\xe0, \xf3\xeb\xe8\xf6\xe0\n';
  expect(await suggestEncodings(new Blob([latin1(text.repeat(20))]))).toContain('windows-1251');
});

test('R1: ISO-2022-JP is suggested first, though its bytes are all ASCII', async () => {
  expect((await suggestEncodings(new Blob(['Email,Name\na@x.jp,\x1b$B;3ED\x1b(B\n'])))[0]).toBe(
    'iso-2022-jp',
  );
});

test('R1: for ASCII there is nothing to suggest', async () => {
  expect(await suggestEncodings(new Blob(['Email\na@x.com\n']))).toEqual([]);
});

test('R1: names as Excel for Mac used to write them are suggested as Macintosh, first', async () => {
  const names = latin1(
    'Andr\x8e M\x9fller,Zo\x91 L\x8fbre,J\x9arg Stra\xa7er,Mu\x96oz,Bj\x9ark,Fran\x8dois\r\n',
  );
  expect((await suggestEncodings(new Blob([joined('Name\r\n', names)])))[0]).toBe('macintosh');
});

test.each([
  ['French in Windows-1252', 'Andr\xe9 Mu\xf1oz,Fran\xe7ois \x96 Z\xfcrich\r\n'],
  ['Croatian in Windows-1250', '\x8aimun Kova\xe8,\x8eeljko Juri\x9ai\xe6,Ivani\x9aevi\xe6\r\n'],
  ['Polish in Windows-1250', 'Ma\xb3gorzata \x8cwi\xeatek,J\xf3zef Wo\x9fniak\r\n'],
  ['Russian in Windows-1251', '\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2\r\n'],
  ['Japanese in Shift_JIS', '\x83A\x83C\x83E \x93\xfa\x96\x7b\x82\xb3\x82\xad\r\n'],
])('R1: %s is no Macintosh text', async (_, text) => {
  expect((await suggestEncodings(new Blob([latin1(text.repeat(8))])))[0]).not.toBe('macintosh');
});
