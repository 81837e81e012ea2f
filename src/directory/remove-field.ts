/** Deleting a custom field takes its values from every user, in the same commit (R8, D4). */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import type { User } from '../domain/user';
import type { DirectoryView } from './directory';

/** How many users have a value in the field. */
export function fieldValueCount(directory: DirectoryView, fieldId: string): number {
  let values = 0;
  for (const user of directory.users()) if (hasValue(user, fieldId)) values += 1;
  return values;
}

/** The change set that deletes a custom field by hand at time `at` (ms); empty when there is no such field. */
export function removeField(directory: DirectoryView, fieldId: string, at: number): ChangeSet {
  const field = directory.customFields.find(({ id }) => id === fieldId);
  if (field === undefined) return emptyChangeSet;
  const usersChanged = directory
    .users()
    .filter((user) => hasValue(user, fieldId))
    .map((before) => ({ before, after: withoutValue(before, fieldId, at) }));
  return { ...emptyChangeSet, usersChanged, fieldsRemoved: [field] };
}

function hasValue(user: User, fieldId: string): boolean {
  return Object.hasOwn(user.custom, fieldId);
}

function withoutValue(user: User, fieldId: string, at: number): User {
  const custom = Object.fromEntries(Object.entries(user.custom).filter(([id]) => id !== fieldId));
  return { ...user, custom, changedAt: at, changedBy: 'hand' };
}
