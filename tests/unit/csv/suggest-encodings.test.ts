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

test('R1: Spanish of Excel for Mac is suggested first, though its ñ, ó and í are dashes and an apostrophe of Windows', async () => {
  const names = latin1('Garc\x92a,Mu\x96oz,L\x97pez,G\x97mez\r\n');
  expect((await suggestEncodings(new Blob([names])))[0]).toBe('macintosh');
});

test('R1: names as Excel for Mac used to write them are suggested as Macintosh, first', async () => {
  const names = latin1(
    'Andr\x8e M\x9fller,Zo\x91 L\x8fbre,J\x9arg Stra\xa7er,Mu\x96oz,Bj\x9ark,Fran\x8dois\r\n',
  );
  expect((await suggestEncodings(new Blob([joined('Name\r\n', names)])))[0]).toBe('macintosh');
});

test.each([
  ['ibm850', 'German', 'J\x94rg M\x81ller,K\x84the Stra\xe1er,\x9azil\r\n'],
  ['ibm850', 'French', 'Andr\x82 Lef\x8avre,Fran\x87ois Br\x96l\x82,No\x89l\r\n'],
  ['ibm850', 'Danish', 'S\x9bren Kj\x91r,N\x9brg\x86rd,\x8fse\r\n'],
  ['ibm852', 'Czech', '\xe6\xa0rka Dvo\xfd\xa0kov\xa0,Zden\xd8k \xe6\x9castn\xec\r\n'],
  ['ibm852', 'Polish', '\x9dukasz \x97wi\xa5tek,J\xa2zef Wo\xabniak\r\n'],
  ['ibm857', 'Turkish', '\x9e\x81kr\x81 Y\x8dlmaz,G\x81l\x9fen Do\xa7an\r\n'],
  ['ibm850', 'Italian', 'Niccol\x95 Citt\x85,Mos\x8a,Forl\x8d\r\n'],
  ['ibm850', 'Swedish', 'Bj\x94rk,G\x94ran \x8fgren,M\x84rta\r\n'],
  ['ibm866', 'Russian', '\x88\xa2\xa0\xad \x8f\xa5\xe2\xe0\xae\xa2\r\n'],
  ['ibm737', 'Greek', '\x82\xa0\xe9\xa8\x9a\xa6\xaa \x8f\x98\xa7\x98\x9b\xe6\xa7\xa6\xac\xa2\xa6\xaa\r\n'],
])('R1: %s, %s of Excel’s CSV (MS-DOS), is suggested first', async (label, _, text) => {
  expect((await suggestEncodings(new Blob([latin1(text)])))[0]).toBe(label);
});

test.each([
  ['French in Windows-1252', 'Andr\xe9 Mu\xf1oz,Fran\xe7ois \x96 Z\xfcrich\r\n'],
  ['Croatian in Windows-1250', '\x8aimun Kova\xe8,\x8eeljko Juri\x9ai\xe6,Ivani\x9aevi\xe6\r\n'],
  ['Polish in Windows-1250', 'Ma\xb3gorzata \x8cwi\xeatek,J\xf3zef Wo\x9fniak\r\n'],
  ['Russian in Windows-1251', '\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2\r\n'],
  ['Japanese in Shift_JIS', '\x83A\x83C\x83E \x93\xfa\x96\x7b\x82\xb3\x82\xad\r\n'],
  ['German with one umlaut in Windows-1252', 'Sch\xe4fer,K\xe4the\r\n'],
  ['the typography of Windows-1252', 'etc\x85,O\x92Brien,Mon\x96Fri,the company\x92s,\x93so\x94\r\n'],
  ['Turkish in Windows-1254', '\xdea\xfein Y\xfdlmaz,Do\xf0an\r\n'],
  ['Greek in Windows-1253', '\xc3\xe9\xfe\xf1\xe3\xef\xf2\r\n'],
])('R1: %s is no text of Macintosh or DOS', async (_, text) => {
  expect((await suggestEncodings(new Blob([latin1(text.repeat(8))])))[0]).not.toMatch(/macintosh|ibm/);
});

test.each([
  ['French', 'Ren\xe9,Andr\xe9 Lef\xe9vre,St\xe9phane\r\n'],
  ['Spanish', 'Jos\xe9,Ver\xf3nica,Ram\xf3n\r\n'],
])(
  'R1: few letters of %s, as Windows writes them, are not suggested as Baltic ones of DOS',
  async (_, names) => {
    expect(await suggestEncodings(new Blob([latin1(names)]))).not.toContain('ibm775');
  },
);

test('R1: UTF-8 is suggested first where only a row of the file is none', async () => {
  const people = 'Jürgen,j@x.com\nZoë,z@x.com\n'.repeat(10);
  const damaged = new Blob([people, Uint8Array.of(0x4a, 0xfc), 'rgen,k@x.com\n', people]);
  expect((await suggestEncodings(damaged))[0]).toBe('utf-8');
});
