import { describe, expect, test } from 'vitest';
import type { ColumnTarget } from '../../../src/domain/import-options';
import type { Plan, PlannedRow } from '../../../src/domain/plan';
import { planImport } from '../../../src/import/plan-import';
import { acme, ann, directoryWith, groupIdOf, optionsWith, planRows } from '../../support/import-case';
import { sampleField, sampleUser } from '../directory/sample-records';

function rowOf(plan: Plan, position = 0): PlannedRow {
  const row = plan.rows[position];
  if (row === undefined) throw new Error(`The plan has no row ${position}`);
  return row;
}

const kindsOf = (plan: Plan) => plan.rows.map(({ kind }) => kind);
const codesOf = (plan: Plan, position = 0) => rowOf(plan, position).issues.map(({ code }) => code);
const namesOf = (plan: Plan) => plan.newGroups.map(({ name }) => name);

const nothing = directoryWith({ users: [], groups: [] });
const withAnn = directoryWith({});

describe('S2: the email identifies', () => {
  test('a row without one is rejected', () => {
    const plan = planRows(
      nothing,
      ['email', 'firstName'],
      [
        ['', 'Ann'],
        [' \u00a0', 'Bob'],
      ],
    );
    expect(kindsOf(plan)).toEqual(['rejected', 'rejected']);
    expect(codesOf(plan)).toEqual(['emailMissing']);
  });

  test('without an email column every row is rejected', () => {
    expect(codesOf(planRows(nothing, ['firstName'], [['Ann']]))).toEqual(['emailMissing']);
  });

  test('R10: case and outer spaces don’t make another user, and the stored spelling stays', () => {
    const plan = planRows(withAnn, ['email'], [[' ANN@EXAMPLE.COM\u00a0']]);
    expect(kindsOf(plan)).toEqual(['unchanged']);
    expect(rowOf(plan).after).toBe(ann);
    expect(rowOf(plan).after?.email).toBe('Ann@example.com');
  });

  test('R10: a new user keeps the spelling of the row that made it', () => {
    const plan = planRows(
      nothing,
      ['email', 'notes'],
      [
        ['Bob@Example.com', ''],
        ['bob@example.com', 'x'],
      ],
    );
    expect(plan.created.map(({ after }) => after.email)).toEqual(['Bob@Example.com']);
  });
});

describe('R12: what a row does to an existing user', () => {
  test('a non-blank cell replaces the value, field by field', () => {
    const plan = planRows(withAnn, ['email', 'firstName', 'lastName'], [['ann@example.com', 'Anna', 'Lee']]);
    expect(kindsOf(plan)).toEqual(['update']);
    expect(rowOf(plan).changes).toEqual([{ field: 'firstName', before: 'Ann', after: 'Anna' }]);
    expect(rowOf(plan).after).toMatchObject({ firstName: 'Anna', lastName: 'Lee', workPhone: '555-0101' });
  });

  test('a blank cell keeps the value', () => {
    expect(kindsOf(planRows(withAnn, ['email', 'lastName'], [['ann@example.com', '  ']]))).toEqual([
      'unchanged',
    ]);
  });

  test('Blank cells: clear', () => {
    const plan = planRows(withAnn, ['email', 'lastName', 'homePhone'], [['ann@example.com', '', '']], {
      blankCells: 'clear',
    });
    expect(rowOf(plan).changes).toEqual([{ field: 'lastName', before: 'Lee', after: '' }]);
  });

  test('an unmapped column touches nothing', () => {
    const plan = planRows(withAnn, ['email', null], [['ann@example.com', 'Anna']], { blankCells: 'clear' });
    expect(kindsOf(plan)).toEqual(['unchanged']);
  });

  test('Update existing users off: the row is skipped, and touches nothing', () => {
    const plan = planRows(withAnn, ['email', 'firstName', 'company'], [['ann@example.com', 'Anna', 'New']], {
      updateExisting: false,
    });
    expect(rowOf(plan)).toMatchObject({ kind: 'skipped', skipReason: 'exists', changes: [], issues: [] });
    expect(plan.changed).toEqual([]);
    expect(plan.newGroups).toEqual([]);
  });

  test('New emails: skip makes an update-only import', () => {
    const plan = planRows(
      withAnn,
      ['email', 'company'],
      [
        ['bob@example.com', 'New'],
        ['ann@example.com', 'Acme'],
      ],
      {
        newEmails: 'skip',
      },
    );
    expect(kindsOf(plan)).toEqual(['skipped', 'unchanged']);
    expect(rowOf(plan).skipReason).toBe('newEmail');
    expect(plan.newGroups).toEqual([]);
  });

  test('notes that differ in the kind of line break alone are unchanged', () => {
    const plan = planRows(withAnn, ['email', 'notes'], [['ann@example.com', 'First line\r\nSecond line']]);
    expect(kindsOf(plan)).toEqual(['unchanged']);
  });

  test('S6: custom values are updated, cleared and kept', () => {
    const customFields = [sampleField('Office'), sampleField('Badge', { type: 'number' })];
    const custom = { 'field-office': 'North', 'field-badge': '7' };
    const directory = directoryWith({ users: [{ ...ann, custom }], customFields });
    const mapping = ['email', 'field-office', 'field-badge'];
    const changed = planRows(directory, mapping, [['ann@example.com', 'South', '007']]);
    expect(rowOf(changed).after?.custom).toEqual({ 'field-office': 'South', 'field-badge': '7' });
    expect(rowOf(changed).changes).toEqual([{ field: 'field-office', before: 'North', after: 'South' }]);
    const cleared = planRows(directory, mapping, [['ann@example.com', '', '8']], { blankCells: 'clear' });
    expect(rowOf(cleared).after?.custom).toEqual({ 'field-badge': '8' });
  });

  test('a column that goes to a field that is gone is not imported', () => {
    expect(kindsOf(planRows(withAnn, ['email', 'gone'], [['ann@example.com', 'x']]))).toEqual(['unchanged']);
  });
});

describe('S9, R13: groups', () => {
  test('a new value becomes one new group, whose first spelling wins', () => {
    const plan = planRows(
      nothing,
      ['email', 'company'],
      [
        ['a@example.com', ' Globex  Inc '],
        ['b@example.com', 'GLOBEX INC'],
      ],
    );
    expect(namesOf(plan)).toEqual(['Globex Inc']);
    expect(plan.created.map(({ after }) => after.groupId)).toEqual(Array(2).fill(groupIdOf('globex inc')));
  });

  test('an existing group is found whatever the case and spaces', () => {
    const plan = planRows(withAnn, ['email', 'company'], [['bob@example.com', ' aCME ']]);
    expect(rowOf(plan).after?.groupId).toBe(acme.id);
    expect(plan.newGroups).toEqual([]);
    expect(kindsOf(planRows(withAnn, ['email', 'company'], [['ann@example.com', 'ACME']]))).toEqual([
      'unchanged',
    ]);
  });

  test('a new user with a blank company, or without the column, is one of the Individuals', () => {
    const blank = planRows(nothing, ['email', 'company'], [['a@example.com', ' ']]);
    expect(rowOf(blank)).toMatchObject({ kind: 'create', after: { groupId: 'individuals' }, issues: [] });
    const unmapped = planRows(nothing, ['email'], [['a@example.com']]);
    expect(rowOf(unmapped).after?.groupId).toBe('individuals');
    const named = planRows(nothing, ['email', 'company'], [['a@example.com', 'INDIVIDUALS']]);
    expect(rowOf(named).after?.groupId).toBe('individuals');
    expect(named.newGroups).toEqual([]);
  });

  test.each(
    [
      ['-', '--', 'N/A', 'n.a.', 'none', 'keine', 'NULL', 'NaN', 'nan', '#N/A', '#REF!', '(null)', '<null>'],
      [
        '[null]',
        '(blank)',
        '\\N',
        'undefined',
        'geen',
        'brak',
        'ingen',
        'nessuna',
        'нет',
        'なし',
        '无',
        '없음',
      ],
    ].flat(),
  )(
    'a company %s becomes a group as every other does, with a warning; a group of that name is none',
    (company) => {
      const rows = [['a@example.com', company]];
      const plan = planRows(nothing, ['email', 'company'], rows);
      expect(namesOf(plan)).toEqual([company]);
      expect(plan.warnings).toEqual({ companyPlaceholder: 1 });
      const group = { ...acme, name: company };
      const known = planRows(directoryWith({ groups: [group] }), ['email', 'company'], rows);
      expect(known.warnings).toEqual({});
    },
  );

  test('R12: a blank company moves an existing user to Individuals, and the move is counted', () => {
    const plan = planRows(withAnn, ['email', 'company'], [['ann@example.com', '']]);
    expect(rowOf(plan).changes).toEqual([{ field: 'company', before: acme.id, after: 'individuals' }]);
    expect(codesOf(plan)).toEqual(['companyCleared']);
    expect(plan.warnings).toEqual({ companyCleared: 1 });
  });

  test('R12: a user who is there already doesn’t move, and a named move to Individuals is no warning', () => {
    const single = directoryWith({ users: [{ ...ann, groupId: 'individuals' }] });
    const stays = planRows(single, ['email', 'company'], [['ann@example.com', '']]);
    expect(rowOf(stays)).toMatchObject({ kind: 'unchanged', issues: [] });
    const named = planRows(withAnn, ['email', 'company'], [['ann@example.com', 'individuals']]);
    expect(rowOf(named)).toMatchObject({ kind: 'update', issues: [] });
  });

  test('R24: while two groups have one name, nobody moves from one of them to the other', () => {
    const groups = [{ ...acme, id: 'older', createdAt: 0 }, acme];
    const twins = directoryWith({ groups });
    expect(twins.groupByKey('acme')?.id).toBe('older');
    expect(kindsOf(planRows(twins, ['email', 'company'], [['ann@example.com', 'Acme']]))).toEqual([
      'unchanged',
    ]);
  });

  test('R12: Blank company: keep group, and Blank cells: clear doesn’t touch it', () => {
    const plan = planRows(withAnn, ['email', 'company'], [['ann@example.com', '']], {
      blankCompany: 'keep',
      blankCells: 'clear',
    });
    expect(kindsOf(plan)).toEqual(['unchanged']);
  });

  test('R14: a rejected row makes no group, unless another row uses it', () => {
    const mapping = ['email', 'company'];
    const rejected = planRows(nothing, mapping, [['none', 'Globex']]);
    expect(rejected.newGroups).toEqual([]);
    const used = planRows(nothing, mapping, [
      ['none', 'GLOBEX'],
      ['a@example.com', 'Globex'],
    ]);
    expect(namesOf(used)).toEqual(['Globex']);
  });

  test('R9: a group that a later row empties again was made all the same', () => {
    const plan = planRows(
      nothing,
      ['email', 'company'],
      [
        ['a@example.com', 'One'],
        ['a@example.com', 'Two'],
      ],
    );
    expect(namesOf(plan)).toEqual(['One', 'Two']);
    expect(plan.created[0]?.after.groupId).toBe(groupIdOf('two'));
  });
});

describe('R9: rows act one after another', () => {
  test('a second row for an email updates the user that the first made, and shows its own difference', () => {
    const plan = planRows(
      nothing,
      ['email', 'firstName', 'lastName'],
      [
        ['bob@example.com', 'Bob', 'May'],
        ['BOB@example.com', 'Robert', ''],
        ['bob@example.com', 'Robert', 'May'],
      ],
    );
    expect(kindsOf(plan)).toEqual(['create', 'update', 'unchanged']);
    expect(plan.created).toHaveLength(1);
    expect(plan.changed).toEqual([]);
    expect(rowOf(plan, 0).after?.firstName).toBe('Bob');
    expect(rowOf(plan, 1).changes).toEqual([{ field: 'firstName', before: 'Bob', after: 'Robert' }]);
    expect(plan.created[0]?.after).toMatchObject({ firstName: 'Robert', lastName: 'May' });
  });

  test('with Update existing users off it is skipped as repeated', () => {
    const plan = planRows(nothing, ['email'], [['a@example.com'], ['a@example.com']], {
      updateExisting: false,
    });
    expect(plan.rows.map(({ skipReason }) => skipReason)).toEqual([null, 'repeated']);
  });

  test('two rows for one existing user change it once', () => {
    const plan = planRows(
      withAnn,
      ['email', 'firstName'],
      [
        ['ann@example.com', 'A'],
        ['ann@example.com', 'B'],
      ],
    );
    expect(kindsOf(plan)).toEqual(['update', 'update']);
    expect(plan.changed).toHaveLength(1);
    expect(plan.changed[0]).toMatchObject({ before: ann, after: { firstName: 'B' } });
  });

  test('after a rejected first row the second one creates', () => {
    const plan = planRows(
      nothing,
      ['email', 'password'],
      [
        ['a@example.com', 'short'],
        ['a@example.com', ''],
      ],
    );
    expect(kindsOf(plan)).toEqual(['rejected', 'create']);
  });
});

describe('R14: rejected rows', () => {
  test('a row is rejected with every reason, and the others go on', () => {
    const plan = planRows(
      nothing,
      ['email', 'password', 'firstName'],
      [
        ['none', 'short', 'x'.repeat(300)],
        ['a@example.com', '', 'Ann'],
      ],
    );
    expect(kindsOf(plan)).toEqual(['rejected', 'create']);
    expect(codesOf(plan)).toEqual(['emailInvalid', 'passwordTooShort', 'tooLong']);
    expect(plan.counts).toEqual({ create: 1, update: 0, unchanged: 0, skipped: 0, rejected: 1 });
  });

  test('an error rejects a row also where it would be skipped', () => {
    const plan = planRows(withAnn, ['email', 'password'], [['ann@example.com', 'short']], {
      updateExisting: false,
    });
    expect(kindsOf(plan)).toEqual(['rejected']);
  });

  test('a rejected row leaves the user as it was', () => {
    const plan = planRows(withAnn, ['email', 'firstName', 'notes'], [['ann@example.com', 'Anna', 'a\u0000']]);
    expect(rowOf(plan)).toMatchObject({ kind: 'rejected', after: null, changes: [] });
    expect(plan.changed).toEqual([]);
  });

  test('warnings of rejected rows are not counted', () => {
    const plan = planRows(
      nothing,
      ['email', 'workPhone'],
      [
        ['none', '4E11'],
        ['a@example.com', '4E11'],
      ],
    );
    expect(plan.warnings).toEqual({ phoneDamaged: 1 });
  });

  test('a row that has one warning twice counts once', () => {
    const plan = planRows(nothing, ['email', 'workPhone', 'homePhone'], [['a@example.com', '4E11', '4E11']]);
    expect(codesOf(plan)).toEqual(['phoneDamaged', 'phoneDamaged']);
    expect(plan.warnings).toEqual({ phoneDamaged: 1 });
  });

  test('R11: that a phone is damaged is said again where the user has it so', () => {
    const damaged = directoryWith({ users: [{ ...ann, workPhone: '4E11' }] });
    const plan = planRows(damaged, ['email', 'workPhone'], [['ann@example.com', '4E11']]);
    expect(kindsOf(plan)).toEqual(['unchanged']);
    expect(codesOf(plan)).toEqual(['phoneDamaged']);
  });
});

describe('R4: too many and too few cells', () => {
  test('a row with more cells than the header is rejected', () => {
    const plan = planRows(nothing, ['email', 'firstName'], [['a@example.com', 'Ann', 'Lee']]);
    expect(rowOf(plan).issues).toEqual([
      { severity: 'error', code: 'tooManyCells', params: { cells: 3, columns: 2 } },
    ]);
  });

  test('blank cells too many don’t count', () => {
    expect(kindsOf(planRows(nothing, ['email'], [['a@example.com', '', ' \u00a0']]))).toEqual(['create']);
  });

  test('nothing is missing below blank headers at the end, which nobody imports', () => {
    const records = [['a@example.com', 'Ann']];
    const plan = planRows(nothing, ['email', 'firstName', null, null], records, {}, [
      'Email',
      'Name',
      '',
      '',
    ]);
    expect(rowOf(plan).issues).toEqual([]);
    const imported = planRows(nothing, ['email', 'firstName', null, 'notes'], records, {}, [
      'Email',
      'Name',
      '',
      '',
    ]);
    expect(rowOf(imported).issues).toMatchObject([{ code: 'tooFewCells', params: { cells: 2, columns: 4 } }]);
    const named = planRows(nothing, ['email', 'firstName', null], records, {}, ['Email', 'Name', 'Other']);
    expect(rowOf(named).issues).toMatchObject([{ code: 'tooFewCells', params: { cells: 2, columns: 3 } }]);
  });

  test('a row with fewer imports with a warning, and what it lacks touches nothing', () => {
    const mapping: ColumnTarget[] = ['email', 'lastName', 'company'];
    const plan = planRows(withAnn, mapping, [['ann@example.com']], { blankCells: 'clear' });
    expect(rowOf(plan)).toMatchObject({
      kind: 'unchanged',
      issues: [{ severity: 'warning', code: 'tooFewCells' }],
    });
    const created = planRows(nothing, mapping, [['bob@example.com']]);
    expect(rowOf(created)).toMatchObject({ kind: 'create', after: { lastName: '', groupId: 'individuals' } });
    expect(created.warnings).toEqual({ tooFewCells: 1 });
  });

  test('what it lacks is not taken from the row before', () => {
    const mapping: ColumnTarget[] = ['email', 'firstName', 'company', 'password'];
    const { created } = planRows(nothing, mapping, [
      ['a@example.com', 'Ann', 'Globex', 'secret-1'],
      ['b@example.com'],
    ]);
    expect(created[1]).toMatchObject({ after: { firstName: '', groupId: 'individuals' }, password: '' });
  });
});

describe('S8, R12: passwords', () => {
  test('a non-blank one sets it, a blank one keeps it, and neither shows', () => {
    const plan = planRows(
      withAnn,
      ['email', 'password'],
      [
        ['ann@example.com', 'secret1'],
        ['ann@example.com', ''],
      ],
    );
    expect(kindsOf(plan)).toEqual(['update', 'unchanged']);
    expect(rowOf(plan).changes).toEqual([{ field: 'password', before: '', after: '' }]);
    expect(plan.changed[0]?.password).toBe('secret1');
    expect(JSON.stringify([plan.rows[0]?.changes, plan.rows[0]?.issues])).not.toContain('secret1');
  });

  test('R9: the last non-blank one counts', () => {
    const plan = planRows(
      nothing,
      ['email', 'password', 'firstName'],
      [
        ['a@example.com', 'first-1', ''],
        ['a@example.com', 'second-2', ''],
        ['a@example.com', '', 'Ann'],
      ],
    );
    expect(plan.created[0]?.password).toBe('second-2');
  });

  test('R23: an apostrophe in front of it is its own', () => {
    const plan = planRows(nothing, ['email', 'password'], [['a@example.com', "'=secret"]]);
    expect(plan.created[0]?.password).toBe("'=secret");
  });
});

describe('R23: the guard of an export is taken off again', () => {
  test.each([
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'@home", '@home'],
    ["'quoted'", "'quoted'"],
    ["'t Hart", "'t Hart"],
  ])('%s is %s', (cell, value) => {
    const plan = planRows(nothing, ['email', 'lastName'], [['a@example.com', cell]]);
    expect(rowOf(plan).after?.lastName).toBe(value);
  });

  test('off an email and a company too', () => {
    const plan = planRows(nothing, ['email', 'company'], [["'+tag@example.com", "'@Work"]]);
    expect(rowOf(plan).after?.email).toBe('+tag@example.com');
    expect(namesOf(plan)).toEqual(['@Work']);
  });
});

describe('R6: full name', () => {
  test('splits into first, middle and last name', () => {
    const plan = planRows(nothing, ['fullName', 'email'], [['Ada King Lovelace', 'a@example.com']]);
    expect(rowOf(plan).after).toMatchObject({ firstName: 'Ada', middleName: 'King', lastName: 'Lovelace' });
  });

  test('a name column of its own wins where it isn’t blank', () => {
    const plan = planRows(
      nothing,
      ['firstName', 'email', 'fullName'],
      [
        ['Augusta', 'a@example.com', 'Ada Lovelace'],
        ['', 'b@example.com', 'Ada Lovelace'],
      ],
    );
    expect(plan.created.map(({ after }) => after.firstName)).toEqual(['Augusta', 'Ada']);
  });

  test('a part that the name lacks is a blank cell', () => {
    const middle = directoryWith({ users: [{ ...ann, middleName: 'Q' }] });
    const keeps = planRows(middle, ['email', 'fullName'], [['ann@example.com', 'Ann Lee']]);
    expect(kindsOf(keeps)).toEqual(['unchanged']);
    const clears = planRows(middle, ['email', 'fullName'], [['ann@example.com', 'Ann Lee']], {
      blankCells: 'clear',
    });
    expect(rowOf(clears).changes).toEqual([{ field: 'middleName', before: 'Q', after: '' }]);
  });
});

describe('R8: custom fields in a file', () => {
  const office = sampleField('Office', { required: true });
  const since = sampleField('Since', { type: 'date' });
  const directory = directoryWith({
    users: [{ ...ann, custom: { 'field-office': 'North' } }, sampleUser(2)],
    customFields: [office, since],
  });

  test('a required field that is blank rejects a new user, mapped or not', () => {
    expect(codesOf(planRows(directory, ['email', 'field-office'], [['a@example.com', '']]))).toEqual([
      'requiredMissing',
    ]);
    expect(codesOf(planRows(directory, ['email'], [['a@example.com']]))).toEqual(['requiredMissing']);
  });

  test('it rejects no existing user who lacks it, but is never cleared', () => {
    const mapping = ['email', 'field-office'];
    const plan = planRows(
      directory,
      mapping,
      [
        ['person2@example.org', ''],
        ['ann@example.com', ''],
      ],
      {
        blankCells: 'clear',
      },
    );
    expect(kindsOf(plan)).toEqual(['unchanged', 'rejected']);
    expect(codesOf(plan, 1)).toEqual(['requiredMissing']);
    const asked = [
      planRows(directory, mapping, [['ann@example.com', '']]),
      planRows(directory, ['email'], [['ann@example.com']], { blankCells: 'clear' }),
    ];
    expect(asked.map(kindsOf)).toEqual([['unchanged'], ['unchanged']]);
  });

  test('R14: it is named beside every other reason', () => {
    const mapping = ['email', 'field-office', 'workPhone'];
    const created = planRows(directory, mapping, [['a@example.com', '', 'x\u0000']]);
    expect(codesOf(created)).toEqual(['controlCharacter', 'requiredMissing']);
    const cleared = planRows(directory, mapping, [['ann@example.com', '', 'x\u0000']], {
      blankCells: 'clear',
    });
    expect(codesOf(cleared)).toEqual(['controlCharacter', 'requiredMissing']);
  });

  test('a value that doesn’t fit is no blank one', () => {
    const badge = sampleField('Badge', { type: 'number', required: true });
    const plan = planRows(
      directoryWith({ customFields: [badge] }),
      ['email', 'field-badge'],
      [['a@example.com', 'x']],
    );
    expect(codesOf(plan)).toEqual(['notANumber']);
  });

  test('it is no reason to reject what is skipped anyway', () => {
    const plan = planRows(directory, ['email'], [['a@example.com']], { newEmails: 'skip' });
    expect(kindsOf(plan)).toEqual(['skipped']);
    const options = { blankCells: 'clear', updateExisting: false } as const;
    const known = planRows(directory, ['email', 'field-office'], [['ann@example.com', '']], options);
    expect(kindsOf(known)).toEqual(['skipped']);
  });

  test('a number is read as its column writes it, also where it looks like the one that the user has', () => {
    const budget = sampleField('Budget', { type: 'number' });
    const custom = { 'field-budget': '1.234' };
    const spent = directoryWith({ users: [{ ...ann, custom }, sampleUser(2)], customFields: [budget] });
    const rows = [
      ['ann@example.com', '1.234'],
      ['person2@example.org', "'-2,5"],
    ];
    const plan = planRows(spent, ['email', 'field-budget'], rows);
    expect(plan.rows.map(({ after }) => after?.custom['field-budget'])).toEqual(['1234', '-2.5']);
  });

  test('the dates of a column are read in the order that one of them proves', () => {
    const rows = [
      ['ann@example.com', '03/04/2026'],
      ['person2@example.org', '13/04/2026'],
    ];
    const plan = planRows(directory, ['email', 'field-since'], rows);
    expect(plan.rows.map(({ after }) => after?.custom['field-since'])).toEqual(['2026-04-03', '2026-04-13']);
    const file = { headers: ['Email', 'Since'], records: rows.slice(0, 1), formatRecords: rows };
    const batch = planImport(directory, file, optionsWith(['email', 'field-since']), groupIdOf);
    expect(rowOf(batch).after?.custom['field-since']).toBe('2026-04-03');
  });

  test('an ambiguous column rejects its rows until a person says how it is written', () => {
    const rows = [['ann@example.com', '03/04/2026']];
    const mapping = ['email', 'field-since'];
    expect(codesOf(planRows(directory, mapping, rows))).toEqual(['dateAmbiguous']);
    const monthFirst = { dateOrders: { 1: 'monthFirst' } } as const;
    const plan = planRows(directory, mapping, rows, monthFirst);
    expect(rowOf(plan).after?.custom['field-since']).toBe('2026-03-04');
    const otherwise = planRows(
      directory,
      mapping,
      [...rows, ['person2@example.org', '13/04/2026']],
      monthFirst,
    );
    expect(kindsOf(otherwise)).toEqual(['update', 'rejected']);
  });
});

test('R16: a plan names the directory’s version it was made on', () => {
  expect(planRows(withAnn, ['email'], []).directoryVersion).toBe(withAnn.version);
});

test('planning leaves the directory as it is', () => {
  const before = structuredClone([...withAnn.users()]);
  planRows(withAnn, ['email', 'firstName', 'company'], [['ann@example.com', 'Anna', 'New']]);
  expect([...withAnn.users()]).toEqual(before);
  expect(withAnn.groups).toEqual([acme]);
});

describe('S8: weak passwords', () => {
  test('are imported, with a warning that the review counts', () => {
    const plan = planImport(
      directoryWith({}),
      {
        headers: ['Email', 'Password'],
        records: [
          ['a@example.com', 'dragon1'],
          ['b@example.com', 'password1'],
          ['c@example.com', 'k7mq-w3xr'],
        ],
      },
      optionsWith(['email', 'password']),
      groupIdOf,
      { isCommonPassword: (password) => password === 'password1' },
    );
    expect(plan.counts.create).toBe(3);
    expect(plan.warnings).toEqual({ passwordShort: 1, passwordCommon: 1 });
  });
});

test('R11: cells that a program wrote as formulas of their text are that text, a password alone is what it says', () => {
  const mapping: ColumnTarget[] = ['email', 'fullName', 'workPhone', 'company', 'password'];
  const record = ['="bob@example.com"', '="Bob Ray"', '="0155501"', '="Acme"', '="secret"'];
  const { created } = planRows(directoryWith({}), mapping, [record]);
  const user = { email: 'bob@example.com', firstName: 'Bob', lastName: 'Ray', workPhone: '0155501' };
  expect(created[0]?.after).toMatchObject({ ...user, groupId: acme.id });
  expect(created[0]?.password).toBe('="secret"');
});
