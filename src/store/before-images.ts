/**
 * What imports changed, kept with their history entries so that they can be undone and redone (R17). Both sides of each
 * changed field are kept: only where the directory still says `after` may an undo put `before` back.
 */
import {
  beforeImagesOf,
  nothingRemoved,
  type BeforeImages,
  type ChangedUser,
  type RecordedImport,
  type RemovedByUndo,
} from '../domain/before-images';
import type { ChangeSet } from '../domain/change-set';
import type { Group } from '../domain/group';
import type { ImportRecord } from '../domain/import-record';
import { passwordSalt } from '../domain/password-hash';
import type { FieldChange, User } from '../domain/user';
import type { Store } from './open-store';
import { packPage, unpackPage } from './page-format';
import type { BeforeImageRecord } from './schema';

/**
 * Short names, because there are tens of thousands of them: version, created, their marks, changed (id, then field, before,
 * after…), groups.
 */
interface CompactImages {
  readonly v: number;
  readonly u: readonly string[];
  readonly m: readonly string[];
  readonly c: readonly (readonly string[])[];
  readonly g: readonly string[];
}

interface CompactRemoved {
  readonly groups: readonly Group[];
  readonly passwordHashes: readonly string[];
}

const usersPerRecord = 1000;
/** Whole users cost little per record when they are packed. */
const removedPerRecord = 5000;

/** The records to write with an import's commit, a thousand users each, as text. None for other commits. */
export function beforeImageRecords(changes: ChangeSet, version: number): readonly BeforeImageRecord[] {
  const importId = changes.importRecord?.id;
  if (importId === undefined) return [];
  const { usersCreated, usersChanged, groupsCreated } = beforeImagesOf(changes, version);
  const records: BeforeImageRecord[] = [];
  const users = Math.max(usersCreated.length, usersChanged.length, Math.min(1, groupsCreated.length));
  for (let start = 0; start < users; start += usersPerRecord) {
    const end = start + usersPerRecord;
    const created = usersCreated.slice(start, end);
    const images: CompactImages = {
      v: version,
      u: created.map(({ id }) => id),
      m: created.map(({ mark }) => mark),
      c: usersChanged.slice(start, end).map(compactChanges),
      g: start === 0 ? groupsCreated : [],
    };
    records.push({ importId, images: JSON.stringify(images) });
  }
  return records;
}

/** The records that keep what undos took away. */
export function removedRecords(removed: RemovedByUndo): readonly BeforeImageRecord[] {
  const { users, groups, passwordHashes } = removed;
  if (users.length + groups.length + passwordHashes.length === 0) return [];
  const compact: CompactRemoved = { groups, passwordHashes };
  const importId = removedKey(removed.importId);
  const records: BeforeImageRecord[] = [{ importId, images: JSON.stringify(compact) }];
  for (let start = 0; start < users.length; start += removedPerRecord) {
    const { packed } = packPage(users.slice(start, start + removedPerRecord));
    records.push({ importId, images: '', users: packed });
  }
  return records;
}

/** Where the records of what undos of an import took away lie, beside those of the import itself. */
export function removedKey(importId: string): string {
  return `${importId}${removedSuffix}`;
}

const removedSuffix = '/removed';

function isRemovedKey(key: string): boolean {
  return key.endsWith(removedSuffix);
}

/** The import that a record belongs to, whichever kind it is. */
export function importOfImages({ importId }: Pick<BeforeImageRecord, 'importId'>): string {
  return isRemovedKey(importId) ? importId.slice(0, -removedSuffix.length) : importId;
}

/** The users that a record names, with what would tell their passwords. */
export interface ImageTraces {
  readonly userIds: readonly string[];
  readonly passwordHashes: readonly string[];
}

/** What a record keeps of these users. */
export function imageTraces(record: BeforeImageRecord, userIds: ReadonlySet<string>): ImageTraces {
  if (isRemovedKey(record.importId)) {
    const users = unpackedUsers(record).filter(({ id }) => userIds.has(id));
    return {
      userIds: users.map(({ id }) => id),
      passwordHashes: users.flatMap(({ passwordHash }) => passwordHash ?? []),
    };
  }
  const { u, c }: CompactImages = JSON.parse(record.images);
  const changed = c.map(changedUser).filter(({ id }) => userIds.has(id));
  return {
    userIds: [...u.filter((id) => userIds.has(id)), ...changed.map(({ id }) => id)],
    passwordHashes: changed.flatMap(({ changes }) =>
      changes.flatMap(({ field, before, after }) => (field === 'password' ? [before, after] : [])),
    ),
  };
}

/** The record without these users, and without hashes of their passwords (erasure). */
export function imagesWithout(
  record: BeforeImageRecord,
  userIds: ReadonlySet<string>,
  salts: ReadonlySet<string>,
): BeforeImageRecord {
  if (isRemovedKey(record.importId)) {
    if (record.users !== undefined) {
      const { packed } = packPage(unpackedUsers(record).filter(({ id }) => !userIds.has(id)));
      return { ...record, users: packed };
    }
    const { groups, passwordHashes }: CompactRemoved = JSON.parse(record.images);
    const kept = passwordHashes.filter((hash) => !salts.has(passwordSalt(hash) ?? ''));
    return { ...record, images: JSON.stringify({ groups, passwordHashes: kept } satisfies CompactRemoved) };
  }
  const { v, u, m, c, g }: CompactImages = JSON.parse(record.images);
  const isKept = (_: unknown, at: number) => !userIds.has(u[at] ?? '');
  const images: CompactImages = {
    v,
    u: u.filter(isKept),
    m: m.filter(isKept),
    c: c.filter(([id = '']) => !userIds.has(id)),
    g,
  };
  return { ...record, images: JSON.stringify(images) };
}

/** Everything an import changed, a thousand users each, in the order it did. */
export async function readBeforeImages(
  { database }: Store,
  importId: string,
): Promise<readonly BeforeImages[]> {
  return toImages(await database.beforeImages.where('importId').equals(importId).sortBy('id'));
}

/** All imports whose changes are still kept, oldest first, as of one moment. */
export async function readRecordedImports({ database }: Store): Promise<readonly RecordedImport[]> {
  const { dexie, imports, beforeImages } = database;
  const [records, images] = await dexie.transaction('r', [imports, beforeImages], () =>
    Promise.all([imports.orderBy('at').toArray(), beforeImages.toArray()]),
  );
  const imagesById = byImportId(images);
  return records
    .filter(({ imagesDropped }) => imagesDropped === undefined)
    .map((record: ImportRecord) => ({
      record,
      images: toImages(imagesById.get(record.id) ?? []),
      removed: toRemoved(record.id, imagesById.get(removedKey(record.id)) ?? []),
    }))
    .sort((a, b) => firstVersion(a) - firstVersion(b));
}

function byImportId(
  records: readonly BeforeImageRecord[],
): ReadonlyMap<string, readonly BeforeImageRecord[]> {
  const byId = new Map<string, BeforeImageRecord[]>();
  for (const record of records) {
    const others = byId.get(record.importId);
    if (others === undefined) byId.set(record.importId, [record]);
    else others.push(record);
  }
  return byId;
}

function firstVersion({ images }: RecordedImport): number {
  return images[0]?.version ?? 0;
}

function toImages(records: readonly BeforeImageRecord[]): readonly BeforeImages[] {
  return records.map((record) => {
    const { v, u, m, c, g }: CompactImages = JSON.parse(record.images);
    return {
      version: v,
      usersCreated: u.map((id, at) => ({ id, mark: m[at] ?? '' })),
      usersChanged: c.map(changedUser),
      groupsCreated: g,
    };
  });
}

function toRemoved(importId: string, records: readonly BeforeImageRecord[]): RemovedByUndo {
  const [head] = records;
  if (head === undefined) return nothingRemoved(importId);
  const { groups, passwordHashes }: CompactRemoved = JSON.parse(head.images);
  const users = records.flatMap(unpackedUsers);
  return { importId, users, groups, passwordHashes };
}

function compactChanges({ id, changes }: ChangedUser): readonly string[] {
  return [id, ...changes.flatMap(({ field, before, after }) => [field, before, after])];
}

function changedUser([id = '', ...rest]: readonly string[]): ChangedUser {
  const changes: FieldChange[] = [];
  for (let at = 0; at < rest.length; at += 3) {
    changes.push({ field: rest[at] ?? '', before: rest[at + 1] ?? '', after: rest[at + 2] ?? '' });
  }
  return { id, changes };
}

function unpackedUsers({ users }: BeforeImageRecord): readonly User[] {
  return users === undefined ? [] : unpackPage(users).users;
}
