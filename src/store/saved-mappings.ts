/** The remembered mappings (R6): one record of the meta table, checked when it is read, and as a file to share. */
import * as z from 'zod/mini';
import { delimiters } from '../domain/csv-file';
import { err, ok, type Result } from '../domain/result';
import type { SavedMapping } from '../domain/saved-mapping';
import { toCommitFailure, type CommitFailure } from './commit-failure';
import { metaKeys } from './meta';
import type { Store } from './open-store';

const savedMappingSchema = z.object({
  headers: z.array(z.string()),
  mapping: z.array(z.nullable(z.string())),
  options: z.object({
    blankCells: z.enum(['keep', 'clear']),
    blankCompany: z.enum(['individuals', 'keep']),
    newEmails: z.enum(['create', 'skip']),
    dateOrders: z.record(z.string(), z.enum(['dayFirst', 'monthFirst'])),
    olderValues: z.optional(z.enum(['replace', 'keep'])),
  }),
  settings: z.object({
    encoding: z.optional(z.string()),
    delimiter: z.optional(z.enum(delimiters)),
    headerRow: z.optional(z.number().check(z.int(), z.nonnegative())),
  }),
  savedAt: z.number(),
});

/** What can be read of a list; an entry that can't is left out, and takes no other with it. */
export function readMappingList(value: unknown): readonly SavedMapping[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const read = savedMappingSchema.safeParse(entry);
    if (!read.success || read.data.headers.length !== read.data.mapping.length) return [];
    const { encoding, delimiter, headerRow } = read.data.settings;
    const settings = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(headerRow === undefined ? {} : { headerRow }),
    };
    const { olderValues, ...options } = read.data.options;
    return [
      {
        ...read.data,
        options: { ...options, ...(olderValues === undefined ? {} : { olderValues }) },
        settings,
      },
    ];
  });
}

export async function readSavedMappings({ database }: Store): Promise<readonly SavedMapping[]> {
  return readMappingList((await database.meta.get(metaKeys.mappings))?.value);
}

/** Changes the list in one transaction, so that two tabs lose nothing of each other's. */
export async function changeSavedMappings(
  { database: { dexie, meta } }: Store,
  change: (saved: readonly SavedMapping[]) => readonly SavedMapping[],
): Promise<Result<null, CommitFailure>> {
  try {
    await dexie.transaction('rw', meta, async () => {
      const saved = readMappingList((await meta.get(metaKeys.mappings))?.value);
      await meta.put({ key: metaKeys.mappings, value: change(saved) });
    });
    return ok(null);
  } catch (error) {
    return err(toCommitFailure(error));
  }
}
