/** The start: all pages into memory (D2). */
import type { DirectoryContents } from '../directory/directory';
import type { User } from '../domain/user';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { readAllPages } from './page-records';
import { readTeamSettings } from './team-settings';

/** Reads everything the directory is made of, as of one moment, for `createDirectory`. Rejects when the data is damaged. */
export function readDirectory({ database, pageMap, inTurn }: Store): Promise<DirectoryContents> {
  const { dexie, meta, pages, columns, groups, fields } = database;
  return inTurn(async () => {
    const [metaRecord, readPages, groupRecords, customFields, settings] = await dexie.transaction(
      'r',
      [meta, pages, columns, groups, fields],
      () =>
        Promise.all([
          meta.get(metaKeys.directory),
          readAllPages(database),
          groups.toArray(),
          fields.toArray(),
          readTeamSettings(meta),
        ]),
    );
    pageMap.replace(readPages);
    const users: readonly User[] = [...readPages.values()].flatMap((page) => page.users);
    return { ...readDirectoryMeta(metaRecord?.value), users, groups: groupRecords, customFields, settings };
  });
}
