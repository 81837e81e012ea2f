/** Making a backup: the directory as of one moment, everything but secrets, streamed page by page into a compressed file. */
import type { Table } from 'dexie';
import { toHex } from '../domain/hex';
import { backupFormat, backupFormatVersion, chainChecksum } from './backup-format';
import { backupTables } from './backup-tables';
import { underCommitLock } from './commit-lock';
import type { Store } from './open-store';
import { readPages } from './page-records';

/** Rows that are read in one go. */
const rowsAtOnce = 200;

/**
 * The backup file of the whole directory. No tab commits meanwhile, so that the directory and what undoing needs are of one
 * moment; messages that are sent, and history entries that sync brings, may be newer. Rejects when something can't be read: a
 * backup with a hole is none.
 *
 * @param now milliseconds since the epoch
 */
export function writeBackup(store: Store, now: number): Promise<Blob> {
  const { dexie } = store.database;
  return store.inTurn(() =>
    underCommitLock(dexie.name, undefined, () => {
      const header = JSON.stringify({
        format: backupFormat,
        formatVersion: backupFormatVersion,
        madeAt: now,
      });
      const bytes = streamOf(checkedLines(header, sections(store)));
      return new Response(bytes.pipeThrough(new CompressionStream('gzip'))).blob();
    }),
  );
}

async function* sections({ database }: Store): AsyncGenerator<string> {
  for await (const [page] of rowsOf(database.pages, 1)) {
    for (const { users } of (await readPages(database, page === undefined ? [] : [page])).values())
      yield section('users', users);
  }
  for await (const rows of rowsOf(database.groups, rowsAtOnce)) yield section('groups', rows);
  for await (const rows of rowsOf(database.fields, rowsAtOnce)) yield section('customFields', rows);
  for (const { name, keys } of backupTables) {
    for await (const rows of rowsOf(database.dexie.table(name), rowsAtOnce, keys)) yield section(name, rows);
  }
}

function section(name: string, rows: readonly unknown[]): string {
  return JSON.stringify({ section: name, rows });
}

/** The rows of a table, those with `only` these keys if they are named, so many at a time. */
async function* rowsOf<Row, Key>(
  table: Table<Row, Key>,
  atOnce: number,
  only?: readonly Key[],
): AsyncGenerator<readonly Row[]> {
  const keys = only ?? (await table.toCollection().primaryKeys());
  for (let start = 0; start < keys.length; start += atOnce) {
    const rows = await table.bulkGet(keys.slice(start, start + atOnce));
    const found = rows.filter((row) => row !== undefined);
    if (found.length > 0) yield found;
  }
}

/** The file's lines as bytes, the checksum last. */
async function* checkedLines(
  header: string,
  elements: AsyncIterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let checksum: Uint8Array = new Uint8Array();
  const checked = async (line: string) => {
    const bytes = encoder.encode(line);
    checksum = await chainChecksum(checksum, bytes);
    return bytes;
  };
  yield await checked(`[${header},\n`);
  for await (const element of elements) yield await checked(`${element},\n`);
  yield encoder.encode(`${JSON.stringify({ checksum: toHex(checksum) })}]\n`);
}

/** `ReadableStream.from`, which not every browser has. */
function streamOf<Chunk>(chunks: AsyncGenerator<Chunk>): ReadableStream<Chunk> {
  return new ReadableStream<Chunk>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
