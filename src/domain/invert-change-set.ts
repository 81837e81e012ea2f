/** The way back of a commit: applied right after it, the directory is what it was, to the byte. */
import type { ChangeSet, Replaced } from './change-set';

/**
 * The change set that undoes `changes`. History entries and secrets have no inverse: an undo keeps the history it is
 * part of, and a secret that is gone can't come back.
 */
export function invertChangeSet(changes: ChangeSet): ChangeSet {
  return {
    usersAdded: changes.usersRemoved,
    usersChanged: changes.usersChanged.map(swapped),
    usersRemoved: changes.usersAdded,
    groupsAdded: changes.groupsRemoved,
    groupsChanged: changes.groupsChanged.map(swapped),
    groupsRemoved: changes.groupsAdded,
    fieldsAdded: changes.fieldsRemoved,
    fieldsChanged: changes.fieldsChanged.map(swapped),
    fieldsRemoved: changes.fieldsAdded,
  };
}

function swapped<Thing>(replaced: Replaced<Thing>): Replaced<Thing> {
  return { before: replaced.after, after: replaced.before };
}
