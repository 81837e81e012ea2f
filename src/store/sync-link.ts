/** Which server this device syncs with, if any: one record, with no version of its own. */
import * as z from 'zod/mini';
import { sealedTextSchema, type SealedText } from '../domain/sealed-text';
import { firstProgress } from '../domain/sync-record';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { clearParked, readProgress } from './sync-state';
import { watchQuery } from './watch-query';

export interface SyncLink {
  /** Made anew at every connection that isn't an earlier one's taken up again: operations of another mean nothing to this one. */
  readonly deviceId: string;
  /** The database's URL, without a slash at its end. */
  readonly address: string;
  readonly signIn: 'none' | 'session' | 'basic' | 'bearer';
  readonly userName: string;
  /** Password or token, sealed with the device's key; null: none is needed. */
  readonly secret: SealedText | null;
  /** The server refused the sign-in: a person must give another before it is asked again (rule 9). */
  readonly isRefused: boolean;
}

const linkSchema = z.object({
  deviceId: z.string(),
  address: z.string(),
  signIn: z.enum(['none', 'session', 'basic', 'bearer']),
  userName: z.string(),
  secret: z.nullable(sealedTextSchema),
  isRefused: z.boolean(),
});

/** null: sync is off. */
export async function readSyncLink({ database }: Store): Promise<SyncLink | null> {
  const value = (await database.meta.get(metaKeys.syncLink))?.value;
  return value === undefined ? null : linkSchema.parse(value);
}

/**
 * Turns sync on. Everything in the directory counts as new to the server; what an earlier connection left goes, and what is
 * still under way for it is written no more.
 */
export async function connectSync(store: Store, link: SyncLink): Promise<void> {
  const { dexie, meta, syncPages, syncLog, conflicts, parked } = store.database;
  await dexie.transaction('rw', [meta, syncPages, syncLog, conflicts, parked], async () => {
    await Promise.all([syncPages.clear(), syncLog.clear(), conflicts.clear(), parked.clear()]);
    await meta.bulkDelete([metaKeys.syncLeader, metaKeys.syncEnded]);
    await meta.put({ key: metaKeys.syncProgress, value: firstProgress });
    await meta.put({ key: metaKeys.syncLink, value: link });
  });
}

/** Changes how the device signs in, and nothing else. A link that isn't meant stays as it is: another tab may have made it since. */
export async function updateSyncLink(
  store: Store,
  isMeant: (link: SyncLink) => boolean,
  change: Partial<SyncLink>,
): Promise<void> {
  const { dexie, meta } = store.database;
  await dexie.transaction('rw', meta, async () => {
    const link = await readSyncLink(store);
    if (link === null || !isMeant(link)) return;
    await meta.put({ key: metaKeys.syncLink, value: { ...link, ...change } });
  });
}

/**
 * Turns sync off. The directory stays as it is, and so do conflicts that nobody has looked at, and what was synced: the
 * connection may be taken up again. Answers what it was; null: there was none.
 */
export function disconnectSync(store: Store): Promise<SyncLink | null> {
  const { dexie, meta, parked } = store.database;
  return dexie.transaction('rw', [meta, parked], async () => {
    const link = await readSyncLink(store);
    if (link === null) return null;
    await clearParked(store);
    const value = { deviceId: link.deviceId, version: await directoryVersion(store) };
    await meta.put({ key: metaKeys.syncEnded, value });
    await meta.bulkDelete([metaKeys.syncLink, metaKeys.syncLeader]);
    return link;
  });
}

/** A connection that can be taken up again. */
export interface EndedSync {
  readonly deviceId: string;
  /** One of them lies on the server, if that has gone nowhere since (rule 7). */
  readonly tokens: readonly (string | null)[];
}

/** The last connection; null where there is none, or something has changed here since: the log holds no marks of that. */
export async function readEndedSync(store: Store): Promise<EndedSync | null> {
  const value = (await store.database.meta.get(metaKeys.syncEnded))?.value;
  if (value === undefined) return null;
  const { deviceId, version } = endedSchema.parse(value);
  if (version !== (await directoryVersion(store))) return null;
  const { token, nextToken } = await readProgress(store.database);
  return { deviceId, tokens: [token, nextToken] };
}

/** Turns the last connection on again, with all that it knows. false: it can't be any more, and nothing is written. */
export async function resumeSync(store: Store, link: SyncLink): Promise<boolean> {
  const { dexie, meta } = store.database;
  return dexie.transaction('rw', meta, async () => {
    if ((await readEndedSync(store))?.deviceId !== link.deviceId) return false;
    await meta.delete(metaKeys.syncEnded);
    await meta.put({ key: metaKeys.syncLink, value: link });
    return true;
  });
}

async function directoryVersion({ database }: Store): Promise<number> {
  return readDirectoryMeta((await database.meta.get(metaKeys.directory))?.value).version;
}

const endedSchema = z.object({ deviceId: z.string(), version: z.number() });

/** Calls `onLink` now and whenever any tab connects or disconnects. Answers the function that ends it. */
export function watchSyncLink(store: Store, onLink: (link: SyncLink | null) => void): () => void {
  return watchQuery(() => readSyncLink(store), onLink);
}
