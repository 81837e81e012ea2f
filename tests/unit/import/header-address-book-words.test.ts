import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: the columns of address books and customer lists in the languages that programs are translated into', () => {
  test.each([
    [
      'middleName',
      'Al doilea prenume',
      'Μεσαίο όνομα',
      'Stredné meno',
      'Srednje ime',
      'שם אמצעי',
      'الاسم الأوسط',
    ],
    ['middleName', 'Teine eesnimi', 'Otrais vārds', 'Antrasis vardas', 'ชื่อกลาง', 'Tên đệm', 'Nama tengah'],
    ['firstName', 'Собствено име'],
    ['workPhone', 'Hivatali telefon', '商务电话', '商務電話', '근무처 전화', '근무처 전화번호', 'Töötelefon'],
    [
      'workPhone',
      'Poslovni telefon',
      'Službeni telefon',
      'Telefon na poslu',
      'Pracovný telefón',
      'Điện thoại cơ quan',
    ],
    [
      'homePhone',
      'Kućni telefon',
      'Domači telefon',
      'Telefón (domov)',
      'Kodutelefon',
      'Điện thoại nhà riêng',
    ],
    ['cellPhone', 'Mobilný telefón', 'Mobilný'],
    [
      'email',
      'Adresă de poștă electronică',
      'Διεύθυνση ηλεκτρονικού ταχυδρομείου',
      'Adresa e-pošte',
      'E-adresa',
    ],
    [
      'email',
      'כתובת דואר אלקטרוני',
      'عنوان البريد الإلكتروني',
      'Meiliaadress',
      'E-Mail (schulisch)',
      'Schulische E-Mail',
    ],
    ['email', 'Première adresse électronique', 'Email primaria', 'Główny adres e-mail', 'Primær e-mail'],
    [
      'email',
      'Correo electrónico primario',
      'Primární e-mail',
      'Hlavní e-mail',
      'Birincil e-posta',
      'Основна пошта',
    ],
    ['notes', '附注', '記事', 'Märkmed', 'Beleške', 'บันทึกย่อ'],
    [
      'notes',
      'Beskrivning',
      'Beskrivelse',
      'Opis',
      'Popis',
      'Kuvaus',
      '説明',
      'Описание',
      'Опис',
      'Leírás',
      'Mô tả',
    ],
    [
      'notes',
      'Descriere',
      'Περιγραφή',
      '설명',
      'תיאור',
      'الوصف',
      'Deskripsi',
      'Aprašymas',
      'Apraksts',
      'Kirjeldus',
    ],
    ['company', 'Kontonamn', 'Kontonavn', '取引先名', '거래처명'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test('what is described elsewhere comes after notes', () => {
    expect(matchColumns(['Opis', 'Uwagi'], [], [])).toEqual([null, 'notes']);
    expect(matchColumns(['説明', '備考'], [], [])).toEqual([null, 'notes']);
  });

  test('the phones of others and second ones stay alone', () => {
    for (const header of [
      '商务电话 2',
      '助理的电话',
      'Hivatali telefon 2',
      '비서 전화',
      'Iný telefón',
      'Poslovni faks',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});

describe('R6: programs that keep several of them say so, though most people have one', () => {
  test.each([
    ['email', 'Correos electrónicos', 'Correos', 'Adresses e-mail', 'Adresses mail', 'Indirizzi email'],
    [
      'email',
      'Endereços de e-mail',
      'Adresy e-mail',
      'Emailové adresy',
      'Адреса эл. почты',
      'Direcciones de correo',
    ],
    ['workPhone', 'Telefonnummern', 'Numéros de téléphone', 'Telefony', 'Telefoonnummers', 'Телефоны'],
    ['cellPhone', 'Handynummern', 'Mobilnummern'],
    ['notes', 'Komentáře'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test('the second ones are still others', () => {
    for (const header of [
      'Adresses e-mail secondaires',
      'Sekundäre E-Mails',
      'Direcciones',
      'Adresy',
      'Other phones',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});

describe('R6: more labels under which programs write address books, as their translators have them', () => {
  test.each([
    [
      'email',
      'Glavna adresa e-pošte',
      'Основна е-поща',
      'Peamine e-posti aadress',
      'Κύριο email',
      'Email Chính',
    ],
    ['email', 'Email Utama', 'E-mel Utama', 'อีเมลหลัก', 'Primárna e‑mailová adresa', 'První e-mail'],
    ['email', '主要电子邮件', '主要 Email', '기본 메일', 'דוא״ל ראשי', 'البريد الرئيسي', 'Примарни мејл'],
    ['email', 'Primārais epasts', 'Pirminis el. pašto adresas', 'Eerste e-mail', 'Birinci e-posta'],
    ['email', 'Enderezo de correo principal', 'Aðal tölvupóstfang', 'Email Parësor', 'رایانامه', 'S-posti'],
    ['email', 'Elektronik Posta Adresi', '担当者メールアドレス', 'E-posta nagusia'],
    ['firstName', 'Първо име', 'نام کوچک', 'Fornafn', 'Nama pertama', 'ファーストネーム', 'Priekšvārds'],
    ['firstName', 'Prvé meno', '이름(성 제외)', 'İlk adı', 'Tên đệm và tên'],
    ['lastName', 'الاسم الأخير', 'الإسم الأخير', 'Numele de familie', 'Etternamn', 'Darrer nom', 'Abizena'],
    ['middleName', 'Ďalšie meno', 'Vidurinis vardas', 'Vidējais vārds', 'ミドル'],
    ['cellPhone', 'Номер сотового телефона', 'Номер мобільного телефону', 'Αριθμός κινητού', 'หมายเลขมือถือ'],
    [
      'cellPhone',
      'Mobiilinumber',
      'Mobilais numurs',
      'Mobiliojo tel. numeris',
      'Številka mobilnika',
      'Mobilnik',
    ],
    ['cellPhone', 'Broj mobilnog', 'Mobiili', 'Číslo na mobil', 'Numër celulari', 'Nombor Telefon Bimbit'],
    ['cellPhone', 'رقم المحمول'],
    ['workPhone', 'Telefon (posao)', 'Darba telefons', 'Telefón do zamestnania', 'Telefon v službi'],
    [
      'workPhone',
      'Пословни телефон',
      'Telefon Pune',
      'Điện thoại công ty',
      'Telefon Kerja',
      'Telefono do traballo',
    ],
    ['homePhone', 'Telefon (kuća)', 'Kodune telefon', 'Mājas telefons', 'Heimetelefon', 'Telefon doma'],
    ['homePhone', 'Telefon Shtëpie', 'Кућни телефон', 'Điện thoại nhà', 'تلفن(خانه)'],
    ['company', 'Järjestö', 'Organizácia', 'Organisatsioon', 'Tổ chức', 'Društvo', 'شركة', 'Companyia'],
    ['company', 'Fyrirtæki/Stofnun', 'Įstaiga'],
    ['notes', 'Anotacions', '노트', 'Notițe', '笔记', '筆記', '註解', 'یادداشت ها', 'Zabeležke', 'Белешке'],
    ['notes', 'Забелешки', 'Lưu ý', 'Feljegyzések', 'บันทึก', 'ملحوظات', 'Zabeleške'],
    ['password', 'Κωδικός πρόσβασης', 'Salasõna', 'Zaporka', 'Лозинка', 'Contrasinal', 'Fjalëkalim'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test('what is not the first one stays alone', () => {
    for (const header of [
      'Druga adresa e-pošte',
      'Tweede e-mail',
      '次要 Email',
      'Email Thứ Hai',
      '其他电子邮件',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});

describe('R6: what learning platforms, meetings and directories write in more languages', () => {
  test.each([
    [
      'company',
      'Instituce',
      'Institució',
      'Institusjon',
      'Inštitúcia',
      'Institucija',
      'Iestāde',
      'Институција',
    ],
    [
      'fullName',
      'Name (Originalname)',
      'Nombre (nombre original)',
      'Nome (nome original)',
      'Nom (nom original)',
    ],
    [
      'fullName',
      'Nome (nome originale)',
      'Naam (oorspronkelijke naam)',
      '名前（元の名前）',
      '名称（原始名称）',
    ],
    ['fullName', 'Ees- ja perekonnanimi', 'Izena'],
    ['lastName', 'Deitura', 'Deiturak'],
    ['email', 'Имејл адреса', 'E-posta helbidea'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test.each([
    "Nom d'utilisateur principal",
    'Nombre principal de usuario',
    'Nome principal do usuário',
    'Nome principal do utilizador',
    'Nome UPN',
    'Główna nazwa użytkownika',
    'Hlavní název uživatele',
    'Användarens huvudnamn',
    'ユーザー プリンシパル名',
    '用户主体名称',
    'Имя участника-пользователя',
  ])('%j is Email where it is addresses, whatever other addresses there are', (header) => {
    const records = [
      ['ann@acme.example', 'ann@home.example'],
      ['bob@acme.example', 'bob@home.example'],
      ['eve@acme.example', ''],
    ];
    expect(matchColumns([header, 'ProxyAddresses'], records, [])).toEqual(['email', null]);
    expect(matchColumns(['ProxyAddresses', header], records, [])).toEqual([null, 'email']);
  });
});
