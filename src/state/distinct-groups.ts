/** Groups that somebody has said are not the same, however alike their names are: a person's own choice, kept on this device. */
import { recall, remember, type DeviceStorage } from './device-memory';

const key = 'rollcall-distinct-groups';

/** Their clusters, each as the ids of its groups; none where nothing was kept, or it can't be read. */
export function readDistinctGroups(storage?: DeviceStorage): ReadonlySet<string> {
  const kept = recall(key, storage);
  return new Set(Array.isArray(kept) ? kept.filter((ids) => typeof ids === 'string') : []);
}

export function writeDistinctGroups(clusters: ReadonlySet<string>, storage?: DeviceStorage): void {
  remember(key, [...clusters], storage);
}
