/** Random sequences of commits and a simple model of what they should leave behind. */
import * as fc from 'fast-check';
import { orderAfter } from '../../../src/directory/directory';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import type { CustomField } from '../../../src/domain/field';
import { individuals, type Group } from '../../../src/domain/group';
import type { User } from '../../../src/domain/user';
import { sampleField, sampleGroup, sampleUser } from '../../unit/directory/sample-records';

/** What a person might do; numbers pick among what is there at that moment. */
export type Deed =
  | { readonly type: 'addUsers'; readonly count: number }
  | { readonly type: 'changeUsers'; readonly every: number; readonly value: string }
  | { readonly type: 'removeUsers'; readonly every: number }
  | { readonly type: 'restoreUsers' }
  | { readonly type: 'addGroup'; readonly name: string }
  | { readonly type: 'renameGroup'; readonly pick: number; readonly name: string }
  | { readonly type: 'removeGroup'; readonly pick: number }
  | { readonly type: 'addField'; readonly label: string }
  | { readonly type: 'removeField'; readonly pick: number };

/** Where the commits happen: in a first or a second tab. */
export interface Step {
  readonly tab: 0 | 1;
  readonly deed: Deed;
}

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const pick = fc.nat({ max: 50 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    type: fc.constant('addUsers' as const),
    count: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 1200 })),
  }),
  fc.record({
    type: fc.constant('changeUsers' as const),
    every: fc.integer({ min: 1, max: 400 }),
    value: text,
  }),
  fc.record({ type: fc.constant('removeUsers' as const), every: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ type: fc.constant('restoreUsers' as const) }),
  fc.record({ type: fc.constant('addGroup' as const), name: text }),
  fc.record({ type: fc.constant('renameGroup' as const), pick, name: text }),
  fc.record({ type: fc.constant('removeGroup' as const), pick }),
  fc.record({ type: fc.constant('addField' as const), label: text }),
  fc.record({ type: fc.constant('removeField' as const), pick }),
);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ tab: fc.constantFrom(0 as const, 1 as const), deed }),
  { maxLength: 14 },
);

export interface Model {
  readonly version: number;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly customFields: readonly CustomField[];
  /** Who was removed last, to be restored. */
  readonly removed: readonly User[];
  /** How much was ever made; ids and orders come from it. */
  readonly made: number;
}

export const emptyModel: Model = {
  version: 0,
  users: [],
  groups: [],
  customFields: [],
  removed: [],
  made: 0,
};

/** The change set of a deed, and the model after it. */
export function perform(model: Model, done: Deed): { readonly changes: ChangeSet; readonly after: Model } {
  const changes = changesOf(model, done);
  const gone = new Set(changes.usersRemoved.map(({ id }) => id));
  const changed = new Map(changes.usersChanged.map(({ after }) => [after.id, after]));
  const users = model.users
    .filter(({ id }) => !gone.has(id))
    .map((user) => changed.get(user.id) ?? user)
    .concat(changes.usersAdded)
    .sort((a, b) => a.order - b.order);
  const after: Model = {
    version: model.version + 1,
    users,
    groups: followed(model.groups, changes.groupsRemoved, changes.groupsChanged, changes.groupsAdded),
    customFields: followed(
      model.customFields,
      changes.fieldsRemoved,
      changes.fieldsChanged,
      changes.fieldsAdded,
    ),
    removed:
      done.type === 'restoreUsers'
        ? []
        : changes.usersRemoved.length > 0
          ? changes.usersRemoved
          : model.removed,
    made: Math.max(model.made, orderAfter(changes.usersAdded)) + 1,
  };
  return { changes, after };
}

function changesOf(model: Model, done: Deed): ChangeSet {
  const group = 'pick' in done ? model.groups[done.pick % Math.max(1, model.groups.length)] : undefined;
  switch (done.type) {
    case 'addUsers': {
      const groupIds = [individuals.id, ...model.groups.map(({ id }) => id)];
      const usersAdded = Array.from({ length: done.count }, (_, at) =>
        sampleUser(model.made + at, { groupId: groupIds[at % groupIds.length] ?? individuals.id }),
      );
      return { ...emptyChangeSet, usersAdded };
    }
    case 'changeUsers': {
      const custom = Object.fromEntries(
        model.customFields.map(({ id }) => [id, done.value]).filter(([, v]) => v !== ''),
      );
      const usersChanged = everyNth(model.users, done.every).map((before) => ({
        before,
        after: {
          ...before,
          lastName: done.value,
          notes: `${done.value}\0\n`,
          custom,
          changedBy: 'undo' as const,
        },
      }));
      return { ...emptyChangeSet, usersChanged };
    }
    case 'removeUsers':
      return { ...emptyChangeSet, usersRemoved: everyNth(model.users, done.every) };
    case 'restoreUsers':
      return { ...emptyChangeSet, usersAdded: model.removed };
    case 'addGroup':
      return { ...emptyChangeSet, groupsAdded: [sampleGroup(done.name, { id: `group-${model.made}` })] };
    case 'renameGroup':
      if (group === undefined) return emptyChangeSet;
      return { ...emptyChangeSet, groupsChanged: [{ before: group, after: { ...group, name: done.name } }] };
    case 'removeGroup': {
      if (group === undefined) return emptyChangeSet;
      const usersChanged = model.users
        .filter(({ groupId }) => groupId === group.id)
        .map((before) => ({ before, after: { ...before, groupId: individuals.id } }));
      return { ...emptyChangeSet, usersChanged, groupsRemoved: [group] };
    }
    case 'addField': {
      const place = { id: `field-${model.made}`, order: model.made };
      return { ...emptyChangeSet, fieldsAdded: [sampleField(done.label, place)] };
    }
    case 'removeField': {
      const field = model.customFields[done.pick % Math.max(1, model.customFields.length)];
      return field === undefined ? emptyChangeSet : { ...emptyChangeSet, fieldsRemoved: [field] };
    }
  }
}

function everyNth<Thing>(things: readonly Thing[], every: number): readonly Thing[] {
  return things.filter((_, at) => at % every === 0);
}

function followed<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  removed: readonly Thing[],
  changed: readonly { readonly after: Thing }[],
  added: readonly Thing[],
): readonly Thing[] {
  return things
    .filter(({ id }) => !removed.some((gone) => gone.id === id))
    .map((thing) => changed.find(({ after }) => after.id === thing.id)?.after ?? thing)
    .concat(added);
}
