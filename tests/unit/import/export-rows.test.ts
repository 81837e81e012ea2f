import { describe, expect, test } from 'vitest';
import { exportRows } from '../../../src/import/export-rows';
import { acme, ann, directoryWith } from '../../support/import-case';
import { sampleField, sampleUser } from '../directory/sample-records';

describe('R23: export', () => {
  test('the headers of S1 without Password, then the custom fields by their order', () => {
    const directory = directoryWith({
      users: [],
      customFields: [sampleField('Badge', { order: 2 }), sampleField('=Office', { order: 1 })],
    });
    expect([...exportRows(directory.users(), directory)]).toEqual([
      [
        ...['First Name', 'Middle Name', 'Last Name', 'Email', 'Company'],
        ...['Work Phone', 'Cell Phone', 'Home Phone', 'Notes', "'=Office", 'Badge'],
      ],
    ]);
  });

  test('a row for each user, with the name of the group, Individuals too', () => {
    const office = sampleField('Office');
    const other = sampleUser(2, { custom: { [office.id]: 'North' } });
    const directory = directoryWith({ users: [ann, other], groups: [acme], customFields: [office] });
    const [, ...rows] = exportRows(directory.users(), directory);
    expect(rows).toEqual([
      ['Ann', '', 'Lee', 'Ann@example.com', 'Acme', '555-0101', '', '', 'First line\nSecond line', ''],
      ['First2', '', 'Last2', 'person2@example.org', 'Individuals', '', '', '', '', 'North'],
    ]);
  });

  test('a cell that a spreadsheet would run is guarded, a phone is not', () => {
    const user = sampleUser(1, { firstName: '=1+1', lastName: "'@x", workPhone: '+44 20 7946', notes: '-' });
    const directory = directoryWith({ users: [user] });
    const [, row] = exportRows(directory.users(), directory);
    expect(row).toMatchObject({ 0: "'=1+1", 2: "''@x", 5: '+44 20 7946', 8: '-' });
  });
});
