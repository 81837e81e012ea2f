import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: headers of languages of which only some words were known', () => {
  test.each([
    ['workPhone', 'טלפון בעבודה', 'هاتف العمل', 'رقم هاتف العمل', 'Τηλέφωνο εργασίας', 'เบอร์โทรศัพท์ที่ทำงาน'],
    ['workPhone', 'Darbo tel.', 'Darba tālrunis', 'Роб. телефон', 'Раб. тел.', 'Служебен телефон', 'İş Tel'],
    ['workPhone', '勤務先TEL', 'TEL会社', 'Telefon (İş)', '座机', '固定电话', '联系方式'],
    ['workPhone', 'No Telepon Kantor', 'No. Telp', 'no_telepon_pelanggan', 'Telepon Karyawan'],
    [
      'homePhone',
      'טלפון בבית',
      'هاتف المنزل',
      'Τηλέφωνο οικίας',
      'Namų telefonas',
      'Mājas tālrunis',
      'Дом. тел.',
    ],
    ['homePhone', '自宅TEL'],
    ['homePhone', 'Telepon Rumah', 'โทรศัพท์บ้าน', 'Ev Tel'],
    ['cellPhone', 'Мобилен', 'Мобилен телефон', 'SMS', 'sms'],
    ['cellPhone', '携帯TEL', 'Тел. моб.', 'Мобилни', 'Telefon (Cep)', 'Cellulare di servizio'],
    ['company', 'שם החברה', 'اسم الشركة', 'Підприємство', 'Предприятие', 'Предузеће', 'Компанија'],
    ['company', '工作单位', '公司全称', 'Cég neve', 'Arbeidsgiver', 'Arbejdsgiver'],
    ['notes', 'Παρατηρήσεις', 'Примітка', 'Коментар', 'Lisätietoja', 'Açıklama'],
    ['fullName', 'nama_pelanggan', 'Nama Siswa', 'Nama Karyawan'],
    ['lastName', 'name.family'],
    ['email', 'Имејл', 'Е-пошта', 'Ηλ. ταχυδρομείο'],
    ['email', 'email_pelanggan', 'Alamat Email', 'Email Siswa'],
    [
      'workPhone',
      'Telf.',
      'Nro. de teléfono',
      'Fono',
      'Puh.nro',
      'Tel. kontaktowy',
      'Телефон для связи',
      'Τηλ.',
    ],
    [
      'workPhone',
      'İletişim No',
      'Tel. szám',
      'Broj tel.',
      '联系号码',
      'เบอร์ติดต่อ',
      'Số ĐT',
      'Sími',
      'Best phone',
    ],
    [
      'cellPhone',
      'Cel.',
      'Matkapuh.',
      'Tlm',
      'Mobiltlf.',
      'Моб.',
      'Κιν.',
      'No. Handphone',
      'رقم الموبايل',
      'di động',
    ],
    ['homePhone', 'Res. Phone', 'Evening phone', 'Privatnr.', 'Heimasími'],
    [
      'company',
      'Pracodawca',
      'Arbetsplats',
      'Место работы',
      '勤務先',
      'جهة العمل',
      'Instansi',
      'Ustanova',
      'Εταιρία',
    ],
    [
      'notes',
      'Bem.',
      'Opm.',
      'Pozn.',
      'Huom.',
      'Megj.',
      'Прим.',
      'Bmrk',
      '附註',
      'Zusatzinfo',
      'Athugasemdir',
    ],
    [
      'fullName',
      'EMP NAME',
      'Members Name',
      'Patron name',
      'Три имена',
      'ชื่อ-สกุล',
      '客户姓名',
      'Nama Penuh',
      'Nafn',
    ],
    ['lastName', 'Επίθετο', 'Họ và tên đệm', 'Mbiemri', 'Eftirnafn', 'Nama Keluarga'],
    ['email', 'Електронна адреса', 'E-naslov', 'Netfang', 'E-mel', 'الايميل'],
    ['password', 'كلمة السر', 'Kata laluan', 'Pswd'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test.each([
    [
      ['Презиме', 'Име', 'Имејл'],
      ['lastName', 'firstName', 'email'],
    ],
    [
      ['Име', 'Презиме', 'Фамилия'],
      ['firstName', 'middleName', 'lastName'],
    ],
    [
      ['Фамилия', 'Имя', 'Отчество'],
      ['lastName', 'firstName', 'middleName'],
    ],
    [
      ['Фамилия Имя Отчество', 'Почта'],
      ['fullName', 'email'],
    ],
    [
      ['Имя', 'Почта'],
      ['fullName', 'email'],
    ],
    [
      ['ชื่อ', 'อีเมล'],
      ['fullName', 'email'],
    ],
    [
      ['Όνομα', 'Email'],
      ['fullName', 'email'],
    ],
  ])('a name of which the other columns tell the part: %j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });

  test.each([
    ['Oppilaan nimi', 'Oppilaan sähköposti', 'Oppilaan puhelin'],
    ['Deltagarens namn', 'Deltagarens e-post', 'Deltagarens telefon'],
    ['Medlemmets navn', 'Medlemmets e-mail', 'Medlemmets telefon'],
    ['Priezvisko a meno žiaka', 'E-mail žiaka', 'Telefon žiaka'],
    ['Tanuló neve', 'Tanuló e-mail címe', 'Tanuló telefonszáma'],
    ['Numele și prenumele elevului', 'E-mailul elevului', 'Telefon elevului'],
    ['Ime i prezime učenika', 'E-mail učenika', 'Telefon učenika'],
    ["Прізвище та ім'я учня", 'Електронна пошта учня', 'Телефон учня'],
  ])('whose they are: %j', (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['fullName', 'email', 'workPhone']);
  });

  test('whose they are not', () => {
    const others = [
      'Nama Pengguna',
      'nama_toko',
      'Nama Ayah',
      'No Telepon Wali',
      'Is Mobile',
      'SMS Opt-in',
      'SMS Email',
      'Emp No',
      'Emp Type',
      'HP Model',
      'Days',
      'Keterangan',
      'Huoltajan nimi',
      'Szülő neve',
      'Anyja neve',
      'Målsmans namn',
    ];
    for (const header of others) expect(matchColumns([header], [], []), header).toEqual([null]);
    expect(matchColumns(['SMS'], [['Yes'], ['No']], [])).toEqual([null]);
  });
});

describe('R6: a number that is for WhatsApp is a mobile, after every other', () => {
  test.each([
    'WhatsApp',
    'WhatsApp Number',
    'No. WA',
    'Nomor WhatsApp',
    'Phone / WhatsApp',
    'whatsapp_number',
    'Telefone com WhatsApp',
    'Número (con WhatsApp)',
  ])('%j', (header) => {
    const phones = [
      ['555 0100', '555 0101'],
      ['555 0102', '555 0103'],
    ];
    expect(matchColumns([header, 'Tags'], phones, [])).toEqual(['cellPhone', null]);
    expect(matchColumns([header, 'Personal mobile'], phones, [])).toEqual([null, 'cellPhone']);
    expect(matchColumns([header], [['Yes'], ['No']], [])).toEqual([null]);
  });

  test.each([
    'Mobile (WhatsApp)',
    'Mobile/WhatsApp',
    'Celular / WhatsApp',
    'Mobile Number (WhatsApp)',
    'Celular com WhatsApp',
    'Handynummer (mit WhatsApp)',
    'Mobile number with WhatsApp',
    'Portable avec WhatsApp',
  ])('%j says so of a mobile', (header) => {
    expect(matchColumns(['WhatsApp', header], [], [])).toEqual([null, 'cellPhone']);
  });

  test('a consent or a group is none', () => {
    for (const header of ['WhatsApp opt-in', 'WhatsApp Group', 'WhatsApp Consent', 'Parent WhatsApp'])
      expect(matchColumns([header], [['555 0100']], []), header).toEqual([null]);
  });
});

describe('R6: a remark in brackets about what a cell holds says nothing', () => {
  test.each([
    ['Phone (with country code)', 'workPhone'],
    ['Phone Number (including area code)', 'workPhone'],
    ['Mobile (10 digits only)', 'cellPhone'],
    ['Company (if applicable)', 'company'],
    ['Middle Name (if any)', 'middleName'],
    ['Alternate Email (if any)', null],
    ['Work Email (if different)', null],
    ['Full Name (as per IC)', 'fullName'],
    ['Name (as in passport)', 'fullName'],
    ['Full name as it should appear on the certificate', 'fullName'],
    ['Surname as per passport', 'lastName'],
    ['NAME (IN BLOCK LETTERS)', 'fullName'],
    ['Last name in capital letters', 'lastName'],
    ['Email address (please double check)', 'email'],
    ['Phone Number (with +91)', 'workPhone'],
    ['Mobile No. (10 digit)', 'cellPhone'],
    ['Phone (E.164)', 'workPhone'],
    ['telefono_e164', 'workPhone'],
    ['Telefone (com DDD)', 'workPhone'],
    ['Celular com DDD', 'cellPhone'],
    ["Father's name as per passport", null],
    ['Name (in case of emergency)', null],
    ['Email (as guardian)', null],
    ['Account name (as per bank)', null],
    ['Name as in bank account', null],
  ])('%j', (header, field) => {
    expect(matchColumns([header], [], [])).toEqual([field]);
  });
});

describe('R6: more of what forms and lists say', () => {
  test.each([
    ['Registered Email ID', 'email'],
    ['Registered Mobile Number', 'cellPhone'],
    ['Off. Phone', 'workPhone'],
    ['POC Email', 'email'],
    ['Point of Contact Phone', 'workPhone'],
    ['Institute Name', 'company'],
    ['Insitution', 'company'],
    ['Afiliation', 'company'],
    ['Constitution', null],
    ['Substitution', null],
    ['Place of employment', 'company'],
    ['Organization you represent', 'company'],
    ['What company are you from?', 'company'],
    ['Comments/Questions', 'notes'],
    ['Questions or comments', 'notes'],
    ['Team Member Name', 'fullName'],
    ['Point of Contact', 'fullName'],
    ['Registered by', null],
    ['Questions', null],
  ])('%j', (header, field) => {
    expect(matchColumns([header], [], [])).toEqual([field]);
  });

  test('a main contact is the full name where its values are names', () => {
    for (const header of ['Main Contact', 'Primary contact', 'Hauptansprechpartner']) {
      const rows = [
        ['Acme', 'Ann Lee'],
        ['Globex', 'Bob Ray'],
      ];
      expect(matchColumns(['Company', header], rows, []), header).toEqual(['company', 'fullName']);
    }
    expect(matchColumns(['Company', 'Main Contact'], [['Acme', 'yes']], [])).toEqual(['company', null]);
  });
});

describe('R6: words cut short, as narrow columns have them', () => {
  test.each([
    [
      'workPhone',
      'Tel. lav.',
      'Tlf. arb.',
      'Tel. służb.',
      'Tel. trab.',
      'Tel. com.',
      'Tel. ofic.',
      'Tél. bur.',
    ],
    ['workPhone', 'Tel. zak.', 'Telefonnr. dienstl.'],
    ['homePhone', 'Tel. abit.', 'Tel. resid.', 'Tel. part.', 'Tél. dom.'],
    ['email', 'E-Mail-Adr.', 'Mail-Adr.'],
    ['firstName', 'Vorn.', 'Prén.'],
    ['lastName', 'Nachn.', 'Fam.name', 'Fam. Name', 'Apell.', 'Cogn.'],
    ['notes', 'Coment.'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test('of other things they say nothing', () => {
    for (const header of ['Adr.', 'Com.', 'Part.', 'Fam.', 'Email com', 'Part. Name', 'Fax bur.'])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});

test('R6: one letter says which phone it is', () => {
  expect(matchColumns(['Tel (O)', 'Tel (R)', 'Tel (M)'], [], [])).toEqual([
    'workPhone',
    'homePhone',
    'cellPhone',
  ]);
  expect(matchColumns(['Phone (W)', 'Phone (H)', 'Phone (C)'], [], [])).toEqual([
    'workPhone',
    'homePhone',
    'cellPhone',
  ]);
  expect(matchColumns(['Tel. (o)', 'Tel. (h)', 'Tel. (m)'], [], [])).toEqual([
    'workPhone',
    'homePhone',
    'cellPhone',
  ]);
  expect(matchColumns(['W Phone', 'H Phone', 'C Phone'], [], [])).toEqual([
    'workPhone',
    'homePhone',
    'cellPhone',
  ]);
  expect(matchColumns(['Phone W'], [], [])).toEqual([null]);
  expect(matchColumns(['Phone (A)', 'Phone (F)', 'H Address'], [], [])).toEqual([null, null, null]);
});

test("R6: Canvas's login is Email where it is addresses", () => {
  const match = (...logins: readonly string[]) =>
    matchColumns(
      ['Student', 'SIS User ID', 'SIS Login ID'],
      logins.map((login) => ['Doe, Jane', 'S1', login]),
      [],
    )[2];
  expect(match('jane@school.example')).toBe('email');
  expect(match('jdoe')).toBeNull();
});

describe('R6: a questionnaire asks for a field', () => {
  test.each([
    ['¿Cuál es tu nombre?', '¿Cuál es tu apellido?', 'Escribe tu correo electrónico'],
    ['Quel est votre prénom ?', 'Quel est votre nom ?', 'Indiquez votre adresse e-mail'],
    ['Qual è il tuo nome?', 'Qual è il tuo cognome?', 'Inserisci la tua email'],
    ['Qual é o seu nome?', 'Qual é o seu sobrenome?', 'Qual seu e-mail?'],
    ['Wat is je voornaam?', 'Wat is je achternaam?', 'Wat is je e-mailadres?'],
  ])('%j', (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['firstName', 'lastName', 'email']);
  });
});

describe('R6: a chatty questionnaire asks for the next field', () => {
  test.each([
    ["What's your first name?", 'And your last name?', 'And your email?', 'Which company do you work for?'],
    [
      'Quel est ton prénom ?',
      'Et ton nom ?',
      'Et votre adresse e-mail ?',
      'Pour quelle entreprise travaillez-vous ?',
    ],
    ['Wie ist dein Vorname?', 'Und dein Nachname?', 'Und deine E-Mail?', 'In welcher Firma arbeitest du?'],
    ['¿Cuál es tu nombre?', '¿Y tu apellido?', '¿Y tu correo?', '¿En qué empresa trabajas?'],
  ])('%j', (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['firstName', 'lastName', 'email', 'company']);
  });
});

test('R6: a German questionnaire asks for the name', () => {
  const headers = ['Wie lautet dein Vorname?', 'Wie lautet Ihr Nachname?', 'Wie ist deine E-Mail-Adresse?'];
  expect(matchColumns(headers, [], [])).toEqual(['firstName', 'lastName', 'email']);
  expect(matchColumns(['Ihr Ansprechpartner'], [], [])).toEqual([null]);
});

describe('R6: numbers that are no phones, though their words could be', () => {
  test.each([
    'Personnel Number',
    'Personnel No.',
    'House Number',
    'Dienstnummer',
    'Werknummer',
    'Huisnummer',
  ])('%j', (header) => {
    expect(matchColumns([header, 'Email'], [['00123456', 'ann@x.example']], [])).toEqual([null, 'email']);
  });

  test('others are', () => {
    expect(matchColumns(['Home Number'], [['555 010 0199']], [])).toEqual(['homePhone']);
  });
});

test('R6: a column of phones that a spreadsheet took for formulas is one of phones', () => {
  expect(matchColumns(['Contact number'], [['#ERROR!'], ['#ERROR!'], ['0301234']], [])).toEqual([
    'workPhone',
  ]);
  expect(matchColumns(['Contact number'], [['#A1'], ['#B2'], ['0301234']], [])).toEqual([null]);
});

describe('R6: a direct line is a work phone', () => {
  test.each([
    'Phone (direct)',
    'Direkttelefon',
    'Direkte nr.',
    'Direktwahl',
    'Teléfono directo',
    'Linea diretta',
    'Telefone direto',
    'Doorkiesnummer',
    'Work Direct Phone',
  ])('%j', (header) => {
    expect(matchColumns([header, 'Telefon'], [], [])).toEqual(['workPhone', null]);
  });

  test('Direct alone is one where phones stand below it, and not the numbers of extensions', () => {
    expect(matchColumns(['Direct'], [['+43 1 555 0100']], [])).toEqual(['workPhone']);
    expect(matchColumns(['Direct'], [['yes'], ['no']], [])).toEqual([null]);
    expect(matchColumns(['Direct'], [['1043']], [])).toEqual([null]);
  });
});

describe('R6: headers found in new files', () => {
  test.each([
    ['cellPhone', 'mobileno', 'Mobiltel.', 'School Mobile Number', '行动电话', 'Recapito cellulare'],
    ['email', 'emailid', 'Kişisel e-posta', 'İş e-postası', 'Služební e-mail', '个人邮箱', '개인 이메일'],
    ['email', 'Email corsista', 'E-mail stagiaire', 'E-mail do participante', 'E-mail Bewerber'],
    ['workPhone', 'Služební telefon', 'Telefone de serviço', '單位電話', 'Kurumsal telefon'],
    ['firstName', '1st name', 'attendee[first]', 'First_Name__c', 'FirstName__pc', 'Prénom du stagiaire'],
    ['middleName', 'Mid Name', 'attendee[middle]'],
    ['lastName', '1º apellido', 'participant[last]', 'Cognome partecipante'],
    ['fullName', 'שם פרטי ומשפחה', 'Vor- u. Nachname', 'Vorname u. Nachname', 'Etu- ja sukunimi'],
    ['fullName', 'Nome e cognome partecipante'],
    ['company', 'Empleador', 'Empregador', 'Název organizace', 'Numele companiei', 'Empresa u organización'],
    [
      'company',
      'Nazwa instytucji',
      'Lugar de trabajo',
      'Local de trabalho',
      'Οργανισμός',
      '所属',
      '소속',
      'Behörde',
    ],
    ['company', 'Nom de la structure', 'Firma bzw. Organisation', 'Ihr Unternehmen'],
    ['notes', 'Private notes', 'Zusätzliche Bemerkungen', 'Commentaire libre', 'Eventuali note', 'Mențiuni'],
    ['password', 'Password (min 6 characters)'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test('a company contact is no company, but whom to ask for there', () => {
    const records = [
      ['Anna Berger', 'Acme', 'anna@acme.example'],
      ['John Smith', 'Globex', 'john@globex.example'],
    ];
    expect(matchColumns(['Company contact', 'Company', 'Email'], records, [])).toEqual([
      'fullName',
      'company',
      'email',
    ]);
    const others = [['Olga Owner', 'Anna Berger', 'anna@acme.example']];
    expect(matchColumns(['Company contact', 'Full Name', 'Email'], others, [])).toEqual([
      null,
      'fullName',
      'email',
    ]);
  });
});

describe('R6: languages that had no words', () => {
  test.each([
    [
      ['Eerste naam', 'Maatskappy', 'Selfoon', 'E-pos'],
      ['firstName', 'company', 'cellPhone', 'email'],
    ],
    [
      ['Enw cyntaf', 'Cyfenw', 'E-bost', 'Ffôn symudol', 'Nodiadau'],
      ['firstName', 'lastName', 'email', 'cellPhone', 'notes'],
    ],
    [
      ['Enw', 'E-bost', 'Rhif ffôn'],
      ['fullName', 'email', 'workPhone'],
    ],
    [
      ['Izena', 'Abizenak', 'Helbide elektronikoa', 'Mugikorra', 'Enpresa'],
      ['firstName', 'lastName', 'email', 'cellPhone', 'company'],
    ],
    [
      ['Jina la kwanza', 'Jina la ukoo', 'Barua pepe', 'Simu'],
      ['firstName', 'lastName', 'email', 'workPhone'],
    ],
    [
      ['Pangalan', 'Apelyido', 'Email', 'Numero ng telepono'],
      ['firstName', 'lastName', 'email', 'workPhone'],
    ],
    [
      ['पूरा नाम', 'ईमेल', 'मोबाइल नंबर', 'कंपनी'],
      ['fullName', 'email', 'cellPhone', 'company'],
    ],
    [
      ['নাম', 'ইমেইল', 'মোবাইল নম্বর', 'মন্তব্য'],
      ['fullName', 'email', 'cellPhone', 'notes'],
    ],
    [
      ['Virnumm', 'Familljennumm', 'E-Mail', 'Bemierkungen'],
      ['firstName', 'lastName', 'email', 'notes'],
    ],
  ])('%j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });
});
