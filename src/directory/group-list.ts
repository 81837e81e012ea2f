/** The groups of the directory: by id and by key (R13). Individuals is found like any other, though the list leaves it out. */
import type { Replaced } from '../domain/change-set';
import { groupKey, individuals, type Group } from '../domain/group';

export interface GroupList {
  /** Without Individuals, in the order they came. */
  readonly groups: readonly Group[];
  byId(id: string): Group | undefined;
  /** Of two groups with one key (after a sync) the older answers. */
  byKey(key: string): Group | undefined;
}

export function createGroupList(groups: Iterable<Group>): GroupList {
  const byId = new Map<string, Group>([[individuals.id, individuals]]);
  const byKey = new Map<string, Group>([[groupKey(individuals.name), individuals]]);
  for (const group of groups) {
    byId.set(group.id, group);
    const key = groupKey(group.name);
    const holder = byKey.get(key);
    if (holder === undefined || isOlder(group, holder)) byKey.set(key, group);
  }
  return {
    groups: [...byId.values()].filter((group) => group !== individuals),
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
  };
}

/** What a commit makes of a list of records with ids: groups and custom fields are few enough to go through them all. */
export function followById<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  removed: readonly Thing[],
  changed: readonly Replaced<Thing>[],
  added: readonly Thing[],
): readonly Thing[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  for (const thing of removed) byId.delete(thing.id);
  for (const { after } of changed) byId.set(after.id, after);
  for (const thing of added) byId.set(thing.id, thing);
  return [...byId.values()];
}

function isOlder(a: Group, b: Group): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}
