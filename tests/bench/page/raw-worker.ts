/** What a competent app does without us: PapaParse and Dexie, one record per user, in a worker of its own. */
import * as Comlink from 'comlink';
import { Dexie, type Table } from 'dexie';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

const db = new Dexie('bench-raw');
db.version(1).stores({ users: '++id,&Email' });
const users: Table<Row, number> = db.table('users');

let rows: string[][] = [];

interface ChangesAnswer {
  readonly results: readonly { readonly doc: Readonly<Record<string, unknown>> }[];
  readonly last_seq: string;
}

const batchSize = 1000;
let documents: Readonly<Record<string, unknown>>[][] = [];

const rawLibraries = {
  async clear(): Promise<void> {
    await users.clear();
  },

  async importFile(file: File): Promise<void> {
    const { data } = await parse<Row>(file, true);
    await users.bulkPut(data);
  },

  /** Keeps a file's rows in memory, for `unparse`. */
  async readRows(file: File): Promise<void> {
    rows = (await parse<string[]>(file, false)).data;
  },

  /** All documents of a database, page by page; kept for `pushDocuments`. */
  async readDocuments(address: string): Promise<void> {
    documents = [];
    for (let since = '0'; ;) {
      const query = `limit=${batchSize}&include_docs=true&since=${encodeURIComponent(since)}`;
      const answer = await fetch(`${address}/_changes?${query}`);
      const { results, last_seq: last }: ChangesAnswer = await answer.json();
      documents.push(results.map(({ doc: { _rev, ...content } }) => content));
      if (results.length < batchSize) return;
      since = last;
    }
  },

  async pushDocuments(address: string): Promise<void> {
    for (const docs of documents) {
      const answer = await fetch(`${address}/_bulk_docs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ docs }),
      });
      await answer.json();
    }
  },

  unparse(): Blob {
    return new Blob(['\ufeff', Papa.unparse(rows)]);
  },
};

export type RawLibraries = typeof rawLibraries;

function parse<Record>(file: File, header: boolean): Promise<Papa.ParseResult<Record>> {
  return new Promise((complete, error) => {
    Papa.parse<Record>(file, { header, skipEmptyLines: true, complete, error });
  });
}

Comlink.expose(rawLibraries);
