/** What a person chose for the columns of a header row, remembered for the next file with the same headers (R6). */
import type { FileSettings } from './csv-file';
import type { ColumnTarget, ImportOptions } from './import-options';
import { mappingIdForKey } from './record-id';

export interface SavedMapping {
  readonly headers: readonly string[];
  /** By position of the headers. */
  readonly mapping: readonly ColumnTarget[];
  /** Without the two check boxes, which are off at first every time (S3). */
  readonly options: Omit<ImportOptions, 'mapping' | 'updateExisting' | 'notifyNew'>;
  /** What a file doesn't say itself: the encoding that was chosen by hand for one that isn't UTF-8. */
  readonly settings: Pick<FileSettings, 'encoding'>;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

/** The headers as they are compared: case and white space around them don't count, their order does. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(comparedHeaders(headers));
}

export function comparedHeaders(headers: readonly string[]): readonly string[] {
  return headers.map((header) => header.normalize('NFC').trim().toLowerCase());
}

/** What it is called among the team's settings. */
export function mappingName(headers: readonly string[]): string {
  return `mapping-${mappingIdForKey(headersKey(headers))}`;
}

/** Most that are kept; the oldest go first. */
const mostSaved = 200;

/** The list with one more, newest first: it takes the place of that of the same headers. */
export function withSavedMapping(
  saved: readonly SavedMapping[],
  added: SavedMapping,
): readonly SavedMapping[] {
  return [added, ...withoutSavedMapping(saved, added.headers)].slice(0, mostSaved);
}

export function withoutSavedMapping(
  saved: readonly SavedMapping[],
  headers: readonly string[],
): readonly SavedMapping[] {
  const key = headersKey(headers);
  return saved.filter((mapping) => headersKey(mapping.headers) !== key);
}

/**
 * What is remembered for these headers, without fields that no longer exist or stand there twice (R6); undefined when nothing is.
 *
 * @param isField whether there is such a field
 */
export function savedMappingFor(
  saved: readonly SavedMapping[],
  headers: readonly string[],
  isField: (target: string) => boolean,
): SavedMapping | undefined {
  const key = headersKey(headers);
  const found = saved.find((mapping) => headersKey(mapping.headers) === key);
  if (found === undefined) return undefined;
  return {
    ...found,
    mapping: found.mapping.map((target, position) => {
      const isFirst = found.mapping.indexOf(target) === position;
      return target !== null && isFirst && isField(target) ? target : null;
    }),
  };
}
