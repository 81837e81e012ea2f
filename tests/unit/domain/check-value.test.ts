import { describe, expect, test } from 'vitest';
import { checkValue, createCheck, formatsOf } from '../../../src/domain/check-value';
import type { CustomFieldType } from '../../../src/domain/field';
import type { Issue } from '../../../src/domain/issue';
import { isSameText } from '../../../src/domain/text-value';
import { sampleField } from '../directory/sample-records';

const field = (type: CustomFieldType, options: readonly string[] = []) =>
  sampleField('Extra', { type, options });

/** Values of one column, each as it is stored, or the code of what is wrong. */
function readColumn(type: CustomFieldType, values: readonly string[]): string[] {
  const check = createCheck(field(type), formatsOf(field(type), values));
  return values.map((value) => {
    const issues: Issue[] = [];
    const stored = check(value, issues);
    return issues.find((issue) => issue.severity === 'error')?.code ?? stored;
  });
}

const codesOf = (...check: Parameters<typeof checkValue>) =>
  checkValue(...check).issues.map(({ code }) => code);
const codePointsOf = (...check: Parameters<typeof checkValue>) =>
  checkValue(...check).issues.map(({ params }) => params?.['codePoint']);

describe('R11: one line of text', () => {
  test.each([
    ['  Ann ', 'Ann'],
    ['\u0085\u00a0\u1680\u180e\u2000Ann\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff', 'Ann'],
    ['Mary  Ann', 'Mary  Ann'],
    ['Ame\u0301lie', 'Amélie'],
    ['\u1112\u1161\u11ab', '한'],
    [' \u200b ', ''],
    ['രാജന്\u200d', 'രാജന്\u200d'],
    ['👩\u200d👧', '👩\u200d👧'],
  ])('%j is kept as %j', (raw, value) => {
    expect(checkValue('firstName', raw)).toEqual({ value, issues: [] });
  });

  test('255 characters fit, 256 are an error that says so; nothing is cut', () => {
    expect(codesOf('lastName', 'x'.repeat(255))).toEqual([]);
    const { value, issues } = checkValue('lastName', 'x'.repeat(256));
    expect(value).toHaveLength(256);
    expect(issues).toEqual([
      { severity: 'error', code: 'tooLong', field: 'lastName', params: { limit: 255, length: 256 } },
    ]);
  });

  test('characters are code points after NFC', () => {
    expect(codesOf('lastName', '😀'.repeat(255))).toEqual([]);
    expect(codesOf('lastName', 'e\u0301'.repeat(255))).toEqual([]);
    expect(codesOf('lastName', '😀'.repeat(256))).toEqual(['tooLong']);
  });

  test.each([
    ['Acme\r\nInc', 'Acme Inc'],
    ['Acme, \n  Inc', 'Acme, Inc'],
    ['Acme\tInc', 'Acme Inc'],
    ['Acme\u2028\u2028Inc', 'Acme Inc'],
  ])('a line break in %j becomes a space, with a warning', (raw, value) => {
    expect(checkValue('firstName', raw)).toEqual({
      value,
      issues: [{ severity: 'warning', code: 'lineBreakFolded', field: 'firstName' }],
    });
  });

  test.each([
    ['A\u0000B', 'U+0000'],
    ['\u001fAnn', 'U+001F'],
    ['A\n\u0007B', 'U+0007'],
    ['A\u007fB', 'U+007F'],
    ['Andr\u0082', 'U+0082'],
  ])('the control character in %j is an error that names it', (raw, codePoint) => {
    expect(checkValue('firstName', raw).issues).toContainEqual({
      severity: 'error',
      code: 'controlCharacter',
      field: 'firstName',
      params: { codePoint },
    });
  });

  test('R1: U+FFFD is an error in every kind of field', () => {
    expect(codesOf('firstName', 'Am\ufffdlie')).toEqual(['replacementCharacter']);
    expect(codesOf('notes', 'Am\ufffdlie')).toEqual(['replacementCharacter']);
    expect(codesOf('company', 'Am\ufffdlie')).toEqual(['replacementCharacter']);
    expect(codesOf('password', 'Am\ufffdlie')).toEqual(['replacementCharacter']);
    expect(codesOf('email', 'am\ufffdlie@example.com')).toEqual(['replacementCharacter']);
  });
});

describe('R11: notes', () => {
  test('line breaks, tabs and spaces inside stay as they are', () => {
    const notes = 'One  two\r\n\r\n\tthree\nfour';
    expect(checkValue('notes', ` ${notes}\r\n`)).toEqual({ value: notes, issues: [] });
  });

  test('65,535 characters fit, one more does not', () => {
    expect(codesOf('notes', 'x'.repeat(65_535))).toEqual([]);
    expect(codesOf('notes', 'x'.repeat(65_536))).toEqual(['tooLong']);
  });

  test('other control characters are errors', () => {
    expect(codesOf('notes', 'a\u0000b')).toEqual(['controlCharacter']);
    expect(codePointsOf('notes', 'a\nb\u0007')).toEqual(['U+0007']);
  });

  test('texts that differ in the kind of line break alone are the same', () => {
    expect(isSameText('a\r\nb', 'a\nb')).toBe(true);
    expect(isSameText('a\rb', 'a\nb')).toBe(true);
    expect(isSameText('a\nb', 'a\n\nb')).toBe(false);
  });
});

describe('R11: phones', () => {
  test.each([
    '+44 (0)20 7946-0958 ext. 12',
    '00442079460958',
    '0049/89/1234',
    'E12',
    '5E',
    '12E123',
    '12E1234',
    '#12',
    '#0301234',
    'ext #A',
    '#AB',
  ])('%s stays as typed', (phone) => {
    expect(checkValue('workPhone', phone)).toEqual({ value: phone, issues: [] });
  });

  const numbers = ['4.41234E+11', '4,41234E+11', '4e11', '-4.4E+9', '4.41E+011'];
  const formulas = [
    '#ERROR!',
    '#NAME?',
    '#REF!',
    '#DIV/0!',
    '#N/A',
    '#NV',
    '#WERT!',
    '#ИМЯ?',
    '#¡REF!',
    '########',
  ];
  test.each([...numbers, ...formulas])('%s gets the warning of damage', (phone) => {
    expect(checkValue('cellPhone', phone)).toEqual({
      value: phone,
      issues: [{ severity: 'warning', code: 'phoneDamaged', field: 'cellPhone' }],
    });
  });
});

describe('S8: passwords', () => {
  test.each(['', '   ', 'pass word', 'pässwörd', '😀😀😀😀😀😀😀😀'])('%j is fine', (password) => {
    expect(codesOf('password', password)).toEqual([]);
  });

  test.each(['secret', 'secret7', '😀😀😀😀😀😀'])('%j is taken, with a warning', (password) => {
    expect(checkValue('password', password)).toMatchObject({
      value: password,
      issues: [{ severity: 'warning', code: 'passwordShort' }],
    });
  });

  test.each(['short', '  short ', '😀😀😀', 'e\u0301e\u0301e\u0301'])('%j is too short', (password) => {
    expect(codesOf('password', password)).toEqual(['passwordTooShort']);
  });

  test('R11: padding around it is no part of it', () => {
    expect(checkValue('password', '  secret1\u00a0').value).toBe('secret1');
  });

  test('nothing inside is folded: a line break is an error', () => {
    expect(codePointsOf('password', 'secret\nword')).toEqual(['U+000A']);
    expect(codePointsOf('password', 'secret\u2028word')).toEqual(['U+2028']);
  });
});

describe('S2, S9: email and company in a form', () => {
  test('a blank email is missing, a faulty one says why', () => {
    expect(codesOf('email', ' ')).toEqual(['emailMissing']);
    expect(checkValue('email', 'ann').issues).toEqual([
      { severity: 'error', code: 'emailInvalid', field: 'email', params: { reason: 'noAt' } },
    ]);
    expect(checkValue('email', ' Ann@example.com ')).toEqual({ value: 'Ann@example.com', issues: [] });
  });

  test('R13: a company is folded to its clean name', () => {
    expect(checkValue('company', ' Acme \n  Inc ')).toEqual({ value: 'Acme Inc', issues: [] });
    expect(codesOf('company', 'x'.repeat(256))).toEqual(['tooLong']);
  });
});

describe('R8: numbers', () => {
  test.each([
    ['7', '7'],
    ['007', '7'],
    ['+7', '7'],
    ['-7.50', '-7.5'],
    ['\u22127', '-7'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ["1'234.50", '1234.5'],
    ['1’234', '1234'],
    ['1 234,5', '1234.5'],
    ['1\u202f234\u202f567,25', '1234567.25'],
    ['12,34,567.8', '1234567.8'],
    ['1.234.567', '1234567'],
    ['1,234', '1234'],
    ['1.234', '1.234'],
    ['0,125', '0.125'],
    ['12345678901234567890.123', '12345678901234567890.123'],
  ])('%s is %s', (written, stored) => {
    expect(readColumn('number', [written])).toEqual([stored]);
  });

  test.each([
    'seven',
    '4.41E+11',
    '1,2,3',
    '1 2',
    '12,34.5.6',
    '$5',
    '5%',
    '0x1F',
    '--1',
    '.',
    '-',
    "1'234 567",
    '1,23.4',
    '1,234 567',
  ])('%s is none', (written) => {
    expect(readColumn('number', [written])).toEqual(['notANumber']);
  });

  test.each([
    [['2,5', 'many'], '12,5'],
    [['2.5', 'many'], '12.5'],
  ])('what would fit is written as the column %j is', (values, format) => {
    const issues: Issue[] = [];
    createCheck(field('number'), formatsOf(field('number'), values))('many', issues);
    expect(issues).toMatchObject([{ code: 'notANumber', params: { format } }]);
  });

  test('the column decides what 1.234 means', () => {
    expect(readColumn('number', ['1.234', '2,5', '10'])).toEqual(['1234', '2.5', '10']);
    expect(readColumn('number', ['1,234', '2.5', '10'])).toEqual(['1234', '2.5', '10']);
    expect(readColumn('number', ['1.234', '1.234.567'])).toEqual(['1234', '1234567']);
    expect(readColumn('number', ['1.234', '\u00a02,5'])).toEqual(['1234', '2.5']);
    expect(readColumn('number', ['2.5', '3.5', '1,5'])).toEqual(['2.5', '3.5', 'notANumber']);
    expect(checkValue(field('number'), '2,5').value).toBe('2.5');
  });

  test('R24: what is stored is read as itself, in any company', () => {
    expect(readColumn('number', ['1.234', '-0.5', '1234567', '0'])).toEqual([
      '1.234',
      '-0.5',
      '1234567',
      '0',
    ]);
  });
});

describe('R8: dates', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03.04', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['2026. 3. 4.', '2026-03-04'],
    ['2026. 03. 04', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['2026년 3월 4일', '2026-03-04'],
    ['2026-03-04T10:15:00.000Z', '2026-03-04'],
    ['2026-03-04 10:15:00 +0200', '2026-03-04'],
    ['2026-03-04T10:15:00+02:00', '2026-03-04'],
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['04/13/2026 12:00:00 AM', '2026-04-13'],
    ['4/4/2026', '2026-04-04'],
    ['13-04-26', '2026-04-13'],
    ['13.04.99', '1999-04-13'],
    ['13.04.50', '1950-04-13'],
    ['13.04.49', '2049-04-13'],
    ['4.3.2026', '2026-03-04'],
    ['4. 3. 2026', '2026-03-04'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['18 Mar 2031', '2031-03-18'],
    ['18-Mar-31', '2031-03-18'],
    ['March 18, 2031', '2031-03-18'],
    ['Mar 18th 2031', '2031-03-18'],
    ['Tue, 18 Mar 2031 10:00:00 GMT', '2031-03-18'],
    ['18. März 2031', '2031-03-18'],
    ['1er août 2031', '2031-08-01'],
    ['18 de marzo de 2031', '2031-03-18'],
    ['18 febbraio 2031', '2031-02-18'],
    ['18 mrt. 2031', '2031-03-18'],
    ['18 sept 2031', '2031-09-18'],
  ])('%s is %s', (written, stored) => {
    expect(readColumn('date', [written])).toEqual([stored]);
  });

  test.each([
    '2026-02-30',
    '31/04/2026',
    '13/13/2026',
    '0/1/2026',
    '29.2.2027',
    '29.2.2100',
    '0000-01-01',
    '2026-01-00',
    '2026-0:-04',
    '13-04/2026',
    'yesterday',
    '18 Foo 2031',
    '18 jui 2031',
    '2026-3',
    '19999',
    '80001',
    '1/2/3/4',
  ])('%s is none', (written) => {
    expect(readColumn('date', [written])).toEqual(['notADate']);
  });

  test('an ambiguous date asks instead of guessing', () => {
    expect(readColumn('date', ['03/04/2026'])).toEqual(['dateAmbiguous']);
    expect(readColumn('date', ['12/04/2026'])).toEqual(['dateAmbiguous']);
    expect(readColumn('date', ['03/04/2026', '3-4-26', '2026-03-04'])).toEqual([
      'dateAmbiguous',
      'dateAmbiguous',
      '2026-03-04',
    ]);
  });

  test('one value that proves the order settles its column', () => {
    expect(readColumn('date', ['03/04/2026', '13/04/2026'])).toEqual(['2026-04-03', '2026-04-13']);
    expect(readColumn('date', ['03/04/2026', '04/13/2026'])).toEqual(['2026-03-04', '2026-04-13']);
    expect(readColumn('date', ['03.04.2026', '04.13.2026'])).toEqual(['2026-03-04', '2026-04-13']);
    expect(readColumn('date', ['03/04/2026', ' 13/04/2026 10:15'])).toEqual(['2026-04-03', '2026-04-13']);
  });

  test('a column that proves both orders leaves only the doubtful rows in doubt', () => {
    expect(readColumn('date', ['13/04/2026', '04/13/2026', '03/04/2026', '5/5/2026'])).toEqual([
      '2026-04-13',
      '2026-04-13',
      'dateAmbiguous',
      '2026-05-05',
    ]);
  });

  test('the order that a person chose holds, and says what would fit', () => {
    const check = createCheck(field('date'), { decimalSign: '.', dateOrder: 'monthFirst' });
    const issues: Issue[] = [];
    expect(check('03/04/2026', issues)).toBe('2026-03-04');
    check('13/04/2026', issues);
    expect(issues).toMatchObject([{ code: 'notADate', params: { format: '12/31/2026' } }]);
  });

  test('a spreadsheet’s day number is read, with a warning', () => {
    expect(checkValue(field('date'), '46085')).toMatchObject({
      value: '2026-03-04',
      issues: [{ severity: 'warning', code: 'excelSerialDate' }],
    });
    expect(checkValue(field('date'), '46085.75').value).toBe('2026-03-04');
    expect(checkValue(field('date'), '25569').value).toBe('1970-01-01');
    expect(checkValue(field('date'), '20000').value).toBe('1954-10-03');
    expect(checkValue(field('date'), '80000').value).toBe('2119-01-11');
  });
});

describe('R8: check boxes and drop-downs', () => {
  test.each([
    'true',
    'TRUE',
    'Yes',
    'y',
    '1',
    'x',
    'On',
    'ja',
    'WAHR',
    'oui',
    'VRAI',
    'Sí',
    'si',
    'sì',
    'sim',
  ])('%s is checked', (written) => expect(readColumn('checkBox', [written])).toEqual(['true']));

  test.each([
    'false',
    'No',
    'n',
    '0',
    'off',
    'nein',
    'FALSCH',
    'non',
    'FAUX',
    'falso',
    'não',
    'nee',
    'onwaar',
  ])('%s is not checked', (written) => expect(readColumn('checkBox', [written])).toEqual(['false']));

  test('anything else is an error, blank is blank', () => {
    expect(readColumn('checkBox', ['maybe', '2', ' '])).toEqual(['notACheckBox', 'notACheckBox', '']);
  });

  test('an option is found whatever the case, and kept in its own spelling', () => {
    const check = checkValue(field('dropDown', ['Head Office', 'Café']), '');
    expect(check).toEqual({ value: '', issues: [] });
    expect(checkValue(field('dropDown', ['Head Office', 'Café']), ' head  OFFICE ').value).toBe(
      'Head Office',
    );
    expect(checkValue(field('dropDown', ['Head Office', 'Café']), 'CAFE\u0301').value).toBe('Café');
    expect(checkValue(field('dropDown', ['\u0390']), '\u03aa\u0301').value).toBe('\u0390');
    const street = field('dropDown', ['Straße', 'Άγιος', 'Maße', 'Masse']);
    expect(
      ['STRASSE', 'strasse', 'ΆΓΙΟΣ', 'Masse', 'masse', 'Maße'].map(
        (value) => checkValue(street, value).value,
      ),
    ).toEqual(['Straße', 'Straße', 'Άγιος', 'Masse', 'Masse', 'Maße']);
    expect(['a', 'A'].map((value) => checkValue(field('dropDown', ['a', 'A']), value).value)).toEqual([
      'a',
      'A',
    ]);
  });

  test('another value says which options there are', () => {
    expect(checkValue(field('dropDown', ['North', 'South']), 'West').issues).toMatchObject([
      { severity: 'error', code: 'notAnOption', params: { options: 'North, South' } },
    ]);
  });

  test('of a long list it says the first twenty', () => {
    const options = Array.from({ length: 300 }, (_, number) => `Desk ${number}`);
    const named = (count: number) =>
      checkValue(field('dropDown', options.slice(0, count)), 'West').issues[0]?.params?.['options'];
    expect(named(300)).toMatch(/^Desk 0, .*, Desk 19, …$/u);
    expect(named(20)).toMatch(/^Desk 0, .*, Desk 19$/u);
  });
});

describe('R11: custom text', () => {
  test('text is one line, long text is many', () => {
    expect(checkValue(field('text'), 'a\nb').value).toBe('a b');
    expect(checkValue(field('longText'), 'a\nb')).toEqual({ value: 'a\nb', issues: [] });
    expect(codesOf(field('text'), 'x'.repeat(256))).toEqual(['tooLong']);
    expect(codesOf(field('longText'), 'x'.repeat(65_535))).toEqual([]);
  });
});
