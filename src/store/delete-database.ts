/** Starting anew: the whole database goes (after the person has said so). */
import { Dexie } from 'dexie';

/** Deletes the database. Other tabs let go of it; rejects when it can't be deleted, or one holds it for so long. */
export async function deleteDatabase(name = 'rollcall', timeout = 3000): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Another tab holds the database')), timeout);
  });
  try {
    await Promise.race([Dexie.delete(name), late]);
  } finally {
    clearTimeout(timer);
  }
}
