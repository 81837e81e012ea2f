/** What the page is told of a file that was read (R1–R6). */
import { looksEscaped, looksGarbled } from '../csv/garbled-text';
import { trimText } from '../domain/clean-text';
import type { CsvFile } from '../domain/csv-file';
import { hiddenPasswordColumns } from '../import/hidden-password-columns';
import type { FileSummary } from './engine';

const samplesPerColumn = 3;
/** Who garbles a file garbles all of it. */
const recordsLookedAt = 200;
const longestWord = 40;

export function summarise(
  { name, size }: File,
  file: CsvFile,
  found: Pick<
    FileSummary,
    'overLimit' | 'suggestedEncodings' | 'mapping' | 'remembered' | 'stopped' | 'mended'
  >,
): FileSummary {
  const { encoding, encodingSource, replacementCharacters, delimiter, headerRow } = file;
  const hidden = hiddenPasswordColumns(file.headers, file.records, found.mapping);
  const isSecret = (column: number) => hidden[column] === true || found.mapping[column] === 'password';
  const columns = file.headers.map((header, column) => ({
    header,
    hidesPasswords: hidden[column] === true,
    samples: distinctValues(file, column, samplesPerColumn),
  }));
  return {
    name,
    size,
    encoding,
    encodingSource,
    replacementCharacters,
    garbled: firstWord(file, isSecret, looksGarbled),
    escaped: firstWord(file, isSecret, looksEscaped),
    delimiter,
    headerRow,
    columns,
    preview: file.preview,
    recordCount: file.recordCount,
    fault: file.fault,
    ...found,
  };
}

/** The first word that looks so, of what may be shown (R18); null when none does. */
function firstWord(
  { records }: CsvFile,
  isSecret: (column: number) => boolean,
  looksSo: (text: string) => boolean,
): string | null {
  for (const record of records.slice(0, recordsLookedAt)) {
    const value = record.find((cell, column) => looksSo(cell) && !isSecret(column));
    const word = value?.split(/\s+/u).find(looksSo);
    if (word !== undefined) return word.slice(0, longestWord);
  }
  return null;
}

/** The distinct values of a column, blank ones left out, in order of appearance. */
function distinctValues({ records }: CsvFile, column: number, atMost: number): readonly string[] {
  const values = new Set<string>();
  for (const record of records) {
    const value = trimText(record[column] ?? '');
    if (value !== '') values.add(value);
    if (values.size >= atMost) break;
  }
  return [...values];
}
