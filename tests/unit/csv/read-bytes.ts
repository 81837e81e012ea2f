/** Shared by the tests of `src/csv`: text or bytes → file → what `readCsvFile` makes of it. */
import type { CsvFile, FileSettings } from '../../../src/domain/csv-file';
import { readCsvFile, usualSizes, type ReadingSizes } from '../../../src/csv/read-csv-file';

export interface ReadOptions {
  readonly settings?: FileSettings;
  readonly limit?: number;
  /** Bytes that become one text, of a file that is read as a stream. */
  readonly textSize?: number;
  readonly name?: string;
}

export function readBytes(content: BlobPart, options: ReadOptions = {}): Promise<CsvFile> {
  const { settings = {}, limit = 3000, textSize, name = 'people.csv' } = options;
  return readCsvFile(
    new File([content], name),
    settings,
    limit,
    () => {},
    textSize === undefined ? usualSizes : inTexts(textSize),
  );
}

/** Of a file that is read as a stream. */
export function inTexts(textSize: number): ReadingSizes {
  return { atOnce: 0, text: textSize };
}

/** Headers first, then the records. */
export async function readRows(
  content: BlobPart,
  options: ReadOptions = {},
): Promise<readonly (readonly string[])[]> {
  const file = await readBytes(content, options);
  return [file.headers, ...file.records];
}

export function utf16(text: string, order: 'little' | 'big', bom: boolean): Uint8Array<ArrayBuffer> {
  const full = bom ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < full.length; index++) {
    view.setUint16(index * 2, full.charCodeAt(index), order === 'little');
  }
  return bytes;
}

/** For text whose every character is one byte in ISO-8859-1. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));
}
