/** Mappings that come back with the next file of the same headers, and that a team shares by sync or as a file (R6). */
import type { CsvFile } from '../domain/csv-file';
import { isStandardField, type CustomField } from '../domain/field';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import { isMappingName, mappingSetting, settingToMapping } from '../domain/mapping-setting';
import { ok, type Result } from '../domain/result';
import {
  savedMappingFor,
  withSavedMapping,
  withoutSavedMapping,
  type SavedMapping,
} from '../domain/saved-mapping';
import { settingChanges, type SettingChange, type TeamSetting } from '../domain/team-setting';
import type { CommitFailure } from '../store/commit-failure';
import { readMappingList } from '../store/saved-mappings';
import type { DirectorySession } from './directory-session';
import type { Download } from './engine';
import { changeSettings } from './team-settings';

/** What is remembered for the file's headers; null when nothing is. Fields that no longer exist are left out. */
export function rememberedMapping(
  { directory }: DirectorySession,
  { headers, headerRow }: Pick<CsvFile, 'headers' | 'headerRow'>,
): SavedMapping | null {
  if (headerRow === 0) return null;
  const isField = (target: string) =>
    target === 'fullName' ||
    isStandardField(target) ||
    directory.customFields.some(({ id }) => id === target);
  return savedMappingFor(savedMappings(directory.settings), headers, isField) ?? null;
}

/** The encodings that were chosen by hand, each once, the newest first. */
export function rememberedEncodings({ directory }: DirectorySession): readonly string[] {
  const encodings = savedMappings(directory.settings).map(({ settings }) => settings.encoding);
  return [...new Set(encodings)].filter((encoding) => encoding !== undefined);
}

/** What an import writes so that its choices are remembered. */
export function rememberMapping(
  session: DirectorySession,
  file: Pick<CsvFile, 'headers' | 'headerRow' | 'encoding' | 'encodingSource'>,
  { mapping, updateExisting: _update, notifyNew: _notify, ...options }: ImportOptions,
  savedAt: number,
): readonly SettingChange[] {
  const { headers, headerRow, encoding, encodingSource } = file;
  if (headerRow === 0) return [];
  // A file that says what it is tells nothing of the next one that doesn't; and UTF-8 is what that one can't be read in.
  const isTelling = encodingSource === 'chosen' && encoding !== 'utf-8';
  const settings = isTelling ? { encoding } : (rememberedMapping(session, file)?.settings ?? {});
  const saved: SavedMapping = { headers, mapping, options, settings, savedAt };
  return mappingChanges(session.directory.settings, (others) => withSavedMapping(others, saved));
}

export function forgetMapping(
  session: DirectorySession,
  headers: readonly string[],
): Promise<Result<null, CommitFailure>> {
  return changeSettings(session, (settings) =>
    mappingChanges(settings, (saved) => withoutSavedMapping(saved, headers)),
  );
}

/** The newest first. */
function savedMappings(settings: ReadonlyMap<string, TeamSetting>): readonly SavedMapping[] {
  return [...settings.values()]
    .filter(({ name }) => isMappingName(name))
    .sort((a, b) => b.changedAt - a.changedAt)
    .map(settingToMapping);
}

function mappingChanges(
  settings: ReadonlyMap<string, TeamSetting>,
  change: (saved: readonly SavedMapping[]) => readonly SavedMapping[],
): readonly SettingChange[] {
  const next = new Map(
    change(savedMappings(settings))
      .map(mappingSetting)
      .map((one) => [one.name, one]),
  );
  const gone = [...settings.values()].filter(({ name }) => isMappingName(name) && !next.has(name));
  const changed = settingChanges(settings, [...next.values()]);
  return [...gone.map((before) => ({ name: before.name, before, after: null })), ...changed];
}

/** Custom fields go by label into the file: ids mean nothing elsewhere. */
export function exportMappings({ directory }: DirectorySession): Download {
  const { customFields } = directory;
  const toLabel = (target: ColumnTarget) => customFields.find(({ id }) => id === target)?.label ?? target;
  const mappings = savedMappings(directory.settings).map((saved) => ({
    ...saved,
    mapping: saved.mapping.map(toLabel),
  }));
  const text = JSON.stringify({ rollcallMappings: 1, mappings }, null, 2);
  return { name: 'rollcall-mappings.json', blob: new Blob([text], { type: 'application/json' }) };
}

/** Adds the mappings of such a file; answers how many there were, 0 when it is none. */
export async function importMappings(
  session: DirectorySession,
  file: Blob,
): Promise<Result<number, CommitFailure>> {
  const added = readMappingList(mappingsOf(await file.text())).map((saved) => ({
    ...saved,
    mapping: saved.mapping.map((target) => toTarget(target, session.directory.customFields)),
  }));
  if (added.length === 0) return ok(0);
  const changed = await changeSettings(session, (settings) =>
    mappingChanges(settings, (saved) => added.toReversed().reduce(withSavedMapping, saved)),
  );
  return changed.ok ? ok(added.length) : changed;
}

function mappingsOf(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'mappings' in parsed ? parsed.mappings : null;
  } catch {
    return null;
  }
}

function toTarget(target: ColumnTarget, customFields: readonly CustomField[]): ColumnTarget {
  if (target === null || target === 'fullName' || isStandardField(target)) return target;
  const label = target.trim().toLowerCase();
  return customFields.find((field) => field.label.trim().toLowerCase() === label)?.id ?? null;
}
