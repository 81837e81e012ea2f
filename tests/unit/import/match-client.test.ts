import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: the client or customer for whom the people of a file work is Company', () => {
  const records = [
    ['Acme Ltd', 'Ann', 'Lee', 'ann@acme.example'],
    ['Acme Ltd', 'Bob', 'Ray', 'bob@acme.example'],
    ['Globex', 'Cid', 'Fox', 'cid@globex.example'],
  ];
  const people = ['First Name', 'Last Name', 'Email'];

  test.each([
    ...['Client', 'Client Name', 'Customer', 'Customer name', 'Kunde', 'Cliente', 'Klant', 'Relatienaam'],
    ...['Denominazione', 'Kontrahent', 'Контрагент', 'Denumire client', 'Asiakas', 'Zákazník', 'Müşteri'],
    ...['客户名称', '取引先'],
  ])('%j', (client) => {
    expect(matchColumns([client, ...people], records, [])).toEqual([
      'company',
      'firstName',
      'lastName',
      'email',
    ]);
    const wholeNames = records.map(([company = '', first, last, email = '']) => [
      company,
      `${first} ${last}`,
      email,
    ]);
    expect(matchColumns([client, 'Full Name', 'Email'], wholeNames, [])).toEqual([
      'company',
      'fullName',
      'email',
    ]);
  });

  test('not where it is the person, a number or a flag, or nothing tells', () => {
    const withClients = (...clients: readonly string[]) =>
      records.map(([, ...own], row) => [clients[row] ?? '', ...own]);
    for (const clients of [
      ['Ann Lee', 'Bob Ray', 'Cid Fox'],
      ['Lee', 'Ray', 'Fox'],
      ['Olga Owner', 'Pia Poe', 'Uwe Ulm'],
      ['1001', '1002', '1003'],
      ['K-1', 'K-2', 'CUST0003'],
      ['Yes', 'No', 'Yes'],
    ]) {
      expect(
        matchColumns(['Customer', ...people], withClients(...clients), [])[0],
        clients.join(),
      ).toBeNull();
    }
    expect(matchColumns(['Customer', ...people], [], [])[0]).toBeNull();
  });

  test('not beside a company, or without a name', () => {
    const headers = ['Customer', ...people, 'Company'];
    expect(
      matchColumns(
        headers,
        records.map((record) => [...record, 'Initech']),
        [],
      ),
    ).toEqual([null, 'firstName', 'lastName', 'email', 'company']);
    expect(matchColumns(['Client', 'Tag', 'Team', 'Email'], records, [])).toEqual([
      null,
      null,
      null,
      'email',
    ]);
  });

  test('`Name` is so too where it holds companies', () => {
    const companies = records.map(([, first, last, email = ''], row) => [
      ['Acme Ltd', 'Globex Inc', 'Initech'][row] ?? '',
      `${first} ${last}`,
      email,
    ]);
    expect(matchColumns(['Name', 'Tag', 'Email'], companies, [])[0]).toBe('company');
    expect(matchColumns(['Name', 'Company', 'Email'], companies, [])).toEqual([null, 'company', 'email']);
  });

  test('and where it is nobody beside a contact', () => {
    const schools = ['Hill School (North)', 'Lake college', 'Forest Kindergarten'];
    const contacts = records.map(([, first, last, email = ''], row) => [
      schools[row] ?? '',
      `${first} ${last}`,
      email,
    ]);
    for (const contact of ['Contact Name', 'Ansprechpartner', 'Contact person']) {
      expect(matchColumns(['Name', contact, 'Email'], contacts, [])).toEqual([
        'company',
        'fullName',
        'email',
      ]);
    }
    const people = contacts.map(([, name = '', email = ''], row) => [
      ['Olga Owner', 'Pia Poe', 'Max Moe'][row] ?? '',
      name,
      email,
    ]);
    expect(matchColumns(['Name', 'Student Name', 'Email'], people, [])[0]).toBeNull();
  });
});
