import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGroup, mergeGroups, removeGroup, renameGroup } from '../../../src/directory/change-groups';
import { changeField, moveField, type FieldFault } from '../../../src/directory/change-field';
import { moveUsers, removeUsers } from '../../../src/directory/change-users';
import { createDirectory, type Directory } from '../../../src/directory/directory';
import { editUser, formValues } from '../../../src/directory/edit-user';
import { removeField } from '../../../src/directory/remove-field';
import { undoChanges } from '../../../src/directory/undo-changes';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { customFieldTypes, type CustomFieldType } from '../../../src/domain/field';
import { createFitCheck } from '../../../src/domain/fit-value';
import { invertChangeSet } from '../../../src/domain/invert-change-set';
import type { Result } from '../../../src/domain/result';
import { exportRows } from '../../../src/import/export-rows';
import { sampleField, sampleGroup, sampleUser } from '../../unit/directory/sample-records';

/** What a person can do on the pages of the directory; numbers pick among what is there at that moment. */
type Deed =
  | { readonly type: 'newUser'; readonly name: string; readonly company: string }
  | { readonly type: 'editUser'; readonly pick: number; readonly name: string; readonly company: string }
  | { readonly type: 'moveUsers'; readonly every: number; readonly company: string }
  | { readonly type: 'removeUsers'; readonly every: number }
  | { readonly type: 'addGroup'; readonly name: string }
  | { readonly type: 'renameGroup'; readonly pick: number; readonly name: string }
  | { readonly type: 'mergeGroups'; readonly pick: number; readonly into: number }
  | { readonly type: 'removeGroup'; readonly pick: number }
  | { readonly type: 'addField'; readonly name: string }
  | {
      readonly type: 'relabelField';
      readonly pick: number;
      readonly name: string;
      readonly required: boolean;
    }
  | { readonly type: 'retypeField'; readonly pick: number; readonly to: CustomFieldType }
  /** Of a drop-down, which the field becomes if it was none. */
  | { readonly type: 'changeOptions'; readonly pick: number; readonly options: readonly string[] }
  /** Beside those that there are, as an import's review offers. */
  | { readonly type: 'addOption'; readonly pick: number; readonly name: string }
  | { readonly type: 'moveField'; readonly pick: number }
  | { readonly type: 'removeField'; readonly pick: number };

const pick = fc.nat({ max: 20 });
const every = fc.integer({ min: 1, max: 4 });
const name = fc.constantFrom('Acme', 'ACME', 'Zeta Ltd', '  ', 'Ünal & Co', '=1+1', '12', 'yes');

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ type: fc.constant('newUser' as const), name, company: name }),
  fc.record({ type: fc.constant('editUser' as const), pick, name, company: name }),
  fc.record({ type: fc.constant('moveUsers' as const), every, company: name }),
  fc.record({ type: fc.constant('removeUsers' as const), every }),
  fc.record({ type: fc.constant('addGroup' as const), name }),
  fc.record({ type: fc.constant('renameGroup' as const), pick, name }),
  fc.record({ type: fc.constant('mergeGroups' as const), pick, into: pick }),
  fc.record({ type: fc.constant('removeGroup' as const), pick }),
  fc.record({ type: fc.constant('addField' as const), name }),
  fc.record({ type: fc.constant('relabelField' as const), pick, name, required: fc.boolean() }),
  fc.record({ type: fc.constant('retypeField' as const), pick, to: fc.constantFrom(...customFieldTypes) }),
  fc.record({
    type: fc.constant('changeOptions' as const),
    pick,
    options: fc.uniqueArray(
      name.filter((option) => option.trim() !== ''),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ type: fc.constant('addOption' as const), pick, name }),
  fc.record({ type: fc.constant('moveField' as const), pick }),
  fc.record({ type: fc.constant('removeField' as const), pick }),
);

/** The change set of a deed, as the engine would commit it; null when it is refused. */
function changesOf(directory: Directory, deed: Deed, step: number): ChangeSet | null {
  const facts = { now: 10_000 + step, newId: () => `new-${step}` };
  const users = directory.users();
  const user = users[('pick' in deed ? deed.pick : 0) % Math.max(1, users.length)];
  const group = directory.groups[('pick' in deed ? deed.pick : 0) % Math.max(1, directory.groups.length)];
  const field =
    directory.customFields[('pick' in deed ? deed.pick : 0) % Math.max(1, directory.customFields.length)];
  const chosen = 'every' in deed ? users.filter((_, at) => at % deed.every === 0) : [];
  switch (deed.type) {
    case 'newUser': {
      const values = { firstName: deed.name, email: `new${step}@example.org`, company: deed.company };
      const edited = editUser(directory, { userId: null, start: {}, values }, facts);
      return edited.ok ? edited.value.changes : null;
    }
    case 'editUser': {
      if (user === undefined) return null;
      const start = formValues(user, directory);
      const values = { ...start, lastName: deed.name, company: deed.company };
      const custom = Object.fromEntries(directory.customFields.map(({ id }) => [id, deed.name]));
      const edited = editUser(directory, { userId: user.id, start, values: { ...values, ...custom } }, facts);
      return edited.ok ? edited.value.changes : null;
    }
    case 'moveUsers': {
      const moved = moveUsers(directory, chosen, deed.company, facts);
      return moved.ok ? moved.value : null;
    }
    case 'removeUsers':
      return removeUsers(chosen);
    case 'addGroup': {
      const added = addGroup(directory, deed.name, facts);
      return added.ok ? added.value : null;
    }
    case 'renameGroup': {
      const renamed = group === undefined ? null : renameGroup(directory, group.id, deed.name, 3);
      return renamed?.ok ? renamed.value : null;
    }
    case 'mergeGroups': {
      const into = directory.groups[deed.into % Math.max(1, directory.groups.length)];
      if (group === undefined || into === undefined) return null;
      const merged = mergeGroups(directory, [group.id], into.id, facts.now);
      return merged.ok ? merged.value : null;
    }
    case 'removeGroup': {
      const removed = group === undefined ? null : removeGroup(directory, group.id, facts.now);
      return removed?.ok ? removed.value : null;
    }
    case 'addField':
      return { ...emptyChangeSet, fieldsAdded: [sampleField(deed.name, { id: `new-${step}`, order: step })] };
    case 'retypeField': {
      if (field === undefined) return null;
      const options = deed.to === 'dropDown' ? ['Yes', '12'] : [];
      return changesIfAny(changeField(directory, { ...field, type: deed.to, options }, 'clear', facts.now));
    }
    case 'relabelField': {
      if (field === undefined) return null;
      const { name: label, required } = deed;
      return changesIfAny(changeField(directory, { ...field, label, required }, 'refuse', facts.now));
    }
    case 'changeOptions': {
      if (field === undefined) return null;
      const { options } = deed;
      return changesIfAny(
        changeField(directory, { ...field, type: 'dropDown', options }, 'clear', facts.now),
      );
    }
    case 'addOption': {
      if (field?.type !== 'dropDown') return null;
      const options = [...new Set([...field.options, deed.name])];
      return changesIfAny(changeField(directory, { ...field, options }, 'refuse', facts.now));
    }
    case 'moveField':
      return field === undefined ? null : moveField(directory, field.id, -1);
    case 'removeField':
      return field === undefined ? null : removeField(directory, field.id, facts.now);
  }
}

function changesIfAny(changed: Result<ChangeSet, FieldFault>): ChangeSet | null {
  return changed.ok ? changed.value : null;
}

function startingDirectory(): Directory {
  const acme = sampleGroup('Acme');
  const level = sampleField('Level', { order: 0 });
  const users = [1, 2, 3, 4, 5, 6].map((order) =>
    sampleUser(order, {
      ...(order % 2 === 0 ? { groupId: acme.id } : {}),
      ...(order > 4 ? { passwordHash: pending } : {}),
      custom: order % 3 === 0 ? { [level.id]: order === 3 ? '12' : 'yes' } : {},
    }),
  );
  return createDirectory({ version: 1, users, groups: [acme], customFields: [level] });
}

/** All that a person could ever see of it; what an export says, and everything else on each record. */
function pictureOf(directory: Directory): string {
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify([
    [...exportRows(directory.users(), directory)],
    directory
      .users()
      .map((user) => Object.entries({ ...user, custom: Object.entries(user.custom).toSorted() }).toSorted()),
    byId(directory.groups),
    directory.customFields,
    byId(directory.groupsWithCounts()),
  ]);
}

const pending = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ';
const awaitsHash = (hash: string) => hash === pending;

describe('undoing what was done by hand', () => {
  it('the newest first, all the way: every state comes back to the byte', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 14 }), (sequence) => {
        const directory = startingDirectory();
        const done: { readonly changes: ChangeSet; readonly picture: string }[] = [];
        for (const [step, deed] of sequence.entries()) {
          const changes = changesOf(directory, deed, step);
          if (changes === null) continue;
          done.push({ changes, picture: pictureOf(directory) });
          directory.apply(changes, directory.version + 1);
        }
        for (const { changes, picture } of done.toReversed()) {
          const plan = undoChanges(directory, changes, { now: 99_999, awaitsHash });
          expect(plan.leftAlone).toEqual([]);
          directory.apply(plan.changes, directory.version + 1);
          expect(pictureOf(directory)).toBe(picture);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the plain inverse does the same right after a commit', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 8 }), (sequence) => {
        const directory = startingDirectory();
        for (const [step, deed] of sequence.entries()) {
          const changes = changesOf(directory, deed, step);
          if (changes === null) continue;
          const before = pictureOf(directory);
          directory.apply(changes, directory.version + 1);
          const after = pictureOf(directory);
          directory.apply(invertChangeSet(changes), directory.version + 1);
          expect(pictureOf(directory)).toBe(before);
          directory.apply(invertChangeSet(invertChangeSet(changes)), directory.version + 1);
          expect(pictureOf(directory)).toBe(after);
        }
      }),
    );
  });

  it('any one of them, whatever came after: every user keeps one group that exists, an email of their own, and values that fit (R24)', () => {
    fc.assert(
      fc.property(fc.array(deeds, { minLength: 2, maxLength: 14 }), fc.nat(), (sequence, chosen) => {
        const directory = startingDirectory();
        const done: ChangeSet[] = [];
        for (const [step, deed] of sequence.entries()) {
          const changes = changesOf(directory, deed, step);
          if (changes === null) continue;
          done.push(changes);
          directory.apply(changes, directory.version + 1);
        }
        const changes = done[chosen % Math.max(1, done.length)];
        if (changes === undefined) return;
        directory.apply(
          undoChanges(directory, changes, { now: 99_999, awaitsHash }).changes,
          directory.version + 1,
        );
        const users = directory.users();
        expect(users.filter(({ groupId }) => directory.groupById(groupId) === undefined)).toEqual([]);
        expect(new Set(users.map(({ email }) => email)).size).toBe(users.length);
        const names = directory.groupsWithCounts().map((group) => group.name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        const unfit = createFitCheck(directory.customFields);
        const values = users.flatMap(({ custom }) => Object.entries(custom));
        expect(values.filter(([field, value]) => unfit(field, value) !== null)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
  const gold = sampleUser(1, { custom: { [level.id]: 'Gold' } });
  const silver = sampleUser(1, { custom: { [level.id]: 'Silver' } });

  it('R24: a value whose option was removed since is left alone, and its user named', () => {
    const directory = createDirectory({ version: 1, users: [silver], groups: [], customFields: [level] });
    const edit: ChangeSet = { ...emptyChangeSet, usersChanged: [{ before: gold, after: silver }] };
    const fewer = changesIfAny(changeField(directory, { ...level, options: ['Silver'] }, 'refuse', 2));
    directory.apply(fewer ?? emptyChangeSet, 2);
    const { changes, leftAlone } = undoChanges(directory, edit, { now: 3, awaitsHash });
    expect(changes.usersChanged).toEqual([]);
    expect(leftAlone).toEqual([{ kind: 'user', name: 'First1 Last1' }]);
  });

  it('R24: a user who comes back does so without such a value', () => {
    const field = { ...level, options: ['Silver'] };
    const directory = createDirectory({ version: 1, users: [], groups: [], customFields: [field] });
    const { changes, leftAlone } = undoChanges(directory, removeUsers([gold]), { now: 3, awaitsHash });
    expect(changes.usersAdded).toEqual([{ ...gold, custom: {} }]);
    expect(leftAlone).toEqual([{ kind: 'user', name: 'First1 Last1' }]);
  });

  it('R18: a password that nothing waits for any more does not come back, and is counted', () => {
    const directory = createDirectory({ version: 1, users: [], groups: [], customFields: [] });
    const [waiting, lost, hashed] = [pending, `${pending}x`, `${pending}$aGFzaA`].map((passwordHash, at) =>
      sampleUser(at, { passwordHash }),
    );
    const usersRemoved = [waiting, lost, hashed].flatMap((user) => user ?? []);
    const removed = { ...emptyChangeSet, usersRemoved };
    const { changes, leftAlone, passwordsLost } = undoChanges(directory, removed, { now: 3, awaitsHash });
    expect(changes.usersAdded).toEqual([waiting, sampleUser(1), hashed]);
    expect([leftAlone, passwordsLost]).toEqual([[], 1]);
  });

  it('R24: an option that somebody has by now stays, and its field is named', () => {
    const directory = createDirectory({ version: 1, users: [gold], groups: [], customFields: [level] });
    const more: ChangeSet = {
      ...emptyChangeSet,
      fieldsChanged: [{ before: { ...level, options: ['Silver'] }, after: level }],
    };
    const { changes, leftAlone } = undoChanges(directory, more, { now: 3, awaitsHash });
    expect(changes.fieldsChanged).toEqual([]);
    expect(leftAlone).toEqual([{ kind: 'field', name: 'Level' }]);
  });
});
