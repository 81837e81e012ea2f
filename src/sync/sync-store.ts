/**
 * What sync needs of the store: the directory, what was synced, and the log of what was not. `directory-sync-store.ts` is
 * the real one.
 */
import type { DirectoryView } from '../directory/directory';
import type { ChangeSet } from '../domain/change-set';
import type { ImportRecord } from '../domain/import-record';
import type { LoggedCommit, SyncStart, SyncWrite } from '../domain/sync-record';

/** `lost`: another tab leads now, or sync was disconnected. `stale`: the directory has moved on. */
export type SyncWriteOutcome = 'written' | 'stale' | 'lost' | 'failed';

export interface SyncStore {
  /** Follows every commit of this tab at once, and those of other tabs with `follow`. */
  readonly directory: DirectoryView;
  /** Reads what is there, and takes over: writes of an earlier leader are refused from now on. */
  takeOver(leader: string): Promise<SyncStart>;
  /**
   * Brings the directory up to date and answers the marks of the commits after `version`. When it resolves, the
   * directory's version is the last one answered for.
   */
  follow(version: number): Promise<{ readonly version: number; readonly log: readonly LoggedCommit[] }>;
  /** History entries by id; those that are gone are left out. */
  imports(ids: readonly string[]): Promise<readonly ImportRecord[]>;
  /** Ids of all history entries. */
  importIds(): Promise<readonly string[]>;
  /** Writes what doesn't change the directory. */
  save(write: SyncWrite): Promise<SyncWriteOutcome>;
  /** Commits an ordinary edit of this device, which leaves its own marks. */
  edit(version: number, changes: ChangeSet): Promise<SyncWriteOutcome>;
  /** Commits what a pull changes, with everything that belongs to it, on the version it was made for (rule 5). */
  commit(version: number, changes: ChangeSet, write: SyncWrite): Promise<SyncWriteOutcome>;
  /** Forgets the marks of these commits: the server has them all. */
  forget(versions: readonly number[]): Promise<void>;
}
