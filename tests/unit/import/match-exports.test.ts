import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import { standardHeaders } from '../../../src/import/export-rows';
import { matchColumns } from '../../../src/import/match-columns';

interface Expectation {
  /** Our field's label → the file's header. */
  readonly fields: Readonly<Record<string, string>>;
  /** Headers that may be matched or left. */
  readonly eitherWay: readonly string[];
}

const folder = 'tests/fixtures/exports';
const expectations: Readonly<Record<string, Expectation>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
);

describe('R6: the exports of real systems', () => {
  test.each(Object.entries(expectations))('%s', async (name, { fields, eitherWay }) => {
    const file = await readCsvFile(new Blob([readFileSync(`${folder}/${name}`)]), {}, 3000, () => undefined);

    const mapping = matchColumns(file.headers, file.records, []);

    const sure = file.headers.flatMap((header, column) => {
      const target = mapping[column];
      return target && !eitherWay.includes(header) ? [[labelOf(target), header]] : [];
    });
    expect(Object.fromEntries(sure)).toEqual(fields);
  });
});

function labelOf(target: string): string {
  return new Map<string, string>(Object.entries(standardHeaders)).get(target) ?? target;
}
