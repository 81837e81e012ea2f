/** Dates as people and spreadsheets write them, read into `YYYY-MM-DD` (R8). */
import { cleanText } from './clean-text';
import { monthOfName } from './month-names';
import type { Result } from './result';
import { err, ok } from './result';

/** What `03/04/2026` means. */
export type DateOrder = 'dayFirst' | 'monthFirst';

export interface DateReading {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether it stood there as a spreadsheet's day number. */
  readonly isSerial: boolean;
}

/**
 * The order of day and month in a column, when its values prove it: `13/04/2026` somewhere, and no `04/13/2026`
 * (R8). null when they prove nothing or both.
 */
export function detectDateOrder(values: Iterable<string>): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const value of values) {
    if (isIsoDate(value)) continue;
    const parts = numericDate.exec(withoutTime(cleanText(value)));
    if (parts === null) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (isDayAlone(first) && isMonth(second)) isDayFirst = true;
    else if (isMonth(first) && isDayAlone(second)) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dayFirst' : 'monthFirst';
}

/** Whether a number can be a day and no month. */
function isDayAlone(number: number): boolean {
  return number > 12 && number <= 31;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/**
 * Reads one date. Understood: `2026-03-04` (also with `/`, `.`, or no signs, `2026. 3. 4.`, `2026年3月4日`), `4/3/2026`,
 * `4-3-26`, `4.3.2026` (day first unless `order` says otherwise: no one writes the month first with dots), month names, a time or weekday
 * beside it (dropped: the field holds a date), and a spreadsheet's day number from 20000 (1954) to 80000 (2119).
 * Years of two digits are 1950 to 2049. `ambiguous`: day and month could be swapped, and `order` is null.
 */
export function parseDate(
  text: string,
  order: DateOrder | null,
): Result<DateReading, 'ambiguous' | 'notADate'> {
  if (isIsoDate(text)) return reading(text);
  const value = withoutTime(text);
  const yearFirst = yearFirstDates.map((pattern) => pattern.exec(value)).find((found) => found !== null);
  if (yearFirst) return reading(isoDate(yearFirst[1], yearFirst[2], yearFirst[3]));
  const numeric = numericDate.exec(value);
  if (numeric !== null) {
    const [, first, sign, second, year] = numeric;
    return readNumeric(Number(first), Number(second), year, sign === '.' ? (order ?? 'dayFirst') : order);
  }
  return readSerial(text) ?? reading(namedDate(value));
}

/** Whether the text is an existing day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const hyphen = 0x2d;

/** The number that the digits there make; -1 when one of them is no digit. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const yearFirstDates = [
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?$/u,
  /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]$/u,
];

const numericDate = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/u;

const firstSerial = 20_000;
const lastSerial = 80_000;
const millisecondsPerDay = 86_400_000;

/** A day number counts from 30 December 1899, as spreadsheets do after their invented 29 February 1900. */
const serialEpoch = Date.UTC(1899, 11, 30);

function readNumeric(
  first: number,
  second: number,
  year: string | undefined,
  order: DateOrder | null,
): Result<DateReading, 'ambiguous' | 'notADate'> {
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  if (order !== null) return reading(order === 'dayFirst' ? dayFirst : monthFirst);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return err('ambiguous');
  return reading(dayFirst ?? monthFirst);
}

function readSerial(text: string): Result<DateReading, never> | null {
  if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return null;
  const days = Number(text.slice(0, 5));
  if (days < firstSerial || days > lastSerial) return null;
  const date = new Date(serialEpoch + days * millisecondsPerDay).toISOString().slice(0, 10);
  return ok({ date, isSerial: true });
}

function namedDate(text: string): string | null {
  const value = text.replace(/^\p{L}{2,}\.?,\s*/u, '');
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s/-]*(?:of |de )?\s*(\p{L}{3,})\.?[\s,/-]*(?:del? )?(\d{4}|\d{2})$/iu.exec(
      value,
    );
  if (dayFirst !== null) return isoDate(dayFirst[3], monthOfName(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})$/iu.exec(value);
  if (monthFirst === null) return null;
  return isoDate(monthFirst[3], monthOfName(monthFirst[1] ?? ''), monthFirst[2]);
}

function withoutTime(text: string): string {
  return text.replace(
    /[T ,]\s?\d{1,2}:\d{2}[\d:.,]*\s?(?:[AP]\.?M\.?)?\s?(?:Z|UTC|GMT)?\s?(?:[+-]\d{2}:?\d{2})?$/iu,
    '',
  );
}

function reading(date: string | null): Result<DateReading, 'notADate'> {
  return date === null ? err('notADate') : ok({ date, isSerial: false });
}

/** `YYYY-MM-DD`, or null when there is no such day. */
function isoDate(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | number | undefined,
): string | null {
  const fullYear = year?.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const monthNumber = Number(month);
  const dayNumber = Number(day);
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && fullYear >= 1)) return null;
  if (dayNumber > daysInMonth(fullYear, monthNumber)) return null;
  return `${pad(fullYear, 4)}-${pad(monthNumber, 2)}-${pad(dayNumber, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
