/** What a competent app does without us: PapaParse and Dexie, one record per user, in a worker of its own. */
import * as Comlink from 'comlink';
import { Dexie, type Table } from 'dexie';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

const db = new Dexie('bench-raw');
db.version(1).stores({ users: '++id,&Email' });
const users: Table<Row, number> = db.table('users');

let rows: string[][] = [];

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
