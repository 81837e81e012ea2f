/** What a column's values ask of the custom field that is made for it: a proposal, which the person sees and can change (R7, R8). */
import { unguardFormula } from '../csv/formula-guard';
import { parseCheckBox } from '../domain/check-box-value';
import { characterCount, cleanText } from '../domain/clean-text';
import { detectDateOrder, parseDate } from '../domain/date-value';
import { oneLineLimit, type CustomField } from '../domain/field';
import { detectDecimalSign, parseNumber } from '../domain/number-value';
import { valuesToOptions } from './column-options';

export type FieldGuess = Pick<CustomField, 'type' | 'options'>;

const lineBreak = /[\n\r\u0085\u2028\u2029]/u;

const optionsAtMost = 20;
/** Fewer rows show nothing of how often a value comes back, and options that are missing would reject rows of the next file. */
const rowsAtLeast = 10;
const rowsPerOption = 3;

/** `text` when nothing speaks for another type. Options are those of a drop-down, in order of appearance. */
export function guessFieldType(records: readonly (readonly string[])[], column: number): FieldGuess {
  const counts = countValues(records, column);
  const values = [...counts.keys()];
  const isEach = (fits: (value: string) => boolean) => values.length > 0 && values.every(fits);

  if (values.some((value) => lineBreak.test(value) || characterCount(value) > oneLineLimit))
    return plain('longText');
  if (isCheckBox(values)) return plain('checkBox');
  const order = detectDateOrder(values);
  if (isEach((value) => isDate(value, order))) return plain('date');
  const decimalSign = detectDecimalSign(values);
  if (isEach((value) => isAmount(value) && parseNumber(value, decimalSign) !== null)) return plain('number');
  if (isChoice(counts)) return { type: 'dropDown', options: valuesToOptions(values) };
  return plain('text');
}

function plain(type: Exclude<CustomField['type'], 'dropDown'>): FieldGuess {
  return { type, options: [] };
}

/** How often each value stands in the column, blank ones left out, in order of appearance. */
function countValues(records: readonly (readonly string[])[], column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const value = cleanText(unguardFormula(record[column] ?? ''));
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Digits alone are a check box only as a pair: a column of ones may be numbers. */
function isCheckBox(values: readonly string[]): boolean {
  const answers = values.map(parseCheckBox);
  if (answers.includes(null)) return false;
  return values.some((value) => !/^\d$/u.test(value)) || new Set(answers).size === 2;
}

/** A number of five digits may be a spreadsheet's date, but is more often just a number. */
function isDate(value: string, order: Parameters<typeof parseDate>[1]): boolean {
  const parsed = parseDate(value, order);
  return parsed.ok ? !parsed.value.isSerial : parsed.error === 'ambiguous';
}

/** A number would lose a leading zero or plus: they make a code or a phone number. */
function isAmount(value: string): boolean {
  return !/^[-\u2212]?0\d|^\+/u.test(value);
}

/** Few values that come back again and again. */
function isChoice(counts: ReadonlyMap<string, number>): boolean {
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isFew = counts.size >= 2 && counts.size <= optionsAtMost;
  return isFew && rows >= rowsAtLeast && rows >= rowsPerOption * counts.size;
}
