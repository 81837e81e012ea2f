/** History entries ⇄ bodies. An entry is never edited field by field, so its body is one value: its JSON. */
import * as z from 'zod/mini';
import { delimiterPattern } from '../domain/csv-file';
import { importOptionsSchema } from '../domain/import-options-schema';
import type { ImportRecord } from '../domain/import-record';
import type { Body } from './body';
import { momentSchema } from './moment';

/** What can be undone is each device's own, and stays here. */
export function importToBody(record: ImportRecord): Body {
  const { id: _id, imagesDropped: _images, madeElsewhere: _where, erasedUsers: _erased, ...shared } = record;
  return { record: sortedJson(shared) };
}

/** Throws when it is no history entry. */
export function bodyToImport(id: string, { record }: Body): ImportRecord {
  const content: unknown = JSON.parse(String(record));
  return { ...importSchema.parse(content), id };
}

/** JSON with the keys of every object in order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner !== 'object' || inner === null || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

const count = z._default(z.number(), 0);
const importSchema = z.object({
  fileName: z.string(),
  at: momentSchema,
  headers: z.array(z.string()),
  groupsAdded: count,
  options: importOptionsSchema,
  turns: z.exactOptional(z.array(momentSchema)),
  batches: z.exactOptional(
    z.object({
      size: z.number(),
      records: z.number(),
      done: z.number(),
      settings: z.object({
        encoding: z.exactOptional(z.string()),
        delimiter: z.exactOptional(z.string().check(z.regex(delimiterPattern))),
        headerRow: z.exactOptional(z.number()),
      }),
      file: z.object({ name: z.string(), size: z.number(), hash: z.string() }),
    }),
  ),
  counts: z.object({ create: count, update: count, unchanged: count, skipped: count, rejected: count }),
});
