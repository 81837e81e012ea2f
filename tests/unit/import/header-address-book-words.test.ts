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
