import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: how a form asks for a field, and how it wants it written, is no part of what its header says', () => {
  test.each([
    [
      'fullName',
      'What is your name? (Both First and Last Name, Please)',
      'Full Name (Last, First, Middle Initial)',
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
    ],
    ['firstName', 'First name (as you want it on your badge)', 'Prénom (en minuscules)'],
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
    ['cellPhone', 'Deine Handynummer', '您的手机号码', 'Cep telefonunuz', 'No HP aktif'],
    [
      'company',
      'Empresa donde labora',
      'Empresa em que trabalha',
      'Azienda/Ente di appartenenza',
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
    'Questions',
    'Fragen',
    'Sugerencias',
    'Aktif',
    'Name (as per bank account)',
  ])('but what else a header says is: %j', (header) => {
    expect(matchColumns([header], [], [])).toEqual([null]);
  });
});
