/** Pages as they lie in IndexedDB (D2): a record for each page, and one for each of its columns. */
import { Dexie } from 'dexie';
import type { Database } from './database';
import { unpackPage, type Page } from './page-format';
import type { Pages } from './page-map';
import type { ColumnRecord, PageRecord } from './schema';

/** What a commit writes of the pages it touches: of their columns, those that changed. */
export interface PageWrites {
  readonly pages: readonly PageRecord[];
  readonly columns: readonly ColumnRecord[];
  /** Keys of columns that nobody has a value in any more. */
  readonly columnsGone: readonly [page: number, name: string][];
}

/** @param before the pages as they are on disk */
export function pageWrites(planned: Pages, before: Pages, version: number): PageWrites {
  const pages: PageRecord[] = [];
  const columns: ColumnRecord[] = [];
  const columnsGone: [number, string][] = [];
  for (const [no, { packed }] of planned) {
    const kept = before.get(no)?.packed.columns ?? {};
    const now = Object.entries(packed.columns);
    pages.push({ no, version, count: packed.count, columns: now.map(([name]) => name) });
    for (const [name, column] of now) if (kept[name] !== column) columns.push({ page: no, name, column });
    for (const name in kept) if (packed.columns[name] === undefined) columnsGone.push([no, name]);
  }
  return { pages, columns, columnsGone };
}

/** Writes them, in the commit's transaction, which waits for all of the answer. */
export function writePages(
  { pages, columns }: Database,
  { pages: pageRecords, columns: columnRecords, columnsGone }: PageWrites,
): readonly PromiseLike<unknown>[] {
  return [pages.bulkPut(pageRecords), columns.bulkPut(columnRecords), columns.bulkDelete([...columnsGone])];
}

/** Pages that are read at once: between two such bites, some 40 ms each, the engine can answer what is asked of it. */
const pagesAtOnce = 5;

/** All pages. Rejects when a column is missing: what is left would not be what people had. */
export async function readAllPages(database: Database): Promise<Pages> {
  const records = await database.pages.toArray();
  const read = new Map<number, Page>();
  for (let start = 0; start < records.length; start += pagesAtOnce) {
    const bite = await readPages(database, records.slice(start, start + pagesAtOnce));
    for (const [no, page] of bite) read.set(no, page);
  }
  return read;
}

/** Some of the pages; rejects as `readAllPages` does. */
export async function readPages({ columns }: Database, records: readonly PageRecord[]): Promise<Pages> {
  const pages = records.map(async (page) => {
    const range = columns.where('[page+name]').between([page.no, Dexie.minKey], [page.no, Dexie.maxKey]);
    return [page.no, toPage(page, await range.toArray())] as const;
  });
  return new Map(await Promise.all(pages));
}

function toPage({ no, count, columns: names }: PageRecord, records: readonly ColumnRecord[]): Page {
  const columns = Object.fromEntries(records.map(({ name, column }) => [name, column]));
  const missing = names.find((name) => columns[name] === undefined);
  if (missing !== undefined) throw new Error(`Page ${no} lacks its column ${missing}`);
  return unpackPage({ count, columns });
}
