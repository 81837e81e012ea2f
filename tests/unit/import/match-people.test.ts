import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a header that says no more than a person is a full name when its values are', () => {
  const headers = [
    ['Worker', 'Employee', 'Contact', 'User', 'Participant', 'Attendee', 'Member', 'Student', 'Person'],
    ['Mitarbeiter', 'Kontakt', 'Teilnehmer', 'Benutzer', 'Mitglied', 'Utilisateur', 'Salarié', 'Contacto'],
    ['Candidate', 'Applicant', 'Volunteer', 'Donor', 'Patient', 'Resident', 'Tenant', 'Player', 'Candidato'],
    ['Mitarbeiter/in', 'Mitarbeiter*in', 'Schüler:in', 'Teilnehmer(in)', 'Alumno/a', 'Empleado/a'],
    ['Adhérent(e)', 'Salarié·e'],
    ['Teacher', 'DOCENTE', 'Professor'],
    ['Empleado', 'Usuario', 'Alumno', 'Contatto', 'Dipendente', 'Contato', 'Funcionário', 'Medewerker'],
  ].flat();

  test.each(headers)('%j', (header) => {
    const match = (...values: readonly string[]) =>
      matchColumns(
        [header, 'Email'],
        values.map((value, row) => [value, `user${row}@x.example`]),
        [],
      )[0];
    expect(match('Ann Lee', 'Jan van den Berg', "O'Brien, Siobhán", 'José García López')).toBe('fullName');
    expect(match()).toBeNull();
    expect(match('alee', 'bray')).toBeNull();
    expect(match('1001', '1002')).toBeNull();
    expect(match('Full Time', 'Full Time', 'Full Time')).toBeNull();
    expect(match('Acme Ltd', 'Globex Inc.', 'Muster GmbH')).toBeNull();
    expect(match('call back', 'no answer')).toBeNull();
  });

  test('but not where hardly any row has one, as an order has a seller', () => {
    const names = ['Ann Lee', 'Bob Ray', 'Eve Fox', 'Ida Orr', 'Jan Poe', 'Kim Roy', 'Lea Sun', 'Max Toe'];
    const orders = [...names, 'Ned Urs', 'Pia Vos', 'Ute Wit'].map((name, row) => [
      `${name.slice(0, 3)}@x.example`,
      name,
      row === 0 ? 'Olga Owner' : '',
    ]);
    expect(matchColumns(['Email', 'Billing Name', 'Employee'], orders, [])).toEqual([
      'email',
      'fullName',
      null,
    ]);
  });

  test('after every other name', () => {
    const records = [
      ['Ann Lee', 'Ann Lee', 'a@x.example'],
      ['Bob Ray', 'Bob Ray', 'b@x.example'],
    ];
    for (const name of ['Name', 'Full Name', 'Display Name']) {
      expect(matchColumns(['Worker', name, 'Email'], records, [])).toEqual([null, 'fullName', 'email']);
    }
    for (const other of ['Customer', 'Client', 'Account', 'Kunde', 'Manager', 'Owner', 'Contact Owner']) {
      expect(matchColumns([other, 'Tags', 'Email'], records, [])).toEqual([null, null, 'email']);
    }
  });
});

test.each([
  ['lastName', 'Family (Last) Name'],
  ['firstName', 'Krstné meno', 'Nomes próprios'],
  ['middleName', 'Altri nomi', 'Otros nombres', 'Overige voornamen'],
  ['password', 'Start password', 'Erstpasswort', 'Initialkennwort', 'Parola chiave', 'Paswoord'],
  ['notes', 'Commentaar', 'Zusätzliche Informationen', 'Weitere Informationen'],
  ['notes', 'Questions and Comments', 'Comments and questions'],
  ['company', 'Company Legal Name', 'Legal Business Name', 'Nombre legal de la empresa', 'Legal company'],
  ['workPhone', 'Arbejdstlf.', 'Arbeidstlf', 'Phone Number - Full Number'],
  ['fullName', 'Име, презиме, фамилия', 'Име, презиме и фамилия'],
  ['workPhone', 'phone_w', 'phone-o'],
  ['workPhone', 'Tél. prof.', 'Tel. prof', 'Tél. prof./Tel. Geschäft'],
  ['cellPhone', 'phone_c', 'Phone - M'],
  ['homePhone', 'phone_h', 'Phone - H'],
  ['homePhone', 'Privattlf.', 'Hjemmetlf'],
  ['cellPhone', '社用携帯', '社用携帯番号', '業務用携帯電話'],
  ['email', 'emails[type eq "work"].value'],
  ['cellPhone', 'phoneNumbers[type eq "mobile"].value'],
  ['email', 'Email address - other', 'Adresse e-mail - autre', 'E-Mail-Adresse - Sonstige'],
  ['fullName', 'Student Name (First Last)', 'FN'],
  ['lastName', 'LN'],
  ['middleName', 'Imię drugie'],
  ['workPhone', 'Telefon tagsüber', 'Telefoon overdag'],
  ['homePhone', 'Telefon abends', "Telefoon 's avonds"],
])('R6: more wordings of %s', (field, ...headers) => {
  for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
});

describe("R6: the names of companies are nobody's", () => {
  const companies = ['Acme AG', 'Globex GmbH & Co. KG', 'Residéka, S.L.', 'ООО Ромашка', 'Initech'];
  const people = ['Jana Dörr', 'Rolf Krämer', 'Eva Sa', 'Иван Петров', 'Mia Meier'];
  const match = (headers: readonly string[]) =>
    matchColumns(
      headers,
      companies.map((company, row) => [company, people[row] ?? '', `info@c${row}.example`]),
      [],
    );

  test.each(['Full Name', 'Display Name', 'Customer Name', 'Nom du client'])('%j', (header) => {
    expect(match([header, 'Tags', 'Email'])).toEqual([null, null, 'email']);
    expect(match(['Tags', header, 'Email'])).toEqual([null, 'fullName', 'email']);
  });

  test.each(['Name', 'Nombre'])('%j is Company then', (header) => {
    expect(match([header, 'Tags', 'Email'])).toEqual(['company', null, 'email']);
    expect(match(['Tags', header, 'Email'])).toEqual([null, 'fullName', 'email']);
  });

  test.each([
    'Ansprechperson',
    'Contact person',
    'Contact name',
    'Primary Contact Name',
    'Main contact name',
    'primary_contact_name',
  ])('whom to ask for there is: %j', (header) => {
    expect(match(['Name', header, 'Email'])).toEqual(['company', 'fullName', 'email']);
    expect(match(['display_name', header, 'Email'])).toEqual([null, 'fullName', 'email']);
  });
});

test('R6: a label in front of both parts of a name says whose they are', () => {
  for (const label of ['Contact', 'Client', 'Élève'])
    expect(
      matchColumns(['Société', `${label} - Nom`, `${label} - Prénom`, `${label} - E-mail`], [], []),
    ).toEqual(['company', 'lastName', 'firstName', 'email']);
});

test("R6: a company's primary contact is one of its users", () => {
  const headers = [
    'Account Name',
    'Primary Contact First Name',
    'Primary Contact Last Name',
    'Primary Contact Email',
  ];
  expect(matchColumns(headers, [], [])).toEqual(['company', 'firstName', 'lastName', 'email']);
  expect(matchColumns(['First Name', 'Primary Contact First Name', 'Email'], [], [])).toEqual([
    'firstName',
    null,
    'email',
  ]);
  expect(matchColumns(['Secondary contact name', 'Secondary contact email'], [], [])).toEqual([null, null]);
});

test('R6: a user name is the full name where its values are names, and none else is there', () => {
  const match = (header: string, other: string, ...values: readonly string[]) =>
    matchColumns(
      [header, other, 'email'],
      values.map((value, row) => [value, value, `user${row}@x.example`]),
      [],
    );
  for (const header of ['User name', 'User Name (Original Name)', 'Benutzername']) {
    expect(match(header, 'Tags', 'Ann Lee', 'Bob Ray')).toEqual(['fullName', null, 'email']);
    expect(match(header, 'Name', 'Ann Lee', 'Bob Ray')).toEqual([null, 'fullName', 'email']);
    expect(match(header, 'Tags', 'alee', 'bray')).toEqual([null, null, 'email']);
  }
});

test.each([
  ['Name (Original Name)', 'fullName'],
  ['Name (original name)', 'fullName'],
  ['Attendee name: Given name', 'firstName'],
  ['Attendee name: Family name', 'lastName'],
  ['Name: First Name', 'firstName'],
  ['Full Name:', 'fullName'],
  ['Name, Vorname', 'fullName'],
  ['Full Name - First Name', 'firstName'],
  ['Full Name - Last Name', 'lastName'],
  ['Student Name - Middle Name', 'middleName'],
  ['Nombre completo - Apellido', 'lastName'],
  ['Name (First Name)', 'firstName'],
  ['Your name [Surname]', 'lastName'],
  ['Name (Nachname)', 'lastName'],
  ['Full Name (First Name Last Name)', 'fullName'],
  ['Name (Vorname Nachname)', 'fullName'],
  ['Full Name (Surname First)', 'fullName'],
  ["Mother's name - First name", null],
])('R6: a remark or a label in front of the part of a name: %j', (header, field) => {
  expect(matchColumns([header], [], [])).toEqual([field]);
});

test("R6: a short LN tells that FN is the first name, as in a table's STU.FN and STU.LN; a vCard's FN is the whole one", () => {
  expect(matchColumns(['email', 'fn', 'ln'], [], [])).toEqual(['email', 'firstName', 'lastName']);
  expect(matchColumns(['STU.LN', 'STU.FN', 'STU.ID'], [], [])).toEqual(['lastName', 'firstName', null]);
  expect(matchColumns(['FN', 'EMAIL'], [['Ann Lee', 'ann@x.example']], [])).toEqual(['fullName', 'email']);
  expect(matchColumns(['FN', 'LN'], [['F-1', 'L-77']], [])).toEqual([null, null]);
});

test("R6: an address of the type other, as Constant Contact's exports have it, comes after every other one", () => {
  const match = (...headers: readonly string[]) => matchColumns(headers, [], []);
  expect(match('Email address - other', 'Email address - work')).toEqual([null, 'email']);
  expect(match('Email address - other', 'Personal Email')).toEqual([null, 'email']);
  expect(match('Other Email', 'Alternate Email')).toEqual([null, null]);
});

describe('R6: a Contact of phone numbers is a phone', () => {
  const match = (header: string, ...values: readonly string[]) =>
    matchColumns(
      [header, 'Email'],
      values.map((value, row) => [value, `user${row}@x.example`]),
      [],
    )[0];

  test.each(['Contact', 'Kontakt', 'Contacto', 'Contato', 'Contatto', 'Контакт'])('%j', (header) => {
    expect(match(header, '852 2973 1212', '+91-98765-43210')).toBe('workPhone');
    expect(match(header, '9876543210', '9876501234')).toBe('workPhone');
    expect(match(header, '1001', '1002')).toBeNull();
    expect(match(header, 'Ann Lee', 'Bob Ray')).toBe('fullName');
    expect(match(header)).toBeNull();
  });

  test('after every phone that says so, and nobody else whose numbers may be those of members', () => {
    const record = ['9876543210', '+44 20 7946 0018', 'ann@x.example'];
    expect(matchColumns(['Contact', 'Phone', 'Email'], [record], [])).toEqual([null, 'workPhone', 'email']);
    for (const header of ['Student', 'Employee', 'Emergency contact', 'Contact ID'])
      expect(match(header, '9876543210', '9876501234'), header).toBeNull();
  });
});

test('R6: an institution is sooner the company than a group is', () => {
  for (const headers of [
    ['Grupo', 'Instituição'],
    ['Group', 'Institution'],
  ])
    expect(
      matchColumns(
        [...headers, 'Email'],
        [
          ['Team 7', 'FIAP', 'ann@x.example'],
          ['Team 8', '', 'bob@x.example'],
        ],
        [],
      ),
    ).toEqual([null, 'company', 'email']);
});
