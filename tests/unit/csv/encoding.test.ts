import { describe, expect, test } from 'vitest';
import { joined, latin1, readBytes, utf16, utf8 } from './read-bytes';

const people =
  'Name;Email\r\nAm\u00e9lie Dubois;amelie@example.com\r\nZo\u00eb "Zo" \u00c5str\u00f6m;zoe@example.com\r\n';
const rows = [
  ['Am\u00e9lie Dubois', 'amelie@example.com'],
  ['Zo\u00eb "Zo" \u00c5str\u00f6m', 'zoe@example.com'],
];

describe('R1: the same people come out of every encoding', () => {
  const files = [
    ['UTF-8', utf8(people), 'utf-8', 'utf8'],
    ['UTF-8 with BOM', joined('\uFEFF', people), 'utf-8', 'bom'],
    ['UTF-8 with two BOMs', joined('\uFEFF\uFEFF', people), 'utf-8', 'bom'],
    ['UTF-16 LE with BOM', utf16(people, 'little', true), 'utf-16le', 'bom'],
    ['UTF-16 BE with BOM', utf16(people, 'big', true), 'utf-16be', 'bom'],
    ['UTF-16 LE without BOM', utf16(people, 'little', false), 'utf-16le', 'utf16Pattern'],
    ['UTF-16 BE without BOM', utf16(people, 'big', false), 'utf-16be', 'utf16Pattern'],
    ['Windows-1252', latin1(people), 'windows-1252', 'guess'],
  ] as const;

  for (const [name, bytes, encoding, encodingSource] of files) {
    test(name, async () => {
      const file = await readBytes(bytes);
      expect(file).toMatchObject({ encoding, encodingSource, replacementCharacters: 0, fault: null });
      expect(file.headers).toEqual(['Name', 'Email']);
      expect(file.records).toEqual(rows);
    });
  }
});

describe('R1: characters that lie across chunks come out whole', () => {
  const text = 'N\u00e4me,Email\r\n\u{1F600}\u20ac,"a\r\nb"\r\n"""q"", \u65e5\u672c",c@x.com\r\n';
  const expected = [
    ['\u{1F600}\u20ac', 'a\r\nb'],
    ['"q", \u65e5\u672c', 'c@x.com'],
  ];

  const encodings = [
    ['UTF-8', utf8(text)],
    ['UTF-8 with BOM', joined('\uFEFF', text)],
    ['UTF-16 LE', utf16(text, 'little', true)],
  ] as const;
  for (const [name, bytes] of encodings) {
    test(`${name}, with a border at every place`, async () => {
      for (let textSize = 1; textSize <= bytes.length; textSize++) {
        const file = await readBytes(bytes, { textSize, settings: { headerRow: 1 } });
        expect(file.headers).toEqual(['N\u00e4me', 'Email']);
        expect(file.records).toEqual(expected);
        expect(file.replacementCharacters).toBe(0);
      }
    });
  }
});

describe('R1: a file that is not UTF-8 is noticed', () => {
  test('an invalid byte at the very end of a long file', async () => {
    const ascii = `Name,Email\n${'Ann,ann@example.com\n'.repeat(20_000)}`;
    const file = await readBytes(joined(ascii, latin1('Andr\u00e9,andre@example.com\n')), {
      limit: Infinity,
    });
    expect(file).toMatchObject({ encoding: 'windows-1252', encodingSource: 'guess', recordCount: 20_001 });
    expect(file.records.at(-1)).toEqual(['Andr\u00e9', 'andre@example.com']);
  });

  test('the euro sign of Windows-1252 is a euro sign', async () => {
    const file = await readBytes(
      joined('Name,Email\n', Uint8Array.of(0x80, 0x20, 0x93, 0x94), ',a@example.com\n'),
    );
    expect(file.records).toEqual([['\u20ac \u201c\u201d', 'a@example.com']]);
  });

  test('S5: ISO-2022-JP, though its bytes are all ASCII', async () => {
    const bytes = 'Email,Name\r\na@example.com,\x1b$B;3ED\x1b(B\r\n';
    expect(await readBytes(bytes)).toMatchObject({ encodingSource: 'guess' });
    const file = await readBytes(bytes, { settings: { encoding: 'iso-2022-jp' } });
    expect(file.records).toEqual([['a@example.com', '\u5c71\u7530']]);
  });

  test('but colours of a terminal are no encoding', async () => {
    expect(await readBytes('Email\n\x1b[31ma@example.com\n')).toMatchObject({ encodingSource: 'utf8' });
  });

  test('one letter of another encoding at the end of ASCII', async () => {
    const file = await readBytes(joined('Email,Name\na@example.com,Andr', Uint8Array.of(0xe9)));
    expect(file).toMatchObject({ encoding: 'windows-1252', records: [['a@example.com', 'Andr\u00e9']] });
  });

  test('UTF-8 that was cut off in the middle of a character stays UTF-8, and says so', async () => {
    const whole = utf8('Email,Name\na@example.com,Am\u00e9lie\nb@example.com,Andr\u00e9');
    const file = await readBytes(whole.slice(0, -1));
    expect(file).toMatchObject({ encoding: 'utf-8', encodingSource: 'utf8', replacementCharacters: 1 });
    expect(file.records).toEqual([
      ['a@example.com', 'Am\u00e9lie'],
      ['b@example.com', 'Andr\uFFFD'],
    ]);
  });

  test('a cut-off character is recognised in ASCII when two of its bytes are there', async () => {
    const whole = utf8('Email,Price\na@example.com,5 \u20ac');
    expect(await readBytes(whole.slice(0, -1))).toMatchObject({
      encoding: 'utf-8',
      replacementCharacters: 1,
    });
  });

  test('U+FFFD that the file itself holds is counted', async () => {
    const file = await readBytes('Email,Name\na@example.com,Am\uFFFDlie \uFFFD\n');
    expect(file).toMatchObject({ encoding: 'utf-8', encodingSource: 'utf8', replacementCharacters: 2 });
  });
});

describe('R1: NUL bytes', () => {
  test('in UTF-8 text are neither UTF-16 nor a binary file', async () => {
    const file = await readBytes('Email,Name\na@example.com,A\0nn\n\0b@example.com,Bob\n');
    expect(file).toMatchObject({ encoding: 'utf-8', encodingSource: 'utf8', fault: null });
    expect(file.records).toEqual([
      ['a@example.com', 'A\0nn'],
      ['\0b@example.com', 'Bob'],
    ]);
  });

  test('that fill up the end of a file after a power failure are no record', async () => {
    const file = await readBytes(`Email\na@example.com\n${'\0'.repeat(4096)}`);
    expect(file).toMatchObject({ encoding: 'utf-8', fault: null, recordCount: 1 });
  });

  test('in a file of one record', async () => {
    expect(await readBytes('Email\na@x.com\0\n')).toMatchObject({ encoding: 'utf-8', recordCount: 1 });
  });

  for (const [language, name] of [
    ['Russian', '\u0410\u043d\u043d\u0430 \u0418\u0432\u0430\u043d\u043e\u0432\u0430'],
    ['Japanese', '\u65e5\u672c \u3055\u304f\u3089'],
    ['Chinese', '\u738b\u5c0f\u660e'],
  ] as const) {
    test(`UTF-16 without BOM is recognised in ${language}`, async () => {
      const text = `${name},Email\r\n${name},anna@example.com\r\n${name},b@example.com\r\n`;
      for (const order of ['little', 'big'] as const) {
        const file = await readBytes(utf16(text, order, false));
        expect(file.encodingSource).toBe('utf16Pattern');
        expect(file.records[0]).toEqual([name, 'anna@example.com']);
      }
    });
  }

  test('UTF-16 without BOM is recognised in a few characters', async () => {
    expect(await readBytes(utf16('Email\na@b.c\n', 'little', false))).toMatchObject({ records: [['a@b.c']] });
  });
});

describe('R1: a person may choose the encoding', () => {
  const cyrillic = joined('Email,Name\na@example.com,', Uint8Array.of(0xc0, 0xed, 0xed, 0xe0), '\n');

  test('and gets it as given', async () => {
    const file = await readBytes(cyrillic, { settings: { encoding: 'windows-1251' } });
    expect(file).toMatchObject({
      encoding: 'windows-1251',
      encodingSource: 'chosen',
      replacementCharacters: 0,
    });
    expect(file.records).toEqual([['a@example.com', '\u0410\u043d\u043d\u0430']]);
  });

  test('UTF-8 that does not fit shows what was lost', async () => {
    const file = await readBytes(cyrillic, { settings: { encoding: 'utf-8' } });
    expect(file).toMatchObject({ encoding: 'utf-8', encodingSource: 'chosen', replacementCharacters: 4 });
  });

  test('by any of its names', async () => {
    expect((await readBytes(cyrillic, { settings: { encoding: 'Latin1' } })).encoding).toBe('windows-1252');
  });

  test('a name that no decoder knows counts as none', async () => {
    const file = await readBytes(cyrillic, { settings: { encoding: 'klingon-8' } });
    expect(file).toMatchObject({ encoding: 'windows-1252', encodingSource: 'guess' });
  });

  test('the BOM never becomes a part of the first header', async () => {
    const file = await readBytes(joined('\uFEFF', people), { settings: { encoding: 'windows-1252' } });
    expect(file.headers[0]).toBe('Name');
  });

  test('nor does one that was garbled before the file was saved, wherever the chunks end', async () => {
    for (const mark of ['ï»¿', 'п»ї', '\uFEFFï»¿']) {
      for (const text of [
        `${mark}"Name, all",Email\nAnn,a@x.com\n`,
        `${mark}sep=,\n"Name, all",Email\nAnn,a@x.com\n`,
      ]) {
        for (const textSize of [1, 3, 1000]) {
          const file = await readBytes(text, { textSize });
          expect(file).toMatchObject({ headers: ['Name, all', 'Email'], records: [['Ann', 'a@x.com']] });
        }
      }
    }
  });

  test('a BOM in front of a quoted header is no part of it either', async () => {
    expect((await readBytes('\uFEFF"Na,me",Email\nAnn,a@example.com')).headers).toEqual(['Na,me', 'Email']);
  });
});
