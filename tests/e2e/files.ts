/** The files that the specs import, as bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePeople, peopleToCsv } from '../bench/people';
import type { CsvUpload } from './pages/import-page';

/** Five hundred people of a real sample: CR alone ends its lines, and its quoted cells hold commas. */
export const uk500: CsvUpload = {
  name: 'uk-500.csv',
  bytes: readFileSync(join(import.meta.dirname, '../fixtures/people/uk-500.csv')),
};

/** The records of `uk500`, read by hand: every cell of it is quoted, and none holds a quote or a line break. */
export const uk500Records: readonly (readonly string[])[] = uk500.bytes
  .toString('utf8')
  .split('\r')
  .filter((line) => line !== '')
  .slice(1)
  .map((line) => line.slice(1, -1).split('","'));

export function textFile(name: string, text: string): CsvUpload {
  return { name, bytes: Buffer.from(text, 'utf8') };
}

/** So many invented people. */
export function peopleFile(count: number, name = 'people.csv'): CsvUpload {
  return textFile(name, peopleToCsv(makePeople(count)));
}
