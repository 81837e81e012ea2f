/** Mappings that come back with the next file of the same headers, and that a team shares as a file (R6). */
import type { CsvFile } from '../domain/csv-file';
import { isStandardField, type CustomField } from '../domain/field';
import type { ColumnTarget, ImportOptions } from '../domain/import-options';
import { ok, type Result } from '../domain/result';
import {
  savedMappingFor,
  withSavedMapping,
  withoutSavedMapping,
  type SavedMapping,
} from '../domain/saved-mapping';
import type { CommitFailure } from '../store/commit-failure';
import { changeSavedMappings, readMappingList, readSavedMappings } from '../store/saved-mappings';
import type { DirectorySession } from './directory-session';
import type { Download } from './engine';

/** What is remembered for the file's headers; null when nothing is. Fields that no longer exist are left out. */
export async function rememberedMapping(
  { store, directory }: DirectorySession,
  { headers, headerRow }: Pick<CsvFile, 'headers' | 'headerRow'>,
): Promise<SavedMapping | null> {
  if (headerRow === 0) return null;
  const isField = (target: string) =>
    target === 'fullName' ||
    isStandardField(target) ||
    directory.customFields.some(({ id }) => id === target);
  return savedMappingFor(await readSavedMappings(store), headers, isField) ?? null;
}

/** Remembers the choices of an import that succeeded. */
export async function rememberMapping(
  { store }: DirectorySession,
  { headers, headerRow, delimiter }: Pick<CsvFile, 'headers' | 'headerRow' | 'delimiter'>,
  { mapping, blankCells, blankCompany, newEmails, dateOrders, olderValues = 'replace' }: ImportOptions,
  savedAt: number,
): Promise<void> {
  if (headerRow === 0) return;
  const options = { blankCells, blankCompany, newEmails, dateOrders, olderValues };
  const saved: SavedMapping = { headers, mapping, options, settings: { delimiter, headerRow }, savedAt };
  await changeSavedMappings(store, (others) => withSavedMapping(others, saved));
}

export function forgetMapping(
  { store }: DirectorySession,
  headers: readonly string[],
): Promise<Result<null, CommitFailure>> {
  return changeSavedMappings(store, (saved) => withoutSavedMapping(saved, headers));
}

/** Custom fields go by label into the file: ids mean nothing elsewhere. */
export async function exportMappings({ store, directory }: DirectorySession): Promise<Download> {
  const { customFields } = directory;
  const toLabel = (target: ColumnTarget) => customFields.find(({ id }) => id === target)?.label ?? target;
  const mappings = (await readSavedMappings(store)).map((saved) => ({
    ...saved,
    mapping: saved.mapping.map(toLabel),
  }));
  const text = JSON.stringify({ rollcallMappings: 1, mappings }, null, 2);
  return { name: 'rollcall-mappings.json', blob: new Blob([text], { type: 'application/json' }) };
}

/** Adds the mappings of such a file; answers how many there were, 0 when it is none. */
export async function importMappings(
  { store, directory }: DirectorySession,
  file: Blob,
): Promise<Result<number, CommitFailure>> {
  const added = readMappingList(mappingsOf(await file.text())).map((saved) => ({
    ...saved,
    mapping: saved.mapping.map((target) => toTarget(target, directory.customFields)),
  }));
  if (added.length === 0) return ok(0);
  const changed = await changeSavedMappings(store, (saved) =>
    added.toReversed().reduce(withSavedMapping, saved),
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
