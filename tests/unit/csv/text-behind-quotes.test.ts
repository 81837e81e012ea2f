import { describe, expect, test } from 'vitest';
import { readRecordBatches } from '../../../src/csv/read-record-batches';
import { delimiters, settingsAsRead } from '../../../src/domain/csv-file';
import { inTexts, readBytes } from './read-bytes';

type Rows = readonly (readonly string[])[];

describe('R2: text behind a closing quote belongs to the cell, and swallows nothing', () => {
  const cases: readonly (readonly [what: string, text: string, rows: Rows])[] = [
    [
      'in one row or in several',
      'x,"Acme" GmbH\ny,"Globex" Inc\nz,w\n',
      [
        ['x', 'Acme GmbH'],
        ['y', 'Globex Inc'],
        ['z', 'w'],
      ],
    ],
    ['at the end of the file', 'x,"abc"def', [['x', 'abcdef']]],
    [
      'with blanks behind it',
      'x,"Acme" GmbH \ny,z\n',
      [
        ['x', 'Acme GmbH '],
        ['y', 'z'],
      ],
    ],
    ['up to the delimiter', 'x,"Acme" GmbH, Berlin,y\n', [['x', 'Acme GmbH', ' Berlin', 'y']]],
    [
      'behind doubled quotes',
      'x,"a""b" c\ny,"d"\n',
      [
        ['x', 'a"b c'],
        ['y', 'd'],
      ],
    ],
    [
      'with quotes in it',
      'x,"Acme" "Europe" GmbH\n"y",z\n',
      [
        ['x', 'Acme "Europe" GmbH'],
        ['y', 'z'],
      ],
    ],
    [
      'that is quoted itself',
      'x,"a" "b"\ny,z\n',
      [
        ['x', 'a "b"'],
        ['y', 'z'],
      ],
    ],
    [
      'behind a line break in the cell',
      'x,"Acme\nEurope" GmbH\ny,z\n',
      [
        ['x', 'Acme\nEurope GmbH'],
        ['y', 'z'],
      ],
    ],
    [
      'though quotes further down could close the cell',
      'x,"Acme" GmbH\ny,Bob "Bo"\nz,24"\nw,"v"\n',
      [
        ['x', 'Acme GmbH'],
        ['y', 'Bob "Bo"'],
        ['z', '24"'],
        ['w', 'v'],
      ],
    ],
    ['though the next cell is quoted', 'x,"Acme" GmbH,"y","z"\n', [['x', 'Acme GmbH', 'y', 'z']]],
    [
      'though the next cell begins with a quoted word, or a delimiter',
      'x,"Acme" GmbH,"""Bo"" Lee"\ny,"Globex" Inc,", z"\n',
      [
        ['x', 'Acme GmbH', '"Bo" Lee'],
        ['y', 'Globex Inc', ', z'],
      ],
    ],
    [
      'though a later cell has a quoted word',
      'x,"Acme" GmbH,Bob "Bo",y\n',
      [['x', 'Acme GmbH', 'Bob "Bo"', 'y']],
    ],
  ];
  for (const [what, rows, records] of cases) {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `h1,h2\n${rows}`.replaceAll('\n', end);
      const expected = records.map((record) => record.map((cell) => cell.replaceAll('\n', end)));
      test(`${what}, lines ending in ${JSON.stringify(end)}, wherever the chunks end`, async () => {
        const settings = { delimiter: ',', headerRow: 1 } as const;
        expect(await readBytes(text, { settings })).toMatchObject({ fault: null, records: expected });
        for (let textSize = 1; textSize <= text.length; textSize++) {
          const file = await readBytes(text, { settings, textSize });
          expect(file).toMatchObject({ fault: null, records: expected });
        }
      });
    }
  }

  for (const delimiter of delimiters) {
    test(`with the delimiter ${JSON.stringify(delimiter)}, which is detected in spite of it`, async () => {
      const rows = ['Email,Company,City', 'a@x.org,"Acme" GmbH,Cork', 'b@x.org,"Globex" Inc,Rome'];
      const file = await readBytes(rows.join('\n').replaceAll(',', delimiter));
      expect(file).toMatchObject({ delimiter, headers: ['Email', 'Company', 'City'], fault: null });
      expect(file.records.map((record) => record[1])).toEqual(['Acme GmbH', 'Globex Inc']);
    });
  }

  test('in lines that end in all kinds', async () => {
    const file = await readBytes('Email,Company\r\na@x.org,"Acme" GmbH\rb@x.org,"x\r\ny" z\nc@x.org,w\r\n');
    expect(file).toMatchObject({ fault: null, rowNumbers: [2, 3, 4] });
    expect(file.records.map((record) => record[1])).toEqual(['Acme GmbH', 'x\r\ny z', 'w']);
  });

  test('in a file with blanks in front of its quotes', async () => {
    const usual = '"b@x.org", "Acme, Inc."\n'.repeat(4);
    const file = await readBytes(`"Email", "Company"\n${usual}"a@x.org", "Acme" GmbH\n${usual}`);
    expect(file).toMatchObject({ fault: null, headers: ['Email', 'Company'], recordCount: 9 });
    expect(file.records[3]).toEqual(['b@x.org', 'Acme, Inc.']);
    expect(file.records[4]).toEqual(['a@x.org', 'Acme GmbH']);
  });

  test('in the header row, and behind a separator line', async () => {
    const file = await readBytes('sep=;\n"E-Mail" (work);Company\na@x.org;"Acme" GmbH\n');
    expect(file).toMatchObject({ fault: null, headers: ['E-Mail (work)', 'Company'], rowNumbers: [3] });
  });

  test('in one row of a large file, however far the next quote is', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `a${at}@x.org,${at === 7 ? '"Acme" GmbH' : 'Globex'}`,
    );
    const file = await readBytes(`Email,Company\n${rows.join('\n')}`, { limit: Infinity, textSize: 1000 });
    expect(file).toMatchObject({ fault: null, recordCount: 20_000 });
    expect(file.records[7]).toEqual(['a7@x.org', 'Acme GmbH']);
  });

  test('nor does a line of a hundred thousand quotes that open take minutes', async () => {
    const file = await readBytes('a,"'.repeat(100_000), { settings: { headerRow: 0 } });
    expect(file.recordCount).toBe(1);
  });

  test('in batches', async () => {
    const source = new File(['Email,Company\na@x.org,"Acme" GmbH\nb@x.org,"Globex" Inc\n'], 'people.csv');
    const settings = settingsAsRead(await readBytes(source));
    const records = [];
    for await (const batch of readRecordBatches(source, settings, 1, inTexts(5))) {
      if (batch.type === 'records') records.push(...batch.records);
    }
    expect(records).toEqual([
      ['a@x.org', 'Acme GmbH'],
      ['b@x.org', 'Globex Inc'],
    ]);
  });
});

describe('R2: quotes that somebody forgot to double stay in the cell', () => {
  const cases: readonly (readonly [what: string, text: string, row: readonly string[]])[] = [
    ['inches', '"6" tall","x"\n', ['6" tall', 'x']],
    ['inches with delimiters behind them', '"6" tall, 5" wide","x"\n', ['6" tall, 5" wide', 'x']],
    ['a nickname', '"Robert "Bob" Smith","x"\n', ['Robert "Bob" Smith', 'x']],
    ['at the beginning of the cell', '""Bob" Smith","x"\n', ['"Bob" Smith', 'x']],
    ['quoted speech with a delimiter', '"say "hi, there" and go","x"\n', ['say "hi, there" and go', 'x']],
    ['inches and quoted speech', '"6" tall, "very" so","x"\n', ['6" tall, "very" so', 'x']],
    ['in a note of several lines', '"6" tall\nand 5" wide","x"\n', ['6" tall\nand 5" wide', 'x']],
  ];
  for (const [what, rows, record] of cases) {
    test(`${what}, wherever the chunks end`, async () => {
      const text = `h1,h2\n${rows}y,z\n`;
      for (let textSize = 1; textSize <= text.length; textSize++) {
        const file = await readBytes(text, { settings: { delimiter: ',', headerRow: 1 }, textSize });
        expect(file).toMatchObject({ fault: null, records: [record, ['y', 'z']] });
      }
    });
  }
});

describe('R4: text behind a quote that may as well be another row’s blocks', () => {
  for (const [what, rows] of [
    ['a quoted word', '1,"Ann\n2,Bob "Bo" Roe\n3,Cid\n'],
    ['a quoted word at the end of a cell', '1,"Ann\n2,Bob "Bo"\n3,Cid\n'],
    ['inches', '1,"Ann\n2,5" disk\n3,Cid\n'],
    ['the quote of another cell', '1,"Ann\n"2","Bob" Roe\n3,Cid\n'],
  ] as const) {
    test(`${what}, with the line where the quote opened`, async () => {
      const text = `h1,h2\n${rows}`;
      for (let textSize = 1; textSize <= text.length; textSize++) {
        const file = await readBytes(text, { settings: { delimiter: ',', headerRow: 1 }, textSize });
        expect(file.fault).toEqual({ type: 'unclosedQuote', line: 2 });
      }
    });
  }
});
