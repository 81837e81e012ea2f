/** Watching a part of the store across tabs, by Dexie's observation of what a query reads (D5). */
import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with what the query answers, now and after every commit of any tab that changes it. Answers the function
 * that ends it. It ends by itself when the store is closed from outside, which `onClosed` of `openStore` tells.
 */
export function watchQuery<Value>(
  query: () => Value | Promise<Value>,
  onValue: (value: Value) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error(error) {
      if (!isStoreClosed(error)) throw error;
    },
  });
  return () => subscription.unsubscribe();
}

/** Work that nobody waits for: that the store was closed meanwhile is no bug, and ends it. */
export async function whileStoreIsOpen(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isStoreClosed(error)) throw error;
  }
}

function isStoreClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'DatabaseClosedError';
}
