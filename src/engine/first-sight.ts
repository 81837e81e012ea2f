/** The first sight of a start in the engine: made of an open directory, shown while the next one is still being read. */
import type { Directory } from '../directory/directory';
import type { UserQuery } from '../directory/user-query';
import { packGroups } from '../domain/packed-groups';
import type { Preferences } from '../domain/preferences';
import type { FirstSight } from '../store/first-sight';
import type { DirectoryState, ListedUsers } from './engine';
import { idleOutbox } from './idle-outbox';

/** More than the list asks for at first, on the tallest screen too. */
const usersInSight = 200;

/** null where the whole directory is no more than that: it is read as quickly. */
export function firstSightOf(directory: Directory): FirstSight | null {
  const { version, userCount, customFields } = directory;
  if (userCount <= usersInSight) return null;
  const users = directory.users().slice(0, usersInSight);
  return { version, userCount, users, groups: directory.groupsWithCounts(), customFields };
}

/** What the page hears of the directory first. What it says of passwords and mail follows with the whole. */
export function stateInSight(sight: FirstSight, preferences: Preferences): DirectoryState {
  const { version, userCount, customFields } = sight;
  const groups = packGroups(sight.groups);
  return { version, userCount, groups, customFields, preferences, passwordsToHash: 0, outbox: idleOutbox };
}

/** The window of a list, when it is in sight: near the top of all users in the directory's own order. */
export function listInSight(
  { userCount, users }: FirstSight,
  { search, groupId, filters = [], importId, sort }: UserQuery,
  start: number,
  count: number,
): ListedUsers | null {
  const isWhole = search.trim() === '' && groupId === null && filters.length === 0 && importId === undefined;
  if (!isWhole || sort !== null || start + count > users.length) return null;
  return {
    matching: userCount,
    start,
    users: users.slice(start, start + count),
    selectedIds: [],
    selectedCount: 0,
  };
}
