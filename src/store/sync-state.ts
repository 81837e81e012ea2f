/** What sync keeps beside the directory: read by the leading tab, written with every step it takes (DESIGN, sync rules 2 and 5). */
import * as z from 'zod/mini';
import type {
  Conflict,
  LoggedCommit,
  ParkedDocument,
  SyncProgress,
  SyncStart,
  SyncWrite,
} from '../domain/sync-record';
import type { ImportRecord } from '../domain/import-record';
import type { Database } from './database';
import { metaKeys } from './meta';
import type { Store } from './open-store';
import { unpackLog } from './sync-log';
import type { SyncPageRecord } from './sync-pages';

/** Thrown in a transaction of sync, so that it writes nothing: another tab leads, or sync is off. */
export class LeaderChanged extends Error {}

/** From now on only this leader's writes are taken. Rejects with `LeaderChanged` when sync is off. */
export async function takeOverSync({ database, syncPages }: Store, leader: string): Promise<SyncStart> {
  const { dexie, meta, syncPages: table, parked } = database;
  const [progress, pages, parkedDocuments] = await dexie.transaction(
    'rw',
    [meta, table, parked],
    async () => {
      if ((await meta.get(metaKeys.syncLink)) === undefined) throw new LeaderChanged();
      await meta.put({ key: metaKeys.syncLeader, value: leader });
      return [await readProgress(database), await table.toArray(), await parked.toArray()];
    },
  );
  syncPages.load(pages);
  return { progress, synced: new Map(syncPages.synced), parked: parkedDocuments };
}

/** Writes a step that leaves the directory alone. Rejects, with nothing written, when another tab leads. */
export async function saveSync({ database, syncPages, inTurn }: Store, write: SyncWrite): Promise<void> {
  await inTurn(async () => {
    const records = syncPages.plan(write.synced);
    const { dexie, meta, imports, conflicts, parked } = database;
    await dexie.transaction('rw', [meta, imports, database.syncPages, conflicts, parked], () =>
      writeSync(database, write, records),
    );
    syncPages.replace(write.synced);
  });
}

/** The part of a transaction that sync brings along: its tables must be in it. */
export async function writeSync(
  { meta, imports, syncPages, conflicts, parked }: Database,
  write: SyncWrite,
  records: readonly SyncPageRecord[],
): Promise<void> {
  if ((await meta.get(metaKeys.syncLeader))?.value !== write.leader) throw new LeaderChanged();
  await syncPages.bulkPut(records);
  const known = await imports.bulkGet(write.imports.map(({ id }) => id));
  await imports.bulkPut(write.imports.map((record, at) => withOwnImages(record, known[at])));
  await conflicts.bulkPut(write.conflictsAdded);
  await parked.bulkDelete([...write.parkedRemoved]);
  await parked.bulkPut(write.parkedAdded);
  if (Object.keys(write.progress).length > 0) await putProgress(meta, write.progress);
}

async function putProgress(meta: Database['meta'], change: Partial<SyncProgress>): Promise<void> {
  const progress = await readProgress({ meta });
  await meta.put({ key: metaKeys.syncProgress, value: { ...progress, ...change } });
}

/** Rejects where there never was a connection. */
export async function readProgress({ meta }: Pick<Database, 'meta'>): Promise<SyncProgress> {
  return progressSchema.parse((await meta.get(metaKeys.syncProgress))?.value);
}

/** What another device imported can't be undone here: what it changed lies there (R17). */
export function withOwnImages(record: ImportRecord, known: ImportRecord | undefined): ImportRecord {
  if (known === undefined) return { ...record, imagesDropped: true, madeElsewhere: true };
  const { imagesDropped, madeElsewhere, erasedUsers } = known;
  return {
    ...record,
    ...(imagesDropped === undefined ? {} : { imagesDropped }),
    ...(madeElsewhere === undefined ? {} : { madeElsewhere }),
    ...(erasedUsers === undefined ? {} : { erasedUsers }),
  };
}

export async function isLeader({ database }: Store, leader: string): Promise<boolean> {
  return (await database.meta.get(metaKeys.syncLeader))?.value === leader;
}

/** The marks of commits after `version`, in order. */
export async function readSyncLog({ database }: Store, version: number): Promise<readonly LoggedCommit[]> {
  const records = await database.syncLog.where('version').above(version).toArray();
  return records.map(unpackLog);
}

export async function forgetSyncLog({ database }: Store, versions: readonly number[]): Promise<void> {
  await database.syncLog.bulkDelete([...versions]);
}

export async function readImportsById({ database }: Store, ids: readonly string[]): Promise<ImportRecord[]> {
  const records = await database.imports.bulkGet([...ids]);
  return records.filter((record) => record !== undefined);
}

export function readImportIds({ database }: Store): Promise<string[]> {
  return database.imports.toCollection().primaryKeys();
}

/** What merges could not keep (rule 4), the newest first. */
export async function readConflicts({ database }: Store): Promise<Conflict[]> {
  const conflicts = await database.conflicts.toArray();
  return conflicts.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

export function readConflictIds({ database }: Store): Promise<string[]> {
  return database.conflicts.toCollection().primaryKeys();
}

export async function removeConflicts({ database }: Store, ids: readonly string[]): Promise<void> {
  await database.conflicts.bulkDelete([...ids]);
}

export function readParked({ database }: Store): Promise<ParkedDocument[]> {
  return database.parked.toArray();
}

/** Documents that were parked are tried again. The feed is past those that couldn't be read, and is read from its start. */
export async function clearParked({ database: { dexie, meta, parked } }: Store): Promise<void> {
  await dexie.transaction('rw', [meta, parked], async () => {
    const isUnread = (await parked.toArray()).some(({ direction }) => direction === 'pull');
    await parked.clear();
    if (isUnread) await putProgress(meta, { since: '0', rescanning: true });
  });
}

/** When this device and the server were last equal, in milliseconds since the epoch; null: never. */
export async function readLastSuccess({ database }: Store): Promise<number | null> {
  return (await readProgress(database)).lastSuccess;
}

const progressSchema = z.object({
  since: z.string(),
  token: z.nullable(z.string()),
  nextToken: z.nullable(z.string()),
  rescanning: z.boolean(),
  lastSuccess: z.nullable(z.number()),
});
