/** Reading remembered mappings (R6), from the meta table and from a file that a team shares. */
import * as z from 'zod/mini';
import { rememberedOptionsSchema } from '../domain/import-options-schema';
import type { SavedMapping } from '../domain/saved-mapping';

const savedMappingSchema = z.object({
  headers: z.array(z.string()),
  mapping: z.array(z.nullable(z.string())),
  options: rememberedOptionsSchema,
  // Older ones hold a delimiter and a header row beside it, which nobody reads any more.
  settings: z.object({ encoding: z.optional(z.string()) }),
  savedAt: z.number(),
});

/** What can be read of a list; an entry that can't is left out, and takes no other with it. */
export function readMappingList(value: unknown): readonly SavedMapping[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const read = savedMappingSchema.safeParse(entry);
    if (!read.success || read.data.headers.length !== read.data.mapping.length) return [];
    const { encoding } = read.data.settings;
    return [{ ...read.data, settings: encoding === undefined ? {} : { encoding } }];
  });
}
