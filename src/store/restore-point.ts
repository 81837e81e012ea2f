/** What was there before a restore, kept beside the directory as a backup, so that the restore can be undone. */
import * as z from 'zod/mini';
import type { Backup } from '../domain/backup';
import type { TableRows } from '../domain/change-set';
import type { ImportRecord } from '../domain/import-record';
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
import { readImports } from './history';
import { readMailSettings, readMailSettingsMeta } from './mail-settings';
import { metaKeys, readPreferencesMeta } from './meta';
import type { Store } from './open-store';
import { readMappingList } from './saved-mappings';
import { readSyncLink } from './sync-link';

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
  backup: Backup,
  purpose: 'restore' | 'undo',
): Promise<readonly TableRows[]> {
  const { tables } = backup;
  const isSameServer = sameServer(await readMailSettings(store), mailSettingsIn(tables));
  const history = await historyRows(store, backup);
  const rows = backupTables.map(({ name, keys }): TableRows => {
    if (name === history.table) return history;
    const inBackup = tables.get(name) ?? [];
    const put = name === 'messages' && purpose === 'restore' ? inBackup.map(held) : inBackup;
    return { table: name, removed: keys ?? 'all', put };
  });
  if (isSameServer) return rows;
  return [...rows, { table: 'meta', removed: [metaKeys.mailCredential], put: [] }];
}

/** A team's history only grows: while sync is on, an import that the backup doesn't know stays, but can't be undone any more. */
async function historyRows(store: Store, backup: Backup): Promise<TableRows> {
  const put = backup.tables.get('imports') ?? [];
  if ((await readSyncLink(store)) === null) return { table: 'imports', removed: 'all', put };
  const known = new Set(restoredImports(backup));
  const since = (await readImports(store)).filter(({ id }) => !known.has(id));
  return { table: 'imports', removed: [], put: [...put, ...since.map(withoutImages)] };
}

const withoutImages = (record: ImportRecord): ImportRecord => ({ ...record, imagesDropped: true });

/** History entries that a restore brings back. */
export function restoredImports({ tables }: Backup): readonly string[] {
  return (tables.get('imports') ?? []).flatMap((row) => ('id' in row ? [String(row.id)] : []));
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
