/** Backups as the page sees them: made, checked, restored, and a restore undone. */
import type { Directory } from '../directory/directory';
import { restoreBackup, type RestorePlan } from '../directory/restore-backup';
import type { Backup, RestoreCounts, RestoreMode } from '../domain/backup';
import type { ChangeSet } from '../domain/change-set';
import { localDate } from '../domain/local-date';
import { err, ok, type Result } from '../domain/result';
import type { CommitFailure } from '../store/commit-failure';
import { readBackup } from '../store/read-backup';
import {
  readRestorePoint,
  restoredImports,
  restoredSettings,
  restoredTables,
  restorePointRows,
} from '../store/restore-point';
import { writeBackup } from '../store/write-backup';
import type { BackupEngine } from './backup-engine';
import type { DirectoryServices } from './directory-services';
import { readAwaitedHashes } from './pending-password';

export type Backups = Omit<BackupEngine, 'autoBackup' | 'setAutoBackup' | 'runAutoBackup'>;

type OpenDirectory = Pick<DirectoryServices, 'session' | 'deviceKey' | 'edits'>;

/** @param services of the open directory; null before it is open, when a backup can be checked but not restored */
export function createBackups(services: () => OpenDirectory | null, now: () => number): Backups {
  let checked: Backup | null = null;

  function openDirectory(): OpenDirectory {
    const opened = services();
    if (opened === null) throw new Error('The directory is not open');
    return opened;
  }

  const openSession = () => openDirectory().session;

  async function planner({ session, deviceKey }: OpenDirectory) {
    const awaitsHash = await readAwaitedHashes(session.store, deviceKey);
    return (backup: Backup, mode: RestoreMode): RestorePlan =>
      restoreBackup(session.directory, backup, mode, awaitsHash);
  }

  async function countsOf(backup: Backup): Promise<RestoreCounts | null> {
    const opened = services();
    if (opened === null) return null;
    const plan = await planner(opened);
    const count = (mode: RestoreMode) => {
      const { changes, valuesLeftOut } = plan(backup, mode);
      const { usersAdded, usersChanged, usersRemoved } = changes;
      return {
        added: usersAdded.length,
        changed: usersChanged.length,
        removed: usersRemoved.length,
        valuesLeftOut,
      };
    };
    return { replace: count('replace'), merge: count('merge') };
  }

  /**
   * Means the same on any version: hashing and sync, which commit all the time, only have it made anew. `beside` is asked once
   * the version is fixed: what it reads is what the commit replaces.
   */
  async function commitRestore(
    backup: Backup,
    mode: RestoreMode,
    beside: (
      known: Directory,
    ) => Promise<Pick<ChangeSet, 'tableRows' | 'settingsChanged' | 'importsRestored'>>,
  ): Promise<Result<null, CommitFailure>> {
    const opened = openDirectory();
    const { session } = opened;
    return session.attemptInTurn<null, CommitFailure>(async () => {
      const { version } = session.directory;
      const more = await beside(session.directory);
      const plan = await planner(opened);
      if (session.directory.version !== version) return err({ type: 'planStale' });
      const changes: ChangeSet = {
        ...plan(backup, mode).changes,
        ...more,
        madeBy: { at: now(), by: 'undo' },
      };
      const committed = await session.commitPlanned(version, changes);
      if (!committed.ok) return committed;
      if (mode === 'replace') opened.edits.forgetChanges();
      return ok(null);
    });
  }

  return {
    async downloadBackup() {
      const madeAt = now();
      return {
        name: `rollcall-backup-${localDate(madeAt)}.json.gz`,
        blob: await writeBackup(openSession().store, madeAt),
      };
    },

    async openBackup(file) {
      checked = null;
      const read = await readBackup(file);
      if (!read.ok) return read;
      checked = read.value;
      const { madeAt, users, groups, customFields, tables } = checked;
      return ok({
        madeAt,
        users: users.length,
        groups: groups.length,
        customFields: customFields.length,
        imports: tables.get('imports')?.length ?? 0,
        counts: await countsOf(checked),
      });
    },

    async restoreBackup(mode) {
      const backup = checked;
      if (backup === null) throw new Error('No backup is open');
      const restored = await commitRestore(backup, mode, async ({ settings }) => {
        const before = await (await writeBackup(openSession().store, now())).arrayBuffer();
        const point = restorePointRows({ at: now(), backup: new Uint8Array(before) });
        if (mode === 'merge') return { tableRows: [point] };
        return {
          tableRows: [...(await restoredTables(openSession().store, backup, 'restore')), point],
          settingsChanged: restoredSettings(backup, settings, now()),
          importsRestored: restoredImports(backup),
        };
      });
      // Held no longer than it may have to be tried again.
      if (restored.ok) checked = null;
      return restored;
    },

    async lastRestore() {
      return (await readRestorePoint(openSession().store))?.at ?? null;
    },

    async undoRestore() {
      const { store } = openSession();
      const point = await readRestorePoint(store);
      if (point === null) return err({ type: 'planStale' });
      const read = await readBackup(new Blob([point.backup]));
      if (!read.ok) return err({ type: 'storeFailed', detail: read.error.type });
      return commitRestore(read.value, 'replace', async ({ settings }) => ({
        tableRows: [...(await restoredTables(store, read.value, 'undo')), restorePointRows(null)],
        settingsChanged: restoredSettings(read.value, settings, now()),
        importsRestored: restoredImports(read.value),
      }));
    },
  };
}
