import { describe, expect, it } from 'vitest';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import type { ColumnTarget, ImportOptions } from '../../../src/domain/import-options';
import { individuals } from '../../../src/domain/group';
import { planDifferences } from '../../../src/import/plan-differences';
import { createReview } from '../../../src/import/review-row';
import { acme, ann, directoryWith, optionsWith, planRows } from '../../support/import-case';
import { sampleField, sampleGroup, sampleUser } from '../directory/sample-records';

const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
const bob = sampleUser(2, {
  email: 'bob@example.com',
  groupId: acme.id,
  firstName: 'Bob',
  workPhone: '555-0202',
});
const aPhone: readonly ColumnTarget[] = ['email', 'workPhone'];
/** Of Ann and of Bob. */
const newPhones = [
  ['ann@example.com', '555-1111'],
  ['bob@example.com', '555-2222'],
];

function edited(values: Partial<typeof ann>, user = ann): ChangeSet {
  return { ...emptyChangeSet, usersChanged: [{ before: user, after: { ...user, ...values } }] };
}

/** What a review of these rows says after `change` to the directory, compared with what it said before. */
function differencesAfter(
  change: ChangeSet,
  mapping: readonly ColumnTarget[],
  records: readonly (readonly string[])[],
  options: Partial<ImportOptions> = {},
) {
  const directory = directoryWith({ users: [ann, bob], customFields: [level] });
  const planned = () => {
    const plan = planRows(directory, mapping, records, options);
    const file = { records, rowNumbers: records.map((_, record) => record + 2) };
    return {
      plan,
      review: createReview(plan, { headers: [], ...file }, optionsWith(mapping, options), directory),
    };
  };
  const shown = planned();
  directory.apply(change, directory.version + 1);
  const now = planned();
  const differences = planDifferences(shown, now);
  const rows = now.plan.rows.map((row) => differences.beside(now.review.row(row)));
  return { records: [...differences.records], rows, reviewed: rows.map(({ reviewed }) => reviewed) };
}

describe('R16: the rows of a plan that is made again differ from those that were reviewed', () => {
  it('where an update replaces another value than it did, and says which', () => {
    const { records, reviewed } = differencesAfter(edited({ workPhone: '555-0777' }), aPhone, newPhones);
    expect(records).toEqual([0]);
    expect(reviewed).toEqual([
      {
        kind: 'update',
        issues: [],
        skipReason: null,
        cells: [{ field: 'workPhone', before: '555-0101', after: '555-1111' }],
      },
      null,
    ]);
  });

  it('where a value is shown that the row leaves as it is', () => {
    const mapping = [...aPhone, 'firstName'];
    const rows = newPhones.map((cells) => [...cells, '']);
    const { reviewed } = differencesAfter(edited({ firstName: 'Anna' }), mapping, rows);
    expect(reviewed[0]?.cells).toEqual([{ field: 'firstName', before: null, after: 'Ann' }]);
    expect(reviewed[1]).toBeNull();
  });

  it('where another kind of thing happens', () => {
    const added = { ...emptyChangeSet, usersAdded: [sampleUser(3, { email: 'cleo@example.com' })] };
    const records = ['ann', 'cleo', 'cleo'].map((name) => [`${name}@example.com`, 'gold']);
    const { reviewed } = differencesAfter(added, ['email', level.id], records, { updateExisting: false });
    expect(reviewed).toEqual([
      null,
      { kind: 'create', issues: [], skipReason: null, cells: [] },
      { kind: 'skipped', issues: [], skipReason: 'repeated', cells: [] },
    ]);
  });

  it('where others made the user just as the row would, or deleted them', () => {
    const cleo = sampleUser(3, { email: 'cleo@example.com', workPhone: '555-3333' });
    const made = { ...emptyChangeSet, usersAdded: [cleo] };
    const { reviewed: asMade } = differencesAfter(made, aPhone, [['cleo@example.com', '555-3333']]);
    expect(asMade).toEqual([{ kind: 'create', issues: [], skipReason: null, cells: [] }]);
    const deleted = { ...emptyChangeSet, usersRemoved: [bob] };
    const { reviewed: asDeleted } = differencesAfter(deleted, aPhone, newPhones);
    expect(asDeleted).toEqual([null, { kind: 'update', issues: [], skipReason: null, cells: [] }]);
  });

  it('where a value that would have stayed has to be filled in again', () => {
    const { reviewed } = differencesAfter(edited({ workPhone: '' }), aPhone, [
      ['ann@example.com', '555-0101'],
    ]);
    const cells = [{ field: 'workPhone', before: null, after: '555-0101' }];
    expect(reviewed).toEqual([{ kind: 'unchanged', issues: [], skipReason: null, cells }]);
  });

  it('where others made the user meanwhile: with the values that come out differently', () => {
    const cleo = sampleUser(3, { email: 'cleo@example.com', firstName: 'Cleo', workPhone: '555-0999' });
    const added = { ...emptyChangeSet, usersAdded: [cleo] };
    const { reviewed } = differencesAfter(
      added,
      ['email', 'firstName', 'workPhone'],
      [['cleo@example.com', '', '555-3333']],
    );
    const cells = [{ field: 'firstName', before: null, after: '' }];
    expect(reviewed).toEqual([{ kind: 'create', issues: [], skipReason: null, cells }]);
  });

  it('where a row has other reasons, or none any more', () => {
    const options = ['Bronze', ...level.options];
    const offered = { ...emptyChangeSet, fieldsChanged: [{ before: level, after: { ...level, options } }] };
    const rows = [
      ['ann@example.com', 'Bronze'],
      ['bob@example.com', 'Tin'],
      ['none', 'Gold'],
    ];
    const { records, reviewed } = differencesAfter(offered, ['email', level.id], rows);
    expect(records).toEqual([0, 1]);
    expect(reviewed.map((row) => row?.issues.map(({ code }) => code))).toEqual([
      ['notAnOption'],
      ['notAnOption'],
      undefined,
    ]);
  });

  it('where a group has another name, or the user is in another one', () => {
    const renamed = {
      ...emptyChangeSet,
      groupsChanged: [{ before: acme, after: { ...acme, name: 'Acme Ltd' } }],
    };
    const rows = newPhones.map((cells) => [...cells, '']);
    const keep = { blankCompany: 'keep' } as const;
    const named = differencesAfter(renamed, [...aPhone, 'company'], rows, keep);
    expect(named.reviewed.map((row) => row?.cells)).toEqual([
      [{ field: 'company', before: null, after: 'Acme' }],
      [{ field: 'company', before: null, after: 'Acme' }],
    ]);
    const moved = differencesAfter(edited({ groupId: individuals.id }), [...aPhone, 'company'], rows, keep);
    expect(moved.records).toEqual([0]);
  });

  it('where a field that they fill is gone', () => {
    const gone = { ...emptyChangeSet, fieldsRemoved: [level] };
    const rows = [
      ['cleo@example.com', 'Gold', '555-3333'],
      ['dora@example.com', '', '555-4444'],
      ['none', 'Gold', ''],
    ];
    const { records, reviewed } = differencesAfter(gone, ['email', level.id, 'workPhone'], rows);
    expect(records).toEqual([0]);
    expect(reviewed[0]).toMatchObject({ kind: 'create', cells: [] });
  });

  it('nowhere when the change concerns other people, or what the file says nothing of', () => {
    const other = sampleUser(3, { email: 'other@example.com' });
    const added = { ...emptyChangeSet, usersAdded: [other] };
    expect(differencesAfter(added, aPhone, newPhones).records).toEqual([]);
    const noted = edited({ notes: 'Called on Monday' });
    const { records, rows } = differencesAfter(noted, aPhone, newPhones);
    expect(records).toEqual([]);
    expect(rows.every(({ reviewed }) => reviewed === null)).toBe(true);
  });

  it('nowhere when a group that the file asks for was made meanwhile', () => {
    const made = { ...emptyChangeSet, groupsAdded: [sampleGroup('Globex')] };
    const rows = [['cleo@example.com', 'Globex']];
    expect(differencesAfter(made, ['email', 'company'], rows).records).toEqual([]);
  });

  it('R9: in every row of a user whom several rows change', () => {
    const rows = [
      ['ann@example.com', '555-1111'],
      ['ann@example.com', '555-1112'],
    ];
    const { records, reviewed } = differencesAfter(edited({ workPhone: '555-1111' }), aPhone, rows);
    expect(records).toEqual([0]);
    expect(reviewed[0]).toMatchObject({ kind: 'update' });
  });
});
