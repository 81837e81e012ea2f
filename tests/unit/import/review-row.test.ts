import { describe, expect, test } from 'vitest';
import type { ColumnTarget, ImportOptions } from '../../../src/domain/import-options';
import { createReview, planFields } from '../../../src/import/review-row';
import { ambiguousDates, rowsByKind } from '../../../src/import/rows-by-kind';
import { directoryWith, optionsWith, planRows } from '../../support/import-case';
import { sampleField } from '../directory/sample-records';

const directory = directoryWith({ customFields: [sampleField('Since', { type: 'date' })] });

function review(
  mapping: readonly ColumnTarget[],
  records: readonly string[][],
  options: Partial<ImportOptions> = {},
) {
  const plan = planRows(directory, mapping, records, options);
  const rowNumbers = records.map((_, record) => record + 5);
  const { fields, row } = createReview(
    plan,
    { headers: [], records, rowNumbers },
    optionsWith(mapping),
    directory,
  );
  return { fields, rows: plan.rows.map(row) };
}

const cell = (after: string, before: string | null = null) => ({ before, after });

describe('R15: the review', () => {
  test('its columns are the mapped fields in the order of the file, a full name being three', () => {
    expect(planFields(['company', null, 'fullName', 'lastName', 'email', 'gone'], [])).toEqual([
      ...['company', 'firstName', 'middleName', 'lastName', 'email'],
    ]);
  });

  test('an update shows before and after where it differs, and the rest as it is', () => {
    const { rows } = review(
      ['email', 'firstName', 'lastName', 'homePhone', 'company'],
      [['ANN@example.com', 'Anna', '', '1', 'Globex']],
    );
    expect(rows[0]).toMatchObject({
      row: 5,
      kind: 'update',
      cells: [
        cell('Ann@example.com'),
        cell('Anna', 'Ann'),
        cell('Lee'),
        cell('1', ''),
        cell('Globex', 'Acme'),
      ],
    });
  });

  test('R9: each row shows the state right after it', () => {
    const { rows } = review(
      ['email', 'firstName', 'lastName'],
      [
        ['b@example.com', 'Bob', ''],
        ['b@example.com', 'Rob', 'May'],
      ],
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      [cell('b@example.com'), cell('Bob'), cell('')],
      [cell('b@example.com'), cell('Rob', 'Bob'), cell('May', '')],
    ]);
  });

  test('a new user shows the values that are stored, and the name of the group', () => {
    const { rows } = review(['email', 'field-since', 'company'], [['b@example.com', '4 Mar 2026', '']]);
    expect(rows[0]?.cells).toEqual([cell('b@example.com'), cell('2026-03-04'), cell('Individuals')]);
  });

  test('a rejected row shows what the file says, and why', () => {
    const { rows } = review(['email', 'fullName', 'company'], [['none', 'Ada Lovelace', ' acme ']]);
    expect(rows[0]).toMatchObject({
      kind: 'rejected',
      cells: [cell('none'), cell('Ada'), cell(''), cell('Lovelace'), cell('acme')],
      issues: [{ code: 'emailInvalid', field: 'email' }],
    });
  });

  test('a skipped row shows what the file says', () => {
    const { rows } = review(['email', 'firstName'], [['ann@example.com', 'Anna']], { updateExisting: false });
    expect(rows[0]).toMatchObject({ skipReason: 'exists', cells: [cell('ann@example.com'), cell('Anna')] });
  });

  test('R18: a password shows as dots, as many for each', () => {
    const { rows } = review(
      ['email', 'password'],
      [
        ['b@example.com', 'secret1'],
        ['ann@example.com', 'a-very-long-secret'],
        ['none', 'short'],
        ['c@example.com', ''],
      ],
    );
    expect(rows.map(({ cells }) => cells[1])).toEqual([
      cell('••••••••'),
      cell('••••••••', ''),
      cell('••••••••'),
      cell(''),
    ]);
  });
});

describe('R15: what is found once per plan', () => {
  const records = [
    ['b@example.com', ''],
    ['none', ''],
    ['ann@example.com', ''],
    ['c@example.com', '3/4/2026'],
  ];
  const plan = planRows(directory, ['email', 'field-since'], records);

  test('the rows of each kind, in file order', () => {
    const positions = rowsByKind(plan);
    expect([...positions.rejected]).toEqual([1, 3]);
    expect([...positions.create]).toEqual([0]);
    expect([...positions.unchanged]).toEqual([2]);
    expect([...positions.update, ...positions.skipped]).toEqual([]);
  });

  test('R8: the fields whose dates are ambiguous', () => {
    expect(ambiguousDates(plan)).toEqual(['field-since']);
    expect(ambiguousDates(planRows(directory, ['email'], records))).toEqual([]);
  });
});
