/** A file's records, so many at a time: how a file over the limit is imported (R5). Memory holds one batch of them. */
import type { FileSettings } from '../domain/csv-file';
import { detectEncoding } from './detect-encoding';
import { headSize, usualSizes } from './read-csv-file';
import { fileBytes } from './file-bytes';
import { readText } from './read-text';
import { createRowReader } from './row-reader';

export type RecordBatch =
  | {
      readonly type: 'records';
      readonly records: readonly (readonly string[])[];
      readonly rowNumbers: readonly number[];
    }
  /** The file is gone, or is no longer what it was; nothing follows. */
  | { readonly type: 'unreadable' };

/**
 * All records, `size` at a time, the last batch with what is left.
 *
 * @param settings of a file that was read before, from `settingsAsRead`
 */
export async function* readRecordBatches(
  file: Blob,
  settings: FileSettings,
  size: number,
  sizes = usualSizes,
): AsyncGenerator<RecordBatch> {
  const bytes = fileBytes(file, sizes.atOnce);
  const head = await bytes.read(0, headSize);
  if (head === null) return yield { type: 'unreadable' };
  let records: string[][] = [];
  let rowNumbers: number[] = [];
  const reader = createRowReader(settings, 0, (record, rowNumber) => {
    records.push(record);
    rowNumbers.push(rowNumber);
  });

  const encoding = detectEncoding(head, settings.encoding);
  for await (const chunk of readText(bytes, encoding, sizes.text)) {
    if (chunk.type !== 'text') return yield { type: 'unreadable' };
    const fault = reader.push(chunk.text, chunk.isLast);
    if (fault !== null) return yield { type: 'unreadable' };
    while (records.length >= size) {
      // Long after the file was chosen: what was read up to now must still be what is in it.
      if ((await bytes.read(0, 1)) === null) return yield { type: 'unreadable' };
      yield { type: 'records', records: records.slice(0, size), rowNumbers: rowNumbers.slice(0, size) };
      records = records.slice(size);
      rowNumbers = rowNumbers.slice(size);
    }
  }
  if (records.length > 0) yield { type: 'records', records, rowNumbers };
}
