import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: phones beside labels', () => {
  test('labelled phones go where their labels say, and nowhere when the labels differ', () => {
    const headers = ['Phone 1 - Label', 'Phone 1 - Value', 'Phone 2 - Label', 'Phone 2 - Value'];
    const same = [
      ['Mobile', '555-0101', 'Work', '555-0102'],
      ['* Mobile', '555-0103', '', ''],
    ];
    const mixed = [
      ['Mobile', '555-0101', 'Home', '555-0102'],
      ['Work', '555-0103', 'Home', '555-0104'],
    ];
    expect(matchColumns(headers, same, [])).toEqual([null, 'cellPhone', null, 'workPhone']);
    expect(matchColumns(headers, mixed, [])).toEqual([null, null, null, 'homePhone']);
    const unsaid = ['Phone Type', 'Phone', 'Phone 2 Type', 'Phone 2'];
    expect(matchColumns(unsaid, same, [])).toEqual([null, 'cellPhone', null, 'workPhone']);
    expect(matchColumns(unsaid, mixed, [])).toEqual([null, null, null, 'homePhone']);
    const numberedLast = ['Phone Type 1', 'Phone 1', 'Phone Type 2', 'Phone 2'];
    expect(matchColumns(numberedLast, same, [])).toEqual([null, 'cellPhone', null, 'workPhone']);
    expect(matchColumns(numberedLast, mixed, [])).toEqual([null, null, null, 'homePhone']);
    const landline = [['Landline', '555-0101', 'Mobile', '555-0102']];
    expect(
      matchColumns(['Work Phone Type', 'Work Phone', 'Home Phone Type', 'Home Phone'], landline, []),
    ).toEqual([null, 'workPhone', null, 'homePhone']);
  });

  test('a type of people beside a phone is no label of it', () => {
    const records = [
      ['Ann', '555-0101', 'Donor'],
      ['Bob', '555-0102', 'Board'],
    ];
    for (const [phone, type] of [
      ['Phone', 'Type'],
      ['Contact Phone', 'Contact Type'],
      ['Customer Phone', 'Customer Type'],
      ['Telefon', 'Typ'],
    ] as const) {
      expect(matchColumns(['First Name', phone, type], records, []), phone).toEqual([
        'firstName',
        'workPhone',
        null,
      ]);
    }
  });
});
