/** Whom an import touched, for the list *Changed in import X*: read from the history when first asked for (R17). */
import type { Directory } from '../directory/directory';
import { readBeforeImages } from '../store/before-images';
import type { Store } from '../store/open-store';

export interface ImportUsers {
  /** To be awaited before a query that names the import; undefined is none. */
  load(importId: string | undefined): Promise<void>;
  /** Their ids; nobody before `load`. */
  of(importId: string): ReadonlySet<string>;
}

export function createImportUsers(store: Store, directory: Pick<Directory, 'version'>): ImportUsers {
  const nobody: ReadonlySet<string> = new Set();
  let loaded = { importId: '', version: -1, userIds: nobody };
  return {
    async load(importId) {
      const { version } = directory;
      if (importId === undefined || (loaded.importId === importId && loaded.version === version)) return;
      const images = await readBeforeImages(store, importId);
      const touched = images.flatMap(({ usersCreated, usersChanged }) => [...usersCreated, ...usersChanged]);
      loaded = { importId, version, userIds: new Set(touched.map(({ id }) => id)) };
    },
    of: (importId) => (loaded.importId === importId ? loaded.userIds : nobody),
  };
}
