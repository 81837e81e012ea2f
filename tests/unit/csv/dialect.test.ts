import { describe, expect, test } from 'vitest';
import { readBytes, readRows } from './read-bytes';

describe('R2: the delimiter is detected', () => {
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    test(`from plain rows: ${JSON.stringify(delimiter)}`, async () => {
      const rows = [
        ['Name', 'Email'],
        ['Ann', 'ann@example.com'],
        ['Bob', 'bob@example.com'],
      ];
      const file = await readBytes(rows.map((row) => row.join(delimiter)).join('\n'));
      expect(file).toMatchObject({ delimiter, headers: rows[0], records: rows.slice(1) });
    });
  }

  const cases: readonly (readonly [what: string, delimiter: string, text: string])[] = [
    ['in spite of decimal commas in every row', ';', 'Name;Hours\nAnn;1,5\nBob;2,5\nCid;3,5\n'],
    [
      'in spite of commas in every name',
      ';',
      'Name;City\nDoe, Jane;Paris, France\nRoe, Rick;Cork, Ireland\n',
    ],
    [
      'in spite of more commas than semicolons',
      ';',
      'Email;Tags\na@x.com;a,b,c,d,e\nb@x.com;a,b,c,d,e\nc@x.com;a,b,c,d,e\n',
    ],
    [
      'in spite of semicolons in the notes',
      ',',
      'Name,Email,Notes\nAnn,a@x.com,a; b; c\nBob,b@x.com,d; e; f\n',
    ],
    ['in spite of quoted delimiters', ',', '"Name;x","Email;y"\n"Ann; A","a@x.com"\n"Bob; B","b@x.com"\n'],
    [
      'in spite of a preamble with other delimiters',
      ',',
      'Report; generated; today; by us\n\nName,Email,City\nAnn,a@x.com,Cork\n',
    ],
    [
      'in spite of a preamble with commas',
      ';',
      'Created: Monday, May 4\nBy: Doe, Jane\nFor: us, you\n\nName;Email\nAnn;a@x.com\nBob;b@x.com\n',
    ],
    [
      'in spite of short rows',
      ';',
      'Name;Email;Phone;Note\nAnn;a@x.com\nBob;b@x.com;1\nCid;c@x.com;1;x, y\n',
    ],
    [
      'of a list pasted from a spreadsheet',
      '\t',
      'Name\tEmail\tAddress\nAnn\ta@x.com\t1 Main St, Cork; Ireland | EU\n',
    ],
    ['of a single column, by default', ',', 'Email\na@x.com\nb@x.com\n'],
    ['of a header row alone', ';', 'Name;Email;City\n'],
    [
      'of one quoted column with line breaks',
      ';',
      'Email;Note\na@x.com;"one, two\nthree, four"\nb@x.com;"five, six\nseven, eight"\n',
    ],
    ['of a list of addresses that each end in it', ';', 'a@x.com;\nb@x.com;\n'],
  ];
  for (const [what, delimiter, text] of cases) {
    test(what, async () => expect((await readBytes(text)).delimiter).toBe(delimiter));
  }

  test('and overridden by a person', async () => {
    const file = await readBytes('a,b;c\n1,2;3\n', { settings: { delimiter: ';', headerRow: 1 } });
    expect(file).toMatchObject({ delimiter: ';', headers: ['a,b', 'c'], records: [['1,2', '3']] });
  });
});

describe('R2: the separator line of Excel', () => {
  for (const line of ['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;', '\uFEFFsep=;']) {
    test(`${JSON.stringify(line)} is honoured, and is no data`, async () => {
      const file = await readBytes(`${line}\r\nName;Note\r\nAnn;a,b\r\nBob;c,d\r\n`);
      expect(file).toMatchObject({ delimiter: ';', headerRow: 2, headers: ['Name', 'Note'], recordCount: 2 });
      expect(file.rowNumbers).toEqual([3, 4]);
      expect(file.preview).toHaveLength(4);
      expect(file.preview[file.headerRow - 1]).toEqual(['Name', 'Note']);
    });
  }

  test('gives way to the choice of a person', async () => {
    const file = await readBytes('sep=;\nName,Email\nAnn,a@x.com\n', { settings: { delimiter: ',' } });
    expect(file.headers).toEqual(['Name', 'Email']);
  });

  for (const sign of ['^', ']', '\\', '-', '~', '$', '.', 'x', ' ', '\u00a7']) {
    test(`names any sign: ${JSON.stringify(sign)}`, async () => {
      const rows = [
        ['Name', 'Note'],
        ['Ann', `"a, b${sign}""c""\r\nd"`],
        ['"Roe, Jo"', '""'],
      ];
      const text = rows.map((row) => row.join(sign)).join('\r\n');
      for (const line of [`sep=${sign}`, `sep=${sign}${sign}`, `"sep=${sign}"`]) {
        const file = await readBytes(`${line}\r\n${text}`);
        expect(file).toMatchObject({ delimiter: sign, headers: ['Name', 'Note'], headerRow: 2, fault: null });
        expect(file.records).toEqual([
          ['Ann', `a, b${sign}"c"\r\nd`],
          ['Roe, Jo', ''],
        ]);
      }
    });
  }

  test('that names a quotation mark is none', async () => {
    expect((await readBytes('sep="\nName;Email\nAnn;a@x.com\n')).delimiter).toBe(';');
  });
  test('is no header row even if a person counts it', async () => {
    const file = await readBytes('sep=;\nName;Email\nAnn;a@x.com\n', { settings: { headerRow: 1 } });
    expect(file).toMatchObject({ headerRow: 2, headers: ['Name', 'Email'], recordCount: 1 });
  });

  test('alone is an empty file', async () => {
    expect((await readBytes('sep=;\r\n')).fault).toEqual({ type: 'empty' });
  });
});

describe('R2: line ends', () => {
  const expected = [
    ['Name', 'Note'],
    ['Ann', 'x'],
    ['Bob', 'y'],
  ];
  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`${name}, with and without one at the end`, async () => {
      const text = expected.map((row) => row.join(',')).join(end);
      expect(await readRows(text)).toEqual(expected);
      expect(await readRows(text + end)).toEqual(expected);
    });
  }

  test('of all kinds in one file', async () => {
    expect(await readRows('Name,Note\r\nAnn,x\rBob,y\nCid,z\r\n')).toEqual([...expected, ['Cid', 'z']]);
  });

  test('in quoted cells are kept as they are, whatever ends the rows', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const notes = ['a\nb', 'c\r\nd', 'e\rf', '\n', '"\r\n"'];
      const rows = notes.map((note) => `x,"${note.replaceAll('"', '""')}"`);
      const file = await readBytes(['Name,Note', ...rows].join(end));
      expect(file.records.map((record) => record[1])).toEqual(notes);
      expect(file.rowNumbers).toEqual([2, 3, 4, 5, 6]);
    }
  });

  test('of all kinds in quoted cells and between rows, with chunk borders everywhere', async () => {
    const text = 'Name,Note\r\n"a\nb","c\r\nd"\r"e\rf" ,"g""\r\n""h"\n\r\ni,"j"\r\n';
    const expectedRows = [
      ['Name', 'Note'],
      ['a\nb', 'c\r\nd'],
      ['e\rf', 'g"\r\n"h'],
      ['i', 'j'],
    ];
    for (let textSize = 1; textSize <= text.length; textSize++) {
      expect(await readRows(text, { textSize })).toEqual(expectedRows);
    }
  });

  test('of all kinds do not end rows differently beyond the sample', async () => {
    const many = 20_000;
    const rows = Array.from({ length: many }, (_, index) => `Name ${index},"a\nb"`);
    const text = `Name,Note\r\n${rows.slice(0, many / 2).join('\r\n')}\n${rows.slice(many / 2).join('\r')}`;
    const file = await readBytes(text, { limit: Infinity });
    expect(file.recordCount).toBe(many);
    expect(file.records.every((record) => record.length === 2 && record[1] === 'a\nb')).toBe(true);
  });
});

describe('RFC 4180, read leniently', () => {
  const cases: readonly (readonly [what: string, text: string, rows: readonly (readonly string[])[]])[] = [
    ['a quote inside a bare cell is an ordinary character', 'h1,h2\na"b,6" tall\n', [['a"b', '6" tall']]],
    ['blanks behind a closing quote are dropped', 'h1,h2\n"a" ,"b"  \n', [['a', 'b']]],
    ['also at the end of the file', 'h1,h2\n"a","b"  ', [['a', 'b']]],
    ['a lone quote in a quoted cell stays in it', 'h1,h2\n"6" tall","b"\n', [['6" tall', 'b']]],
    ['text behind a closing quote belongs to the cell', 'h1,h2\n"a"b","c"\n', [['a"b', 'c']]],
    ['blanks around bare cells are kept', 'h1,h2\n a , b \n', [[' a ', ' b ']]],
    ['empty quoted cells are empty', 'h1,h2\n"",""\nx,""\n', [['x', '']]],
    ['a quoted cell ends at the end of the file', 'h1,h2\nx,"a"', [['x', 'a']]],
  ];
  for (const [what, text, rows] of cases) {
    test(what, async () => expect((await readBytes(text)).records).toEqual(rows));
  }
});
