import { expect, test } from 'vitest';
import { createFileDecoder } from '../../../src/csv/file-decoder';
import { enScreens } from '../../../src/texts/en-screens';
import { joined, latin1, readBytes } from './read-bytes';

test.each([
  ['ibm437', '\x81ber \x84\x94\x81 \xa4 \xe1', 'über äöü ñ ß'],
  ['ibm850', 'S\x9bren Kj\x91r, Concei\x87\xc6o, \xb5ngel, \xd5', 'Søren Kjær, Conceição, Ángel, ı'],
  ['ibm852', '\xe6\xa0rka Dvo\xfd\xa0kov\xa0, \x9dukasz \x97wi\xa5tek', 'Šárka Dvořáková, Łukasz Świątek'],
  ['ibm857', '\x9e\x81kr\x81 Y\x8dlmaz, Do\xa7an', 'Şükrü Yılmaz, Doğan'],
  ['ibm775', '\xbeilvinas, J\xd0nis \x91', 'Šilvinas, Jąnis æ'],
  ['ibm737', '\x82\xa0\xe9\xa8\x9a\xa6\xaa', 'Γιώργος'],
])('R1: a browser knows nothing of %s, Rollcall does', (label, bytes, text) => {
  expect(createFileDecoder(label).decode(latin1(bytes))).toBe(text);
  expect(createFileDecoder(label).encoding).toBe(label);
});

test('R1: every byte of a code page is one character, and ASCII is ASCII', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const label of ['ibm437', 'ibm850', 'ibm852', 'ibm857', 'ibm775', 'ibm737']) {
    const text = createFileDecoder(label).decode(bytes);
    expect(text).toHaveLength(256);
    expect(text.slice(0, 128)).toBe(String.fromCharCode(...bytes.subarray(0, 128)));
    expect(new Set(text.replaceAll('\uFFFD', '')).size).toBe(label === 'ibm857' ? 253 : 256);
  }
});

test('R1: bytes that a code page has no character for are never read silently', async () => {
  const file = await readBytes(joined('Name,Email\n', latin1('A\xd5,a@x.org\n')), {
    settings: { encoding: 'ibm857' },
  });
  expect(file.replacementCharacters).toBe(1);
});

test.each(['constructor', '__proto__', 'cp850'])('R1: %s is the name of no encoding', (label) => {
  expect(() => createFileDecoder(label)).toThrow(RangeError);
});

test('R1: a file in a code page of DOS is imported as it was meant, once that is chosen', async () => {
  const bytes = joined('Name;Email\r\n', latin1('J\x94rg Stra\xe1er;joerg@example.com\r\n'));
  expect((await readBytes(bytes)).encodingSource).toBe('guess');
  const file = await readBytes(bytes, { settings: { encoding: 'ibm850' } });
  expect(file).toMatchObject({ encoding: 'ibm850', encodingSource: 'chosen', replacementCharacters: 0 });
  expect(file.records).toEqual([['Jörg Straßer', 'joerg@example.com']]);
});

test('R1: every encoding that is offered can be read', () => {
  for (const label of Object.keys(enScreens.import.fileSettings.encodings))
    expect(createFileDecoder(label).encoding).toBe(label);
});
