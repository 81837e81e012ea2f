/** What differs between two lists of records, by their ids. */
import type { Replaced } from '../domain/change-set';

export interface Difference<Thing> {
  readonly added: readonly Thing[];
  readonly changed: readonly Replaced<Thing>[];
  readonly removed: readonly Thing[];
}

export function difference<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
  isSame: (a: Thing, b: Thing) => boolean,
): Difference<Thing> {
  const beforeById = new Map(before.map((thing) => [thing.id, thing]));
  const added: Thing[] = [];
  const changed: Replaced<Thing>[] = [];
  for (const thing of after) {
    const known = beforeById.get(thing.id);
    if (known === undefined) added.push(thing);
    else if (!isSame(known, thing)) changed.push({ before: known, after: thing });
    beforeById.delete(thing.id);
  }
  return { added, changed, removed: [...beforeById.values()] };
}
