/**
 * Erasure: what is kept of a user beside the directory goes with the commit that erases them. Their sealed passwords have to
 * be taken out beforehand, because that needs the key.
 */
import { passwordSalt } from '../domain/password-hash';
import type { Conflict, LoggedCommit } from '../domain/sync-record';
import { importOfImages, imagesWithout, imageTraces } from './before-images';
import type { Database } from './database';
import { eraseFormerValues } from './former-values';
import { metaKeys } from './meta';
import { packLog, unpackLog } from './sync-log';
import { pagesWithoutPasswords } from './sync-pages';

/** Within the commit's transaction, which holds all of these tables. */
export async function eraseTraces(database: Database, erased: readonly string[]): Promise<void> {
  if (erased.length === 0) return;
  const userIds = new Set(erased);
  const documents = new Set(erased.map((id) => `user:${id}`));
  const { messages, parked, meta, syncPages } = database;
  await eraseFromHistory(database, userIds);
  await messages
    .where('userId')
    .anyOf([...userIds])
    .delete();
  await parked.bulkDelete([...documents]);
  // The copy of everything from before a restore.
  await meta.delete(metaKeys.restorePoint);
  await eraseFromJournal(database, userIds, documents);
  await eraseFromLog(database, documents);
  await syncPages.bulkPut(pagesWithoutPasswords(await syncPages.toArray(), documents));
  await eraseFormerValues(database.formerValues, userIds);
}

/** Undoing an import leaves alone whom it knows nothing of, and the entry says how many there are. */
async function eraseFromHistory(
  { beforeImages, imports }: Database,
  userIds: ReadonlySet<string>,
): Promise<void> {
  const records = await beforeImages.toArray();
  const traces = records.map((record) => ({ record, ...imageTraces(record, userIds) }));
  const hashes = traces.flatMap(({ passwordHashes }) => passwordHashes);
  const salts = new Set(hashes.flatMap((hash) => passwordSalt(hash) ?? []));
  const erasedByImport = new Map<string, Set<string>>();
  for (const { record, userIds: named } of traces) {
    if (named.length === 0) continue;
    const importId = importOfImages(record);
    const known = erasedByImport.get(importId) ?? new Set();
    erasedByImport.set(importId, new Set([...known, ...named]));
  }
  const touched = records.filter((record) => erasedByImport.has(importOfImages(record)));
  await beforeImages.bulkPut(touched.map((record) => imagesWithout(record, userIds, salts)));
  const entries = await imports.bulkGet([...erasedByImport.keys()]);
  await imports.bulkPut(
    entries.flatMap((entry) => {
      if (entry === undefined) return [];
      const erased = (entry.erasedUsers ?? 0) + (erasedByImport.get(entry.id)?.size ?? 0);
      return [{ ...entry, erasedUsers: erased }];
    }),
  );
}

async function eraseFromJournal(
  { conflicts }: Database,
  userIds: ReadonlySet<string>,
  documents: ReadonlySet<string>,
): Promise<void> {
  const gone: string[] = [];
  const kept: Conflict[] = [];
  await conflicts.each((conflict) => {
    if (conflict.type !== 'passwords') {
      if (documents.has(conflict.document)) gone.push(conflict.id);
      return;
    }
    const passwords = conflict.passwords.filter(({ userId }) => !userIds.has(userId));
    if (passwords.length === 0) gone.push(conflict.id);
    else if (passwords.length < conflict.passwords.length) kept.push({ ...conflict, passwords });
  });
  await conflicts.bulkDelete(gone);
  await conflicts.bulkPut(kept);
}

/** The marks stay, so that what happened to the user still syncs; what the user was before goes. */
async function eraseFromLog({ syncLog }: Database, documents: ReadonlySet<string>): Promise<void> {
  const emptied: LoggedCommit[] = [];
  await syncLog.each((record) => {
    if (record.users === null) return;
    const { version, marks } = unpackLog(record);
    if (!marks.some(({ id, before }) => before !== null && documents.has(id))) return;
    emptied.push({
      version,
      marks: marks.map((mark) => (documents.has(mark.id) ? { ...mark, before: null } : mark)),
    });
  });
  await syncLog.bulkPut(emptied.map(packLog));
}
