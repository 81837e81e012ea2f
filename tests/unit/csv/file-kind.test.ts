import { describe, expect, test } from 'vitest';
import { joined, readBytes } from './read-bytes';

const zip = (...names: readonly string[]) =>
  joined(...names.flatMap((name) => ['PK\x03\x04', new Uint8Array(26), name]));

describe('R4: a file that is not text is named for what it is, whatever its extension', () => {
  const cases = [
    ['xlsx', 'an Excel workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
    [
      'ods',
      'an OpenDocument spreadsheet',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'content.xml'),
    ],
    ['zip', 'a Word document', zip('[Content_Types].xml', 'word/document.xml')],
    ['zip', 'an archive', zip('people.csv')],
    ['xls', 'an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['pdf', 'a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
    ['gzip', 'a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)],
    ['image', 'a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['image', 'a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ['image', 'a GIF', 'GIF89a\x01\0\x01\0'],
    ['image', 'a WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
    [
      'binary',
      'a program',
      joined(
        'MZ',
        Uint8Array.from({ length: 4000 }, (_, index) => (index * 167) % 256),
      ),
    ],
    ['binary', 'nothing but NULs', new Uint8Array(100)],
    ['html', 'a web page', '\uFEFF\r\n<!DOCTYPE html>\n<html><body></body></html>'],
    [
      'html',
      'a table that a web application calls .xls',
      '<table border="1"><tr><th>Email</th></tr></table>',
    ],
    ['xml', 'a spreadsheet of 2003', '<?xml version="1.0"?>\n<Workbook></Workbook>'],
    ['json', 'a list of people', '[\n  { "email": "a@x.com" }\n]'],
    ['json', 'an answer of a web service', '{"users": [{"email": "a@x.com"}]}'],
    ['vcard', 'contact cards', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'],
  ] as const;
  for (const [kind, what, bytes] of cases) {
    test(`${what} is ${kind}`, async () => {
      const file = await readBytes(bytes, { name: 'people.csv' });
      expect(file).toMatchObject({ fault: { type: 'notCsv', kind }, records: [], recordCount: 0 });
    });
  }

  test('a workbook that lists its contents only at its end', async () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251);
    const file = await readBytes(joined(zip('[Content_Types].xml'), noise, 'PK\x01\x02xl/workbook.xml'));
    expect(file.fault).toEqual({ type: 'notCsv', kind: 'xlsx' });
  });

  test('the name decides when the contents do not', async () => {
    const file = await readBytes('PK\x03\x04 not really', { name: 'People.XLSX' });
    expect(file.fault).toEqual({ type: 'notCsv', kind: 'xlsx' });
    expect((await readBytes('PK\x03\x04 not really')).fault).toEqual({ type: 'notCsv', kind: 'zip' });
  });

  test('text is text whatever its extension, and whatever letters it begins with', async () => {
    for (const header of [
      'PK',
      'BM',
      'GIF',
      'PDF',
      'MZ',
      'II',
      '<Email>',
      '[Name]',
      '{Name}',
      '{"a"}',
      'BEGIN',
    ]) {
      const file = await readBytes(`${header},Email\nx,a@x.com\n`, { name: 'people.xlsx' });
      expect(file).toMatchObject({ fault: null, headers: [header, 'Email'] });
    }
  });

  test('a stray control character does not make a file binary', async () => {
    expect((await readBytes('Email,Note\na@x.com,a\x01b\x02c\n')).fault).toBeNull();
  });
});
