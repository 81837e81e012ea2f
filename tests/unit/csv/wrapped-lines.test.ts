import { describe, expect, test } from 'vitest';
import { readRecordBatches } from '../../../src/csv/read-record-batches';
import { delimiters, settingsAsRead } from '../../../src/domain/csv-file';
import { inTexts, readBytes, readRows } from './read-bytes';

/** What a spreadsheet that didn't split the lines made of them when it saved them. */
function wrapped(text: string): string {
  return text.replace(/^.+$/gm, (line) => `"${line.replaceAll('"', '""')}"`);
}

const people = 'First Name,Email,Company\nAnn,a@x.org,"Acme, Inc."\n\nBob,b@x.org,"Bob ""Bo"" Ltd"\n';
const rows = [
  ['First Name', 'Email', 'Company'],
  ['Ann', 'a@x.org', 'Acme, Inc.'],
  ['Bob', 'b@x.org', 'Bob "Bo" Ltd'],
];

describe('R2: a file whose every line stands in one pair of quotes is what is in them', () => {
  test('whatever ends its lines, wherever the chunks end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = wrapped(people).replaceAll('\n', end);
      expect(await readBytes(text)).toMatchObject({ delimiter: ',', fault: null, rowNumbers: [2, 4] });
      for (let textSize = 1; textSize <= text.length; textSize++) {
        expect(await readRows(text, { textSize })).toEqual(rows);
      }
    }
  });

  for (const delimiter of delimiters) {
    const text = wrapped(`Name${delimiter}Email\nAnn${delimiter}a@x.org\n`);
    test(`with the delimiter ${JSON.stringify(delimiter)}, detected, chosen or named`, async () => {
      const expected = { delimiter, headers: ['Name', 'Email'], records: [['Ann', 'a@x.org']], fault: null };
      expect(await readBytes(text)).toMatchObject(expected);
      expect(await readBytes(text, { settings: { delimiter } })).toMatchObject(expected);
      expect(await readBytes(`sep=${delimiter}\n${text}`)).toMatchObject({ ...expected, headerRow: 2 });
    });
  }

  test('with line breaks in its cells', async () => {
    const file = await readBytes('"Note,Email"\n"""a\nb"",a@x.org"\n');
    expect(file).toMatchObject({ records: [['a\nb', 'a@x.org']], rowNumbers: [2] });
  });

  test('up to its end, though a line below what is looked at is bare', async () => {
    const many = 10_000;
    const usual = wrapped('Ann,a@x.org,"Acme, Inc."\n').repeat(many);
    const file = await readBytes(`"First Name,Email,Company"\n${usual}Bob,b@x.org,Globex`, {
      limit: Infinity,
    });
    expect(file).toMatchObject({ recordCount: many + 1, fault: null });
    expect(file.records[many - 1]).toEqual(['Ann', 'a@x.org', 'Acme, Inc.']);
    expect(file.records[many]).toEqual(['Bob', 'b@x.org', 'Globex']);
  });

  test('in batches', async () => {
    const source = new File([wrapped(people)], 'people.csv');
    const settings = settingsAsRead(await readBytes(source));
    const records = [];
    for await (const batch of readRecordBatches(source, settings, 1, inTexts(5))) {
      if (batch.type === 'records') records.push(...batch.records);
    }
    expect(records).toEqual(rows.slice(1));
  });

  test('R4: with the line of a quote that nothing closes', async () => {
    const inside = await readBytes('"Name,Email"\n"Ann,a@x.org"\n"""Bob,b@x.org"\n"Cid,c@x.org"\n');
    expect(inside.fault).toEqual({ type: 'unclosedQuote', line: 3 });
    const around = await readBytes(`${wrapped(people)}"Cid,c@x.org\n`);
    expect(around.fault).toEqual({ type: 'unclosedQuote', line: 5 });
  });
});

describe('R2: quotes around a whole line are a cell’s', () => {
  const cases: readonly (readonly [what: string, text: string, rows: readonly (readonly string[])[]])[] = [
    ['in one column', '"Email"\n"a@x.org"\n', [['Email'], ['a@x.org']]],
    ['in one column of sentences', '"What, if"\n"a, b"\n"c, d"\n', [['What, if'], ['a, b'], ['c, d']]],
    ['in one column of lists', '"Tags"\n"a,b"\n"c,d"\n', [['Tags'], ['a,b'], ['c,d']]],
    [
      'where one line has none',
      '"Name,Email"\n"Ann,a@x.org"\nBob\n',
      [['Name,Email'], ['Ann,a@x.org'], ['Bob']],
    ],
    ['below a header row of several', '"Name","Tags"\n"a,b"\n', [['Name', 'Tags'], ['a,b']]],
  ];
  for (const [what, text, expected] of cases) {
    test(what, async () => expect(await readRows(text, { settings: { headerRow: 1 } })).toEqual(expected));
  }
});
