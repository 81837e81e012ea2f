import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readBytes } from './read-bytes';

const fixtures = 'tests/fixtures';

const expectations = z
  .record(
    z.string(),
    z.object({
      delimiter: z.string(),
      encoding: z.enum(['utf-8', 'utf-8+bom', 'cp1252']),
      preambleLines: z.number(),
      columns: z.number(),
      fields: z.record(z.string(), z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(`${fixtures}/exports/expected.json`, 'utf8')));

const encodings = {
  'utf-8': { encoding: 'utf-8', encodingSource: 'utf8' },
  'utf-8+bom': { encoding: 'utf-8', encodingSource: 'bom' },
  cp1252: { encoding: 'windows-1252', encodingSource: 'guess' },
};

describe('R1–R3: exports of real systems are read as they were written', () => {
  for (const [name, expected] of Object.entries(expectations)) {
    test(name, async () => {
      const file = await readBytes(readFileSync(`${fixtures}/exports/${name}`));
      expect(file).toMatchObject({ fault: null, recordCount: 3, delimiter: expected.delimiter });
      // A pure ASCII file is UTF-8 whatever its system writes.
      const isAscii = !/[^\0-\x7F]/.test(readFileSync(`${fixtures}/exports/${name}`, 'latin1'));
      expect(file).toMatchObject(encodings[isAscii ? 'utf-8' : expected.encoding]);
      expect(file.headerRow).toBe(expected.preambleLines + 1);
      expect(file.headers).toHaveLength(expected.columns);
      for (const header of Object.values(expected.fields)) expect(file.headers).toContain(header);
      expect(file.replacementCharacters).toBe(0);
      expect(JSON.stringify(file.records)).toMatch(/Am\u00e9lie/);
    });
  }

  test('every export in the folder has its expectation', () => {
    const files = readdirSync(`${fixtures}/exports`).filter((name) => name.endsWith('.csv'));
    expect(files.toSorted()).toEqual(Object.keys(expectations).toSorted());
  });

  test('five hundred people with CR line ends and quoted commas', async () => {
    const file = await readBytes(readFileSync(`${fixtures}/people/uk-500.csv`));
    expect(file).toMatchObject({ fault: null, recordCount: 500, delimiter: ',', headerRow: 1 });
    expect(file.headers).toHaveLength(11);
    expect(new Set(file.records.map((record) => record.length))).toEqual(new Set([11]));
    expect(new Set(file.records.map((record) => record[2])).size).toBe(498);
    expect(file.rowNumbers.at(-1)).toBe(501);
  });
});

describe('csv-spectrum: every file has its expected rows', () => {
  const folder = 'node_modules/csv-spectrum';
  for (const name of readdirSync(`${folder}/csvs`)) {
    test(name, async () => {
      const expected = z
        .preprocess((rows) => [rows].flat(), z.array(z.record(z.string(), z.string())))
        .parse(JSON.parse(readFileSync(`${folder}/json/${name.replace('.csv', '.json')}`, 'utf8')));
      // The package's own expectation has another phone number than its file.
      if (name === 'location_coordinates.csv')
        Object.assign(expected[0] ?? {}, { 'Contact Phone Number': '2095257564' });
      const file = await readBytes(readFileSync(`${folder}/csvs/${name}`));
      const objects = file.records.map((record) =>
        Object.fromEntries(file.headers.map((header, column) => [header, record[column]])),
      );
      expect(objects).toEqual(expected);
    });
  }
});
