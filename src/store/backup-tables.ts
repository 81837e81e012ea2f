/**
 * What goes into a backup besides users, groups and custom fields: one line a table. Secrets, credentials and keys never do,
 * and neither do marks that hold for one device only. What becomes of it when it comes back: `restore-point.ts`.
 */
import * as z from 'zod/mini';
import { rowKinds } from '../domain/plan';
import { messageStates } from '../domain/welcome-message';
import { metaKeys } from './meta';

export interface BackupTable {
  /** Of the database, and of the section in the file. */
  readonly name: string;
  /** Loose: columns that it doesn't name come and go untouched. */
  readonly schema: z.ZodMiniType<object>;
  /** Only the rows with these keys; the others stay out of the backup, and a restore leaves them alone. */
  readonly keys?: readonly string[];
}

const text = z.string();
const count = z.number().check(z.int(), z.nonnegative());

export const backupTables: readonly BackupTable[] = [
  {
    name: 'imports',
    schema: z.looseObject({
      id: text,
      fileName: text,
      at: z.number(),
      options: z.looseObject({ mapping: z.array(z.nullable(text)) }),
      headers: z.array(text),
      counts: z.record(z.enum(rowKinds), count),
      groupsAdded: count,
    }),
  },
  { name: 'beforeImages', schema: z.looseObject({ importId: text, images: text }) },
  {
    name: 'messages',
    schema: z.looseObject({
      id: text,
      importId: text,
      userId: text,
      email: text,
      name: text,
      createdAt: z.number(),
      position: count,
      state: z.enum(messageStates),
      changedAt: z.number(),
      attempts: count,
    }),
  },
  {
    name: 'meta',
    schema: z.union([
      z.looseObject({ key: z.literal(metaKeys.preferences), value: z.looseObject({}) }),
      z.looseObject({ key: z.literal(metaKeys.mailSettings), value: z.looseObject({}) }),
      z.looseObject({ key: z.literal(metaKeys.mappings), value: z.array(z.looseObject({})) }),
    ]),
    keys: [metaKeys.preferences, metaKeys.mailSettings, metaKeys.mappings],
  },
];
