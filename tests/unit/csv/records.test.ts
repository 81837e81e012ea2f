import { settingsAsRead } from '../../../src/domain/csv-file';
import { readRecordBatches } from '../../../src/csv/read-record-batches';
import { describe, expect, test } from 'vitest';
import { inTexts, readBytes } from './read-bytes';
import { readCsvFile } from '../../../src/csv/read-csv-file';

describe('R4: what is a record', () => {
  test('blank lines, white space and bare delimiters are none, but count as rows', async () => {
    const file = await readBytes('\n\nName,Email\n\nAnn,a@x.com\n,\n  ,\t\n\u00a0,\u200b\nBob,b@x.com\n\n\n');
    expect(file).toMatchObject({ headerRow: 3, recordCount: 2, fault: null });
    expect(file.rowNumbers).toEqual([5, 9]);
  });

  test('rows with more or fewer cells are kept as they are', async () => {
    const file = await readBytes('Name,Email,City\nAnn,a@x.com\nBob,b@x.com,Rome,extra\nCid,c@x.com,Oslo\n');
    expect(file.records.map((record) => record.length)).toEqual([2, 4, 3]);
  });

  test('blank cells behind the last column are padding', async () => {
    const file = await readBytes('Name,Email\nAnn,a@x.com,, ,\nBob,b@x.com,,x,\n');
    expect(file.records).toEqual([
      ['Ann', 'a@x.com'],
      ['Bob', 'b@x.com', '', 'x'],
    ]);
  });

  test('row numbers count a cell with line breaks as one row', async () => {
    const file = await readBytes('Note,Email\n"a\nb\nc",a@x.com\nx,b@x.com\n');
    expect(file.rowNumbers).toEqual([2, 3]);
  });
});

describe('R4: an unclosed quote blocks, with the line where it opened', () => {
  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`counted in lines that end in ${name}, also inside cells`, async () => {
      const lines = ['Name,Email', '"An', 'n",a@x.com', 'Bob,"b@x.com', 'Cid,c@x.com', 'Dee,d@x.com'];
      for (const textSize of [1, 7, 1000]) {
        const file = await readBytes(lines.join(end), { textSize });
        expect(file.fault).toEqual({ type: 'unclosedQuote', line: 4 });
        expect(file.records).toEqual([[`An${end}n`, 'a@x.com']]);
      }
    });
  }

  test('counted in lines of all kinds', async () => {
    const file = await readBytes('Name,Email\r\nAnn,a@x.com\rBob,b@x.com\n\n"Cid,c@x.com\r\nDee,d@x.com');
    expect(file.fault).toEqual({ type: 'unclosedQuote', line: 5 });
  });

  test('counted with the separator line', async () => {
    const file = await readBytes('sep=,\nName,Email\nAnn,"a@x.com\n');
    expect(file.fault).toEqual({ type: 'unclosedQuote', line: 3 });
  });

  test('in the first line', async () => {
    expect((await readBytes('Name,"Email\nAnn,a@x.com\n')).fault).toEqual({ type: 'unclosedQuote', line: 1 });
  });

  test('though the quotes of later cells seem to close it: no row is swallowed', async () => {
    const file = await readBytes(
      'Email,Name,City\na@x.com,"Ann,Cork\nb@x.com,Bob,"Rome, Italy"\nc@x.com,Cid,Oslo\n',
    );
    expect(file.fault).toEqual({ type: 'unclosedQuote', line: 2 });
    const quoted = await readBytes('"Email","Name"\n"a@x.com","Ann\n"b@x.com","Bob"\n');
    expect(quoted.fault).toEqual({ type: 'unclosedQuote', line: 2 });
  });

  test('quotes and line breaks that belong to a note do not block', async () => {
    const file = await readBytes('Email,Note\na@x.com,"6" tall\nand 5" wide"\nb@x.com,"x ""y"",\n""z"""\n');
    expect(file.fault).toBeNull();
    expect(file.records.map((record) => record[1])).toEqual(['6" tall\nand 5" wide', 'x "y",\n"z"']);
  });

  test('in line 2 of a large file is found without reading it all', async () => {
    const line = 'Bob Example,bob@example.com,12 Main Street,Springfield\n';
    const part = line.repeat(20_000);
    const parts = Array.from({ length: 60 }, () => part);
    const file = new Blob(['Name,Email,Street,City\nAnn,"ann@example.com,x,y\n', ...parts]);
    const progress: number[] = [];
    const result = await readCsvFile(file, {}, 3000, (done) => progress.push(done));
    expect(result.fault).toEqual({ type: 'unclosedQuote', line: 2 });
    expect(progress.at(-1)).toBeLessThan(0.6);
  });
});

describe('R4: files without records', () => {
  test('nothing at all', async () => {
    expect((await readBytes('')).fault).toEqual({ type: 'empty' });
  });

  test('a BOM alone', async () => {
    for (const bom of [
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect((await readBytes(Uint8Array.from(bom))).fault).toEqual({ type: 'empty' });
    }
  });

  test('blank lines and delimiters alone', async () => {
    expect((await readBytes('\r\n,,,\r\n \r\n')).fault).toEqual({ type: 'empty' });
  });

  test('a header row alone', async () => {
    const file = await readBytes('Name,Email\r\n,\r\n');
    expect(file).toMatchObject({ headers: ['Name', 'Email'], recordCount: 0, fault: { type: 'noRecords' } });
  });

  test('a file that can not be read any more', async () => {
    const gone = new (class extends Blob {
      override slice(): Blob {
        return new (class extends Blob {
          override arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
        })();
      }
    })(['Email\na@x.com']);
    expect((await readCsvFile(gone, {}, 3000, () => {})).fault).toEqual({ type: 'unreadable' });
  });

  describe.each([
    ['goes away', (stream: ReadableStreamDefaultController) => stream.error(new DOMException('gone'))],
    ['shrinks', (stream: ReadableStreamDefaultController) => stream.close()],
    [
      'is overwritten',
      (stream: ReadableStreamDefaultController, rest: Uint8Array) => {
        stream.enqueue(rest);
        stream.close();
      },
    ],
  ])('a file that %s while it is read', (_, end) => {
    const text = `Email\n${'a@x.com\n'.repeat(50_000)}`;
    const bytes = new TextEncoder().encode(text);
    const [first, rest] = [bytes.subarray(0, 200_000), bytes.subarray(200_000)];

    /** Changes as soon as its first bytes are read. */
    function changingFile(): Blob {
      let hasChanged = false;
      return new (class extends Blob {
        override slice(from?: number, to?: number): Blob {
          const slice = super.slice(from, to);
          if (hasChanged) slice.arrayBuffer = () => Promise.reject(new DOMException('changed'));
          let reads = 0;
          slice.stream = () =>
            new ReadableStream({
              pull(stream) {
                reads += 1;
                if (reads === 1) return stream.enqueue(first);
                hasChanged = true;
                end(stream, rest);
              },
            });
          return slice;
        }
      })([text]);
    }

    test('in one go', async () => {
      const file = await readCsvFile(changingFile(), {}, 3000, () => {}, inTexts(50_000));
      expect(file.fault).toEqual({ type: 'unreadable' });
    });

    test('in batches, of which none is taken that may not be from the file', async () => {
      const settings = { encoding: 'utf-8', delimiter: ',', headerRow: 1 } as const;
      const answers: string[] = [];
      for await (const { type } of readRecordBatches(changingFile(), settings, 1000, inTexts(50_000)))
        answers.push(type);
      expect(answers).toEqual(['unreadable']);
    });
  });
});

describe('R5: size', () => {
  test('above the limit every record is counted and the first ones are kept', async () => {
    const text = `Email\n${'a@x.com\n\n'.repeat(3001)}`;
    const file = await readBytes(text, { limit: 3000 });
    expect(file).toMatchObject({
      recordCount: 3001,
      headers: ['Email'],
      fault: null,
    });
    expect(file.records).toHaveLength(3000);
    expect(file.rowNumbers.at(-1)).toBe(6000);
    expect(file.preview).toHaveLength(20);
  });

  test('in batches the records are those of the whole file, with their rows', async () => {
    const lines = Array.from({ length: 25 }, (_, at) => `a${at}@x.com,"line ${at}\nmore"\n\n`);
    const source = new File([`sep=,\nnote\nEmail,Note\n${lines.join('')}`], 'people.csv');
    const whole = await readCsvFile(source, {}, Infinity, () => {});
    for (const size of [10, 25, 7]) {
      const batches = [];
      for await (const batch of readRecordBatches(source, settingsAsRead(whole), size, inTexts(11))) {
        if (batch.type === 'records') batches.push(batch);
      }
      expect(batches.flatMap(({ records }) => records)).toEqual(whole.records);
      expect(batches.flatMap(({ rowNumbers }) => rowNumbers)).toEqual(whole.rowNumbers);
      expect(batches.every(({ records }) => records.length <= size)).toBe(true);
      expect(batches).toHaveLength(Math.ceil(25 / size));
    }
  });

  test('at the limit every record is kept', async () => {
    const file = await readBytes(`Email\n${'a@x.com\n'.repeat(3000)}`, { limit: 3000 });
    expect(file.recordCount).toBe(3000);
    expect(file.records).toHaveLength(3000);
    expect(file.rowNumbers).toHaveLength(3000);
  });

  test('a cell of a megabyte arrives whole, wherever it stands', async () => {
    const note = 'a "note", of\r\nlines. '.repeat(50_000);
    const cell = `"${note.replaceAll('"', '""')}"`;
    for (const text of [
      `Email,Note\na@x.com,${cell}\nb@x.com,x\n`,
      `Email,${cell}\na@x.com,x\nb@x.com,y\n`,
    ]) {
      const file = await readBytes(text, { settings: { headerRow: 1 } });
      expect(file).toMatchObject({ recordCount: 2, delimiter: ',', fault: null });
      expect([file.headers[1], file.records[0]?.[1]].map((value) => value?.trim())).toContain(note.trim());
    }
  });

  test('more blank lines than a browser passes arguments are blank lines', async () => {
    const blankLines = '\n'.repeat(200_000);
    const above = await readBytes(`${blankLines}Name,Email\nAnn,a@x.com\n`, {
      settings: { headerRow: 200_001 },
    });
    expect(above).toMatchObject({ headers: ['Name', 'Email'], records: [['Ann', 'a@x.com']], fault: null });
    const below = await readBytes(`Name,Email\nAnn,a@x.com${blankLines}Bob,b@x.com\n`);
    expect(below).toMatchObject({ recordCount: 2, rowNumbers: [2, 200_002], fault: null });
  });

  test('a huge file without any lines is no CSV', async () => {
    const part = 'x'.repeat(1024 * 1024);
    const file = new Blob(Array.from({ length: 40 }, () => part));
    expect((await readCsvFile(file, {}, 3000, () => {})).fault).toEqual({ type: 'notCsv', kind: 'binary' });
  });

  test('progress goes from 0 to 1', async () => {
    const progress: number[] = [];
    await readCsvFile(
      new Blob(['Email\n', 'a@x.com\n'.repeat(1000)]),
      {},
      10,
      (done) => progress.push(done),
      inTexts(1000),
    );
    expect(progress).toEqual(progress.toSorted((first, second) => first - second));
    expect(progress.length).toBeGreaterThan(5);
    expect(progress.at(-1)).toBe(1);
  });
});
