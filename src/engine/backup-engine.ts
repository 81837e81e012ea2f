/** Backups of the whole directory: a part of `engine.ts` (D1). */
import type { BackupFault, RestoreCounts, RestoreMode } from '../domain/backup';
import type { Result } from '../domain/result';
import type { CommitFailure } from '../store/commit-failure';
import type { Download } from './download';

/** A backup that was checked and can be restored. */
export interface BackupSummary {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly users: number;
  readonly groups: number;
  readonly customFields: number;
  /** Entries of the import history. */
  readonly imports: number;
  /** What restoring would do to the users; null while the directory isn't open. */
  readonly counts: RestoreCounts | null;
}

/** Automatic backups as the person set them up. */
export interface AutoBackup {
  readonly folder: FileSystemDirectoryHandle;
  readonly keep: number;
  /** Milliseconds since the epoch; null before the first one. */
  readonly lastAt: number | null;
  /** Whether the browser lets it be written to: `prompt` wants to ask the person again, `denied` doesn't even ask. */
  readonly permission: PermissionState;
}

export type AutoBackupOutcome = 'written' | 'notDue' | 'notAllowed' | 'failed';

export interface BackupEngine {
  /** Everything but secrets, in one file. */
  downloadBackup(): Promise<Download>;
  /** Checks a backup, holds it, and says what restoring it would do. Works on a directory that can't be opened, too. */
  openBackup(file: Blob): Promise<Result<BackupSummary, BackupFault>>;
  /** Restores the backup that was opened last, in one commit that can be undone. */
  restoreBackup(mode: RestoreMode): Promise<Result<null, CommitFailure>>;
  /** When the restore was made that can be undone, in milliseconds since the epoch; null when there is none. */
  lastRestore(): Promise<number | null>;
  /** Puts back what was there before that restore. */
  undoRestore(): Promise<Result<null, CommitFailure>>;
  /** null while there are none. */
  autoBackup(): Promise<AutoBackup | null>;
  setAutoBackup(
    chosen: { readonly folder: FileSystemDirectoryHandle; readonly keep: number } | null,
  ): Promise<void>;
  /** Writes today's backup if one is due. */
  runAutoBackup(): Promise<AutoBackupOutcome>;
}
