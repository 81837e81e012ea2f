/** The groups of a commit's way back (R17 for edits by hand): names go back, groups come back, and empty ones go again. */
import type { Replaced } from '../domain/change-set';
import { groupKey, type Group } from '../domain/group';
import type { Directory } from './directory';
import type { UserChanges } from './undo-user-changes';

/** A group that was renamed once more, or whose name another one has by now, keeps the name it has. */
export function undoRenames(
  directory: Directory,
  renames: readonly Replaced<Group>[],
  leave: (name: string) => void,
): readonly Replaced<Group>[] {
  return renames.flatMap(({ before, after }) => {
    const current = directory.groupById(before.id);
    const holder = directory.groupByKey(groupKey(after.name));
    const canGoBack = current?.name === before.name && (holder === undefined || holder.id === after.id);
    if (canGoBack && current !== undefined) return [{ before: current, after }];
    leave(current?.name ?? before.name);
    return [];
  });
}

/** A group whose name another one has taken meanwhile does not come back. */
export function restoreGroups(
  directory: Directory,
  groups: readonly Group[],
  renamed: readonly Replaced<Group>[],
  leave: (name: string) => void,
): readonly Group[] {
  const freed = new Set(renamed.map(({ before }) => before.id));
  const taken = new Set(renamed.map(({ after }) => groupKey(after.name)));
  return groups.filter((group) => {
    const key = groupKey(group.name);
    const holder = directory.groupByKey(key);
    const isFree = (holder === undefined || freed.has(holder.id)) && !taken.has(key);
    if (isFree && directory.groupById(group.id) === undefined) return true;
    leave(group.name);
    return false;
  });
}

/** A group goes again only when nobody is left in it. */
export function emptyGroups(
  directory: Directory,
  groups: readonly Group[],
  { usersAdded, usersChanged, usersRemoved }: UserChanges,
  leave: (name: string) => void,
): readonly Group[] {
  if (groups.length === 0) return [];
  const counts = new Map(groups.map(({ id }) => [id, directory.userCountOfGroup(id)]));
  const count = (id: string, by: number) => void counts.set(id, (counts.get(id) ?? 0) + by);
  for (const { groupId } of usersAdded) count(groupId, 1);
  for (const { groupId } of usersRemoved) count(groupId, -1);
  for (const { before, after } of usersChanged) {
    count(before.groupId, -1);
    count(after.groupId, 1);
  }
  return groups.filter((group) => {
    const current = directory.groupById(group.id);
    if (current === undefined) return false;
    if (current.name === group.name && counts.get(group.id) === 0) return true;
    leave(current.name);
    return false;
  });
}
