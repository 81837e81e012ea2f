/** Checks of values that are nothing but text: names, phones, notes, custom text (R11). */
import { characterCount, trimText } from './clean-text';
import type { FieldId } from './field';
import { longTextLimit, oneLineLimit } from './field';
import type { Issue, IssueCode } from './issue';

/**
 * Checks one value of one field: takes what a person or a file says, answers the canonical spelling ('' when
 * blank), and adds to `issues` what is wrong with it. When it adds an error the answer is not to be stored.
 */
export type ValueCheck = (raw: string, issues: Issue[]) => string;

/**
 * A one-line value: trimmed, NFC, inner spaces as they are, at most 255 characters (R11). A line break or tab can
 * neither be shown nor typed in one line: it becomes one space, and a warning says so, because a name never changes
 * silently. Any other control character is an error, and so is U+FFFD (R1).
 */
export function checkOneLine(field: FieldId): ValueCheck {
  return (raw, issues) => {
    const value = trimText(raw);
    const marks = marksOf(value);
    if (marks === 0 && value.length <= oneLineLimit) return value;
    return checkMarked(marks & lineBreak ? foldLineBreaks(value) : value, field, oneLineLimit, marks, issues);
  };
}

/**
 * Text of many lines, as Notes: trimmed, NFC, inner line breaks and spaces as they are, at most 65,535 characters
 * (R11).
 */
export function checkLongText(field: FieldId): ValueCheck {
  return (raw, issues) => {
    const value = trimText(raw);
    const marks = marksOf(value) & ~lineBreak;
    if (marks === 0 && value.length <= longTextLimit) return value;
    return checkMarked(value, field, longTextLimit, marks, issues);
  };
}

/** A phone: a one-line value, as typed; `4.41234E+11` gets the warning that a spreadsheet damaged it (R11). */
export function checkPhone(field: FieldId): ValueCheck {
  const check = checkOneLine(field);
  return (raw, issues) => {
    const value = check(raw, issues);
    if (isDamagedPhone(value)) issues.push({ severity: 'warning', code: 'phoneDamaged', field });
    return value;
  };
}

/** S8: at least so many characters, or none. */
const shortestPassword = 6;

/** A shorter one is taken, with a warning. */
const adviseLength = 8;

/**
 * A password: trimmed and NFC like every value (R11), so that the padding of a file never becomes part of it, and
 * at least 6 characters or blank (S8). Nothing inside is folded: a line break is an error. Hash and check what this
 * answers.
 */
export const checkPassword: ValueCheck = (raw, issues) => {
  const value = trimText(raw);
  const marks = marksOf(value);
  const issuesBefore = issues.length;
  const password = checkMarked(
    value,
    'password',
    oneLineLimit,
    marks & lineBreak ? marks | control : marks,
    issues,
  );
  if (password.length < 2 * adviseLength && password !== '') {
    const length = characterCount(password);
    if (length < shortestPassword) {
      addError(issues, 'passwordTooShort', 'password', { limit: shortestPassword, length });
    } else if (length < adviseLength && issues.length === issuesBefore) {
      issues.push({ severity: 'warning', code: 'passwordShort', field: 'password' });
    }
  }
  return password;
};

/** Whether two long texts differ in nothing but how their line breaks are written: Excel rewrites CRLF to LF. */
export function isSameText(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one.includes('\r') && !other.includes('\r')) return false;
  return one.replace(/\r\n?/gu, '\n') === other.replace(/\r\n?/gu, '\n');
}

/** Adds an error to the issues of a value. */
export function addError(
  issues: Issue[],
  code: IssueCode,
  field: FieldId,
  params?: Readonly<Record<string, string | number>>,
): void {
  issues.push(
    params === undefined ? { severity: 'error', code, field } : { severity: 'error', code, field, params },
  );
}

/** What a scan of a value can find; most values have none of it and need nothing more. */
const lineBreak = 1;
const control = 2;
const mayNeedComposing = 4;
const replacement = 8;

function marksOf(value: string): number {
  let marks = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) marks |= markOf(code);
  }
  return marks;
}

/** Nothing below U+0300 changes under NFC. */
function markOf(code: number): number {
  if (code < 0x20) return code >= 0x09 && code <= 0x0d ? lineBreak : control;
  if (code < 0xa0) return code === 0x85 ? lineBreak : control;
  if (code < 0x300) return 0;
  if (code === 0x2028 || code === 0x2029) return lineBreak;
  return code === 0xfffd ? replacement | mayNeedComposing : mayNeedComposing;
}

function checkMarked(text: string, field: FieldId, limit: number, marks: number, issues: Issue[]): string {
  const value = marks & mayNeedComposing ? text.normalize('NFC') : text;
  if (marks & lineBreak && !(marks & control) && limit === oneLineLimit) {
    issues.push({ severity: 'warning', code: 'lineBreakFolded', field });
  }
  if (marks & control) addError(issues, 'controlCharacter', field, { codePoint: firstControl(value) });
  if (marks & replacement) addError(issues, 'replacementCharacter', field);
  if (value.length > limit) {
    const length = characterCount(value);
    if (length > limit) addError(issues, 'tooLong', field, { limit, length });
  }
  return value;
}

function foldLineBreaks(value: string): string {
  return value.replace(/ ?[\t\n\v\f\r\x85\u2028\u2029][\s\x85]*/gu, ' ');
}

/** The first that no text may have; a line break where there is no other, as in a password. */
function firstControl(value: string): string {
  const character = /[^\P{Cc}\t\n\v\f\r\x85]/u.exec(value) ?? /[\t\n\v\f\r\x85\u2028\u2029]/u.exec(value);
  const code = character?.[0].charCodeAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const letterE = 0x65;
const hash = 0x23;

/** In whatever language, `########` where the column was too narrow. */
const spreadsheetError = /^#(?:#+|NV|[¡¿]?\p{Lu}{2,}[?!]|[¡¿]?\p{Lu}+\/(?:\p{Lu}|0!))$/u;

/**
 * R11: `4.41234E+11`, `4,41E+11`, `4E11`, `4.41E+011` are what a spreadsheet made of a phone, and `#ERROR!` or `#NAME?` of
 * one that it took for a formula because of the `+` in front. The exponent is looked for near the end first, since phones
 * are many.
 */
export function isDamagedPhone(value: string): boolean {
  if (value.charCodeAt(0) === hash) return spreadsheetError.test(value);
  const end = value.length;
  for (let index = Math.max(end - 5, 1); index < end - 1; index++) {
    if ((value.charCodeAt(index) | 0x20) === letterE) {
      return /^[+-]?\d+(?:[.,]\d+)?e(?:\+?\d{1,2}|\+0\d{2})$/iu.test(value);
    }
  }
  return false;
}
