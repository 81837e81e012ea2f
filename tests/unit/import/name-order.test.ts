import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullNameColumn } from '../../../src/import/full-name-column';
import { matchColumns } from '../../../src/import/match-columns';
import { columnOfField } from '../../../src/import/mend-rows';
import { nameOrderOf } from '../../../src/import/name-order';
import { createReview } from '../../../src/import/review-row';
import { splitFullName } from '../../../src/import/split-full-name';
import { planImport } from '../../../src/import/plan-import';
import { directoryWith, groupIdOf, optionsWith } from '../../support/import-case';

describe('R6: what the header of full names says about their order', () => {
  test.each([
    'Cognome e nome',
    'COGNOME NOME',
    'Nom Prénom',
    'NOM & PRÉNOM',
    'Nom et prénom(s)',
    'Nachname Vorname',
    'Name, Vorname',
    'Nach- und Vorname',
    'Last Name First Name',
    'Last, First',
    'Name (Last, First)',
    'Full Name (Surname First)',
    'Apellido y nombre',
    'Nazwisko i imię',
    'Příjmení a jméno',
    'Achternaam, voornaam',
    'Efternamn Förnamn',
    'Sukunimi ja etunimi',
    'Soyadı Adı',
    'Nume și prenume',
    'Prezime i ime',
    'Vezetéknév és keresztnév',
    'Név',
    'Teljes név',
    'ФИО',
    'Ф.И.О.',
    'ФИО сотрудника',
    'Фамилия Имя Отчество',
    'Прізвище та імʼя',
    'ПІБ',
    'Επώνυμο Όνομα',
    'lastNameFirstName',
  ])('%j: the family name is the first', (header) => {
    expect(matchColumns([header], [], []), header).toEqual(['fullName']);
    expect(nameOrderOf(header)).toBe('familyFirst');
  });

  test.each([
    'Surname, first name (as in the passport)',
    'Nachname, Vorname des Kindes',
    '2. Nom, prénom du joueur',
  ])('%j says so to whoever matches it by hand', (header) => {
    expect(nameOrderOf(header)).toBe('familyFirst');
  });

  test.each(['Apellidos y nombre', 'APELLIDOS, NOMBRES', 'Cognoms i nom', 'Apelidos e nome'])(
    '%j: two family names are the first',
    (header) => {
      expect(nameOrderOf(header)).toBe('surnamesFirst');
    },
  );

  test.each(['Họ và tên', 'Họ tên', 'HoTen'])('%j: the given name is the last', (header) => {
    expect(matchColumns([header], [], [])).toEqual(['fullName']);
    expect(nameOrderOf(header)).toBe('givenLast');
  });

  test.each([
    ['Full Name', 'Name', 'Nom complet', 'Nom', 'First Name Last Name', 'Vor- und Nachname', 'Prénom Nom'],
    ['Nome e cognome', 'Nombre y apellidos', 'Имя Фамилия', 'Ad Soyad', 'Imię i nazwisko', 'Ime i prezime'],
    ['姓名', '氏名', 'Nominativo', 'Column 1', '', 'Contact', 'Full Name (First and Last)'],
  ])('%j: nothing but what is usual', (...headers) => {
    for (const header of headers) expect(nameOrderOf(header), header).toBe('givenFirst');
  });
});

describe('R6: a full name splits in the order that its header says', () => {
  test.each([
    ['Rossi Mario', 'Mario', '', 'Rossi'],
    ['Dupont Jean Pierre', 'Jean', 'Pierre', 'Dupont'],
    ['De Luca Anna Maria', 'Anna', 'Maria', 'De Luca'],
    ['van den Berg Jan', 'Jan', '', 'van den Berg'],
    ['Berg van den Jan', 'Jan', '', 'Berg van den'],
    ['López de Haro Ana', 'Ana', '', 'López de Haro'],
    ['von und zu Guttenberg Karl', 'Karl', '', 'von und zu Guttenberg'],
    ['Ortega y Gasset José', 'José', '', 'Ortega y Gasset'],
    ['Ben Salah Ahmed', 'Ahmed', '', 'Ben Salah'],
    ["D' Angelo Marco", 'Marco', '', "D' Angelo"],
    ['Das Amit Kumar', 'Amit', 'Kumar', 'Das'],
    ['Dr. Nagy János', 'Dr. János', '', 'Nagy'],
    ['Prof. Dr. Weber Eva Maria', 'Prof. Dr. Eva', 'Maria', 'Weber'],
    ['Mr. Smith', 'Mr.', '', 'Smith'],
    ['Smith John Jr.', 'John', '', 'Smith Jr.'],
    ['ROSSI MARIO', 'MARIO', '', 'ROSSI'],
    ['Иванов Иван Иванович', 'Иван', 'Иванович', 'Иванов'],
    ['Абрамович Роман Аркадьевич', 'Роман', 'Аркадьевич', 'Абрамович'],
    ['Иванов И. И.', 'И.', 'И.', 'Иванов'],
    ['Smith J', 'J', '', 'Smith'],
    ['Cher', 'Cher', '', ''],
    ['', '', '', ''],
  ])('the family name first: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name, 'familyFirst')).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['Rossi, Mario', 'Mario', '', 'Rossi'],
    ['DUPONT Jean', 'Jean', '', 'DUPONT'],
    ['Jean DUPONT', 'Jean', '', 'DUPONT'],
    ['山田 太郎', '太郎', '', '山田'],
    ['Иван Иванович Петров', 'Иван', 'Иванович', 'Петров'],
  ])('a comma, capitals, the script and a patronymic say it better: %j', (name, first, middle, last) => {
    const parts = { firstName: first, middleName: middle, lastName: last };
    expect(splitFullName(name, 'familyFirst')).toEqual(parts);
    expect(splitFullName(name, 'surnamesFirst')).toEqual(parts);
  });

  test.each([
    ['García López Ana', 'Ana', '', 'García López'],
    ['García López Ana María', 'Ana', 'María', 'García López'],
    ['García Ana', 'Ana', '', 'García'],
    ['de la Cruz García María', 'María', '', 'de la Cruz García'],
    ['García de la Torre Ana', 'Ana', '', 'García de la Torre'],
  ])('two family names first: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name, 'surnamesFirst')).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['Nguyễn Văn An', 'An', 'Văn', 'Nguyễn'],
    ['Lê An', 'An', '', 'Lê'],
    ['Trần Thị Minh Khai', 'Khai', 'Thị Minh', 'Trần'],
  ])('the given name last: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name, 'givenLast')).toEqual({ firstName, middleName, lastName });
  });

  test('no word is lost in any order', () => {
    const word = fc.constantFrom(
      'van',
      'de',
      'De',
      'y',
      'Jr.',
      'Dr.',
      'DUPONT',
      'Jean',
      'Das',
      'Иванович',
      'X',
      ',',
    );
    const order = fc.constantFrom('familyFirst', 'surnamesFirst', 'givenLast');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), order, (words, said) => {
        const { firstName, middleName, lastName } = splitFullName(words.join(' '), said);
        const parts = [firstName, middleName, lastName].flatMap((part) => part.split(' '));
        expect(parts.filter((part) => part !== '').sort()).toEqual(words.filter((one) => one !== ',').sort());
      }),
    );
  });

  test('a patronymic behind two names tells without a header', () => {
    const parts = { firstName: 'Иван', middleName: 'Иванович', lastName: 'Иванов' };
    expect(splitFullName('Иванов Иван Иванович')).toEqual(parts);
    expect(splitFullName('Иван Иванович Иванов')).toEqual(parts);
    expect(splitFullName('Анна Ильинична Кузьмина').lastName).toBe('Кузьмина');
  });
});

test('R6, R15: the plan, the review and the cell to mend follow the header', () => {
  const file = {
    headers: ['Email', 'Apellidos y nombre'],
    records: [
      ['ana@x.example', 'García López Ana'],
      ['bad', 'García López Ana'],
    ],
    rowNumbers: [2, 3],
  };
  const options = optionsWith(['email', 'fullName']);
  const directory = directoryWith({ users: [], groups: [] });
  const plan = planImport(directory, file, options, groupIdOf);
  const review = createReview(plan, file, options, directory);
  const names = plan.rows.map((row) =>
    review
      .row(row)
      .cells.slice(1)
      .map(({ after }) => after),
  );

  expect(plan.rows.map(({ kind }) => kind)).toEqual(['create', 'rejected']);
  expect(names).toEqual([
    ['Ana', '', 'García López'],
    ['Ana', '', 'García López'],
  ]);
  const [, record = []] = file.records;
  const withMiddle = ['email', 'fullName', 'middleName'] as const;
  const fullName = fullNameColumn(file.headers, withMiddle);
  expect(columnOfField(withMiddle, fullName, 'middleName', [...record, ''])).toBe(2);
});
