/** Creating, renaming, merging and deleting groups by hand (R13). Nobody is lost: people always have a group. */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { checkValue } from '../domain/check-value';
import { groupKey, individuals, type Group } from '../domain/group';
import { hasError, type Issue } from '../domain/issue';
import { err, ok, type Result } from '../domain/result';
import { usersInGroup } from './change-users';
import type { DirectoryView } from './directory';
import type { EditFacts } from './name-group';

export type GroupFault =
  | { readonly type: 'nameMissing' }
  | { readonly type: 'invalid'; readonly issues: readonly Issue[] }
  /** Another group has this name, in whatever case and spacing. */
  | { readonly type: 'nameTaken'; readonly groupId: string; readonly name: string }
  /** Individuals can't be renamed, merged away or deleted. */
  | { readonly type: 'individuals' }
  | { readonly type: 'groupGone' };

export function addGroup(
  directory: DirectoryView,
  name: string,
  facts: EditFacts,
): Result<ChangeSet, GroupFault> {
  const checked = checkGroupName(directory, name, null);
  if (!checked.ok) return checked;
  const group: Group = { id: facts.newId(), name: checked.value, createdAt: facts.now };
  return ok({ ...emptyChangeSet, groupsAdded: [group] });
}

/** At time `now` (ms). */
export function renameGroup(
  directory: DirectoryView,
  id: string,
  name: string,
  now: number,
): Result<ChangeSet, GroupFault> {
  const before = changeableGroup(directory, id);
  if (!before.ok) return before;
  const checked = checkGroupName(directory, name, id);
  if (!checked.ok) return checked;
  if (checked.value === before.value.name) return ok(emptyChangeSet);
  const after = { ...before.value, name: checked.value };
  return ok({
    ...emptyChangeSet,
    groupsChanged: [{ before: before.value, after }],
    madeBy: { at: now, by: 'hand' },
  });
}

/** The people of the groups `ids` go to the group `into`, and the groups go; at time `now` (ms). */
export function mergeGroups(
  directory: DirectoryView,
  ids: readonly string[],
  into: string,
  now: number,
): Result<ChangeSet, GroupFault> {
  if (directory.groupById(into) === undefined) return err({ type: 'groupGone' });
  const groupsRemoved: Group[] = [];
  for (const id of new Set(ids)) {
    if (id === into) continue;
    const group = changeableGroup(directory, id);
    if (!group.ok) return group;
    groupsRemoved.push(group.value);
  }
  const removedIds = new Set(groupsRemoved.map(({ id }) => id));
  const moving = directory.users().filter(({ groupId }) => removedIds.has(groupId));
  return ok({ ...emptyChangeSet, groupsRemoved, usersChanged: usersInGroup(moving, into, now) });
}

/** Its people move to Individuals. */
export function removeGroup(
  directory: DirectoryView,
  id: string,
  now: number,
): Result<ChangeSet, GroupFault> {
  if (id === individuals.id) return err({ type: 'individuals' });
  return mergeGroups(directory, [id], individuals.id, now);
}

function changeableGroup(directory: DirectoryView, id: string): Result<Group, GroupFault> {
  if (id === individuals.id) return err({ type: 'individuals' });
  const group = directory.groupById(id);
  return group === undefined ? err({ type: 'groupGone' }) : ok(group);
}

/** The clean name, which no group but the one with `ownId` has. */
function checkGroupName(
  directory: DirectoryView,
  raw: string,
  ownId: string | null,
): Result<string, GroupFault> {
  const { value, issues } = checkValue('company', raw);
  if (value === '') return err({ type: 'nameMissing' });
  if (hasError(issues)) return err({ type: 'invalid', issues });
  const holder = directory.groupByKey(groupKey(value));
  if (holder !== undefined && holder.id !== ownId) {
    return err({ type: 'nameTaken', groupId: holder.id, name: holder.name });
  }
  return ok(value);
}
