/** The line `sep=;` in front of everything else: a note from Excel to Excel about the delimiter (R2). */
import type { Delimiter } from '../domain/csv-file';

export interface SeparatorLine {
  /** The line without its line break, as the first raw row of the file shows it. */
  readonly line: string;
  /** Whatever sign it names, as Excel takes it. */
  readonly delimiter: Delimiter;
  /** Characters up to the first row behind it. */
  readonly length: number;
}

/** The separator line at the beginning of a file's text; null when there is none. */
export function separatorLine(text: string): SeparatorLine | null {
  // An editor that kept the line as data may have quoted it or filled it up with delimiters.
  const match = /^("?sep=([^"\r\n])"?(?:[,;\t|]|\2)*)(?:\r\n|\r|\n|$)/i.exec(text);
  if (match === null) return null;
  const [whole, line = '', delimiter = ''] = match;
  return { line, delimiter, length: whole.length };
}
