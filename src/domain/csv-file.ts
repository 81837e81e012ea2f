/** How a file's bytes become rows: what was detected, and what a person chose instead (R1–R3). */

/** Those that are looked for. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** One of those, or another sign that a file's separator line names: a character that `delimiterPattern` takes. */
export type Delimiter = string;
export const delimiterPattern = /^[^"\r\n]$/;

/** Choices of a person; what is absent is detected. */
export interface FileSettings {
  /** A WHATWG encoding label, such as `windows-1252`, or a code page of DOS, such as `ibm850`. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  /** Row of the header, from 1 as a spreadsheet counts; 0: there is none, columns are `Column 1…n`. */
  readonly headerRow?: number;
}

/**
 * How the encoding was found (R1). `guess`: the file is not UTF-8, and the person should look. `chosen`: by a person, for this
 * file or an earlier one with its headers.
 */
export type EncodingSource = 'bom' | 'utf8' | 'utf16Pattern' | 'guess' | 'chosen';

/** Why a file can't be imported as it is (R4). */
export type FileFault =
  | { readonly type: 'empty' }
  | {
      readonly type: 'notCsv';
      readonly kind:
        | 'xlsx'
        | 'xls'
        | 'ods'
        | 'numbers'
        | 'document'
        | 'zip'
        | 'compressed'
        | 'pdf'
        | 'image'
        | 'html'
        | 'xml'
        | 'json'
        | 'vcard'
        | 'email'
        | 'ldif'
        | 'sql'
        | 'binary';
    }
  | { readonly type: 'unclosedQuote'; readonly line: number }
  | { readonly type: 'noRecords' }
  | { readonly type: 'unreadable' };

/** A file, read: the head for a person to look at, and its records up to the limit. */
export interface CsvFile {
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
  /** How many U+FFFD the decoded text holds (R1). */
  readonly replacementCharacters: number;
  readonly delimiter: Delimiter;
  /** From 1; 0 when there is none. */
  readonly headerRow: number;
  /** The headers by position, trimmed, BOM-free; `Column 1…n` without a header row. May repeat, may be ''. */
  readonly headers: readonly string[];
  /** The first raw rows of the file, preamble and header included, for the live preview. */
  readonly preview: readonly (readonly string[])[];
  /** Number of records: rows after the header that aren't blank. */
  readonly recordCount: number;
  /** The records' cells by position: the first ones, when there are more than the limit (R5). */
  readonly records: readonly (readonly string[])[];
  /** For each record, its row in the file from 1 as a spreadsheet counts (blank and preamble rows included). */
  readonly rowNumbers: readonly number[];
  /** What blocks the import, if anything. */
  readonly fault: FileFault | null;
}

/** The settings by which a file is read again just as it was read, whatever is detected then. */
export function settingsAsRead({ encoding, encodingSource, delimiter, headerRow }: CsvFile): FileSettings {
  const isSure = encodingSource !== 'guess' && encodingSource !== 'chosen';
  return isSure ? { delimiter, headerRow } : { encoding, delimiter, headerRow };
}
