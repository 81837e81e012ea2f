import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: the paths that programs flatten their records by', () => {
  test.each([
    ['primaryEmail', 'name.givenName', 'name.familyName', 'organizations.0.name', 'organizations.0.title'],
    ['email', 'user_metadata.given_name', 'user_metadata.family_name', 'user_metadata.company', 'user_id'],
    ['contact_info.email', 'first_name', 'last_name', 'company', 'contact_info'],
    [
      'emails.work',
      'name.givenName',
      'name.familyName',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value',
    ],
  ])('%j', (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['email', 'firstName', 'lastName', 'company', null]);
  });
});

describe('R6: the contact of a customer in a list of customers is the person', () => {
  const records = [
    ['Acme Ltd', 'Ann Lee', 'info@acme.example'],
    ['Globex Inc', 'Bob Ray', 'office@globex.example'],
  ];

  test.each(['Primary contact', 'Main Contact', 'Hauptansprechpartner', 'Contact principal'])(
    '%j',
    (contact) => {
      expect(matchColumns(['Company', contact, 'Email'], records, [])).toEqual([
        'company',
        'fullName',
        'email',
      ]);
      const named = records.map(([, name = '', email = '']) => ['Eve Fox', name, email]);
      expect(matchColumns(['Full name', contact, 'Email'], named, [])).toEqual(['fullName', null, 'email']);
      expect(matchColumns([contact], [['0155501'], ['0155502']], [])).toEqual([null]);
    },
  );
});
