import { describe, expect, test } from 'vitest';
import { readRecordBatches } from '../../../src/csv/read-record-batches';
import { delimiters, settingsAsRead } from '../../../src/domain/csv-file';
import { inTexts, readBytes, readRows } from './read-bytes';

/** As people line their columns up, and as some programs write. */
const lined =
  '"Name",     "Email",           "Company"\n' +
  '"Lee, Ann", "ann@example.org", "Acme, Inc."\n' +
  '"Roe",      "roe@example.org", "Said ""hi"", left"\n' +
  '"Doe",      "doe@example.org", "1, Main Street,\n  Cork"\n';

const linedRows = [
  ['Name', 'Email', 'Company'],
  ['Lee, Ann', 'ann@example.org', 'Acme, Inc.'],
  ['Roe', 'roe@example.org', 'Said "hi", left'],
  ['Doe', 'doe@example.org', '1, Main Street,\n  Cork'],
];

describe('R2: blanks in front of the quotes of a file that is written so are no data', () => {
  test('though delimiters, quotes and line breaks stand in the cells', async () => {
    expect(await readBytes(lined)).toMatchObject({ delimiter: ',', headerRow: 1, fault: null });
    expect(await readRows(lined)).toEqual(linedRows);
  });

  test('wherever the chunks end', async () => {
    for (let textSize = 1; textSize <= lined.length; textSize++) {
      expect(await readRows(lined, { textSize })).toEqual(linedRows);
    }
  });

  for (const delimiter of delimiters) {
    const text = `"Name"${delimiter}  "Email"\n "Lee${delimiter} Ann"${delimiter} "a@x.com"\nRoe${delimiter} "b@x.com"\n`;
    const rows = [
      ['Name', 'Email'],
      [`Lee${delimiter} Ann`, 'a@x.com'],
      ['Roe', 'b@x.com'],
    ];
    test(`with the delimiter ${JSON.stringify(delimiter)}, detected or chosen`, async () => {
      expect((await readBytes(text)).delimiter).toBe(delimiter);
      expect(await readRows(text)).toEqual(rows);
      expect(await readRows(text, { settings: { delimiter } })).toEqual(rows);
    });
  }

  test('behind a separator line and a preamble', async () => {
    const file = await readBytes(`sep=,\r\nList of today\r\n\r\n${lined.replace(/\n(?! )/g, '\r\n')}`);
    expect(file).toMatchObject({ headerRow: 4, headers: linedRows[0], records: linedRows.slice(1) });
    expect(file.rowNumbers).toEqual([5, 6, 7]);
  });

  test('in batches', async () => {
    const source = new File([lined], 'people.csv');
    const settings = settingsAsRead(await readBytes(lined));
    const records = [];
    for await (const batch of readRecordBatches(source, settings, 2, inTexts(5))) {
      if (batch.type === 'records') records.push(...batch.records);
    }
    expect(records).toEqual(linedRows.slice(1));
  });

  const cases: readonly (readonly [what: string, text: string, rows: readonly (readonly string[])[]])[] = [
    ['whether spaces, tabs or no-break spaces', 'h1,h2,h3\na, \t"b,c",\u00a0"d"\n', [['a', 'b,c', 'd']]],
    ['in front of the first cell of a line', 'h1,h2\n  "a,b", "c"\n', [['a,b', 'c']]],
    ['in front of an empty cell', 'h1,h2\n"a", ""\n', [['a', '']]],
    ['with more of them behind the cell', 'h1,h2\n "a" , "b" \n', [['a', 'b']]],
    [
      'though some cells have none',
      'h1,h2\n"a,b","c"\nd, "e,f"\n',
      [
        ['a,b', 'c'],
        ['d', 'e,f'],
      ],
    ],
    ['though bare cells keep theirs', 'h1,h2\n a, "b,c"\n', [[' a', 'b,c']]],
    [
      'with line ends of all kinds',
      'h1,h2\r\na, "b\nc"\rd, "e\r\nf"\n',
      [
        ['a', 'b\nc'],
        ['d', 'e\r\nf'],
      ],
    ],
    [
      'though a cell ends as if its quote opened the next one',
      'h1,h2\na, "b"\nc, "d"\ne, "f"\ng, "h"\ni, "j, "\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
        ['i', 'j, '],
      ],
    ],
    [
      'though a few cells have quotes of their own',
      'h1,h2\na, "b"\nc, "d"\ne, "f"\ng, "h"\ni, "6" tall, wide"\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
        ['i', '6" tall, wide'],
      ],
    ],
  ];
  for (const [what, text, rows] of cases) {
    test(what, async () => {
      expect((await readBytes(text, { settings: { delimiter: ',', headerRow: 1 } })).records).toEqual(rows);
    });
  }

  test('in a file larger than what is looked at, up to its end', async () => {
    const many = 10_000;
    const file = await readBytes(lined + '"Poe", "poe@example.org", "a, ""b""\nc"\n'.repeat(many), {
      limit: Infinity,
    });
    expect(file.recordCount).toBe(3 + many);
    expect(file.records.at(-1)).toEqual(['Poe', 'poe@example.org', 'a, "b"\nc']);
  });
});

describe('R2: blanks in front of a quote are data where that quote is', () => {
  const cases: readonly (readonly [what: string, text: string, row: readonly string[]])[] = [
    ['inches', 'Length,Part\n5, 6" pipe\n', ['5', ' 6" pipe']],
    ['a mark that stands alone, once a line', 'Size,Unit\n5, "\n6, "\n7, "\n', ['5', ' "']],
    ['a mark that stands alone, amid a line', 'Size,Unit,Part\n5, ", a\n6, ", b\n', ['5', ' "', ' a']],
    ['a mark that stands alone, twice a line', 'Size,,Width,\n5, ", 6, "\n', ['5', ' "', ' 6', ' "']],
    ['a quoted word in a text', 'Name,Nick\nJo, "Big" Jo\nAnn, "Nan" or so\n', ['Jo', ' "Big" Jo']],
    ['a quote that nothing closes', 'Name,Nick\nJo, "Big Jo\nAnn,Nan\n', ['Jo', ' "Big Jo']],
    ['one that nothing closes beside one that closes', 'h1,h2\na, "b"\nc, "d\n', ['a', ' "b"']],
    ['one that closes among many that do not', 'h1,h2\na, "b\nc, "d"\ne, "f\n', ['a', ' "b']],
    ['quotes in a quoted cell', 'h1,h2\nx,"a, ""b"", ""c"""\n', ['x', 'a, "b", "c"']],
  ];
  for (const [what, text, row] of cases) {
    test(what, async () => {
      const file = await readBytes(text, { settings: { delimiter: ',', headerRow: 1 } });
      expect(file.fault).toBeNull();
      expect(file.records[0]).toEqual(row);
    });
  }
});

describe('R4: an unclosed quote with blanks in front of it blocks, with the line where it opened', () => {
  test('though later quotes seem to close it, in chunks of any size', async () => {
    const text = `${lined}Poe, "poe@example.org\nLow, "low@example.org"\n`;
    for (const textSize of [1, 7, 1000]) {
      const file = await readBytes(text, { textSize });
      expect(file.fault).toEqual({ type: 'unclosedQuote', line: 6 });
      expect(file.records).toEqual(linedRows.slice(1));
    }
  });

  test('in the last line, counted with a separator line', async () => {
    const file = await readBytes(`sep=,\n${lined}Kay, "kay@example.org", "Ky"\n"Poe", "poe@example.org\n`);
    expect(file.fault).toEqual({ type: 'unclosedQuote', line: 8 });
  });
});
