/** What is between the cells of a file, as people call it. */
import type { Delimiter } from '../domain/csv-file';
import { t } from './texts.svelte';

/** The delimiter's name; itself when it is a sign that only a file's separator line names. */
export function delimiterName(delimiter: Delimiter): string {
  const names: Readonly<Record<string, string>> = t.import.fileSettings.delimiters;
  return names[delimiter] ?? delimiter;
}
