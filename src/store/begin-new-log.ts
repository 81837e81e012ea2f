/**
 * Keeps Chromium from losing everything after two crashes. It appends what is written to a log, and goes on with the same log
 * after a crash: what follows a write that was cut in two makes the log unreadable, and the start after that throws the whole
 * database away. A log that is full is replaced and forgotten, so every start fills the one that it finds.
 */
import { Dexie } from 'dexie';

/** A log is full at 4 MiB at the latest, in bytes. */
const logSize = 4 * 2 ** 20;

/** Larger values lie in files of their own, not in the log; in bytes. */
const fillerSize = 60 * 2 ** 10;

/** In a database of its own, so that nobody waits for it; all of an origin share one log. Rejects where there is no room. */
export async function beginNewLog(): Promise<void> {
  if (!isChromium()) return;
  const scratch = new Dexie('rollcall-log', { cache: 'disabled' });
  scratch.version(1).stores({ filler: '' });
  try {
    // What is random can't be compressed.
    const filler = crypto.getRandomValues(new Uint8Array(fillerSize));
    const keys = Array.from({ length: Math.ceil(logSize / fillerSize) + 1 }, (_, key) => key);
    await scratch.table<Uint8Array, number>('filler').bulkPut(
      keys.map(() => filler),
      keys,
    );
  } finally {
    await scratch.delete();
  }
}

/** No other browser tells of data that it has lost. */
function isChromium(): boolean {
  return typeof IDBVersionChangeEvent !== 'undefined' && 'dataLoss' in IDBVersionChangeEvent.prototype;
}
