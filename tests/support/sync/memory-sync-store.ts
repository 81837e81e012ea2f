/** The store that sync sees, in memory: what it holds survives a kill of the client, and nothing else does. */
import { createDirectory, type Directory } from '../../../src/directory/directory';
import type { ChangeSet } from '../../../src/domain/change-set';
import type { ImportRecord } from '../../../src/domain/import-record';
import {
  firstProgress,
  type Conflict,
  type DocumentId,
  type LoggedCommit,
  type ParkedDocument,
  type SyncedDocument,
  type SyncProgress,
  type SyncWrite,
} from '../../../src/domain/sync-record';
import { marksOf } from '../../../src/store/sync-marks';
import { withOwnImages } from '../../../src/store/sync-state';
import type { SyncStore, SyncWriteOutcome } from '../../../src/sync/sync-store';

export interface MemorySyncStore extends SyncStore {
  readonly directory: Directory;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly parked: ReadonlyMap<DocumentId, ParkedDocument>;
  readonly history: ReadonlyMap<string, ImportRecord>;
  readonly logLength: number;
  /** Users of whom no trace may stay. */
  readonly erased: ReadonlySet<string>;
  /** What a form or an import commits. */
  change(changes: ChangeSet): void;
  tryAgain(): void;
}

export function createMemorySyncStore(): MemorySyncStore {
  const directory = createDirectory({ version: 0, users: [], groups: [], customFields: [] });
  let leader = '';
  let progress: SyncProgress = firstProgress;
  let log: readonly LoggedCommit[] = [];
  const synced = new Map<DocumentId, SyncedDocument>();
  const conflicts = new Map<string, Conflict>();
  const parked = new Map<DocumentId, ParkedDocument>();
  const history = new Map<string, ImportRecord>();
  const erased = new Set<string>();

  function keep(write: SyncWrite): void {
    for (const [id, document] of write.synced) synced.set(id, document);
    for (const record of write.imports) {
      history.set(record.id, withOwnImages(record, history.get(record.id)));
    }
    for (const conflict of write.conflictsAdded) conflicts.set(conflict.id, conflict);
    for (const id of write.parkedRemoved) parked.delete(id);
    for (const document of write.parkedAdded) parked.set(document.id, document);
    progress = { ...progress, ...write.progress };
  }

  function commit(changes: ChangeSet, marks: LoggedCommit['marks']): void {
    const version = directory.version + 1;
    if (changes.importRecord !== undefined) history.set(changes.importRecord.id, changes.importRecord);
    if (marks.length > 0) log = [...log, { version, marks }];
    for (const id of changes.usersErased ?? []) erase(id);
    directory.apply(changes, version);
  }

  function erase(userId: string): void {
    erased.add(userId);
    for (const [id, conflict] of conflicts) {
      if (conflict.type !== 'passwords' && conflict.document === `user:${userId}`) conflicts.delete(id);
    }
  }

  function guarded(version: number, who: string | null, write: () => void): SyncWriteOutcome {
    if (who !== null && who !== leader) return 'lost';
    if (version !== directory.version) return 'stale';
    write();
    return 'written';
  }

  return {
    directory,
    conflicts,
    parked,
    history,
    erased,
    get logLength() {
      return log.length;
    },
    change: (changes) => commit(changes, marksOf(changes)),
    tryAgain() {
      const isUnread = [...parked.values()].some(({ direction }) => direction === 'pull');
      parked.clear();
      if (isUnread) progress = { ...progress, since: '0', rescanning: true };
    },
    async takeOver(newLeader) {
      leader = newLeader;
      return { progress, synced: new Map(synced), parked: [...parked.values()] };
    },
    follow: async (version) => ({
      version: directory.version,
      log: log.filter((entry) => entry.version > version),
    }),
    imports: async (ids) => ids.flatMap((id) => history.get(id) ?? []),
    importIds: async () => [...history.keys()],
    save: async (write) => guarded(directory.version, write.leader, () => keep(write)),
    edit: async (version, changes) => guarded(version, null, () => commit(changes, marksOf(changes))),
    commit: async (version, changes, write) =>
      guarded(version, write.leader, () => {
        keep(write);
        commit(changes, write.marks);
      }),
    async forget(versions) {
      log = log.filter(({ version }) => !versions.includes(version));
    },
  };
}
