/** The real store behind `SyncStore`: the open directory and its tables. */
import type { Directory } from '../directory/directory';
import type { ChangeSet } from '../domain/change-set';
import type { Result } from '../domain/result';
import type { DocumentId, LoggedCommit } from '../domain/sync-record';
import type { Committed } from '../store/commit';
import type { CommitFailure } from '../store/commit-failure';
import type { Store } from '../store/open-store';
import {
  forgetSyncLog,
  isLeader,
  readImportIds,
  readImportsById,
  readSyncLog,
  saveSync,
  takeOverSync,
} from '../store/sync-state';
import type { SyncStore, SyncWriteOutcome } from './sync-store';

/** What it needs of the open directory. */
export interface SyncedDirectory {
  readonly store: Store;
  readonly directory: Directory;
  /** Commits on that version, and tells the page. */
  commit(version: number, changes: ChangeSet): Promise<Result<Committed, CommitFailure>>;
  /** Follows what other tabs have committed. */
  catchUp(): Promise<void>;
}

export function createDirectorySyncStore({ store, directory, commit, catchUp }: SyncedDirectory): SyncStore {
  async function whyUnwritten(leader: string): Promise<'failed' | 'lost'> {
    return (await isLeader(store, leader)) ? 'failed' : 'lost';
  }

  /** `failed` also when the disk is older than the directory here: `follow` brings nothing that could be tried on again. */
  async function commitOn(
    version: number,
    changes: ChangeSet,
    leader: string | null,
  ): Promise<SyncWriteOutcome> {
    const committed = await commit(version, changes);
    if (committed.ok) return 'written';
    if (committed.error.type === 'planStale' && directory.version !== version) return 'stale';
    return leader === null ? 'failed' : whyUnwritten(leader);
  }

  return {
    directory,
    takeOver: (leader) => takeOverSync(store, leader),
    async follow(version) {
      for (;;) {
        await catchUp();
        const known = directory.version;
        const log = await readSyncLog(store, version);
        // A commit of this tab in between is in the log already: its marks must not stand for an older directory.
        if (directory.version === known && log.every((entry) => entry.version <= known)) {
          // The disk has forgotten them, and a page that is written from memory must not bring them back.
          store.syncPages.forgetPasswords(log.flatMap(erasedIn));
          return { version: known, log };
        }
      }
    },
    imports: (ids) => readImportsById(store, ids),
    importIds: () => readImportIds(store),
    async save(write) {
      try {
        await saveSync(store, write);
        return 'written';
      } catch {
        return whyUnwritten(write.leader);
      }
    },
    edit: (version, changes) => commitOn(version, changes, null),
    commit: (version, changes, write) => commitOn(version, { ...changes, sync: write }, write.leader),
    forget: (versions) => forgetSyncLog(store, versions),
  };
}

function erasedIn({ marks }: LoggedCommit): readonly DocumentId[] {
  return marks.filter(({ erased }) => erased === true).map(({ id }) => id);
}
