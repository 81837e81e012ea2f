/** What one tab does after the other (D5). Where there are no Web Locks, a transaction's own checks have to do. */

/** Runs `work` while no other tab commits to this database. Rejects when `signal` aborts the wait. */
export function underCommitLock<Outcome>(
  databaseName: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  return underLock(`${databaseName}-commit`, signal === undefined ? {} : { signal }, work);
}

/**
 * Runs `work` while nobody else, in any tab, takes passwords out of the outbox's sealed secrets or puts some in: two that
 * seal one secret anew would each bring back what the other took out. It may commit, but not wait for its turn among a
 * session's writes: whoever has the turn may wait for this lock.
 */
export function underOutboxLock<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return underLock('rollcall-outbox', {}, work);
}

/** Runs `work` while no tab writes an automatic backup, or changes where they go: a backup ends by noting where it went. */
export function underBackupLock<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return underLock('rollcall-auto-backup', {}, work);
}

function underLock<Outcome>(
  name: string,
  options: LockOptions,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request(name, options, work);
}
