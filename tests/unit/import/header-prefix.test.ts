import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a prefix that all headers share, as those of a table do, is no part of what they say', () => {
  test.each([
    'CON_',
    'cust_',
    'tblKunden.',
    'abc - ',
    'Acme: ',
    'CRM ',
    'tbl_customers.',
    'public.crm_people.',
  ])('%j', (prefix) => {
    const headers = ['Last_Name', 'FirstName', 'WorkTelephone', 'CellPhone', 'Email', 'Memo', 'DOB'];
    expect(
      matchColumns(
        headers.map((header) => prefix + header),
        [],
        [],
      ),
    ).toEqual(['lastName', 'firstName', 'workPhone', 'cellPhone', 'email', 'notes', null]);
  });

  test('nor where it is told by the capital that follows', () => {
    expect(matchColumns(['strFirstName', 'strLastName', 'strEmail', 'strPhone'], [], [])).toEqual([
      'firstName',
      'lastName',
      'email',
      'workPhone',
    ]);
  });

  test('blank headers and the two columns of a download of rejected rows have none', () => {
    const headers = ['CON_First_Name', '', 'CON_Email', 'CON_Phone', 'Row', 'Reason'];
    expect(matchColumns(headers, [], [])).toEqual(['firstName', null, 'email', 'workPhone', null, null]);
  });

  test.each([
    ['a column without it', ['CON_First_Name', 'CON_Phone', 'CON_Email', 'Company']],
    ['two columns', ['Foo First Name', 'Foo Phone']],
    ['nothing behind it', ['Recovery Phone', 'Recovery First Name', 'Recovery']],
    ['what may be companies', ['Vendor Name', 'Vendor Phone', 'Vendor Email']],
  ])('%s: it stays what it is', (_, headers) => {
    expect(matchColumns(headers, [], []).slice(0, 2)).toEqual([null, null]);
  });

  test('a word that is understood says something', () => {
    expect(matchColumns(['Company Name', 'Company Email', 'Company Phone'], [], [])).toEqual([
      'company',
      'email',
      null,
    ]);
    expect(matchColumns(['Home Phone', 'Home Address', 'Home City'], [], [])).toEqual([
      'homePhone',
      null,
      null,
    ]);
  });
});
