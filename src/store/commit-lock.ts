/** Tabs commit one after the other (D5). Where there are no Web Locks, the transaction's own version check has to do. */

/** Runs `work` while no other tab commits to this database. Rejects when `signal` aborts the wait. */
export function underCommitLock<Outcome>(
  databaseName: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  return locks.request(`${databaseName}-commit`, signal === undefined ? {} : { signal }, work);
}

/**
 * Runs `work` while nobody else, in any tab, takes passwords out of the outbox's sealed secrets or puts some in: two that
 * seal one secret anew would each bring back what the other took out. It may commit, but not wait for its turn among a
 * session's writes: whoever has the turn may wait for this lock.
 */
export function underOutboxLock<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return underCommitLock('rollcall-outbox', undefined, work);
}

/** Runs `work` while no tab writes an automatic backup, or changes where they go: a backup ends by noting where it went. */
export function underBackupLock<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return underCommitLock('rollcall-auto-backup', undefined, work);
}
