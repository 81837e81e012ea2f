/** Starting anew: the whole database goes (after the person has said so). */
import { Dexie } from 'dexie';

/** How long another tab may take to let go of it, in milliseconds. */
const patience = 3000;

/** Deletes the database. Other tabs let go of it; rejects when it can't be deleted, or one holds it for so long. */
export async function deleteDatabase(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Another tab holds the database')), patience);
  });
  try {
    await Promise.race([Dexie.delete('rollcall'), late]);
  } finally {
    clearTimeout(timer);
  }
}
