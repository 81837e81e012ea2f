/** Groups that somebody has said are not the same, however alike their names are: a person's own choice, kept on this device. */

const key = 'rollcall-distinct-groups';

/** Their clusters, each as the ids of its groups; none where nothing was kept, or it can't be read. */
export function readDistinctGroups(storage: Pick<Storage, 'getItem'>): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((ids) => typeof ids === 'string') : []);
  } catch {
    return new Set();
  }
}

export function writeDistinctGroups(storage: Pick<Storage, 'setItem'>, clusters: ReadonlySet<string>): void {
  try {
    storage.setItem(key, JSON.stringify([...clusters]));
  } catch {
    // A browser that keeps nothing still knows until the tab is closed.
  }
}
