/** Reading the import history back (R17). It is written by commits alone. */
import type { ImportRecord } from '../domain/import-record';
import type { Store } from './open-store';
import { importOfImages } from './before-images';
import { packedSize } from './page-format';

export function readImport({ database }: Store, id: string): Promise<ImportRecord | undefined> {
  return database.imports.get(id);
}

/** Newest first. */
export async function readImports({ database }: Store): Promise<readonly ImportRecord[]> {
  return (await database.imports.orderBy('at').toArray()).toReversed();
}

/** About how many bytes are kept so that each import can be undone or redone, by its id. */
export async function readImageSizes({ database }: Store): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  await database.beforeImages.each((record) => {
    const id = importOfImages(record);
    const { images, users } = record;
    sizes.set(id, (sizes.get(id) ?? 0) + images.length + (users === undefined ? 0 : packedSize(users)));
  });
  return sizes;
}
