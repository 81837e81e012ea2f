/** What was there before a restore, kept beside the directory as a backup, so that the restore can be undone. */
import * as z from 'zod/mini';
import type { Backup } from '../domain/backup';
import type { TableRows } from '../domain/change-set';
import { preferencesSetting, type TeamSetting } from '../domain/team-setting';
import { backupTables } from './backup-tables';
import { metaKeys, readPreferencesMeta } from './meta';
import type { Store } from './open-store';

const restorePointSchema = z.object({ at: z.number(), backup: z.instanceof(Uint8Array<ArrayBuffer>) });

export interface RestorePoint {
  /** When the restore was made; milliseconds since the epoch. */
  readonly at: number;
  /** A backup file. */
  readonly backup: Uint8Array<ArrayBuffer>;
}

/** The restore that can be undone; null when there is none. */
export async function readRestorePoint({ database }: Store): Promise<RestorePoint | null> {
  const read = restorePointSchema.safeParse((await database.meta.get(metaKeys.restorePoint))?.value);
  return read.success ? read.data : null;
}

/** The row to write with the restore's own commit; null takes an older point away. */
export function restorePointRows(point: RestorePoint | null): TableRows {
  return {
    table: 'meta',
    removed: [metaKeys.restorePoint],
    put: point === null ? [] : [{ key: metaKeys.restorePoint, value: point }],
  };
}

/** The tables beside the directory as a restore writes them: the backup's rows instead of those that are there. */
export function restoredTables({ tables }: Backup): readonly TableRows[] {
  return backupTables.map(({ name, keys }) => ({
    table: name,
    removed: keys ?? 'all',
    put: tables.get(name) ?? [],
  }));
}

/** What a restore makes of the team's settings: the change syncs, as every other does. */
export function restoredSettings({ tables }: Backup, now: number): readonly TeamSetting[] {
  const row = (tables.get('meta') ?? []).find((meta) => 'key' in meta && meta.key === metaKeys.preferences);
  const value: unknown = row !== undefined && 'value' in row ? row.value : undefined;
  return [preferencesSetting(readPreferencesMeta(value), now)];
}
