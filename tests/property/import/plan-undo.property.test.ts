import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Directory } from '../../../src/directory/directory';
import { customFieldTypes } from '../../../src/domain/field';
import type { User } from '../../../src/domain/user';
import { exportRows } from '../../../src/import/export-rows';
import { ImportHistory } from '../../support/import-history';
import { directoryWith, optionsWith, planRows } from '../../support/import-case';
import { sampleField, sampleGroup } from '../../unit/directory/sample-records';
import { anyFile, anyMapping, anyOptions, anyUsers, directoryOf } from './import-arbitraries';

const anyImport = anyMapping.chain((mapping) =>
  fc.record({ file: anyFile(mapping), options: anyOptions(mapping) }),
);

const exported = (directory: Directory) => [...exportRows(directory.users(), directory)];
/** Everything that an undo answers for; who changed a user last, and when, is not among it. */
const stateOf = (directory: Directory) => ({
  users: directory.users().map(({ changedAt: _at, changedBy: _by, ...values }) => values),
  groups: directory.groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

test('R17: undo restores the directory to the byte when nothing was edited since, and redo the import', () => {
  fc.assert(
    fc.property(anyUsers(), anyImport, fc.integer({ min: 1, max: 4 }), (users, { file, options }, turns) => {
      const history = new ImportHistory(directoryOf(users));
      const { directory } = history;
      const before = { state: stateOf(directory), file: exported(directory) };
      const id = history.run(file, options);
      const after = { state: stateOf(directory), file: exported(directory) };
      for (let turn = 0; turn < turns; turn += 1) {
        const plan = history.turn(id);
        const expected = turn % 2 === 0 ? before : after;
        expect(exported(directory)).toEqual(expected.file);
        expect(stateOf(directory)).toEqual(expected.state);
        expect(plan.leftAlone).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('R5, R17: an import in batches is undone and redone as one', () => {
  fc.assert(
    fc.property(anyUsers(), anyImport, fc.integer({ min: 1, max: 3 }), (users, { file, options }, size) => {
      const history = new ImportHistory(directoryOf(users));
      const { directory } = history;
      const before = { state: stateOf(directory), file: exported(directory) };
      const id = history.run(file, options, size);
      const after = { state: stateOf(directory), file: exported(directory) };
      for (const expected of [before, after, before]) {
        expect(history.turn(id).leftAlone).toEqual([]);
        expect(exported(directory)).toEqual(expected.file);
        expect(stateOf(directory)).toEqual(expected.state);
      }
    }),
    { numRuns: 400 },
  );
});

test('R17: undo in any order ends where no import was, and redo in any order where all were', () => {
  fc.assert(
    fc.property(
      anyUsers(),
      fc.array(anyImport, { minLength: 2, maxLength: 3 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 }),
      (users, imports, keys) => {
        const history = new ImportHistory(directoryOf(users));
        const { directory } = history;
        const before = stateOf(directory);
        const ids = imports.map(({ file, options }) => history.run(file, options));
        const after = stateOf(directory);
        const shuffled = ids.toSorted((a, b) => (keys[ids.indexOf(a)] ?? 0) - (keys[ids.indexOf(b)] ?? 0));
        for (const id of shuffled) history.turn(id);
        expect(stateOf(directory)).toEqual(before);
        for (const id of shuffled.toReversed()) history.turn(id);
        expect(stateOf(directory)).toEqual(after);
      },
    ),
    { numRuns: 400 },
  );
});

test('R17: with edits between, exactly the edited fields are kept, and all of them are listed', () => {
  const editable = ['firstName', 'lastName', 'workPhone', 'notes'] as const;
  fc.assert(
    fc.property(
      anyUsers(),
      anyImport,
      fc.array(fc.record({ pick: fc.nat(), field: fc.constantFrom(...editable) }), { maxLength: 4 }),
      (users, { file, options }, edits) => {
        const history = new ImportHistory(directoryOf(users));
        const { directory } = history;
        const before = new Map(directory.users().map((user) => [user.id, user]));
        const id = history.run(file, options);
        const imported = new Map(directory.users().map((user) => [user.id, user]));
        const edited = new Map<string, Set<string>>();
        for (const [count, { pick, field }] of edits.entries()) {
          const user = directory.users()[pick % Math.max(1, directory.userCount)];
          if (user === undefined) continue;
          history.edit(user.id, { [field]: `edited ${count}` });
          edited.set(user.id, (edited.get(user.id) ?? new Set()).add(field));
        }
        const now = new Map(directory.users().map((user) => [user.id, user]));
        const { leftAlone } = history.turn(id);
        for (const [userId, fields] of edited) {
          const user = directory.userById(userId);
          expect(user, 'who was edited is there').toBeDefined();
          const old = before.get(userId);
          for (const field of editable) {
            const kept = fields.has(field) || old === undefined;
            expect(user?.[field]).toBe((kept ? now.get(userId) : old)?.[field]);
          }
        }
        const unedited = (list: readonly User[]) => list.filter((user) => !edited.has(user.id));
        expect(stateOfUsers(unedited(directory.users()))).toEqual(
          stateOfUsers(unedited([...before.values()])),
        );
        const expectedLeft = [...edited].flatMap(([userId, fields]) => {
          const [old, made] = [before.get(userId), imported.get(userId)];
          if (old === undefined) return [`${userId} null`];
          return [...fields].flatMap((field) =>
            editable.some((name) => name === field && old[name] !== made?.[name])
              ? [`${userId} ${field}`]
              : [],
          );
        });
        expect(leftAlone.map(({ userId, field }) => `${userId} ${field}`).toSorted()).toEqual(
          expectedLeft.toSorted(),
        );
      },
    ),
    { numRuns: 400 },
  );
});

function hasCustomValues({ custom }: User): boolean {
  return Object.keys(custom).length > 0;
}

function stateOfUsers(users: readonly User[]) {
  return users.map(({ changedAt: _at, changedBy: _by, ...values }) => values);
}

type Row = readonly [email: string, name: string, company: string];

/** What happens in an interleaving: an import of some rows, an edit or a move by hand, or a turn of one of the imports. */
type Event =
  | { readonly type: 'import'; readonly rows: readonly Row[]; readonly batchSize: number }
  | { readonly type: 'edit'; readonly email: string }
  | { readonly type: 'move'; readonly email: string }
  | { readonly type: 'turn'; readonly pick: number };

const emails = ['a@x.org', 'b@x.org', 'c@x.org'];
/** Whom people move goes where nobody was before: a hand that puts back what an import wrote can't be told from it. */
const handGroups = Array.from({ length: 14 }, (_, at) => sampleGroup(`By hand ${at}`));
const anyRow: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom(...emails),
  fc.constantFrom('Ann', 'Bob', 'Cleo'),
  fc.constantFrom('Acme', 'Globex', 'Individuals'),
);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    type: fc.constant('import' as const),
    rows: fc.uniqueArray(anyRow, { selector: ([email]) => email, minLength: 1 }),
    batchSize: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ type: fc.constant('edit' as const), email: fc.constantFrom(...emails) }),
  fc.record({ type: fc.constant('move' as const), email: fc.constantFrom(...emails) }),
  fc.record({ type: fc.constant('turn' as const), pick: fc.nat({ max: 2 }) }),
);

/**
 * The rules, in the simplest words: a value is a pile of writes, by imports and by hand. It shows the topmost write that
 * holds. A person whom an import made is away while the import is undone, unless something else of a pile holds.
 */
class Model {
  readonly holds: boolean[] = [];
  readonly people = new Map<string, Record<'name' | 'company', { by: number | null; value: string }[]>>();

  value(email: string, field: 'name' | 'company'): string | null {
    const person = this.people.get(email);
    if (person === undefined || !this.isThere(email)) return null;
    const holding = person[field].findLast(({ by }) => by === null || this.holds[by] === true);
    // Nothing of this pile holds, but something of the other does: what the maker wrote stays.
    return (holding ?? person[field][0])?.value ?? null;
  }

  isThere(email: string): boolean {
    const { name = [], company = [] } = this.people.get(email) ?? {};
    return [...name, ...company].some(({ by }) => by === null || this.holds[by] === true);
  }

  write(email: string, by: number | null, field: 'name' | 'company', value: string): void {
    const person = this.people.get(email) ?? { name: [], company: [] };
    if (person[field].length > 0 && this.value(email, field) === value) return;
    person[field].push({ by, value });
    this.people.set(email, person);
  }
}

test('R17: any interleaving of three imports, edits, moves and undos ends as a pile of writes per field would', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 3, maxLength: 14 }), (events) => {
      const history = new ImportHistory(directoryWith({ users: [], groups: handGroups }));
      const { directory } = history;
      const model = new Model();
      const ids: string[] = [];
      const userOf = (email: string) => directory.userByEmailKey(email);
      let edits = 0;
      for (const event of events) {
        if (event.type === 'import') {
          // A person who is away and is imported again is somebody new: a pile of its own, which this model has none for.
          const rows = event.rows.filter(
            ([email]) => !model.people.has(email) || userOf(email) !== undefined,
          );
          if (ids.length === 3) continue;
          const by = ids.length;
          model.holds[by] = true;
          const file = { headers: ['Email', 'First', 'Company'], records: rows };
          ids.push(history.run(file, optionsWith(['email', 'firstName', 'company']), event.batchSize));
          for (const [email, name, company] of rows) {
            model.write(email, by, 'name', name);
            model.write(email, by, 'company', company);
          }
        } else if (event.type === 'turn') {
          const id = ids[event.pick];
          if (id === undefined) continue;
          model.holds[event.pick] = model.holds[event.pick] !== true;
          history.turn(id);
        } else {
          const user = userOf(event.email);
          if (user === undefined) continue;
          edits += 1;
          const group = handGroups[edits - 1] ?? sampleGroup('None');
          if (event.type === 'edit') {
            history.edit(user.id, { firstName: `edit ${edits}` });
            model.write(event.email, null, 'name', `edit ${edits}`);
          } else {
            history.edit(user.id, { groupId: group.id });
            model.write(event.email, null, 'company', group.name);
          }
        }
        for (const email of emails) {
          const user = userOf(email);
          const company = user === undefined ? null : (directory.groupById(user.groupId)?.name ?? 'gone');
          expect([email, user?.firstName ?? null, company]).toEqual([
            email,
            model.value(email, 'name'),
            model.value(email, 'company'),
          ]);
        }
      }
      // Who moves people out of a group by hand empties it by hand; else no group of an undone import is left empty.
      if (events.some(({ type }) => type === 'move')) return;
      for (const id of ids) if (model.holds[ids.indexOf(id)]) history.turn(id);
      const used = new Set(directory.users().map(({ groupId }) => groupId));
      const unused = directory.groups.filter(
        ({ id }) => !handGroups.some((group) => group.id === id) && !used.has(id),
      );
      expect(unused.map(({ name }) => name)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('R17, R24: whatever becomes of a field between imports and undos, its values fit it and can be imported again', () => {
  const level = sampleField('Level', { type: 'dropDown', options: ['1', '2'] });
  const values = fc.constantFrom('1', '2', 'true', '');
  const anyFieldEvent = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('import' as const),
        rows: fc.uniqueArray(fc.tuple(fc.constantFrom(...emails), values), {
          selector: ([email]) => email,
          minLength: 1,
        }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('turn' as const), pick: fc.nat({ max: 3 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('options' as const),
        options: fc.subarray(['1', '2', 'true'], { minLength: 1 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('retype' as const),
        to: fc.constantFrom(...customFieldTypes),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const) }) },
  );
  fc.assert(
    fc.property(fc.array(anyFieldEvent, { minLength: 3, maxLength: 14 }), (events) => {
      const history = new ImportHistory(directoryWith({ users: [], groups: [], customFields: [level] }));
      const { directory } = history;
      const ids: string[] = [];
      for (const event of events) {
        const [field] = directory.customFields;
        if (event.type === 'turn') {
          const id = ids[event.pick];
          if (id !== undefined) history.turn(id);
        } else if (field === undefined) continue;
        else if (event.type === 'import') {
          const file = { headers: ['Email', 'Level'], records: event.rows };
          ids.push(history.run(file, optionsWith(['email', field.id], { blankCells: 'clear' })));
        } else if (event.type === 'remove') history.removeField(field.id);
        else if (event.type === 'retype')
          history.changeField({ ...field, type: event.to, options: event.to === 'dropDown' ? ['1'] : [] });
        else history.changeField({ ...field, type: 'dropDown', options: event.options });
      }
      const fieldIds = directory.customFields.map(({ id }) => id);
      const rows = directory
        .users()
        .map(({ email, custom }) => [email, ...fieldIds.map((id) => custom[id] ?? '')]);
      const { counts } = planRows(directory, ['email', ...fieldIds], rows);
      expect(counts).toMatchObject({ rejected: 0, unchanged: directory.userCount });
      if (fieldIds.length === 0) expect(directory.users().filter(hasCustomValues)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('R17: a group of an undone import goes with the import that emptied it, and comes back with it', () => {
  const history = new ImportHistory(directoryWith({ users: [], groups: handGroups }));
  const { directory } = history;
  const options = optionsWith(['email', 'firstName', 'company']);
  const run = (name: string, company: string) =>
    history.run({ headers: ['Email', 'First', 'Company'], records: [['a@x.org', name, company]] }, options);
  const made = run('Ann', 'Globex');
  const renamed = run('Cleo', 'Globex');
  history.turn(made);
  const emptied = run('Ann', 'Acme');
  history.turn(renamed);
  const before = stateOf(directory);
  history.turn(emptied);
  expect(directory.userCount).toBe(0);
  expect(directory.groups).toEqual(handGroups);
  history.turn(emptied);
  expect(stateOf(directory)).toEqual(before);
});
