/** The device's key for sealed secrets (R18): IndexedDB keeps it, though no script can read it. */
import { metaKeys } from './meta';
import type { Store } from './open-store';

/** The key; the first call on a device has it made by `create`. Two tabs that begin together get the same one. */
export async function sealingKey({ database }: Store, create: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const { dexie, meta } = database;
  const known = (await meta.get(metaKeys.sealingKey))?.value;
  if (known instanceof CryptoKey) return known;
  const made = await create();
  return dexie.transaction('rw', meta, async () => {
    const others = (await meta.get(metaKeys.sealingKey))?.value;
    if (others instanceof CryptoKey) return others;
    await meta.put({ key: metaKeys.sealingKey, value: made });
    return made;
  });
}
