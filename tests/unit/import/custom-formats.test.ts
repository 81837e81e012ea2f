/** R8: how the values of a custom field may be written in a file, format by format, through a whole plan. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CustomField } from '../../../src/domain/field';
import { issuesText } from '../../../src/texts/issue-text';
import { loadFirstTexts } from '../../../src/texts/texts.svelte';
import { planRows, directoryWith } from '../../support/import-case';
import { sampleField } from '../directory/sample-records';

beforeAll(loadFirstTexts);

/** What an import stores for each value of a column, or in what words it rejects the row. */
function imported(field: CustomField, written: readonly string[]): readonly string[] {
  const rows = written.map((value, row) => [`person${row}@example.com`, value]);
  const plan = planRows(directoryWith({ customFields: [field] }), ['email', field.id], rows);
  return plan.rows.map(({ kind, after, issues }) =>
    kind === 'create' ? (after?.custom[field.id] ?? '') : issuesText(issues, () => field.label),
  );
}

/** What warnings there are, with the words for the first. */
function warned(field: CustomField, value: string): string {
  const plan = planRows(
    directoryWith({ customFields: [field] }),
    ['email', field.id],
    [['a@example.com', value]],
  );
  return issuesText(plan.rows[0]?.issues ?? [], () => field.label);
}

const budget = sampleField('Budget', { type: 'number' });
const since = sampleField('Since', { type: 'date' });
const active = sampleField('Active', { type: 'checkBox' });
const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });

describe('R8: numbers', () => {
  test.each([
    ['a decimal comma, points between thousands', ['1.234,5', '10', '0,25'], ['1234.5', '10', '0.25']],
    ['a decimal point, commas between thousands', ['1,234.5', '10', '0.25'], ['1234.5', '10', '0.25']],
    ['spaces between thousands', ['1 234,5', '1\u202f234'], ['1234.5', '1234']],
    ['apostrophes between thousands', ["1'234.5", '1’234'], ['1234.5', '1234']],
  ])('%s', (_, written, stored) => expect(imported(budget, written)).toEqual(stored));

  test('what is none is rejected, with what would fit in that column', () => {
    expect(imported(budget, ['a lot', '1,234.5'])[0]).toBe('Budget is not a number: 1250 or 12.5 would fit');
    expect(imported(budget, ['a lot', '1.234,5'])).toEqual([
      'Budget is not a number: 1250 or 12,5 would fit',
      '1234.5',
    ]);
  });

  test.each([
    ['1.234', 'n.v.', '1.234'],
    ['1.234', '1.2.3', '1.234'],
    ['1,5', 'approx. 2', '1.5'],
    ['1,5', '1,234,56', '1.5'],
  ])('%s is not read by what %s shows, which is none', (written, none, stored) => {
    expect(imported(budget, [written, none])[0]).toBe(stored);
  });
});

describe('R8: dates', () => {
  test.each([
    ['ISO', ['2026-12-31', '2026-03-04'], ['2026-12-31', '2026-03-04']],
    ['day first, with slashes', ['31/12/2026', '04/03/2026'], ['2026-12-31', '2026-03-04']],
    ['month first, with slashes', ['12/31/2026', '03/04/2026'], ['2026-12-31', '2026-03-04']],
    ['day first, with points', ['31.12.2026', '04.03.2026'], ['2026-12-31', '2026-03-04']],
    ['day numbers of a spreadsheet', ['46387', '46085'], ['2026-12-31', '2026-03-04']],
  ])('%s', (_, written, stored) => expect(imported(since, written)).toEqual(stored));

  test('a day number is flagged', () => {
    expect(warned(since, '46387')).toBe('Since was a spreadsheet’s day number and was read as a date');
  });

  test('what is none is rejected, with what would fit in that column', () => {
    expect(imported(since, ['31/12/2026', '31/11/2026'])[1]).toContain('31/12/2026 would fit');
    expect(imported(since, ['12/31/2026', '11/31/2026'])[1]).toContain('12/31/2026 would fit');
    expect(imported(since, ['soon'])[0]).toContain('2026-12-31 would fit');
  });

  test('a column that could be either is asked about', () => {
    expect(imported(since, ['03/04/2026'])[0]).toContain('Since');
    expect(imported(since, ['03/04/2026'])[0]).not.toBe('2026-04-03');
  });

  test.each(['13/13/2026', '99/01/2026', '13/00/2026'])(
    '%s, which is no day, says nothing of the others',
    (none) => {
      expect(imported(since, ['03/04/2026', none])[0]).toBe(imported(since, ['03/04/2026'])[0]);
    },
  );
});

describe('R8: check boxes', () => {
  test.each([
    ['signs', ['true', '1', 'x'], ['false', '0', '']],
    ['English', ['yes', 'TRUE', 'on'], ['no', 'FALSE', 'off']],
    ['German', ['ja', 'WAHR'], ['nein', 'FALSCH']],
    ['French', ['oui', 'VRAI'], ['non', 'FAUX']],
    ['Spanish', ['sí', 'si', 'VERDADERO'], ['no', 'FALSO']],
    ['Italian', ['sì', 'si', 'VERO'], ['no', 'FALSO']],
    ['Portuguese', ['sim', 'VERDADEIRO'], ['não', 'FALSO']],
    ['Dutch', ['ja', 'WAAR'], ['nee', 'ONWAAR']],
  ])('%s', (_, yes, no) => {
    expect(imported(active, yes)).toEqual(yes.map(() => 'true'));
    expect(imported(active, no)).toEqual(no.map((word) => (word === '' ? '' : 'false')));
  });

  test('what is neither is rejected, with what would fit', () => {
    expect(imported(active, ['maybe'])).toEqual([
      'Active is neither yes nor no: yes, no, true, false, 1 or 0 would fit',
    ]);
  });
});

describe('R8: drop-downs', () => {
  test('case is ignored, the option keeps its spelling', () => {
    expect(imported(level, ['Gold', 'SILVER', ' gold '])).toEqual(['Gold', 'Silver', 'Gold']);
  });

  test('what is no option is rejected, with the options', () => {
    expect(imported(level, ['Bronze'])).toEqual(['Level is none of its options: Gold, Silver']);
  });
});
