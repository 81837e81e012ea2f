/** Imports in batches that are under way, in any tab: each holds a Web Lock, which goes with its tab (R5). */
import type { ImportRecord } from '../domain/import-record';
import { readImports } from '../store/history';
import type { Store } from '../store/open-store';

const prefix = 'rollcall-import-';

/** Where there are no Web Locks, nobody knows that an import is under way. */
function browserLocks(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/** Runs `work` while no other tab goes on with the same import. */
export async function whileImporting<Outcome>(
  importId: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  return browserLocks()?.request(prefix + importId, work) ?? work();
}

/** The history, newest first, and what of it is under way. */
export async function listImports(store: Store): Promise<readonly ImportRecord[]> {
  const [records, locks] = await Promise.all([readImports(store), browserLocks()?.query()]);
  const held = new Set(locks?.held?.map(({ name }) => name));
  return records.map((record) => (held.has(prefix + record.id) ? { ...record, isRunning: true } : record));
}

/** Resolves when the import is under way in no tab any more. */
export async function importEnds(importId: string): Promise<void> {
  await browserLocks()?.request(prefix + importId, { mode: 'shared' }, () => {});
}
