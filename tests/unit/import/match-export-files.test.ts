import { describe, expect, test } from 'vitest';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import { matchColumns } from '../../../src/import/match-columns';
import { readExportFiles } from '../../support/export-files';

const files = readExportFiles().map((file) => [file.name, file] as const);

describe('R1–R3, R6: files of many systems and languages', () => {
  test.each(files)('%s', async (_, expected) => {
    const file = await readCsvFile(new Blob([expected.bytes]), {}, 3000, () => undefined);
    const mapping = matchColumns(file.headers, file.records, []);

    const taken = mapping.flatMap((target, column) =>
      target === null || expected.eitherWay.has(column) ? [] : [[target, column] as const],
    );
    expect({ ...readingOf(file, expected.delimiter), fields: nameColumns(taken, file.headers) }).toEqual({
      encoding: expected.encoding,
      delimiter: expected.delimiter,
      headerRow: expected.headerRow,
      fields: nameColumns([...expected.fields], file.headers),
    });
  });
});

/** A file of one column has no delimiter to find. */
function readingOf(
  { encoding, delimiter, headerRow }: Awaited<ReturnType<typeof readCsvFile>>,
  expectedDelimiter: string | null,
) {
  return { encoding, delimiter: expectedDelimiter === null ? null : delimiter, headerRow };
}

function nameColumns(columns: readonly (readonly [string, number])[], headers: readonly string[]) {
  return Object.fromEntries(
    columns.map(([target, column]) => [target, `${column + 1}: ${headers[column] ?? ''}`]),
  );
}
