import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectDialect } from '../../../src/csv/detect-dialect';
import { guardFormula, unguardFormula } from '../../../src/csv/formula-guard';
import { inTexts } from '../../unit/csv/read-bytes';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import { csvBlob } from '../../../src/csv/write-csv';
import { delimiters } from '../../../src/domain/csv-file';

/** Text with everything that means something to CSV in it, and characters of one to four bytes. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\r',
      '\n',
      '\r\n',
      "'",
      '\u00e9',
      '\u65e5',
      '\u{1F600}',
    ),
  }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', '""', '\r\n', 'a@example.com', '__proto__'),
);

/** Rows of one width. The first cell of each is not blank, so that every row is a record. */
const grid = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc
      .tuple(cell, fc.array(cell, { minLength: width - 1, maxLength: width - 1 }))
      .map(([first, rest]) => [`x${first}`, ...rest]),
    { minLength: 1, maxLength: 12 },
  ),
);

const textSize = fc.integer({ min: 1, max: 64 });

test('R24: what was written is read back as it was, wherever the chunks end', async () => {
  await fc.assert(
    fc.asyncProperty(grid, textSize, async (rows, size) => {
      const settings = { delimiter: ',', headerRow: 0 } as const;
      const file = await readCsvFile(csvBlob(rows), settings, Infinity, () => {}, inTexts(size));
      expect(file).toMatchObject({ fault: null, encodingSource: 'bom' });
      expect(file.records).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('R2: rows survive every delimiter, line end and way of quoting', async () => {
  const lineEnd = fc.constantFrom('\n', '\r', '\r\n');
  await fc.assert(
    fc.asyncProperty(
      grid,
      fc.constantFrom(...delimiters),
      fc.infiniteStream(lineEnd),
      fc.infiniteStream(fc.boolean()),
      textSize,
      async (rows, delimiter, lineEnds, mayQuote, size) => {
        const quoted = (value: string) => {
          const isNeeded = /["\r\n]/.test(value) || value.includes(delimiter);
          return mayQuote.next().value || isNeeded ? `"${value.replaceAll('"', '""')}"` : value;
        };
        const text = rows.map((row) => row.map(quoted).join(delimiter) + lineEnds.next().value).join('');
        const settings = { encoding: 'utf-8', delimiter, headerRow: 0 };
        const file = await readCsvFile(new Blob([text]), settings, Infinity, () => {}, inTexts(size));
        expect(file.fault).toBeNull();
        expect(file.records).toEqual(rows);
        expect(file.rowNumbers).toEqual(rows.map((_, index) => index + 1));
      },
    ),
    { numRuns: 500 },
  );
});

test('R2: text behind closing quotes belongs to its cell and to no other, wherever the chunks end', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', '.', "'", '\u00e9') });
  const inQuotes = fc
    .tuple(fc.string({ unit: fc.constantFrom('a', ' ', '"', ',') }), word)
    .map(([text, end]) => text + end)
    .filter((text) => !/[ ,]$/.test(text));
  const closedEarly = fc
    .tuple(inQuotes, fc.constantFrom('', ' '), word, fc.constantFrom('b', 'b "c"'))
    .map(([text, ...behind]) => ({ text, behind: behind.join('') }));
  const whole = cell.map((text) => ({ text, behind: '' }));
  const row = fc.array(fc.oneof(whole, closedEarly), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), textSize, async (rows, size) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map((cells) => ['x', ...cells.map(({ text, behind }) => quoted(text) + behind)]);
      const file = await readCsvFile(
        new Blob([lines.map((line) => `${line.join(',')}\n`).join('')]),
        { encoding: 'utf-8', delimiter: ',', headerRow: 0 },
        Infinity,
        () => {},
        inTexts(size),
      );
      expect(file.fault).toBeNull();
      expect(file.records).toEqual(rows.map((cells) => ['x', ...cells.map((one) => one.text + one.behind)]));
    }),
    { numRuns: 500 },
  );
});

test('R24: what was written is never taken for a file with blanks in front of its quotes, wherever the sample ends', async () => {
  await fc.assert(
    fc.asyncProperty(grid, fc.double({ min: 0, max: 1, noNaN: true }), async (rows, share) => {
      const text = await csvBlob(rows, true).text();
      const sample = text.slice(0, share * text.length);
      expect(detectDialect(sample, ',')).toEqual({ delimiter: ',', skipsInitialSpace: false });
    }),
    { numRuns: 1000 },
  );
});

test('R2: blanks in front of quotes never show, wherever the chunks end', async () => {
  await fc.assert(
    fc.asyncProperty(
      grid,
      fc.constantFrom(...delimiters),
      fc.infiniteStream(fc.constantFrom('\n', '\r', '\r\n')),
      fc.infiniteStream(fc.constantFrom('', ' ', '   ', '\t', '\u00a0 ')),
      textSize,
      async (rows, delimiter, lineEnds, blanks, size) => {
        const quoted = (value: string) => {
          const blank = blanks.next().value;
          return `${blank === delimiter ? '' : blank}"${value.replaceAll('"', '""')}"`;
        };
        const lines = rows.map((row) => row.map(quoted).join(delimiter) + lineEnds.next().value);
        // Cells that end in a delimiter and blanks prove little by themselves: more of them are plainly quoted.
        const header = Array.from({ length: 250 }, () => ' "written so"').join(delimiter);
        const text = `${header}\n${lines.join('')}`;
        const settings = { encoding: 'utf-8', delimiter, headerRow: 1 };
        const file = await readCsvFile(new Blob([text]), settings, Infinity, () => {}, inTexts(size));
        expect(file.fault).toBeNull();
        expect(file.records).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  );
});

test('R5: the size of the chunks never shows, whatever the bytes', async () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const text = fc.array(fc.constantFrom('a', '"', ',', '\r', '\n', '\u00e9', '@x.y', ' '), { maxLength: 60 });
  const content = fc.oneof(
    bytes.map((array) => new Blob([Uint8Array.from(array)])),
    text.map((parts) => new Blob(parts)),
  );
  await fc.assert(
    fc.asyncProperty(content, textSize, async (file, size) => {
      const inOne = await readCsvFile(file, {}, 3, () => {});
      expect(await readCsvFile(file, {}, 3, () => {}, inTexts(size))).toEqual(inOne);
    }),
    { numRuns: 500 },
  );
});

test('R23: the guard comes off exactly as it went on', () => {
  const unit = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '1',
    ' ',
    '(',
    ')',
    '.',
    '/',
    'a',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (value) => {
      expect(unguardFormula(guardFormula(value))).toBe(value);
      expect(guardFormula(value)).toMatch(/^(?!['=+\-@\t\r\n\0])|^'|^[\d +().\-/]*$/);
    }),
    { numRuns: 1000 },
  );
});
