/** Learning that another tab has committed, by Dexie's observation of the version record (D5). */
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import { watchQuery } from './watch-query';

/**
 * Calls `onVersion` with the version on disk, now and after every commit of any tab, this one's included: `catchUp` is
 * then the thing to do, and does nothing if there is nothing new. Answers the function that ends it.
 */
export function watchVersion(store: Store, onVersion: (version: number) => void): () => void {
  return watchQuery(() => readVersion(store), onVersion);
}

/** The directory's version on disk. */
export async function readVersion({ database }: Store): Promise<number> {
  return readDirectoryMeta((await database.meta.get(metaKeys.directory))?.value).version;
}
