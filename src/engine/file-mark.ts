/** By which a file is known again when a person chooses it a second time (R5). */
import { toHex } from '../domain/hex';
import type { FileMark, ImportRecord } from '../domain/import-record';
import { importState } from '../domain/import-record';

const endSize = 64 * 1024;

/** null when the file can't be read. */
export async function fileMark(file: File): Promise<FileMark | null> {
  try {
    const ends = new Blob([file.slice(0, endSize), file.slice(Math.max(0, file.size - endSize))]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await ends.arrayBuffer()));
    return { name: file.name, size: file.size, hash: toHex(digest) };
  } catch {
    return null;
  }
}

/** As far as its size and its two ends tell. */
export function isSameFile(mark: FileMark, other: FileMark | null): boolean {
  return mark.size === other?.size && mark.hash === other.hash;
}

/** The newest import in batches that stopped and was made of this very file. */
export function stoppedImportOf(
  mark: FileMark | null,
  records: readonly ImportRecord[],
): ImportRecord | null {
  const isSame = ({ batches }: ImportRecord) => batches !== undefined && isSameFile(batches.file, mark);
  return records.find((record) => importState(record) === 'stopped' && isSame(record)) ?? null;
}
