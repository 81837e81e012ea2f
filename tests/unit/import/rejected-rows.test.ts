import { describe, expect, test } from 'vitest';
import type { ColumnTarget } from '../../../src/domain/import-options';
import { planImport } from '../../../src/import/plan-import';
import { rejectedRows, rejectionIssues } from '../../../src/import/rejected-rows';
import { directoryWith, groupIdOf, optionsWith } from '../../support/import-case';

/** The download of a file whose header stands in row 1. */
function download(
  headers: readonly string[],
  mapping: readonly ColumnTarget[],
  records: readonly string[][],
) {
  const options = optionsWith(mapping);
  const plan = planImport(directoryWith({}), { headers, records }, options, groupIdOf);
  const rowNumbers = records.map((_, record) => record + 2);
  const reasons = rejectionIssues(plan).map((issues) => issues.map(({ code }) => code).join('; '));
  return [...rejectedRows(plan, { headers, records, rowNumbers }, options, reasons)];
}

describe('R14: rejected rows', () => {
  test('the original columns, then Row and Reason with every error and no warning', () => {
    const records = [
      ['a@example.com', 'A', '1'],
      ['none', ' B ', '4E11'],
      ['ann@example.com', '', ''],
      ['', 'x'.repeat(256), ''],
    ];
    expect(download(['Mail', 'Name', 'Phone'], ['email', 'firstName', 'workPhone'], records)).toEqual([
      ['Mail', 'Name', 'Phone', 'Row', 'Reason'],
      ['none', ' B ', '4E11', '3', 'emailInvalid'],
      ['', 'x'.repeat(256), '', '5', 'emailMissing; tooLong'],
    ]);
  });

  test('a short row is filled up, so that Row and Reason stand under their headers', () => {
    expect(download(['Mail', 'Name'], ['email', 'firstName'], [['none']])[1]).toEqual([
      ...['none', '', '2', 'emailInvalid'],
    ]);
  });

  test('cells too many come after Reason, so that the row stays too long until it is mended', () => {
    const rows = download(['Mail', 'Name'], ['email', 'firstName'], [['a@example.com', 'Lee', 'Ann']]);
    expect(rows[1]).toEqual(['a@example.com', 'Lee', '2', 'tooManyCells', 'Ann']);
    const [headers = [], ...records] = rows;
    const again = download(headers, ['email', 'firstName', null, null], records);
    expect(again).toEqual(rows);
  });

  test('the Row and Reason of an earlier download are replaced', () => {
    const headers = ['Mail', 'Row', 'Reason'];
    expect(download(headers, ['email', null, null], [['none', '17', 'emailMissing']])).toEqual([
      headers,
      ['none', '2', 'emailInvalid'],
    ]);
  });

  test('columns of that name that a person mapped are the file’s own', () => {
    const headers = ['Mail', 'Row', 'Reason'];
    expect(download(headers, ['email', null, 'notes'], [['none', '17', 'emailMissing']])[1]).toEqual([
      ...['none', '17', 'emailMissing', '2', 'emailInvalid'],
    ]);
  });

  test('columns of that name that hold something else are the file’s own', () => {
    const headers = ['Mail', 'Row', 'Reason'];
    const rows = download(headers, ['email', null, null], [['none', 'B', 'moved']]);
    expect(rows).toEqual([
      ['Mail', 'Row', 'Reason', 'Row', 'Reason'],
      ['none', 'B', 'moved', '2', 'emailInvalid'],
    ]);
  });

  test('R23: a guarded header of an earlier download is guarded no further', () => {
    const [headers] = download(["'=Name", 'Mail'], [null, 'email'], [['', 'none']]);
    expect(headers).toEqual(["'=Name", 'Mail', 'Row', 'Reason']);
  });

  test('R23: formulas are guarded once; a password is taken as it stands', () => {
    const headers = ['Mail', '=Name', 'Notes', 'Password'];
    const mapping = ['email', 'firstName', 'notes', 'password'];
    expect(download(headers, mapping, [['none', '=1+1', "'=2", '=pass1']])).toEqual([
      ['Mail', "'=Name", 'Notes', 'Password', 'Row', 'Reason'],
      ['none', "'=1+1", "'=2", '=pass1', '2', 'emailInvalid'],
    ]);
  });
});
