/** Reading remembered mappings (R6), from the meta table and from a file that a team shares. */
import * as z from 'zod/mini';
import { delimiters } from '../domain/csv-file';
import { rememberedOptionsSchema } from '../domain/import-options-schema';
import type { SavedMapping } from '../domain/saved-mapping';

const savedMappingSchema = z.object({
  headers: z.array(z.string()),
  mapping: z.array(z.nullable(z.string())),
  options: rememberedOptionsSchema,
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
    return [{ ...read.data, settings }];
  });
}
