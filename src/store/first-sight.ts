/**
 * What a start shows before all pages are read: the first users of the list, and what the page knows of groups and fields. It is
 * a copy beside the directory, made while there is nothing else to do, and believed only while the directory on disk is of
 * the version that it was made of.
 */
import * as z from 'zod/mini';
import type { GroupWithCount } from '../domain/group';
import type { CustomField } from '../domain/field';
import type { User } from '../domain/user';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { packPage, unpackPage, type PackedUsers } from './page-format';

export interface FirstSight {
  readonly version: number;
  /** Of the whole directory. */
  readonly userCount: number;
  /** The first of the directory's own order. */
  readonly users: readonly User[];
  /** As `Directory` answers them. */
  readonly groups: readonly GroupWithCount[];
  readonly customFields: readonly CustomField[];
}

interface KeptSight extends Omit<FirstSight, 'users'> {
  readonly users: PackedUsers;
}

const sightSchema = z.looseObject({ version: z.number() });

/** null when none was kept, or the directory has moved on since. Rejects when it can't be read. */
export async function readFirstSight({ database }: Store): Promise<FirstSight | null> {
  const [directory, kept] = await database.meta.bulkGet([metaKeys.directory, metaKeys.firstSight]);
  const { version } = readDirectoryMeta(directory?.value);
  if (!isOfVersion(kept?.value, version)) return null;
  return { ...kept.value, users: unpackPage(kept.value.users).users };
}

/** Keeps a first sight for the next start; null: there is none, and an older one goes. Nothing happens when the directory has moved on. */
export function keepFirstSight(
  { database }: Store,
  version: number,
  sight: FirstSight | null,
): Promise<void> {
  const { dexie, meta } = database;
  return dexie.transaction('rw', meta, async () => {
    const [directory, kept] = await meta.bulkGet([metaKeys.directory, metaKeys.firstSight]);
    if (readDirectoryMeta(directory?.value).version !== version) return;
    if (sight === null) {
      if (kept !== undefined) await meta.delete(metaKeys.firstSight);
    } else if (!isOfVersion(kept?.value, version) || kept.value.userCount !== sight.userCount) {
      const value: KeptSight = { ...sight, users: packPage(sight.users).packed };
      await meta.put({ key: metaKeys.firstSight, value });
    }
  });
}

function isOfVersion(value: unknown, version: number): value is KeptSight {
  const read = sightSchema.safeParse(value);
  return read.success && read.data.version === version;
}
