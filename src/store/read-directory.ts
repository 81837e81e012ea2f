/** The start: all pages into memory (D2). */
import type { DirectoryContents } from '../directory/directory';
import type { User } from '../domain/user';
import type { Database } from './database';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { unpackPage, type Page } from './page-format';

/** Pages that are read at once: between two such bites, about 40 ms each, the engine can answer what is asked of it. */
const pagesAtOnce = 20;

/** Reads everything the directory is made of, as of one moment, for `createDirectory`. Rejects when the data is damaged. */
export function readDirectory({ database, pageMap, inTurn }: Store): Promise<DirectoryContents> {
  const { dexie, meta, pages, groups, fields } = database;
  return inTurn(async () => {
    const [metaRecord, readPages, groupRecords, customFields] = await dexie.transaction(
      'r',
      [meta, pages, groups, fields],
      () =>
        Promise.all([meta.get(metaKeys.directory), readAllPages(pages), groups.toArray(), fields.toArray()]),
    );
    pageMap.replace(readPages);
    const users: readonly User[] = [...readPages.values()].flatMap((page) => page.users);
    return { ...readDirectoryMeta(metaRecord?.value), users, groups: groupRecords, customFields };
  });
}

async function readAllPages(pages: Database['pages']): Promise<ReadonlyMap<number, Page>> {
  const read = new Map<number, Page>();
  let last = -1;
  for (;;) {
    const records = await pages.where('no').above(last).limit(pagesAtOnce).toArray();
    for (const { no, users } of records) read.set(no, unpackPage(users));
    if (records.length < pagesAtOnce) return read;
    last = records.at(-1)?.no ?? last;
  }
}
