import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe("R6: a teacher's name and address are other people's, unless the rows are about teachers", () => {
  const records = [
    ['Ann', 'Lee', 'ann@bounce.example', 'olga@school.example'],
    ['Bob', 'Ray', 'bob@bounce.example', 'olga@school.example'],
    ['Cid', 'Fox', 'cid@bounce.example', 'olga@school.example'],
  ];

  test.each(['Teacher Email', "Teacher's email", 'Correo del profesor', 'Email docente'])('%j', (teacher) => {
    const headers = ['First Name', 'Last Name', 'Bounce Email', teacher];
    expect(matchColumns(headers, records, [])).toEqual(['firstName', 'lastName', null, null]);
    const addresses = records.map(([first = '', last = '', own = '']) => [first, last, own]);
    expect(matchColumns(['First Name', 'Last Name', teacher], addresses, [])).toEqual([
      'firstName',
      'lastName',
      null,
    ]);
  });

  test.each([
    [
      ['Student ID', 'Teacher Name', 'Email'],
      [null, null, 'email'],
    ],
    [
      ['Email', 'Class', 'Teacher Name'],
      ['email', null, null],
    ],
    [
      ['Email', 'Name', 'Teacher Name'],
      ['email', 'fullName', null],
    ],
  ])('%j', (headers, expected) => {
    const rows = ['ann@x.example', 'bob@x.example', 'cid@x.example'].map((address, row) =>
      headers.map((header) =>
        header === 'Email'
          ? address
          : header === 'Teacher Name'
            ? 'Olga Owner'
            : header === 'Name'
              ? (['Ann Lee', 'Bob Ray', 'Cid Fox'][row] ?? '')
              : `${row + 1}b`,
      ),
    );
    expect(matchColumns(headers, rows, [])).toEqual(expected);
  });

  test.each([
    [
      ['Teacher Name', 'Email', 'School Name'],
      ['Olga Owner', 'olga@school.example', 'Hill School'],
      ['Pia Poe', 'pia@school.example', 'Hill School'],
      ['fullName', 'email', null],
    ],
    [
      ['Teacher First Name', 'Teacher Last Name', 'Teacher Email'],
      ['Olga', 'Owner', 'olga@school.example'],
      ['Pia', 'Poe', 'pia@school.example'],
      ['firstName', 'lastName', 'email'],
    ],
    [
      ['Teacher_id', 'Teacher_email', 'First_name', 'Last_name'],
      ['1', 'olga@school.example', 'Olga', 'Owner'],
      ['1', 'olga@school.example', 'Olga', 'Owner'],
      [null, 'email', 'firstName', 'lastName'],
    ],
    [
      ['id_profesor', 'nombre_profesor', 'apellido_profesor', 'email_profesor'],
      ['1', 'Olga', 'Owner', 'olga@school.example'],
      ['2', 'Pia', 'Poe', 'pia@school.example'],
      [null, 'firstName', 'lastName', 'email'],
    ],
  ])('%j are of teachers', (headers, one, other, expected) => {
    expect(matchColumns(headers, [one, other], [])).toEqual(expected);
  });
});

describe('R6: whose the name is, his is the address too, and not that of who ordered or filled in the form', () => {
  test.each([
    ['Order code', 'Email', 'Attendee name: Given name', 'Attendee name: Family name', 'Attendee email'],
    ['Timestamp', 'Email Address', 'Student First Name', 'Student Last Name', 'Student Email'],
    ['Zeitstempel', 'E-Mail-Adresse', 'Vorname Schüler', 'Nachname Schüler', 'E-Mail Schüler'],
    ['Firma', 'E-Mail', 'Ansprechpartner Vorname', 'Ansprechpartner Nachname', 'Ansprechpartner E-Mail'],
  ])('%j', (...headers) => {
    const match = (...own: readonly string[]) =>
      matchColumns(
        headers,
        own.map((address, row) => ['x', `olga${row}@x.example`, 'Ann', 'Lee', address]),
        [],
      ).slice(1);
    expect(match('ann@x.example', 'bob@x.example', '')).toEqual([null, 'firstName', 'lastName', 'email']);
    expect(match('', '', 'cid@x.example')).toEqual(['email', 'firstName', 'lastName', null]);
  });

  test('not where the person has a name of their own, or no address', () => {
    const records = [['olga@x.example', 'Olga', 'Owner', 'Ann', 'ann@x.example']];
    const headers = ['Email', 'First Name', 'Last Name', 'Student Name', 'Student Email'];
    expect(matchColumns(headers, records, []).slice(0, 3)).toEqual(['email', 'firstName', 'lastName']);
    expect(matchColumns(['Email', 'Student Name', 'Teacher Email'], [], [])).toEqual([
      'email',
      'fullName',
      null,
    ]);
  });
});

describe("R6: a numbered contact is somebody else, beside the person's own name", () => {
  test.each([
    ['Surname', 'Forename', 'Student Email', 'Contact 1 Name', 'Contact 1 Email', 'Contact 1 Home Phone'],
    ['Nachname', 'Vorname', 'E-Mail', 'Kontakt 1 Name', 'Kontakt 1 E-Mail', 'Kontakt 1 Telefon'],
  ])('%j', (...headers) => {
    // The pupils' own addresses are few: that of a contact is no better for that.
    const records = ['1', '2', '3'].map((row) => [
      'Lee',
      'Ann',
      row === '1' ? 'ann@x.example' : '',
      'Olga Owner',
      `olga${row}@x.example`,
      `555-010${row}`,
    ]);
    expect(matchColumns(headers, records, [])).toEqual(['lastName', 'firstName', 'email', null, null, null]);
  });

  test('not where only contacts have names', () => {
    const headers = [
      'Company',
      'Contact 1 First Name',
      'Contact 1 Last Name',
      'Contact 1 Email',
      'Contact 2 First Name',
    ];
    expect(matchColumns(headers, [], [])).toEqual(['company', 'firstName', 'lastName', 'email', null]);
    expect(matchColumns(['Contact First Name', 'Contact Last Name', 'Contact 1 Phone'], [], [])).toEqual([
      'firstName',
      'lastName',
      'workPhone',
    ]);
  });
});

describe("R6: addresses that a header calls somebody else's are nobody's Email", () => {
  test.each(
    [
      'Doctor Email|Physician Email|Nurse e-mail|Recruiter Email|Interviewer Email|Recipient Email|Buyer Email|Seller Email|Reporter Email',
      'Shared Email|Store Email|Team Email|Group Email|Department Email|Bounce Email|Helpdesk Email|Payer Email|Payee Email|Dealer Email|Driver Email',
      'Trainer E-Mail|Lehrer E-Mail|Email Lehrerin|E-Mail Elternteil|Rechnungs-E-Mail|Arzt E-Mail|E-Mail Sekretariat|E-Mail Klassenlehrer',
      'E-mail du professeur|Email enseignant|Email du médecin|E-mail formateur|Email maman|E-mail papa',
      'Email payeur|E-mail acheteur|E-Mail Käufer|E-Mail Besteller|Correo comprador|Email acquirente|E-mail koper',
      'Email profesora|Correo del maestro|Correo mamá|Email mamma|Email papà|Email insegnante|E-mail do professor|E-mail do responsável|E-mail docent|E-mail leraar',
      'E-mail rodiče|E-mail zákonného zástupce|E-mail rodzica|E-mail opiekuna|Huoltajan sähköposti|Vanhemman sähköposti|Foresattes e-post',
      'Vårdnadshavares e-post|Förälder e-post|Forældres e-mail|Veli e-posta|Anne e-posta|Szülő e-mail|Gondviselő e-mail|Email părinte',
      'Email родителя|Почта родителей|Email батьків|Email γονέα|Email κηδεμόνα|E-pošta roditelja|E-mail staršev|Email orang tua',
      '保護者メール|保護者メールアドレス|家长邮箱|家長電子郵件|보호자 이메일|학부모이메일',
      'Correo apoderado|Email del acudiente|E-mail encarregado de educação|Email représentant légal|E-Mail Erziehungsberechtigte',
      'Vedoucí e-mail|Chefens e-post|Leders e-post|Yönetici e-posta|Email руководителя|Email керівника|Vezető e-mail|Email șef',
      'Email προϊσταμένου|上司メール|上级邮箱|主管電子郵件|상사 이메일|E-Mail Vorgesetzter',
      'Druhý e-mail|Záložní e-mail|Zapasowy e-mail|Zusätzliche E-Mail|Varasähköposti|Toinen sähköposti|Annan e-post|Anden e-mail',
      'Yedek e-posta|İkinci e-posta|Доп. email|Дополнительный email|Резервная почта|Додатковий email|Másodlagos e-mail|Email secundar',
      'Δευτερεύον email|予備メール|备用邮箱|備用信箱|보조 이메일|Correo adicional|Email supplémentaire|Email aggiuntiva|E-mail de recuperação',
    ].flatMap((line) => line.split('|')),
  )('%j', (header) => {
    const records = [
      ['Ann', 'olga@x.example'],
      ['Bob', 'pia@x.example'],
    ];
    expect(matchColumns(['First Name', header], records, [])).toEqual(['firstName', null]);
  });
});

describe('R6: a name of one kind of people is not that of the address of another kind, where it has many of them', () => {
  const sales = ['ann', 'bob', 'cid', 'ann', 'dan', 'eve'].map((who, row) => [
    `${who}@x.example`,
    row % 2 === 0 ? 'Olga Owner' : 'Pia Poe',
  ]);

  test.each([
    ['CustomerEmail', 'StaffName'],
    ['Member email', 'Employee name'],
    ['Patient E-mail', 'Contact full name'],
  ])('%j beside %j', (email, name) => {
    expect(matchColumns([email, name], sales, [])).toEqual(['email', null]);
  });

  test('where each name has one address they are the same people, whatever they are called', () => {
    const orders = sales.map(([email = '']) => [email, `${email.slice(0, 3)} Lee`]);
    expect(matchColumns(['Customer Email', 'Client Name'], orders, [])).toEqual(['email', 'fullName']);
    expect(matchColumns(['Customer Email', 'Client Name'], [], [])).toEqual(['email', 'fullName']);
  });

  test("nor does it matter where they are called alike, or the address is nobody's in particular", () => {
    expect(matchColumns(['Customer Email', 'Customer full name'], sales, [])).toEqual(['email', 'fullName']);
    expect(matchColumns(['Email', 'Staff Name'], sales, [])).toEqual(['email', 'fullName']);
  });
});

describe("R6: a contact who isn't the row's own person", () => {
  const own = ['Legal Forename', 'Legal Surname', 'Pupil Email'];
  const withContacts = (...contacts: readonly string[]) => [
    ['Ann', 'Lee', 'ann@school.example', contacts[0] ?? '', '0660 111111', 'x@home.example'],
    ['Bob', 'Ray', 'bob@school.example', contacts[1] ?? '', '0660 222222', 'y@home.example'],
  ];

  test.each(['Contact', 'Primary Contact', 'main_contact', 'Kontakt'])(
    'has a mobile that is no %j',
    (contact) => {
      const headers = [...own, `${contact} Name`, `${contact} Mobile`, `${contact} Email`];
      expect(matchColumns(headers, withContacts('Olga Lee', 'Al Ray'), [])).toEqual([
        'firstName',
        'lastName',
        'email',
        null,
        null,
        null,
      ]);
    },
  );

  test('but not where it is the same, nobody has a name, or no other column has an address', () => {
    const headers = [...own, 'Contact Name', 'Contact Mobile', 'Contact Email'];
    const mobileOf = (...contacts: readonly string[]) =>
      matchColumns(headers, withContacts(...contacts), [])[4];
    expect(mobileOf('Ann Lee', 'Bob Ray')).toBe('cellPhone');
    expect(mobileOf('', '')).toBe('cellPhone');
    expect(
      matchColumns(
        ['First Name', ...headers.slice(3)],
        withContacts('Olga Lee', 'Al Ray').map((record) => [record[0] ?? '', ...record.slice(3)]),
        [],
      ),
    ).toEqual(['firstName', null, 'cellPhone', 'email']);
    expect(matchColumns([...own, 'Primary Contact Mobile'], withContacts(), [])[3]).toBe('cellPhone');
  });
});
