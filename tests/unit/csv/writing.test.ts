import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/csv/formula-guard';
import { csvBlob } from '../../../src/csv/write-csv';
import { readBytes } from './read-bytes';

/** With the BOM: `Blob.text()` would take it off. */
async function written(rows: Iterable<readonly string[]>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvBlob(rows).arrayBuffer());
}

describe('R23: a written file', () => {
  test('is UTF-8 with BOM and CRLF', async () => {
    expect(
      await written([
        ['Name', 'Email'],
        ['Am\u00e9lie', 'a@x.com'],
      ]),
    ).toBe('\uFEFFName,Email\r\nAm\u00e9lie,a@x.com\r\n');
    expect(csvBlob([]).type).toBe('text/csv;charset=utf-8');
  });

  test('quotes the cells that need it and no others', async () => {
    const cells = ['plain', '', 'a,b', 'say "x"', 'a\nb', 'a\rb', ' a', 'a ', '\ta', 'a b', 'a;b', "o'b"];
    expect(await written([cells])).toBe(
      '\uFEFFplain,,"a,b","say ""x""","a\nb","a\rb"," a","a ","\ta",a b,a;b,o\'b\r\n',
    );
  });

  test('keeps a row of one blank cell', async () => {
    expect(await written([['Email'], [''], ['a@x.com']])).toBe('\uFEFFEmail\r\n""\r\na@x.com\r\n');
  });

  test('is whole over many thousand rows', async () => {
    const rows = Array.from({ length: 5432 }, (_, index) => [`Name ${index}`, `a${index}@x.com`]);
    const file = await readBytes(await csvBlob([['Name', 'Email'], ...rows]).arrayBuffer(), {
      limit: Infinity,
    });
    expect(file.records).toEqual(rows);
  });
});

describe('R23: formulas', () => {
  const guarded = [
    '=1+1',
    '+a',
    '-a',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    "'=1",
    "''=1",
    '=',
    '@',
    '+1 5x',
    "'+33 1",
    '-2+3*4',
  ];
  for (const value of guarded) {
    test(`${JSON.stringify(value)} is guarded`, () => {
      expect(guardFormula(value)).toBe(`'${value}`);
      expect(unguardFormula(`'${value}`)).toBe(value);
    });
  }

  const bare = [
    '',
    'a',
    '1',
    'a=1',
    "'",
    "'a",
    "''",
    "o'=x",
    '+33 1 55 00 11 22',
    '-',
    '+1 (555) 010-0102',
    '-1.5',
    '+1/2',
    ' =1',
  ];
  for (const value of bare) {
    test(`${JSON.stringify(value)} stays as it is`, () => {
      expect(guardFormula(value)).toBe(value);
      expect(unguardFormula(value)).toBe(value);
    });
  }

  test.each([
    ['="0155501"', '0155501'],
    ['="+33 1 55 00 11 22"', '+33 1 55 00 11 22'],
    ['="Bob ""Bo"" Ray"', 'Bob "Bo" Ray'],
    ['=""', ''],
  ])(
    'the text of the formula %s, which keeps a spreadsheet from making a number of it, comes off',
    (cell, text) => {
      expect(unguardFormula(cell)).toBe(text);
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    },
  );

  test.each(['="a"&"b"', '="a', '=1+1', '="a"b"', '=A1'])('%s is another formula, and stays', (cell) => {
    expect(unguardFormula(cell)).toBe(cell);
  });

  test('the apostrophe that a person put in front of a phone number for Excel comes off', () => {
    expect(unguardFormula("'+33 1 55 00 11 22")).toBe('+33 1 55 00 11 22');
  });
});
