/** What differs between two lists of records, by their ids, and what it means as a change. */
import { emptyChangeSet, type ChangeSet, type Replaced } from '../domain/change-set';
import type { CustomField } from '../domain/field';
import type { Group } from '../domain/group';
import type { User } from '../domain/user';

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

/** The change set that makes the one of the other. */
export function differenceToChanges(
  users: Difference<User>,
  groups: Difference<Group>,
  fields: Difference<CustomField>,
): ChangeSet {
  return {
    ...emptyChangeSet,
    usersAdded: users.added,
    usersChanged: users.changed,
    usersRemoved: users.removed,
    groupsAdded: groups.added,
    groupsChanged: groups.changed,
    groupsRemoved: groups.removed,
    fieldsAdded: fields.added,
    fieldsChanged: fields.changed,
    fieldsRemoved: fields.removed,
  };
}
