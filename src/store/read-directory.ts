/** The start: all pages into memory (D2). */
import type { DirectoryContents } from '../directory/directory';
import type { User } from '../domain/user';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { unpackUsers } from './page-format';

/** Reads everything the directory is made of, as of one moment, for `createDirectory`. Rejects when the data is damaged. */
export function readDirectory({ database, pageMap, inTurn }: Store): Promise<DirectoryContents> {
  const { dexie, meta, pages, groups, fields } = database;
  return inTurn(async () => {
    const [metaRecord, pageRecords, groupRecords, customFields] = await dexie.transaction(
      'r',
      [meta, pages, groups, fields],
      () => Promise.all([meta.get(metaKeys.directory), pages.toArray(), groups.toArray(), fields.toArray()]),
    );
    const contents = new Map(pageRecords.map(({ no, users }) => [no, unpackUsers(users)]));
    pageMap.replace(contents);
    const users: readonly User[] = [...contents.values()].flat();
    return { ...readDirectoryMeta(metaRecord?.value), users, groups: groupRecords, customFields };
  });
}
