import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

/** Programs export all that they could hold, whether anybody filled it in or not. */
describe('R6: beside parts of a name that are all blank, a whole name is the full name too', () => {
  test.each([
    ['First name', 'Last name', 'Display name'],
    ['firstname', 'lastname', 'name'],
    ['GivenName', 'Surname', 'CommonName'],
    ['Vorname', 'Nachname', 'Anzeigename'],
    ['Contact First Name', 'Contact Last Name', 'Contact Name'],
  ])('%j', (first, last, whole) => {
    const headers = [whole, first, last, 'Email'];
    const match = (...records: readonly (readonly string[])[]) => matchColumns(headers, records, []);
    const blank = match(['Ann Lee', '', '', 'ann@x.example'], ['Bob Ray', '', '', 'bob@x.example']);
    expect(blank).toEqual(['fullName', 'firstName', 'lastName', 'email']);
    const filled = match(['Ann Lee', '', '', 'ann@x.example'], ['Bob Ray', 'Bob', 'Ray', 'bob@x.example']);
    expect(filled).toEqual([null, 'firstName', 'lastName', 'email']);
  });

  test('also where one part is blank and the values hold the other', () => {
    const records = [
      ['', 'Lee', 'Ann Lee'],
      ['', 'Ray', 'Bob Ray'],
    ];
    expect(matchColumns(['First name', 'Last name', 'Full name'], records, [])).toEqual([
      'firstName',
      'lastName',
      'fullName',
    ]);
  });

  test('not where it is one word, as a family name is', () => {
    const records = [
      ['Lee', '', 'ann@x.example'],
      ['Ray', '', 'bob@x.example'],
    ];
    expect(matchColumns(['Name', 'Vorname', 'E-Mail'], records, [])).toEqual([
      'lastName',
      'firstName',
      'email',
    ]);
  });
});

describe('R6: a work phone without a single number comes after a phone of no kind that has some', () => {
  test.each([
    ['Business Phone', 'Primary Phone'],
    ['DDI Number', 'Phone Number'],
    ['Work Phone', 'Phone'],
    ['Telefon geschäftlich', 'Telefon'],
  ])('%j', (work, phone) => {
    const match = (...records: readonly (readonly string[])[]) => matchColumns([work, phone], records, []);
    expect(match(['', '555-0101'], ['', '555-0102'])).toEqual([null, 'workPhone']);
    expect(match(['555-0103', '555-0101'], ['', ''])).toEqual(['workPhone', null]);
    expect(match(['', ''], ['', ''])).toEqual(['workPhone', null]);
  });
});

describe('R6: a blank column for Email is none, where others hold addresses', () => {
  const match = (other: string, ...records: readonly (readonly string[])[]) =>
    matchColumns(['Name', 'Email', other], records, []);
  const addresses = [
    ['Ann Lee', '', 'ann@x.example'],
    ['Bob Ray', '', 'bob@x.example'],
  ];

  test.each(['emailpro', 'Where to write', 'Column 3'])('%j', (other) => {
    expect(match(other, ...addresses)).toEqual(['fullName', null, 'email']);
    expect(match(other, ['Ann Lee', 'lee@x.example', 'ann@x.example'])).toEqual(['fullName', 'email', null]);
  });

  test('nor is one of anonymous answers', () => {
    const answers = addresses.map(([name = '', , address = '']) => [name, 'anonymous', address]);
    expect(match('Where can we write to?', ...answers)).toEqual(['fullName', null, 'email']);
    expect(match('Department', ['Ann Lee', 'anonymous', 'Sales'])).toEqual(['fullName', 'email', null]);
  });

  test("not where they are somebody else's, or come again and again", () => {
    expect(match('Manager Email', ...addresses)).toEqual(['fullName', 'email', null]);
    const shared = addresses.map(([name = '']) => [name, '', 'info@x.example']);
    expect(match('Where to write', ...shared, ...shared)).toEqual(['fullName', 'email', null]);
  });
});

test('R6: a header row that comes again, as in files put together, says nothing of its columns: a phone that nobody filled in was left alone', () => {
  const headers = ['Email', 'Name', 'Phone', 'Mobile'];
  const records = [
    ['ann@x.example', 'Ann Lee', '', ''],
    ['\ufeffEmail', 'Name', 'Phone', 'Mobile '],
    ['bob@x.example', 'Bob Ray', '', ''],
  ];
  expect(matchColumns(headers, records, [])).toEqual(['email', 'fullName', 'workPhone', 'cellPhone']);
  expect(matchColumns(['Email', 'Phone'], [['a@x.example', 'Phone']], [])).toEqual(['email', null]);
});
