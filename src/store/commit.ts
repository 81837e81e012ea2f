/**
 * The only writer of the directory (D4, R16): one transaction, all of a change set or nothing, on the version it was made
 * for. The directory in memory follows once the transaction is complete, and not before.
 */
import { orderAfter, type Directory } from '../directory/directory';
import type { ChangeSet } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import { beforeImageRecords, removedKey, removedRecords } from './before-images';
import { toCommitFailure, type CommitFailure } from './commit-failure';
import { underCommitLock } from './commit-lock';
import type { Database } from './database';
import { eraseTraces } from './erase-traces';
import { addFormerValues, formerValuesRecords } from './former-values';
import { metaKeys, readDirectoryMeta, type DirectoryMeta } from './meta';
import { putMessages } from './messages';
import type { Store } from './open-store';
import { pageWrites, writePages, type PageWrites } from './page-records';
import type { BeforeImageRecord, FormerValuesRecord } from './schema';
import { packLog } from './sync-log';
import { marksOf } from './sync-marks';
import type { SyncPageRecord } from './sync-pages';
import { writeSync } from './sync-state';
import { writeTeamSettings } from './team-settings';

export interface Committed {
  /** The directory's version from now on. */
  readonly version: number;
}

/** All that a transaction writes, made beforehand so that it is short and awaits nothing but IndexedDB. */
interface Writes {
  readonly meta: DirectoryMeta;
  readonly pages: PageWrites;
  readonly beforeImages: readonly BeforeImageRecord[];
  readonly formerValues: readonly FormerValuesRecord[];
  readonly syncPages: readonly SyncPageRecord[];
  /** Whose before-images go, to be replaced or for good. */
  readonly imagesGone: readonly string[];
  readonly changes: ChangeSet;
}

/**
 * Writes `changes`, which were made on `expectedVersion`, and moves `directory` on. `planStale` when this or another tab
 * has committed since. `signal` cancels until the last write.
 */
export function commit(
  store: Store,
  directory: Directory,
  expectedVersion: number,
  changes: ChangeSet,
  signal?: AbortSignal,
): Promise<Result<Committed, CommitFailure>> {
  return store.inTurn(async () => {
    if (signal?.aborted === true) return err({ type: 'cancelled' });
    if (directory.version !== expectedVersion) return err({ type: 'planStale' });
    const version = expectedVersion + 1;
    const nextOrder = Math.max(
      directory.nextOrder,
      orderAfter(changes.usersAdded),
      orderAfter(changes.usersChanged.map(({ after }) => after)),
    );
    const pages = store.pageMap.plan(changes);
    const writes: Writes = {
      meta: { version, nextOrder },
      pages: pageWrites(pages, store.pageMap.pages, version),
      beforeImages: [...beforeImageRecords(changes, version), ...removedBy(changes)],
      imagesGone: imagesGone(changes),
      formerValues: formerValuesRecords(changes, directory),
      syncPages: changes.sync === undefined ? [] : store.syncPages.plan(changes.sync.synced),
      changes,
    };
    const attempt = () =>
      underCommitLock(store.database.dexie.name, signal, () =>
        write(store.database, expectedVersion, writes, signal),
      );
    try {
      const written = await attempt().catch(async (error: unknown) => {
        if (signal?.aborted !== true && (await store.mended())) return attempt();
        throw error;
      });
      if (!written) return err({ type: 'planStale' });
    } catch (error) {
      return err(toCommitFailure(error, signal));
    }
    store.pageMap.replace(pages);
    if (changes.sync !== undefined) store.syncPages.replace(changes.sync.synced);
    directory.apply(changes, version, nextOrder);
    return ok({ version });
  });
}

/**
 * One transaction; resolves when it is complete, false when the version on disk is another. Nothing may be caught in here:
 * a caught error would commit what came before it.
 */
function write(
  database: Database,
  expectedVersion: number,
  writes: Writes,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { changes } = writes;
  const { dexie, meta, pages, columns, groups, fields, imports, beforeImages, secrets, messages } = database;
  const { formerValues, syncPages, syncLog, conflicts, parked } = database;
  const otherRows = (changes.tableRows ?? []).map((rows) => ({ ...rows, table: dexie.table(rows.table) }));
  const others = otherRows.map(({ table }) => table);
  const own = [meta, pages, columns, groups, fields, imports, beforeImages, secrets, messages];
  const tables = [...own, formerValues, syncPages, syncLog, conflicts, parked, ...others];
  return dexie.transaction('rw', tables, async () => {
    const current = readDirectoryMeta((await meta.get(metaKeys.directory))?.value);
    if (current.version !== expectedVersion) return false;
    for (const { table, removed, put } of otherRows) {
      await (removed === 'all' ? table.clear() : table.bulkDelete([...removed]));
      await table.bulkPut([...put]);
    }
    const [link] = await Promise.all([
      meta.get(metaKeys.syncLink),
      ...writePages(database, writes.pages),
      groups.bulkDelete(changes.groupsRemoved.map(({ id }) => id)),
      groups.bulkPut([...changes.groupsChanged.map(({ after }) => after), ...changes.groupsAdded]),
      fields.bulkDelete(changes.fieldsRemoved.map(({ id }) => id)),
      fields.bulkPut([...changes.fieldsChanged.map(({ after }) => after), ...changes.fieldsAdded]),
      secrets.bulkDelete([...(changes.secretsRemoved ?? [])]),
      secrets.bulkPut(changes.secretsAdded ?? []),
      messages.bulkDelete((changes.messagesRemoved ?? []).map(({ id }) => id)),
      messages.bulkAdd(changes.messagesAdded ?? []),
      putMessages(messages, changes.messagesChanged ?? []),
      replaceImages(beforeImages, writes.imagesGone, writes.beforeImages),
      addFormerValues(formerValues, writes.formerValues),
      imports.bulkPut([
        ...(changes.importRecord ? [changes.importRecord] : []),
        ...(changes.importsChanged ?? []),
      ]),
      changes.settingsChanged && writeTeamSettings(meta, changes.settingsChanged),
    ]);
    if (changes.sync !== undefined) await writeSync(database, changes.sync, writes.syncPages);
    if (link !== undefined) await leaveMarks(database, writes);
    await eraseTraces(database, changes.usersErased ?? []);
    signal?.throwIfAborted();
    await Promise.all([
      // A copy of users that may be gone now.
      meta.delete(metaKeys.firstSight),
      meta.put({ key: metaKeys.directory, value: writes.meta }),
    ]);
    return true;
  });
}

async function leaveMarks({ syncLog }: Database, { meta, changes }: Writes): Promise<void> {
  const marks = marksOf(changes);
  if (marks.length > 0) await syncLog.put(packLog({ version: meta.version, marks }));
}

function removedBy({ removedByUndo = [] }: ChangeSet): readonly BeforeImageRecord[] {
  return removedByUndo.flatMap(removedRecords);
}

function imagesGone({ removedByUndo = [], imagesDropped = [] }: ChangeSet): readonly string[] {
  const replaced = removedByUndo.map(({ importId }) => removedKey(importId));
  return [...replaced, ...imagesDropped.flatMap((id) => [id, removedKey(id)])];
}

/** The records of an import may be dropped and made anew in one commit, so one after the other. */
async function replaceImages(
  beforeImages: Database['beforeImages'],
  gone: readonly string[],
  added: readonly BeforeImageRecord[],
): Promise<void> {
  if (gone.length > 0) await beforeImages.where('importId').anyOf(gone).delete();
  await beforeImages.bulkAdd(added);
}
