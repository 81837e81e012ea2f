import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: how a form asks for a field, and how it wants it written, is no part of what its header says', () => {
  test.each([
    [
      'fullName',
      'What is your name? (Both First and Last Name, Please)',
      'Full Name (Last, First, Middle Initial)',
      'Full Name (in English)',
      'Name in English',
      'Name (EN)',
      'name_en',
      'nameEn',
      'Dein Name',
      'Wie heißt du? (Vor- und Nachname)',
      'Nombres y apellidos completos',
      'Cognome e Nome (in stampatello)',
      'Vaše jméno',
      'Ваше имя',
      'Adınız Soyadınız',
      'Ditt namn',
      'Twoje imię i nazwisko',
      '您的姓名',
      '성함',
      'الاسم الثلاثي',
      'Nama Lengkap (beserta gelar)',
      'Nama Penuh (seperti dalam IC)',
      'Nome completo (sem abreviações)',
      'Nombre completo (sin abreviaturas)',
      'Nom complet (sans abréviation)',
      'Họ và tên của bạn',
    ],
    ['firstName', 'first_name_en', 'First name (as you want it on your badge)', 'Prénom (en minuscules)'],
    ['lastName', 'NOM DE FAMILLE (EN MAJUSCULES)', 'Apellidos (en mayúsculas)', 'Soyadınız'],
    [
      'email',
      'Best email to reach you',
      'Email address we can contact you on',
      'Deine E-Mail-Adresse',
      'E-mail kontaktowy',
      'Kontaktní e-mail',
      'Контактный email',
      'Ваша почта',
      'E-posta adresiniz',
      'Email aktif',
      'Din e-mail',
      '您的邮箱',
      'E-mail para contato',
      'Email của bạn',
      'メールアドレス（PC）',
      'PCメールアドレス',
    ],
    [
      'workPhone',
      'Best phone number to reach you',
      'Contact Number (09xxxxxxxxx)',
      'Phone (555-555-5555)',
      'Telefonnummer (für Rückfragen)',
      'Telefone para contato',
      'Telefon numaranız',
      'Ваш телефон',
    ],
    [
      'cellPhone',
      'Deine Handynummer',
      '您的手机号码',
      'Cep telefonunuz',
      'No HP aktif',
      '휴대폰 번호 (- 없이)',
      '휴대폰번호(숫자만)',
    ],
    [
      'company',
      'Empresa donde labora',
      'Empresa em que trabalha',
      'Azienda/Ente di appartenenza',
      'Firma / Organisation (falls zutreffend)',
      'Çalıştığınız kurum',
      'Asal Instansi',
      '您所在的公司',
      '소속(회사명)',
      "Organisme d'appartenance",
      'Nazwa firmy / instytucji',
      'Kurumunuz',
      'Company you work for',
    ],
    [
      'notes',
      'Anmerkungen / Fragen',
      'Comentarios o sugerencias',
      'Sugestões ou comentários',
      'Comments / suggestions',
      'Note e richieste',
      'Vaše poznámka',
      'Комментарии и вопросы',
      'Uwagi i pytania',
      'Dotazy a komentáře',
      'Kommentarer och frågor',
    ],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });

  test.each([
    'Telefon (Notfall)',
    'Phone (Mother)',
    'Phone (2)',
    'Email (2)',
    'Dein Alter',
    'Deine Ansprechperson',
    'Ваш возраст',
    'Nome da mãe completo',
    'Sede di appartenenza',
    'Full Name (in Arabic)',
    'Name (Mother)',
    'Points in English',
    'Questions',
    'Fragen',
    'Sugerencias',
    'Aktif',
    'Name (as per bank account)',
  ])('but what else a header says is: %j', (header) => {
    expect(matchColumns([header], [], [])).toEqual([null]);
  });
});

describe('R6: what people belong to, as forms ask for it', () => {
  test.each([
    [
      'School/Organization',
      'University / Institution / Company',
      'Firma/Verein',
      'Scuola o ente di appartenenza',
    ],
    [
      'Centro educativo o institución a la que perteneces',
      'Instituição de ensino ou empresa',
      'Empresa u organización',
    ],
    ['Nom de votre structure ou association', 'Nazwa szkoły lub instytucji', 'Název školy nebo organizace'],
    ['Företag eller organisation', 'Место работы (учёбы)', 'ご所属（会社名・団体名）', '소속 (회사/학교)'],
    ['Für welche Organisation sind Sie tätig?', 'Voor welke organisatie werk je?'],
  ])('%j', (...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual(['company']);
  });

  test.each(['University', 'Scuola', 'Verein', '学校', 'Association', 'Email Scuola', 'Telefon Schule'])(
    'but %j is no company',
    (header) => {
      expect(matchColumns([header], [], [])).toEqual([null]);
    },
  );

  test.each([
    [
      'workPhone',
      'Unter welcher Telefonnummer können wir Sie erreichen?',
      'Numer telefonu kontaktowego',
      'お電話番号',
    ],
    ['workPhone', 'Op welk telefoonnummer kunnen we je bereiken?'],
    [
      'notes',
      'Do you have any comments?',
      'Heb je nog vragen of opmerkingen?',
      'Övriga frågor eller kommentarer',
    ],
    ['notes', 'Avez-vous des questions ou des remarques ?'],
  ])('%s', (field, ...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
  });
});

describe('R6: a preferred first name is the first name where no other column is', () => {
  test.each([
    [
      ['Preferred First Name', 'Last Name'],
      ['firstName', 'lastName'],
    ],
    [
      ['First name (preferred)', 'Family name', 'Email'],
      ['firstName', 'lastName', 'email'],
    ],
    [
      ['Preferred First Name', 'Legal First Name', 'Last Name'],
      [null, 'firstName', 'lastName'],
    ],
    [
      ['Preferred First Name', 'First Name'],
      [null, 'firstName'],
    ],
  ])('%j', (headers, expected) => {
    expect(matchColumns(headers, [], [])).toEqual(expected);
  });
});
