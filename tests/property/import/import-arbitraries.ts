/** Directories and files that are likely to get in each other's way: few emails, few groups, many spellings. */
import fc from 'fast-check';
import type { Directory } from '../../../src/directory/directory';
import { createDirectory } from '../../../src/directory/directory';
import type { CustomField } from '../../../src/domain/field';
import type { ColumnTarget, ImportOptions } from '../../../src/domain/import-options';
import type { User } from '../../../src/domain/user';
import type { ImportRows } from '../../../src/import/record-reader';
import { optionsWith } from '../../support/import-case';
import { sampleField, sampleGroup, sampleUser } from '../../unit/directory/sample-records';

const customFields: readonly CustomField[] = [
  sampleField('Office', { type: 'text', order: 0 }),
  sampleField('Region', { type: 'dropDown', options: ['North', 'South'], order: 1 }),
  sampleField('Active', { type: 'checkBox', order: 2 }),
  sampleField('Badge', { type: 'number', order: 3 }),
  sampleField('Since', { type: 'date', order: 4 }),
  sampleField('Bio', { type: 'longText', order: 5 }),
];

const groups = [sampleGroup('Acme'), sampleGroup('Globex Inc')];

const blank = fc.constantFrom('', '', ' ', '\u00a0');
const name = fc.oneof(
  fc.constantFrom(
    'Ann',
    'ann',
    'Zoë',
    'Zoe\u0308',
    ' Bob ',
    "O'Neil",
    "'=x",
    '=1+1',
    '-',
    'A\nB',
    'Mary  Ann',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

/** What the cells of a column look like. Numbers and dates are written so that no column has to be looked at (R8). */
const cellsByTarget: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(
        'a@x.org',
        'A@X.org',
        ' b@x.org',
        'b@X.ORG',
        'c@x.org',
        'ü@ü.de',
        'Ü@xn--tda.de',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('', 'none', 'd@x') },
  ),
  password: fc.constantFrom('', '', 'secret-1', 'secret-2', 'short'),
  company: fc.constantFrom(
    '',
    'Acme',
    ' ACME',
    'globex  inc',
    'New Co',
    'NEW CO',
    'Individuals',
    'Umbrella',
    'x\u0000',
  ),
  firstName: name,
  middleName: name,
  lastName: name,
  fullName: fc.constantFrom('', 'Ada Lovelace', 'Ada King Lovelace', 'Cher', 'Lovelace, Ada'),
  workPhone: fc.constantFrom('', '+44 20', '4.4E+11', '0044', '=x'),
  cellPhone: fc.constantFrom('', '555-0101'),
  homePhone: fc.constantFrom('', '555-0102'),
  notes: fc.constantFrom('', 'a\nb', 'a\r\nb', ' long  text ', 'x\u0007'),
  'field-office': name,
  'field-region': fc.constantFrom('', 'north', 'South', 'West'),
  'field-active': fc.constantFrom('', 'yes', 'FALSE', 'true', 'maybe'),
  'field-badge': fc.constantFrom('', '7', '007', '-1.5', 'seven'),
  'field-since': fc.constantFrom('', '2026-03-04', '4 Mar 2026', '46085', 'soon'),
  'field-bio': fc.constantFrom('', 'one\ntwo', 'three'),
};

const targets = Object.keys(cellsByTarget).filter((target) => target !== 'email');

/** A file's columns: Email among others, and one that is not imported. */
export const anyMapping: fc.Arbitrary<readonly ColumnTarget[]> = fc
  .subarray(targets, { maxLength: 8 })
  .chain((chosen) => fc.shuffledSubarray(['email', null, ...chosen], { minLength: chosen.length + 2 }));

function cellOf(target: ColumnTarget): fc.Arbitrary<string> {
  const filled = (target === null ? undefined : cellsByTarget[target]) ?? fc.constant('ignored');
  return target === 'email'
    ? filled
    : fc.oneof({ weight: 3, arbitrary: filled }, { weight: 1, arbitrary: blank });
}

/** Mostly as long as the header, sometimes shorter or longer. */
function recordOf(mapping: readonly ColumnTarget[]): fc.Arbitrary<string[]> {
  const full = fc.tuple(...mapping.map(cellOf)).map((cells) => [...cells]);
  return fc.oneof(
    { weight: 10, arbitrary: full },
    { weight: 1, arbitrary: full.map((cells) => cells.slice(0, -1)) },
    { weight: 1, arbitrary: full.map((cells) => [...cells, '']) },
    { weight: 1, arbitrary: full.map((cells) => [...cells, 'too many']) },
  );
}

export function anyFile(mapping: readonly ColumnTarget[], maxLength = 10): fc.Arbitrary<ImportRows> {
  const headers = mapping.map((target) => target ?? 'Other');
  return fc.array(recordOf(mapping), { maxLength }).map((records) => ({ headers, records }));
}

export function anyOptions(mapping: readonly ColumnTarget[]): fc.Arbitrary<ImportOptions> {
  return fc
    .record({
      updateExisting: fc.boolean(),
      notifyNew: fc.boolean(),
      blankCells: fc.constantFrom('keep', 'clear'),
      blankCompany: fc.constantFrom('individuals', 'keep'),
      newEmails: fc.constantFrom('create', 'create', 'skip'),
    })
    .map((options) => optionsWith(mapping, options));
}

const customValues = fc.record(
  {
    'field-office': fc.constantFrom('Oslo', "'=x", '=1+1'),
    'field-region': fc.constantFrom('North', 'South'),
    'field-active': fc.constantFrom('true', 'false'),
    'field-badge': fc.constantFrom('7', '-1.5', '1.234', '0.25'),
    'field-since': fc.constantFrom('2026-03-04', '2025-12-31'),
    'field-bio': fc.constantFrom('one\ntwo', 'one\r\ntwo', '-- x'),
  },
  { requiredKeys: [] },
);

const storedValues = fc.record({
  groupId: fc.constantFrom('individuals', ...groups.map(({ id }) => id)),
  firstName: fc.constantFrom('', 'Ann', 'Zoë', "'=x", '@home', "''-a", "'t Hart"),
  lastName: fc.constantFrom('', 'Lee', '=1+1', '"quoted", with comma', 'Mary  Ann'),
  workPhone: fc.constantFrom('', '+44 20', '0044', "'+44"),
  notes: fc.constantFrom('', 'a\nb', 'a\r\nb\r\n\r\nc', '=HYPERLINK("x")', '-\n-'),
  custom: customValues,
});

/** Up to four users, who may well be meant by the emails of a file. */
export function anyUsers(emails = ['a@x.org', 'B@x.org', "'=c@x.org", 'ü@ü.de']): fc.Arbitrary<User[]> {
  return fc
    .subarray(emails)
    .chain((chosen) =>
      fc.tuple(...chosen.map((email) => storedValues.map((values) => ({ ...values, email })))),
    )
    .map((users) => users.map((values, position) => sampleUser(position, values)));
}

export function directoryOf(users: readonly User[], required = false): Directory {
  const fields = customFields.map((field) => ({ ...field, required: required && field.type === 'text' }));
  return createDirectory({ version: 1, users, groups, customFields: fields });
}

/** The same fields, but nobody in it and no groups. */
export function emptyDirectory(): Directory {
  return createDirectory({ version: 1, users: [], groups: [], customFields });
}
