/** Where automatic backups go, remembered with the folder's handle: it is this device's alone, and in no backup. */
import * as z from 'zod/mini';
import { metaKeys } from './meta';
import type { Store } from './open-store';

export interface AutoBackupSettings {
  readonly folder: FileSystemDirectoryHandle;
  /** How many backups stay in the folder. */
  readonly keep: number;
  /** The last one; null before the first. */
  readonly last: { readonly at: number; readonly version: number; readonly day: string } | null;
}

const schema = z.object({
  folder: z.custom<FileSystemDirectoryHandle>((value) => value instanceof FileSystemDirectoryHandle),
  keep: z.number().check(z.int(), z.positive()),
  last: z.nullable(z.object({ at: z.number(), version: z.number(), day: z.string() })),
});

/** null while there are none. */
export async function readAutoBackup({ database }: Store): Promise<AutoBackupSettings | null> {
  const read = schema.safeParse((await database.meta.get(metaKeys.autoBackup))?.value);
  return read.success ? read.data : null;
}

export async function writeAutoBackup(
  { database }: Store,
  settings: AutoBackupSettings | null,
): Promise<void> {
  const { meta } = database;
  if (settings === null) await meta.delete(metaKeys.autoBackup);
  else await meta.put({ key: metaKeys.autoBackup, value: settings });
}
