/** The groups while an undo or redo lets users come and go: which are made again, which are empty at the end (R17). */
import type { Directory } from '../directory/directory';
import type { RecordedImport } from '../domain/before-images';
import { groupKey, type Group } from '../domain/group';

export function createUndoGroups(
  directory: Pick<Directory, 'groupById' | 'groupByKey' | 'userCountOfGroup'>,
  history: readonly RecordedImport[],
) {
  const removedBefore = new Map(
    history.flatMap(({ removed }) => removed.groups.map((group) => [group.id, group] as const)),
  );
  const added = new Map<string, { readonly group: Group; readonly evenIfEmpty: boolean }>();
  const removed = new Map<string, Group>();
  const differences = new Map<string, number>();

  function add(id: string | null, difference: number): void {
    if (id !== null) differences.set(id, (differences.get(id) ?? 0) + difference);
  }

  /** The group that has this name already, or else the group itself, made again: in any case, or if someone is in it. */
  function restore(group: Group, evenIfEmpty = false): string {
    const key = groupKey(group.name);
    const sameName =
      directory.groupByKey(key) ?? [...added.values()].find((one) => groupKey(one.group.name) === key)?.group;
    const id = sameName?.id ?? group.id;
    if (directory.groupById(id) === undefined) added.set(id, { group: sameName ?? group, evenIfEmpty });
    return id;
  }

  return {
    restore,
    /** The id that a group has now, which may have to be made again; null when nobody knows it any more. */
    resolve(id: string): string | null {
      if (directory.groupById(id) !== undefined) return id;
      const known = removedBefore.get(id);
      return known === undefined ? null : restore(known);
    },
    moves(from: string | null, to: string | null): void {
      add(from, -1);
      add(to, 1);
    },
    /** The group, if it goes now: it is empty, and was not before unless `evenIfItWas`. */
    removeIfEmptied(id: string, evenIfItWas: boolean): Group | null {
      const group = directory.groupById(id);
      const usersBefore = directory.userCountOfGroup(id);
      const usersAfter = usersBefore + (differences.get(id) ?? 0);
      if (group === undefined || removed.has(id) || usersAfter > 0 || (usersBefore === 0 && !evenIfItWas))
        return null;
      removed.set(id, group);
      return group;
    },
    get added() {
      return [...added.values()].flatMap(({ group, evenIfEmpty }) =>
        evenIfEmpty || (differences.get(group.id) ?? 0) > 0 ? [group] : [],
      );
    },
    get removed() {
      return [...removed.values()];
    },
  };
}

/** The groups that the import moved somebody out of. */
export function groupsLeft({ images }: RecordedImport): ReadonlySet<string> {
  const changes = images.flatMap(({ usersChanged }) => usersChanged.flatMap((user) => user.changes));
  return new Set(changes.flatMap(({ field, before }) => (field === 'company' ? [before] : [])));
}
