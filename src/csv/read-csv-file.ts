/** A file, as a person chose it → its rows: the first step of an import (R1–R5). */
import type { CsvFile, FileFault, FileSettings } from '../domain/csv-file';
import type { FileEncoding } from './detect-encoding';
import { detectEncoding, fallbackEncoding } from './detect-encoding';
import { detectFileKind, looksBinary } from './detect-file-kind';
import { fileBytes, type FileBytes } from './file-bytes';
import { readText } from './read-text';
import { createRowReader } from './row-reader';

/** Bytes that decide on the encoding, and in which a ZIP's list of contents is looked for. */
export const headSize = 64 * 1024;

/** Bytes. */
export interface ReadingSizes {
  /** A file of at most this size is read in one go. */
  readonly atOnce: number;
  /** What becomes one text. */
  readonly text: number;
}

/** Rows cut from short texts cost the garbage collector less: parsing 12 MB takes a third longer in texts of 1 MB. */
export const usualSizes: ReadingSizes = { atOnce: 4 * 1024 * 1024, text: 128 * 1024 };

/**
 * Reads a file once, text by text: memory doesn't grow with a file of more than `limit` records. What is wrong
 * with the file is the `fault` of the answer, beside what could be read in front of it. `settings` override what is detected;
 * an encoding label that no decoder knows counts as none. `onProgress` gets 0 to 1, and starts again when a file shows
 * late that it isn't UTF-8.
 */
export async function readCsvFile(
  file: Blob,
  settings: FileSettings,
  limit: number,
  onProgress: (done: number) => void,
  sizes = usualSizes,
): Promise<CsvFile> {
  const bytes = fileBytes(file, sizes.atOnce);
  const ends = await readEnds(bytes);
  if (ends === null) return unreadFile(settings, { type: 'unreadable' });
  if (ends.head.length === 0) return unreadFile(settings, { type: 'empty' });
  const kind = detectFileKind(ends.head, ends.tail, file instanceof File ? file.name : '');
  if (kind !== null) return unreadFile(settings, { type: 'notCsv', kind });

  const encoding = detectEncoding(ends.head, settings.encoding);
  const isBytewise = encoding.source === 'utf8' || encoding.source === 'guess';
  if (isBytewise && looksBinary(ends.head)) return unreadFile(settings, { type: 'notCsv', kind: 'binary' });
  return readEncoded(encoding);

  async function readEncoded({ label, source, bomLength }: FileEncoding): Promise<CsvFile> {
    const reader = createRowReader(settings, limit);
    let replacementCharacters = 0;
    let fault: FileFault | null = null;
    for await (const chunk of readText(bytes, { label, source, bomLength }, sizes.text)) {
      if (chunk.type === 'unreadable') return unreadFile(settings, chunk);
      if (chunk.type === 'notUtf8')
        return readEncoded({ label: fallbackEncoding, source: 'guess', bomLength: 0 });
      replacementCharacters += countReplacementCharacters(chunk.text);
      fault = reader.push(chunk.text, chunk.isLast);
      if (fault !== null) break;
      onProgress(chunk.bytesRead / file.size);
    }
    return { encoding: label, encodingSource: source, replacementCharacters, ...reader.result(), fault };
  }
}

interface FileEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** null when the file can't be read: it is gone, or has changed since it was chosen. */
async function readEnds(bytes: FileBytes): Promise<FileEnds | null> {
  const [head, tail] = await Promise.all([
    bytes.read(0, headSize),
    bytes.read(Math.max(0, bytes.size - headSize), bytes.size),
  ]);
  return head === null || tail === null ? null : { head, tail };
}

function unreadFile(settings: FileSettings, fault: FileFault): CsvFile {
  return {
    encoding: 'utf-8',
    encodingSource: 'utf8',
    replacementCharacters: 0,
    delimiter: settings.delimiter ?? ',',
    headerRow: 0,
    headers: [],
    preview: [],
    recordCount: 0,
    records: [],
    rowNumbers: [],
    fault,
  };
}

function countReplacementCharacters(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}
