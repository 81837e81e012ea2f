import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardFields, type CustomField } from '../../../src/domain/field';
import { exportHeaders, standardHeaders } from '../../../src/import/export-rows';
import { matchColumns } from '../../../src/import/match-columns';

/** A column of a header row, and the label of the field it belongs to; null: none. */
interface Column {
  readonly header: string;
  readonly field: string | null;
}

describe('R6: header rows of many systems and languages, every column accounted for', () => {
  test.each(headerRows('tests/fixtures/header-rows.txt'))('$system', ({ columns }) => {
    const records = Array.from({ length: 4 }, (_, row) =>
      columns.map((column) => plausibleValue(column, row)),
    );
    const headers = columns.map(({ header }) => header);

    expect(withHeaders(headers, matchColumns(headers, records, []))).toEqual(columns);
  });
});

describe('S11: a label is matched whatever its case, spaces, punctuation and accents', () => {
  test.each(Object.entries(standardHeaders))('%s: %j', (field, label) => {
    const spellings = [
      label,
      label.toUpperCase(),
      label.replaceAll(' ', '-').toLowerCase(),
      label.replaceAll(' ', '_'),
      label.replaceAll(' ', ''),
      ` ${label}: `,
      `\uFEFF"${label}"`,
      label.replaceAll(' ', '\u00a0'),
      `${label} *`,
      [...label].join(' '),
    ];
    for (const spelling of spellings) expect(matchColumns([spelling], [], []), spelling).toEqual([field]);
  });

  test('any spelling of the labels in any order maps each column to its field', () => {
    const spelling = fc.constantFrom(
      (label: string) => label.toUpperCase(),
      (label: string) => label.toLowerCase().replaceAll(' ', '_'),
      (label: string) => label.replaceAll(' ', ''),
      (label: string) => `(${label})`,
    );
    const columns = fc.shuffledSubarray(Object.entries(standardHeaders), { minLength: 1 });
    fc.assert(
      fc.property(columns, spelling, (fields, spell) => {
        const headers = fields.map(([, label]) => spell(label));
        expect(matchColumns(headers, [], [])).toEqual(fields.map(([field]) => field));
      }),
    );
  });
});

describe('R6: decoys are left alone', () => {
  const decoys = [
    [
      'Recovery Email',
      'Manager Email',
      "Manager's Email",
      'Supervisor Email',
      'Secondary Email',
      'Other Email',
    ],
    [
      'Email 2',
      'Email2',
      'E-mail 2 Address',
      'Second Email',
      'Alternate Email',
      'Backup e-mail',
      'Previous Email',
    ],
    [
      'E-mail Type',
      'E-mail 1 - Label',
      'Email Opt-In',
      'Email Verified',
      'Email Status',
      'Email Bounced',
      'Email Hash',
    ],
    [
      'Email Domain',
      'Last Email Sent',
      'Email Preferences',
      'Spouse Email',
      'Emergency Contact Email',
      'Owner Email',
    ],
    [
      'Created By',
      'Referrer',
      'Contact owner',
      'Parent Email',
      'Email Display Name',
      'PayPal Email',
      'Email Optin Date',
    ],
    [
      "Assistant's Phone",
      'Company Main Phone',
      'Company Phone',
      'Home Fax',
      'Business Fax',
      'Work Phone Ext',
      'Fax',
    ],
    [
      'Phone Type',
      'Phone 1 - Label',
      'Mobile Verified',
      'Emergency Phone',
      'Other Phone',
      'Home Phone 2',
      'Pager',
    ],
    [
      'Phonetic First Name',
      'Yomi Name',
      'Given Name Yomi',
      'First Name (Kana)',
      'Furigana',
      'Nickname',
      'Maiden Name',
    ],
    [
      'Name Prefix',
      'Name Suffix',
      'Title',
      'Preferred Name',
      'Manager Name',
      "Spouse's Name",
      'Emergency Contact Name',
    ],
    [
      'Company Size',
      'Company Address',
      'Company ID',
      'Company Website',
      'Company Type',
      'Parent Company',
      'Industry',
    ],
    [
      'Department',
      'Division',
      'Cohort',
      'Role',
      'Team',
      'Groups',
      'Group ID',
      'Group Membership',
      'User Group',
    ],
    [
      'Password Hash',
      'Password Hash Function',
      'Change Password at Next Sign-In',
      'Password Reset',
      'Password Hint',
    ],
    [
      'Last Login',
      'Last Contact',
      'Last Seen',
      'First Seen',
      'Last Contacted',
      'Middle School',
      'Last Order',
    ],
    [
      'Street Name',
      'List Name',
      'Host Name',
      'File Name',
      'Screen Name',
      'Domain Name',
      'Short Name',
      'Birth Name',
    ],
    ['Notes Count', 'Note ID', 'Release Notes URL', 'Comment Count', 'Contact Info', 'Helpdesk Notes'],
    [
      'Home',
      'Work',
      'Office',
      'Business',
      'Number',
      'Office Number',
      'Address',
      'Home Address',
      'Contact',
      'Customer',
    ],
    [
      'Telefon Firma',
      'Telefon Assistent',
      'E-Mail-Typ',
      'Weiteres Telefon',
      'Vorname (Phonetik)',
      'Geburtsname',
    ],
    [
      "Téléphone de l'assistant(e)",
      'Adresse de messagerie 2',
      'Nom de naissance',
      'Courriel secondaire',
      'Autre téléphone',
    ],
    [
      'Otro teléfono',
      'Correo alternativo',
      'Segundo apellido',
      'Nombre del jefe',
      'Tipo de correo electrónico',
    ],
    [
      'Altro telefono',
      'Nome assistente',
      'Outro telefone',
      'Nome do gerente',
      'Andere telefoon',
      'Naam manager',
    ],
    [
      'E-Mail Eltern',
      'Email père',
      'Correo de la madre',
      'Email genitore',
      'E-mail ouder',
      'E-mail forælder',
    ],
    [
      'Verify Email',
      'Rescue Email',
      'Host Email',
      'Email secondaire',
      'Correo alterno',
      'E-mail nadřízeného',
    ],
    ['', ' ', '__proto__', 'constructor', 'toString', '!', '#'],
  ].flat();

  test.each(decoys)('%j', (header) => {
    expect(matchColumns([header], [], [])).toEqual([null]);
    const isAboutPhones = /phone|fax|tel|pager|mobile/iu.test(header);
    if (
      header.trim().length > 1 &&
      !isAboutPhones &&
      /mail|corr|owner|by$|referrer|messagerie/iu.test(header)
    ) {
      const addresses = [['ann@example.org'], ['bob@example.org']];
      expect(matchColumns([header], addresses, [])).toEqual([null]);
    }
  });

  test.each([
    ['the postcode of Brazil', 'CEP', ['01310-100', '20040002']],
    ['marks', 'Note', ['15', '12,5']],
    ['dates', 'Description', ['10/30/2024', '11/16/2024']],
    ['those who review', 'Evaluators', ['ann@example.org', 'bob@example.org']],
    ['those who watch', 'Observateurs', ['ann@example.org', 'bob@example.org']],
  ])('%s: %j', (_, header, values) => {
    const records = values.map((value, row) => [row === 0 ? 'Ann Lee' : 'Bob Ray', value]);
    expect(matchColumns(['Name', header], records, [])).toEqual(['fullName', null]);
  });

  test('a decoy beside the real column never takes its place', () => {
    expect(
      matchColumns(['Recovery Email', 'Manager Email', 'Email'], [['b@b.example', 'c@c.example', '']], []),
    ).toEqual([null, null, 'email']);
  });
});

describe('R6: seven languages say each field', () => {
  const table = [
    [
      'firstName',
      'Given name',
      'Vorname',
      'Prénom',
      'Primer nombre',
      'Primo nome',
      'Primeiro nome',
      'Voornaam',
    ],
    [
      'middleName',
      'Middle initial',
      'Zweiter Vorname',
      'Deuxième prénom',
      'Segundo nombre',
      'Secondo nome',
      'Nome do meio',
      'Tweede naam',
    ],
    [
      'lastName',
      'Surname',
      'Familienname',
      'Nom de famille',
      'Apellidos',
      'Cognome',
      'Sobrenome',
      'Achternaam',
    ],
    [
      'email',
      'Email address',
      'E-Mail-Adresse',
      'Adresse électronique',
      'Correo electrónico',
      'Posta elettronica',
      'Endereço de e-mail',
      'E-mailadres',
    ],
    [
      'password',
      'Initial password',
      'Kennwort',
      'Mot de passe',
      'Contraseña',
      'Password',
      'Senha',
      'Wachtwoord',
    ],
    [
      'company',
      'Organisation',
      'Unternehmen',
      "Nom de l'entreprise",
      'Nombre de la empresa',
      'Ragione sociale',
      'Empresa',
      'Bedrijfsnaam',
    ],
    [
      'workPhone',
      'Office telephone',
      'Telefon (geschäftlich)',
      'Téléphone professionnel',
      'Teléfono del trabajo',
      'Telefono ufficio',
      'Telefone comercial',
      'Telefoon werk',
    ],
    [
      'cellPhone',
      'Mobile number',
      'Handynummer',
      'Téléphone portable',
      'Teléfono móvil',
      'Cellulare',
      'Telemóvel',
      'Mobiel nummer',
    ],
    [
      'homePhone',
      'Home telephone',
      'Telefon privat',
      'Téléphone (domicile)',
      'Teléfono de casa',
      'Telefono abitazione',
      'Telefone residencial',
      'Telefoon thuis',
    ],
    [
      'notes',
      'Comments',
      'Bemerkungen',
      'Remarques',
      'Observaciones',
      'Commenti',
      'Observações',
      'Opmerkingen',
    ],
    [
      'fullName',
      'Full name',
      'Vor- und Nachname',
      'Nom complet',
      'Nombre y apellidos',
      'Nome e cognome',
      'Nome completo',
      'Volledige naam',
    ],
  ].map(([field, ...headers]) => ({ field, headers }));

  test.each(table)('$field', ({ field, headers }) => {
    for (const header of headers) {
      const stripped = header.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
      expect(matchColumns([header], [], []), header).toEqual([field]);
      expect(matchColumns([stripped], [], []), stripped).toEqual([field]);
    }
  });

  test('a letter behind an abbreviated phone says which, an abbreviation that ends in it does not', () => {
    for (const [home, work] of [
      ['Tel. P', 'Tel. G'],
      ['Tel P', 'Tel G'],
      ['Telefon P', 'Telefon G'],
    ] as const) {
      expect(matchColumns([home, work], [], []), home).toEqual(['homePhone', 'workPhone']);
    }
    for (const header of ['Telp', 'No. Telp', 'no_telp', 'Nomor Telp']) {
      expect(matchColumns([header], [], []), header).toEqual(['workPhone']);
    }
  });

  test('umlauts may be transcribed', () => {
    expect(matchColumns(['Telefon geschaeftlich', 'Telefon Buero'], [], [])).toEqual(['workPhone', null]);
    expect(matchColumns(['Telefon Buero'], [], [])).toEqual(['workPhone']);
  });
});

describe('R6: one field takes one column', () => {
  test('a specific header beats a general one, wherever it stands', () => {
    expect(matchColumns(['Phone', 'Work Phone', 'Office Phone'], [], [])).toEqual([null, 'workPhone', null]);
    expect(matchColumns(['Work Email', 'E-mail Address'], [], [])).toEqual([null, 'email']);
    expect(matchColumns(['Account Name', 'Company Name'], [], [])).toEqual([null, 'company']);
  });

  test('of two equal headers the fuller column wins, then the first', () => {
    const records = [
      ['', 'ann@example.org'],
      ['bob@example.org', 'bob@example.org'],
    ];
    expect(matchColumns(['Email', 'Email'], records, [])).toEqual([null, 'email']);
    expect(matchColumns(['Email', 'Email'], [], [])).toEqual(['email', null]);
  });

  test('a blank column comes after one that says as much', () => {
    const records = [
      ['', 'Acme', '', '+1 555 0100', '', '+1 555 0101'],
      ['', '', '', '+1 555 0102', '', ''],
    ];
    const headers = ['Company', 'Company Name', 'Work Phone', 'Office Phone', 'Mobile', 'Personal Mobile'];
    expect(matchColumns(headers, records, [])).toEqual([
      null,
      'company',
      null,
      'workPhone',
      'cellPhone',
      null,
    ]);
  });

  test('a column of flags comes after one that says as much', () => {
    const records = [
      ['1', 'Acme', '0', '+1 555 0100'],
      ['0', 'Globex', '1', '+1 555 0101'],
    ];
    const headers = ['company', 'company_name', 'Mobile', 'Mobile number'];
    expect(matchColumns(headers, records, [])).toEqual([null, 'company', null, 'cellPhone']);
  });

  test('a lone phone is a work phone when its values are phones', () => {
    expect(matchColumns(['Telephone'], [['+44 20 7946 0000']], [])).toEqual(['workPhone']);
    expect(matchColumns(['Phone'], [['iPhone'], ['Pixel']], [])).toEqual([null]);
  });

  test('a personal email is used only when it is the only one', () => {
    expect(matchColumns(['Personal Email', 'Work Email'], [], [])).toEqual([null, 'email']);
    expect(matchColumns(['Personal Email', 'Email'], [], [])).toEqual([null, 'email']);
    expect(matchColumns(['Personal Email', 'Name'], [], [])).toEqual(['email', 'fullName']);
  });

  test("a company's email comes before a personal one where each row has its own", () => {
    const match = (...company: readonly string[]) =>
      matchColumns(
        ['Personal Email', 'Company Email ID', 'Name'],
        company.map((address, row) => [`home${row}@x.example`, address, 'Ann Lee']),
        [],
      );
    expect(match('ann@acme.example', 'bob@acme.example')).toEqual([null, 'email', 'fullName']);
    expect(match('info@acme.example', 'info@acme.example')).toEqual(['email', null, 'fullName']);
    expect(matchColumns(['Company Email', 'Email'], [], [])).toEqual([null, 'email']);
  });

  test('a user name is Email only when it is addresses and no better column is there', () => {
    const addresses = [['ann@example.org', 'ann@example.org']];
    expect(matchColumns(['Username', 'First Name'], addresses, [])).toEqual(['email', 'firstName']);
    expect(matchColumns(['Username', 'Email'], addresses, [])).toEqual([null, 'email']);
    expect(matchColumns(['Username', 'First Name'], [['ann', 'Ann']], [])).toEqual([null, 'firstName']);
    expect(matchColumns(['mail', 'userPrincipalName'], [['', 'ann@example.org']], [])).toEqual([
      null,
      'email',
    ]);
    expect(matchColumns(['Email', 'Personal Email'], [['', 'ann@example.org']], [])).toEqual([null, 'email']);
    expect(matchColumns(['Email', 'Recovery Email'], [['', 'ann@example.org']], [])).toEqual(['email', null]);
    expect(matchColumns(['User Principal Name'], [['ann@example.org']], [])).toEqual(['email']);
  });
});

describe("R6: the numbers of a questionnaire's questions say nothing", () => {
  test.each([
    [
      ['1. Email', '2. First name', '3) Last name'],
      ['email', 'firstName', 'lastName'],
    ],
    [
      ['Vorname', '2. Vorname', 'Nachname'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['1. Vorname', '2. Vorname', 'Nachname'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['1. Telefon', '2. Telefon', '2. E-Mail'],
      ['workPhone', null, null],
    ],
    [
      ['Q1. First name', 'Q2. Last name', 'Q3. Email address', 'Q4: Comments'],
      ['firstName', 'lastName', 'email', 'notes'],
    ],
    [
      ['1 - Nom', '2 - Prénom', '3 – E-mail'],
      ['lastName', 'firstName', 'email'],
    ],
    [
      ['Name¹', 'E-Mail²', 'Telefon ³'],
      ['fullName', 'email', 'workPhone'],
    ],
    [
      ['1 - Telefon', '2 - Telefon'],
      ['workPhone', null],
    ],
    [
      ['1.Email', '2.First name', '3.Last name'],
      ['email', 'firstName', 'lastName'],
    ],
    [
      ['Timestamp', 'Q1 First Name', 'Q2 Last Name', 'Q3 Email', 'Q4 Mobile'],
      [null, 'firstName', 'lastName', 'email', 'cellPhone'],
    ],
    [
      ['Question 1: First name', 'Question 2: Last name', 'Question 3: Email'],
      ['firstName', 'lastName', 'email'],
    ],
    [
      ['1.1 Vorname', '1.2 Nachname', '2.1 E-Mail', '2.10 Telefon'],
      ['firstName', 'lastName', 'email', 'workPhone'],
    ],
    [
      ['01 Nom', '02 Prénom', '03 Email'],
      ['lastName', 'firstName', 'email'],
    ],
    [
      ['#1 Name', '#2 Email', '#3 Company'],
      ['fullName', 'email', 'company'],
    ],
    [
      ['col1_first_name', 'col2_last_name', 'col3_email'],
      ['firstName', 'lastName', 'email'],
    ],
    [
      ['a) Name', 'b) Email', 'c) Company'],
      ['fullName', 'email', 'company'],
    ],
    [
      ['1. Name', '2. Email', '3. Phone', '4. Phone'],
      ['fullName', 'email', 'workPhone', null],
    ],
  ])('%j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });

  test.each([
    [
      ['Name', 'Email', 'Parent 1 Email', 'Parent 2 Phone'],
      ['fullName', 'email', null, null],
    ],
    [
      ['Kin 1 Email', 'Kin 2 Phone', 'Kin 3 Name', 'Email', 'Phone', 'Company', 'Notes'],
      [null, null, null, 'email', 'workPhone', 'company', 'notes'],
    ],
    [
      ['3 Email', '1 Recovery', '2 Kin Phone'],
      [null, null, null],
    ],
    [
      ['A. Paterno', 'A. Materno', 'Nombre'],
      [null, null, 'fullName'],
    ],
  ])('but not the numbers of %j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });
});

describe('R6: which part of a name a header means', () => {
  test.each([
    [
      ['Name', 'Email'],
      ['fullName', 'email'],
    ],
    [
      ['Vorname', 'Name'],
      ['firstName', 'lastName'],
    ],
    [
      ['Nom', 'Prénom'],
      ['lastName', 'firstName'],
    ],
    [
      ['Name', 'Surname'],
      ['firstName', 'lastName'],
    ],
    [
      ['Nombre', 'Apellidos'],
      ['firstName', 'lastName'],
    ],
    [
      ['Nome', 'Cognome'],
      ['firstName', 'lastName'],
    ],
    [
      ['Name', 'First Name', 'Last Name'],
      [null, 'firstName', 'lastName'],
    ],
    [
      ['Display Name', 'First Name', 'Last Name'],
      [null, 'firstName', 'lastName'],
    ],
    [
      ['Display Name', 'First Name'],
      [null, 'firstName'],
    ],
    [
      ['First Name', 'Second Name'],
      ['firstName', 'lastName'],
    ],
    [
      ['First Name', 'Second Name', 'Surname'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['First', 'Middle', 'Last'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['Company Name', 'Name'],
      ['company', 'fullName'],
    ],
    [
      ['Display Name', 'Full Name'],
      [null, 'fullName'],
    ],
    [['Last Name, First Name'], ['fullName']],
    [['Nom et prénom'], ['fullName']],
    [
      ['Surname', 'Other Names'],
      ['lastName', 'firstName'],
    ],
    [
      ['First Name', 'Other Name', 'Surname'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['Surname', 'First Name', 'Middle Name', 'Other Names'],
      ['lastName', 'firstName', 'middleName', null],
    ],
    [
      ['Full name', 'Other names'],
      ['fullName', null],
    ],
    [['Name, Vorname'], ['fullName']],
    [['Name/Vorname'], ['fullName']],
    [
      ['Cognome/Nachname', 'Nome/Vorname'],
      ['lastName', 'firstName'],
    ],
    [
      ['First Name/Nombre', 'Last Name/Apellido'],
      ['firstName', 'lastName'],
    ],
    [
      ['Prénom/Vorname', 'Nom/Nachname'],
      ['firstName', 'lastName'],
    ],
    [
      ['Prénom / Nome', 'Nom / Cognome'],
      ['firstName', 'lastName'],
    ],
    [
      ['Nom (Cognoms)', 'Prénom (Nom)', 'Email'],
      ['lastName', 'firstName', 'email'],
    ],
    [
      ['Презиме / Last name', 'Име / First name'],
      ['lastName', 'firstName'],
    ],
    [
      ['Nom / Презиме', 'Prénom / Име'],
      ['lastName', 'firstName'],
    ],
    [['Name/Surname'], ['fullName']],
    [['Vor-/Nachname'], ['fullName']],
    [['Vor- & Nachname'], ['fullName']],
    [['Voor-/achternaam'], ['fullName']],
    [['För-/efternamn'], ['fullName']],
    [['For-/etternavn'], ['fullName']],
    [
      ['name/first', 'name/last'],
      ['firstName', 'lastName'],
    ],
  ])('%j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });

  test('of several names it is the one that the addresses hold', () => {
    const records = [
      ['Acme Ltd', 'Ann Lee', 'ann.lee@acme.example'],
      ['Globex', 'Bob Ray', 'b.ray@globex.example'],
      ['Initech', 'Zoë Quist', 'info@initech.example'],
    ];
    for (const person of ['Contact Name', 'Contact Person', 'Name of contact']) {
      expect(matchColumns(['Name', person, 'Email'], records, [])).toEqual(['company', 'fullName', 'email']);
      for (const company of ['Customer Name', 'Client Name']) {
        expect(matchColumns([company, person, 'Email'], records, [])).toEqual([
          'company',
          'fullName',
          'email',
        ]);
      }
    }
    expect(matchColumns(['Name', 'Contact Name', 'Email'], [], [])).toEqual(['fullName', null, 'email']);
    expect(matchColumns(['Company', 'Ansprechpartner'], records, [])).toEqual(['company', 'fullName']);
  });

  test('beside a first name that its values hold, `Name` is the full name', () => {
    const records = [
      ['Ann Lee', 'Ann'],
      ['Bob Ray', 'Bob'],
    ];
    expect(matchColumns(['Name', 'First Name'], records, [])).toEqual(['fullName', 'firstName']);
  });
});

describe('R6: the values have a say', () => {
  test.each([
    ['Email', ['* Work', '* Home']],
    ['Email', ['true', 'false']],
    ['E-mail 1 - Value', ['* Work', 'Home']],
    ['Mail', ['1 Example Road', '2 Example Road']],
    ['Mobile', ['Yes', 'No']],
    ['Work Phone', ['true', 'false']],
    ['Company', ['true', 'false']],
    ['Organization', ['1001', '1002']],
    ['Password', ['****', '****']],
    ['Password', ['$2y$10$abcdefghijklmnopqrstuv', '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=']],
    ['user_pass', ['$P$BDeadBeefDeadBeefDeadBeefDeadB', '$P$BDeadBeefDeadBeefDeadBeefDeadC']],
    ['SN', ['C02XG8JHH7JK', 'C02XG8JHH7JL']],
    ['Last', ['2031-03-12', '2031-03-13']],
    ['Account name', ['alee', 'bob.ray', 'cfox2']],
    ['Group', ['staff', 'admin']],
  ])('%j with values like %j is not what it says', (header, values) => {
    expect(
      matchColumns(
        [header],
        values.map((value) => [value]),
        [],
      ),
    ).toEqual([null]);
  });

  test.each([
    ['Company', ['Office', 'Private']],
    ['COMPANY', ['Main', 'Main']],
    ['Company', ['Active', 'Home']],
    ['Company', ['1', '0']],
    ['Work Phone', ['1', '0']],
    ['Cell Phone', ['Home', 'office']],
  ])('%j is what it says, though its values like %j could be flags elsewhere', (header, values) => {
    const [match] = matchColumns(
      [header],
      values.map((value) => [value]),
      [],
    );
    expect(match).not.toBeNull();
  });

  test('R24: they have none about the columns of an export, whatever other columns are called', () => {
    const headers = [...exportHeaders([]), 'Mobile'];
    const record = ['Ann', '', 'Lee', 'ann@example.org', 'Main', '1', '', 'no', '', '+44 20 7946 0000'];
    const fields = standardFields.filter((field) => field !== 'password');
    expect(matchColumns(headers, [record], [])).toEqual([...fields, null]);
  });

  test('faulty values are no reason to doubt a header', () => {
    const doubtful = [['not-an-email', 'x', '?', '12']];
    const headers = ['Email', 'Password', 'First Name', 'Company'];
    expect(matchColumns(headers, doubtful, [])).toEqual(['email', 'password', 'firstName', 'company']);
    expect(matchColumns(['E-mail address'], [['ann.example.org'], ['bob@example.org'], ['']], [])).toEqual([
      'email',
    ]);
  });

  test('a list of aliases is no column of addresses', () => {
    const records = [
      ['SMTP:ann@example.org smtp:a.lee@example.org', 'ann@example.org'],
      ['SMTP:bob@example.org', 'bob@example.org'],
    ];
    const headers = ['EmailAddresses', 'PrimarySmtpAddress'];
    expect(matchColumns(headers, records, [])).toEqual([null, 'email']);
  });

  test('a column of addresses is Email when no header says so', () => {
    const records = [
      ['Ann', 'ann@example.org', 'boss@example.org'],
      ['Bob', 'bob@example.org', 'boss@example.org'],
      ['Cid', 'cid@example.org', 'boss@example.org'],
    ];
    expect(matchColumns(['Column 1', 'Column 2', 'Column 3'], records, [])).toEqual([null, 'email', null]);
    expect(matchColumns(['Who', 'Where to write', 'Through'], records, [])).toEqual([null, 'email', null]);
    expect(matchColumns(['Who', 'Recovery', 'Manager'], records, [])).toEqual([null, null, null]);
  });

  test('a file without a header row is of those whose addresses it has, also where they come again', () => {
    const orders = ['ann', 'ann', 'bob', 'ann', 'bob', 'bob'].map((who) => ['1', `${who}@example.org`]);
    expect(matchColumns(['Column 1', 'Column 2'], orders, [])).toEqual([null, 'email']);
    expect(matchColumns(['Order', 'Placed with'], orders, [])).toEqual([null, null]);
  });
});

describe('S6, S11: custom fields match by their label', () => {
  test('whatever its case, spaces and punctuation', () => {
    const fields = [customField('c1', 'Employee Number'), customField('c2', 'T-Shirt')];
    expect(matchColumns(['employee_number', 'T SHIRT', 'Email'], [], fields)).toEqual(['c1', 'c2', 'email']);
  });

  test('before the synonyms of standard fields, not before their labels', () => {
    const fields = [customField('c1', 'Organization'), customField('c2', 'e-mail')];
    expect(matchColumns(['Organization', 'Company Name'], [], fields)).toEqual(['c1', 'company']);
    expect(matchColumns(['E-Mail'], [], fields)).toEqual(['email']);
    expect(matchColumns(['Email', 'e-mail'], [], fields)).toEqual(['email', 'c2']);
  });

  test('labels of nothing but punctuation, or alike but for it, stay apart', () => {
    const fields = [customField('c1', 'C'), customField('c2', 'C++'), customField('c3', '%')];
    expect(matchColumns(['C++', '%', 'C', '#'], [], fields)).toEqual(['c2', 'c3', 'c1', null]);
  });

  test('R24: two fields of one label, made on two devices, keep their columns of an export', () => {
    const fields = [customField('c1', 'Region'), customField('c2', 'Region')];
    const headers = exportHeaders(fields);
    const rows = [1, 2].map((row) => headers.map((_, column) => (column === 9 ? '' : `${row} ${column}`)));
    expect(matchColumns(headers, rows, fields).slice(9)).toEqual(['c1', 'c2']);
  });

  test('R24: an export whose last fields are called Row and Reason is no download of rejected rows', () => {
    const fields = [customField('c1', 'Row'), customField('c2', 'Reason')];
    const headers = exportHeaders(fields);
    const rows = [headers.map((_, column) => String(column))];
    expect(matchColumns(headers, rows, fields).slice(9)).toEqual(['c1', 'c2']);
    expect(matchColumns([...headers, 'Row', 'Reason'], rows, fields).slice(9)).toEqual([
      'c1',
      'c2',
      null,
      null,
    ]);
  });

  test('R23: a label that an export guarded is known again', () => {
    expect(matchColumns(["'+Plus"], [], [customField('c1', '+Plus')])).toEqual(['c1']);
  });

  test('R14: the last columns of a rejected-rows download are never matched', () => {
    const fields = [customField('c1', 'Reason'), customField('c2', 'Row')];
    const records = [['ann@example.org', '17', 'No valid email address']];
    expect(matchColumns(['Email', 'Row', 'Reason'], records, fields)).toEqual(['email', null, null]);
    expect(matchColumns(['Email', 'Reason'], [], fields)).toEqual(['email', 'c1']);
  });
});

test('R6: any headers and values give one target per column, none of them twice', () => {
  const header = fc.oneof(
    fc.constantFrom('Email', 'Name', 'Phone', 'Mobile', 'Firma', 'Nom', ''),
    fc.string(),
  );
  const cell = fc.oneof(fc.constantFrom('', 'ann@example.org', '555-0101', 'true'), fc.string());
  fc.assert(
    fc.property(fc.array(header), fc.array(fc.array(cell), { maxLength: 5 }), (headers, records) => {
      const mapping = matchColumns(headers, records, [customField('c1', 'Firma')]);
      const targets = mapping.filter((target) => target !== null);
      expect(mapping).toHaveLength(headers.length);
      expect(new Set(targets).size).toBe(targets.length);
    }),
  );
});

function headerRows(path: string): { readonly system: string; readonly columns: readonly Column[] }[] {
  return readFileSync(path, 'utf8')
    .split(/^# /mu)
    .slice(2)
    .map((section) => {
      const [system = '', ...lines] = section.trim().split('\n');
      const columns = lines
        .join(' ')
        .split(' | ')
        .map((cell): Column => {
          const [header = '', field = null] = cell.split(' => ').map((part) => part.trim());
          return { header, field };
        });
      return { system, columns };
    });
}

/** Decoys get addresses too, so that nothing but their header can give them away. */
function plausibleValue({ header, field }: Column, row: number): string {
  if (header.endsWith('Type')) return 'Work';
  if (field === 'Email' || (/mail|correo|courriel|メール/iu.test(header) && !field))
    return `person${row}@${row}.example`;
  if (field?.endsWith('Phone') || /phone|tel/iu.test(header)) return `+1 555-010${row}`;
  return ['Amélie', 'Quentin', 'Rose', 'Siobhán'][row] ?? '';
}

function withHeaders(headers: readonly string[], mapping: readonly (string | null)[]): Column[] {
  return headers.map((header, column) => ({ header, field: labelOf(mapping[column] ?? null) }));
}

function labelOf(target: string | null): string | null {
  const labels = new Map<string | null, string>([
    ...Object.entries(standardHeaders),
    ['fullName', 'Full name'],
  ]);
  return labels.get(target) ?? target;
}

function customField(id: string, label: string): CustomField {
  return { id, label, type: 'text', options: [], required: false, order: 0 };
}
