/** What is done to many users at once by hand: one change set each (D4). */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { hasError, type Issue } from '../domain/issue';
import { err, ok, type Result } from '../domain/result';
import type { User } from '../domain/user';
import type { DirectoryView } from './directory';
import { nameGroup, type EditFacts } from './name-group';

/** Why users can't go to a group: its name is none. */
export interface GroupNameInvalid {
  readonly type: 'invalid';
  readonly issues: readonly Issue[];
}

/** Moves users to the group of this name, which is made if there is none; a blank name is Individuals (S9). */
export function moveUsers(
  directory: DirectoryView,
  users: readonly User[],
  groupName: string,
  facts: EditFacts,
): Result<ChangeSet, GroupNameInvalid> {
  const { group, added, issues } = nameGroup(directory, groupName, facts);
  if (hasError(issues)) return err({ type: 'invalid', issues });
  return ok({
    ...emptyChangeSet,
    usersChanged: usersInGroup(users, group.id, facts.now),
    groupsAdded: added,
  });
}

export function removeUsers(users: readonly User[]): ChangeSet {
  return { ...emptyChangeSet, usersRemoved: users };
}

/** The users that are not in the group already, before and after; at time `now` (ms). */
export function usersInGroup(
  users: readonly User[],
  groupId: string,
  now: number,
): ChangeSet['usersChanged'] {
  return users
    .filter((user) => user.groupId !== groupId)
    .map((before) => ({ before, after: { ...before, groupId, changedAt: now, changedBy: 'hand' } }));
}
