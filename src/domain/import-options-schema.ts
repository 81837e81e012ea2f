/** Import options as they come from a server, the disk, or a file that a team shares: checked here and nowhere else. */
import * as z from 'zod/mini';
import type { ImportOptions } from './import-options';

/** An option that is missing here doesn't compile: zod would drop it from whatever is read. */
type EveryOption = { readonly [Option in keyof ImportOptions]-?: z.ZodMiniType<ImportOptions[Option]> };

export const importOptionsSchema = z.object({
  updateExisting: z.boolean(),
  notifyNew: z.boolean(),
  blankCells: z.enum(['keep', 'clear']),
  blankCompany: z.enum(['individuals', 'keep']),
  newEmails: z.enum(['create', 'skip']),
  olderValues: z.exactOptional(z.enum(['replace', 'keep'])),
  mapping: z.array(z.nullable(z.string())),
  dateOrders: z.record(z.string(), z.enum(['dayFirst', 'monthFirst'])),
} satisfies EveryOption);

/** What is remembered beside the mapping itself. */
export const rememberedOptionsSchema = z.omit(importOptionsSchema, {
  mapping: true,
  updateExisting: true,
  notifyNew: true,
});
