/** What was there before a restore, kept beside the directory as a backup, so that the restore can be undone. */
import * as z from 'zod/mini';
import type { Backup } from '../domain/backup';
import type { TableRows } from '../domain/change-set';
import type { MailSettings } from '../domain/mail-settings';
import { isMappingName, mappingSetting } from '../domain/mapping-setting';
import {
  preferencesSetting,
  settingChanges,
  welcomeSetting,
  type SettingChange,
  type TeamSetting,
} from '../domain/team-setting';
import { backupTables } from './backup-tables';
import { readMailSettings, readMailSettingsMeta } from './mail-settings';
import { metaKeys, readPreferencesMeta } from './meta';
import type { Store } from './open-store';
import { readMappingList } from './saved-mappings';

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

/**
 * The tables beside the directory as a restore writes them: the backup's rows instead of those that are there.
 *
 * - A welcome email that was not out yet comes back as failed: its password is in no backup, and whether it has gone out since,
 *   nobody knows, so that only a person may send it again. For the undo of a restore its secret is still here, and it comes
 *   back as it was.
 * - A credential never meets a server that it was not given for: it goes where the backup names another.
 */
export async function restoredTables(
  store: Store,
  { tables }: Backup,
  purpose: 'restore' | 'undo',
): Promise<readonly TableRows[]> {
  const isSameServer = sameServer(await readMailSettings(store), mailSettingsIn(tables));
  const rows = backupTables.map(({ name, keys }) => ({
    table: name,
    removed: keys ?? ('all' as const),
    put:
      name === 'messages' && purpose === 'restore'
        ? (tables.get(name) ?? []).map(held)
        : (tables.get(name) ?? []),
  }));
  if (isSameServer) return rows;
  return [...rows, { table: 'meta', removed: [metaKeys.mailCredential], put: [] }];
}

/** What a restore makes of the team's settings: the change syncs, as every other does. */
export function restoredSettings(
  { tables }: Backup,
  known: ReadonlyMap<string, TeamSetting>,
  now: number,
): readonly SettingChange[] {
  const mappings = readMappingList(metaIn(tables, metaKeys.mappings)).map(mappingSetting);
  const kept = new Set(mappings.map(({ name }) => name));
  const forgotten = [...known.values()].filter(({ name }) => isMappingName(name) && !kept.has(name));
  const restored = [
    preferencesSetting(readPreferencesMeta(metaIn(tables, metaKeys.preferences)), now),
    welcomeSetting(mailSettingsIn(tables), now),
    ...mappings,
  ];
  return [
    ...settingChanges(known, restored),
    ...forgotten.map((before) => ({ name: before.name, before, after: null })),
  ];
}

function held(row: object): object {
  const isUnsent = 'state' in row && row.state !== 'sent' && row.state !== 'discarded';
  return isUnsent ? { ...row, state: 'failed', problem: { code: 'passwordGone' } } : row;
}

function mailSettingsIn(tables: Backup['tables']): MailSettings {
  return readMailSettingsMeta(metaIn(tables, metaKeys.mailSettings));
}

function sameServer(one: MailSettings, other: MailSettings): boolean {
  return one.serverAddress === other.serverAddress && one.userName === other.userName;
}

function metaIn(tables: Backup['tables'], key: string): unknown {
  const row = (tables.get('meta') ?? []).find((meta) => 'key' in meta && meta.key === key);
  return row !== undefined && 'value' in row ? row.value : undefined;
}
