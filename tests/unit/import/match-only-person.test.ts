import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a word in front of first and last name says whose they are, and is theirs who are the only people of the file', () => {
  test.each(['DELEGATE ', 'speaker_', 'Owner - ', 'coach.', 'Parent ', 'pastor-', 'Stagiaire '])(
    '%j',
    (person) => {
      const headers = ['First Name', 'Last Name', 'Email', 'Phone', 'DOB'].map((header) => person + header);
      expect(matchColumns(['School code', ...headers, 'Allergies'], [], [])).toEqual([
        null,
        'firstName',
        'lastName',
        'email',
        'workPhone',
        null,
        null,
      ]);
    },
  );

  test('also as ownerFirst and ownerLast, beside an address of theirs', () => {
    const headers = ['foodbank_id', 'ownerFirst', 'ownerLast', 'ownerEmail', 'income'];
    expect(matchColumns(headers, [], [])).toEqual([null, 'firstName', 'lastName', 'email', null]);
  });

  test.each([
    ['others have a name', ['Name', 'Parent First Name', 'Parent Last Name', 'Parent Email'], ['fullName']],
    ['others have a first name', ['Vorname', 'Coach First Name', 'Coach Last Name'], ['firstName']],
    [
      'there are two of them',
      ['Buyer First Name', 'Buyer Last Name', 'Seller First Name', 'Seller Last Name'],
      [],
    ],
    ['a manager stands beside an address', ['Email', 'Manager First Name', 'Manager Last Name'], ['email']],
    [
      'it is an emergency contact beside an address',
      ['Email', 'Emergency Contact First Name', 'Emergency Contact Last Name'],
      ['email'],
    ],
    ['first and last are no names', ['Visit First', 'Visit Last', 'Id'], []],
    ['the name is not whole', ['Coach First Name', 'Coach Phone', 'Id'], []],
  ])('but not where %s', (_, headers, expected) => {
    expect(matchColumns(headers, [], []).filter((target) => target !== null)).toEqual(expected);
  });
});
