import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe("R6: the names of things are no people's", () => {
  test.each([
    'Form Name',
    'form_name',
    'Fire Name',
    'Force Name',
    'Forge Name',
    'Fort Name',
    'Core Name',
    'Last Fame',
    'East Name',
    'Salt Name',
    'Fuel Name',
    'Sub Name',
    'Our Name',
    'Ad Name',
    'ad_name',
    'Lead Ad',
    'Profile Name',
    'Column Name',
    'FieldName',
  ])('%j', (header) => {
    expect(matchColumns([header], [['Contact form'], ['Summer Ad']], [])).toEqual([null]);
    const records = [
      ['Contact form', 'Ann Lee'],
      ['Summer Ad', 'Bob Ray'],
    ];
    expect(matchColumns([header, 'Full Name'], records, [])).toEqual([null, 'fullName']);
    expect(matchColumns([header, 'Name'], records, [])).toEqual([null, 'fullName']);
  });

  test('Turkish says `ad` for a name', () => {
    expect(matchColumns(['Ad', 'Soyad'], [], [])).toEqual(['firstName', 'lastName']);
    expect(matchColumns(['Ad Soyad'], [], [])).toEqual(['fullName']);
    expect(matchColumns(['Ad ve Soyad'], [], [])).toEqual(['fullName']);
    expect(matchColumns(['profile.name', 'profile.email'], [], [])).toEqual(['fullName', 'email']);
  });

  test("the leads of an advertisement: its names aren't theirs", () => {
    const headers =
      'id created_time ad_id ad_name adset_id adset_name campaign_id campaign_name form_id form_name is_organic platform full_name email phone_number'.split(
        ' ',
      );
    const record =
      'l:1|2031-03-01|ag:2|Summer Ad|as:3|Set|c:4|Leads|f:5|Contact form|false|ig|Ann Lee|ann@lee.example|p:+12125550100'.split(
        '|',
      );
    const mapping = matchColumns(headers, [record, record], []);
    const taken = headers.flatMap((header, column) => (mapping[column] ? [[mapping[column], header]] : []));
    expect(Object.fromEntries(taken)).toEqual({
      fullName: 'full_name',
      email: 'email',
      workPhone: 'phone_number',
    });
  });
});

describe('R6: a part of a name that its header hardly says yields to a whole name', () => {
  const records = [
    ['Robot', 'Ann Lee', 'a@x.example'],
    ['Cat', 'Bob Ray', 'b@x.example'],
  ];

  test.each(['Full Name', 'Name', 'Student Name'])('a slip of the pen yields to %j', (whole) => {
    expect(matchColumns(['Firzt Name', whole, 'Email'], records, [])).toEqual([null, 'fullName', 'email']);
    expect(matchColumns(['Surnume', whole, 'Email'], records, [])).toEqual([null, 'fullName', 'email']);
  });

  test('not to one that is another part', () => {
    const parts = [
      ['Ann', 'Lee'],
      ['Bob', 'Ray'],
    ];
    expect(matchColumns(['Firzt Name', 'Name'], parts, [])).toEqual(['firstName', 'lastName']);
    expect(matchColumns(['Firzt Name', 'Lats Name'], parts, [])).toEqual(['firstName', 'lastName']);
    expect(matchColumns(['Firzt Name', 'Last Name'], parts, [])).toEqual(['firstName', 'lastName']);
  });

  test("who pays yields to the account's own name", () => {
    const headers =
      'ID,Name,Email,Group,Phone,ZIP,Customer Since,Company,Billing Firstname,Billing Lastname'.split(',');
    const accounts = [
      '1,Ann Lee,a@x.example,General,,,2031,Acme,Pat,Payer'.split(','),
      '2,Bob Ray,b@x.example,General,,,2031,,Pat,Payer'.split(','),
    ];
    const mapping = matchColumns(headers, accounts, []);
    expect(mapping.indexOf('fullName')).toBe(headers.indexOf('Name'));
    expect(mapping).not.toContain('firstName');
    expect(mapping).not.toContain('lastName');

    const payers = [['Ann', 'Lee', 'alee']];
    const shop = ['Billing First Name', 'Billing Last Name', 'Display Name'];
    expect(matchColumns(shop, payers, [])).toEqual(['firstName', 'lastName', null]);
  });

  test('not where the addresses tell that the name is a company', () => {
    const headers = ['Name', 'Billing First Name', 'Billing Last Name', 'Email'];
    const payers = [
      ['Acme Ltd', 'Ann', 'Lee', 'ann@acme.example'],
      ['Globex Inc', 'Bob', 'Ray', 'ray@globex.example'],
    ];
    expect(matchColumns(headers, payers, [])).toEqual(['company', 'firstName', 'lastName', 'email']);
  });
});

describe('R6: beside one part of a name, values that hold some of it are whole names', () => {
  test.each(['Name', 'Full Name'])('%j, though others go by a short name', (whole) => {
    const records = [
      ['Ada', 'Ada King Lovelace', 'ada@x.example'],
      ['Bob', 'Robert Stone', 'bob@x.example'],
    ];
    expect(matchColumns(['First Name', whole, 'Email'], records, [])).toEqual([
      'firstName',
      'fullName',
      'email',
    ]);
    const families = records.map(([, name = '', email = '']) => [name.split(' ').at(-1) ?? '', name, email]);
    expect(matchColumns(['Surname', whole, 'Email'], families, [])).toEqual([
      'lastName',
      'fullName',
      'email',
    ]);
  });

  test('not last names of two words', () => {
    const records = [
      ['Ana', 'García López'],
      ['Maria', 'da Silva'],
      ['Karl', 'von Karlstein'],
    ];
    expect(matchColumns(['Vorname', 'Name'], records, [])).toEqual(['firstName', 'lastName']);
  });
});

test('R6: a name that is an account yields to a display name, and stays a name without one', () => {
  const match = (name: string, display: string, ...headers: readonly string[]) =>
    matchColumns(headers, [[name, display, 'a.lee@x.example']], []);
  for (const account of ['@alee:x.example', 'alee', 'ann.lee', 'x\\alee2']) {
    expect(match(account, 'Ann Lee', 'name', 'displayname', 'email')).toEqual([null, 'fullName', 'email']);
    expect(match(account, 'x', 'name', 'tags', 'email')).toEqual(['fullName', null, 'email']);
  }
  expect(match('Ann Lee', 'ann', 'name', 'displayname', 'email')).toEqual(['fullName', null, 'email']);
});

describe('R6: the particle of a family name in a column of its own is the middle name, where no other column is', () => {
  const particles = 'Tussenvoegsel|Tussenvoegsels|Tussenv.|Voorvoegsels|Namensvorsatz|Surname prefix|Infix';

  test.each(particles.split('|'))('%j', (particle) => {
    const records = [
      ['Jan', 'van den', 'Berg', 'jan@x.example'],
      ['Sanne', 'de', 'Vries', 'sanne@x.example'],
      ['Bo', '', 'Smit', 'bo@x.example'],
    ];
    const headers = ['First name', particle, 'Last name', 'Email'];
    expect(matchColumns(headers, records, [])).toEqual(['firstName', 'middleName', 'lastName', 'email']);
    expect(matchColumns(['Tweede naam', particle], [], [])).toEqual(['middleName', null]);
  });

  test('not that of a partner, nor a title', () => {
    for (const header of ['Tussenvoegsel partner', 'Name prefix', 'Prefix', 'Namenszusatz', 'Voorletters'])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});

describe("R6: a long name is the last name beside a first name, and WebUntis's name is its short form", () => {
  const students = [
    'name',
    'longName',
    'foreName',
    'klasse.name',
    'address.email',
    'address.mobile',
    'address.phone',
  ];

  test.each(['BER', 'BerAnn', 'aberger', 'Berger-A'])('%j', (name) => {
    const record = [name, 'Berger', 'Anna', '7a', 'anna@x.example', '0660 5550210', '01 5550110'];
    const target = ['lastName', 'firstName', null, 'email', 'cellPhone', 'workPhone'];
    expect(matchColumns(students, [record], [])).toEqual([null, ...target]);
  });

  test('in German as well', () => {
    const record = ['BerAnn', 'Berger', 'Anna', 'anna@x.example'];
    expect(matchColumns(['Kurzname', 'Langname', 'Vorname', 'E-Mail Adresse'], [record], [])).toEqual([
      null,
      'lastName',
      'firstName',
      'email',
    ]);
  });

  test('alone it is the full name, and no other thing with a long name is anybody', () => {
    expect(matchColumns(['Long Name', 'Number', 'E-Mail'], [['Ann Lee', '12', 'ann@x.example']], [])[0]).toBe(
      'fullName',
    );
    expect(matchColumns(['Product long name', 'Team long name'], [], [])).toEqual([null, null]);
  });
});

test("R6: a phone of an address is the person's in a path alone", () => {
  expect(matchColumns(['address.mobile', 'address.phone'], [], [])).toEqual(['cellPhone', 'workPhone']);
  expect(matchColumns(['Default Address Phone', 'Address Phone', 'address.name'], [], [])).toEqual([
    null,
    null,
    null,
  ]);
});

describe("R6: a legal name is a person's where its values are", () => {
  test.each([
    ['people', ['Anna Berger', 'John Smith'], ['fullName', 'email']],
    ['companies', ['Acme Ltd', 'Globex Inc'], [null, 'email']],
    ['nobody', ['', ''], [null, 'email']],
  ])('%s', (_, names, expected) => {
    const records = names.map((name, row) => [name, `a${row}@acme.example`]);
    expect(matchColumns(['Legal Name', 'Email'], records, [])).toEqual(expected);
  });

  test('and comes after any other name', () => {
    const records = [['Anna Maria Berger', 'Anna', 'Berger', 'a@acme.example']];
    expect(matchColumns(['Legal Name', 'First Name', 'Last Name', 'Email'], records, [])).toEqual([
      null,
      'firstName',
      'lastName',
      'email',
    ]);
  });
});
