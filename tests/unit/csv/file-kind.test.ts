import { describe, expect, test } from 'vitest';
import { joined, readBytes, utf16 } from './read-bytes';

const zip = (...names: readonly string[]) =>
  joined(...names.flatMap((name) => ['PK\x03\x04', new Uint8Array(26), name]));

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);

describe('R4: a file that is not text is named for what it is, whatever its extension', () => {
  const cases = [
    ['xlsx', 'an Excel workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
    [
      'ods',
      'an OpenDocument spreadsheet',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'content.xml'),
    ],
    ['numbers', 'a Numbers spreadsheet', zip('Index/Document.iwa', 'Index/CalculationEngine.iwa')],
    ['document', 'a Word document', zip('[Content_Types].xml', 'word/document.xml')],
    [
      'document',
      'an OpenDocument text',
      zip('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'),
    ],
    ['document', 'an old Word document', joined(ole, utf16('WordDocument', 'little', false))],
    ['document', 'a formatted text', '{\\rtf1\\ansi\nName,Email\\par\nAnn,a@x.com\\par\n}'],
    ['email', 'a message of Outlook', joined(ole, utf16('__substg1.0_37', 'little', false))],
    [
      'email',
      'a message',
      'Return-Path: <a@x.com>\r\nReceived: from mx; Mon, 1 Jan\r\nSubject: users\r\n\r\nHello\r\n',
    ],
    ['email', 'a mailbox', 'From a@x.com Mon Jan  1\nDate: Mon, 1 Jan\nMessage-ID: <1@x.com>\n\nHello\n'],
    ['zip', 'an archive', zip('people.csv')],
    ['xls', 'an old Excel workbook', joined(ole, utf16('Workbook', 'little', false))],
    ['pdf', 'a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
    ['xls', 'one that holds a Word document', joined(ole, utf16('WordDocumentWorkbook', 'little', false))],
    ['compressed', 'a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)],
    ['compressed', 'a bzip2 file', 'BZh91AY&SY\x12\x34'],
    ['compressed', 'a 7z archive', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4)],
    [
      'compressed',
      'a tar archive',
      `${'people.csv'.padEnd(257, '\0')}ustar\x0000${'\0'.repeat(248)}Name,Email\n`,
    ],
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
    ['html', 'a web page behind a comment', '<!-- saved from url=(0014)about:internet -->\n<html></html>'],
    [
      'html',
      'a page that Excel saved in one file',
      'MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary="x"\n',
    ],
    ['xml', 'a list without an XML declaration', '<users>\n  <user><email>a@x.com</email></user>\n</users>'],
    ['xml', 'a spreadsheet of 2003', '<?xml version="1.0"?>\n<Workbook></Workbook>'],
    ['json', 'a list of people', '[\n  { "email": "a@x.com" }\n]'],
    ['json', 'an answer of a web service', '{"users": [{"email": "a@x.com"}]}'],
    ['json', 'a list of lists', '[["Name", "Email"], ["Ann", "a@x.com"]]'],
    ['json', 'a list of addresses', '["a@x.com", "b@x.com"]'],
    ['ldif', 'a directory', 'version: 1\n\n# ann\ndn: uid=ann,dc=x\nmail: a@x.com\n'],
    ['ldif', 'what ldapsearch prints', '# extended LDIF\n#\n# LDAPv3\n\ndn: uid=ann,dc=x\nmail: a@x.com\n'],
    ['sql', 'statements', "INSERT INTO users VALUES (1, 'a@x.com');\n"],
    [
      'sql',
      'a dump of MySQL',
      '-- MySQL dump 10.13\r\n--\r\n/*!40101 SET NAMES utf8 */;\n\nDROP TABLE IF EXISTS `users`;\n',
    ],
    ['sql', 'a dump of PostgreSQL', '--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n'],
    ['vcard', 'contact cards', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'],
  ] as const;
  for (const [kind, what, bytes] of cases) {
    test(`${what} is ${kind}`, async () => {
      const file = await readBytes(bytes, { name: 'people.csv' });
      expect(file).toMatchObject({ fault: { type: 'notCsv', kind }, records: [], recordCount: 0 });
    });
  }

  test('in UTF-16 as well, with and without byte order mark', async () => {
    for (const [kind, text] of [
      ['html', '<!DOCTYPE html>\n<html></html>'],
      ['xml', '<?xml version="1.0" encoding="UTF-16"?>\n<users></users>'],
      ['json', '[{"email": "a@x.com"}]'],
      ['vcard', 'BEGIN:VCARD\r\nVERSION:2.1\r\n'],
    ] as const) {
      for (const order of ['little', 'big'] as const) {
        for (const bom of [true, false]) {
          expect((await readBytes(utf16(text, order, bom))).fault).toEqual({ type: 'notCsv', kind });
        }
      }
    }
  });

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

  test('text is text in front of which notes stand', async () => {
    for (const preamble of [
      '# users, groups',
      '-- users',
      'Date: 2026-01-01',
      'From: admin@x.com\nTo: b@x.com',
      '<Users>',
      'HTTP/1.1 200 OK\nContent-Type: text/csv\n',
      'version: 1',
      'Report: members\nReceived: 2026-01-01',
    ]) {
      const file = await readBytes(`${preamble}\n\nName,Email,City\nAnn,a@x.com,Cork\n`);
      expect(file).toMatchObject({ fault: null, headers: ['Name', 'Email', 'City'] });
    }
  });

  test('a stray control character does not make a file binary', async () => {
    expect((await readBytes('Email,Note\na@x.com,a\x01b\x02c\n')).fault).toBeNull();
  });
});
