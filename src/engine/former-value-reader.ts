/** Former values as plans look them up: read from the store once per version of the directory, and again where they could not be. */
import type { Origin } from '../domain/user';
import { createFormerValueLookup, type FormerValueLookup } from '../import/older-values';
import { readFormerValues } from '../store/former-values';
import type { DirectorySession } from './directory-session';

/** @param ignored whose changes don't count: those of an import that is going on itself */
export function createFormerValueReader(
  { store, directory }: Pick<DirectorySession, 'store' | 'directory'>,
  ignored: Origin | null = null,
): () => Promise<FormerValueLookup> {
  let read: { readonly version: number; readonly lookup: Promise<FormerValueLookup> } | null = null;
  return () => {
    if (read?.version !== directory.version) {
      const lookup = readFormerValues(store).then((parts) => createFormerValueLookup(parts, ignored));
      read = { version: directory.version, lookup };
      lookup.catch(() => (read = null));
    }
    return read.lookup;
  };
}
