/**
 * After a pull the directory must be one again: two people may have deleted a group and filled it, or made the same group
 * twice (R13). What is done is an ordinary edit, and every device that does it does the same.
 */
import type { DirectoryView } from '../directory/directory';
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { groupKey, individuals, type Group } from '../domain/group';
import type { User } from '../domain/user';

/**
 * The change set that mends it, null when nothing is broken.
 *
 * @param isExpected whether a group or field that isn't here may still come: then nothing that refers to it is touched
 */
export function repairReferences(
  directory: DirectoryView,
  isExpected: (kind: 'group' | 'field', id: string) => boolean,
): ChangeSet | null {
  const doubles = doubledGroups(directory.groups);
  const usersChanged = directory.users().flatMap((before) => {
    const after = repairUser(before, directory, doubles, isExpected);
    return after === before ? [] : [{ before, after }];
  });
  if (usersChanged.length === 0 && doubles.size === 0) return null;
  return {
    ...emptyChangeSet,
    usersChanged,
    groupsRemoved: directory.groups.filter(({ id }) => doubles.has(id)),
  };
}

/** By id of the younger group, the id of the one that stays. */
function doubledGroups(groups: readonly Group[]): ReadonlyMap<string, string> {
  const staying = new Map<string, Group>([[groupKey(individuals.name), individuals]]);
  const doubles = new Map<string, string>();
  for (const group of groups.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    const key = groupKey(group.name);
    const first = staying.get(key);
    if (first === undefined) staying.set(key, group);
    else doubles.set(group.id, first.id);
  }
  return doubles;
}

/** Nobody edited the user: `changedAt` and `changedBy` don't move. */
function repairUser(
  user: User,
  directory: DirectoryView,
  doubles: ReadonlyMap<string, string>,
  isExpected: (kind: 'group' | 'field', id: string) => boolean,
): User {
  const { groupId } = user;
  const isLost = directory.groupById(groupId) === undefined && !isExpected('group', groupId);
  const nextGroup = isLost ? individuals.id : (doubles.get(groupId) ?? groupId);
  const lostFields = Object.keys(user.custom).filter(
    (id) => !directory.customFields.some((field) => field.id === id) && !isExpected('field', id),
  );
  if (nextGroup === groupId && lostFields.length === 0) return user;
  const custom = Object.fromEntries(Object.entries(user.custom).filter(([id]) => !lostFields.includes(id)));
  return { ...user, groupId: nextGroup, custom };
}
