/** One check for every field, whoever gives the value: a form, or a column of a file (R8, R10, R11, S8). */
import { assertNever } from './assert-never';
import { parseCheckBox } from './check-box-value';
import { cleanText } from './clean-text';
import type { DateOrder } from './date-value';
import { detectDateOrder, isIsoDate, parseDate } from './date-value';
import type { EmailAddress } from './email';
import { parseEmail } from './email';
import type { CustomField, FieldId, StandardField } from './field';
import { isStandardField } from './field';
import { cleanGroupName } from './group';
import type { Issue } from './issue';
import type { DecimalSign } from './number-value';
import { detectDecimalSign, parseNumber } from './number-value';
import type { ValueCheck } from './text-value';
import { addError, checkLongText, checkOneLine, checkPassword, checkPhone } from './text-value';

export interface CheckedValue {
  /**
   * In the canonical spelling of the field's type; '' when blank. Not to be stored when `issues` holds an error.
   */
  readonly value: string;
  readonly issues: readonly Issue[];
}

/** How numbers and dates are written around a value: in its column, or by itself (R8). */
export interface ValueFormats {
  readonly decimalSign: DecimalSign;
  readonly dateOrder: DateOrder | null;
}

/**
 * Checks one value of a standard field, or of a custom field, as a form needs it. An email answers the spelling to
 * keep, a company the clean name of its group. Blank is never an issue but for the email (S2); what is required,
 * the caller knows.
 */
export function checkValue(field: StandardField | CustomField, raw: string): CheckedValue {
  const issues: Issue[] = [];
  const value =
    field === 'email'
      ? (checkEmail(raw, issues)?.email ?? '')
      : createCheck(field, typeof field === 'string' ? plainFormats : formatsOf(field, [raw]))(raw, issues);
  return { value, issues };
}

/** The check of a field for many values that are written alike; the email has its own, `checkEmail`. */
export function createCheck(
  field: Exclude<StandardField, 'email'> | CustomField,
  formats: ValueFormats,
): ValueCheck {
  if (typeof field !== 'string') return createCustomCheck(field, formats);
  switch (field) {
    case 'firstName':
    case 'middleName':
    case 'lastName':
      return checkOneLine(field);
    case 'workPhone':
    case 'cellPhone':
    case 'homePhone':
      return checkPhone(field);
    case 'notes':
      return checkLongText(field);
    case 'password':
      return checkPassword;
    case 'company':
      return checkCompany;
    default:
      return assertNever(field);
  }
}

/** How Rollcall itself writes values. */
export const plainFormats: ValueFormats = { decimalSign: '.', dateOrder: null };

/** What a field's values show about how they are written (R8). Goes through them once, if the type asks for it. */
export function formatsOf({ type }: CustomField, values: Iterable<string>): ValueFormats {
  if (type === 'number') return { ...plainFormats, decimalSign: detectDecimalSign(values) };
  if (type === 'date') return { ...plainFormats, dateOrder: detectDateOrder(values) };
  return plainFormats;
}

/** R10: the address and its key; null with an error when there is none (S2) or it is not valid. */
export function checkEmail(raw: string, issues: Issue[]): EmailAddress | null {
  const parsed = parseEmail(raw);
  if (parsed.ok) return parsed.value;
  if (parsed.error === 'missing') addError(issues, 'emailMissing', 'email');
  else if (raw.includes(replacementCharacter)) addError(issues, 'replacementCharacter', 'email');
  else addError(issues, 'emailInvalid', 'email', { reason: parsed.error });
  return null;
}

const replacementCharacter = '\ufffd';

const checkGroupName = checkOneLine('company');

/** Every run of white space in a group's name is one space (R13), so a line break in it is nothing to warn of. */
const checkCompany: ValueCheck = (raw, issues) => checkGroupName(cleanGroupName(raw), issues);

function createCustomCheck(field: CustomField, formats: ValueFormats): ValueCheck {
  switch (field.type) {
    case 'text':
      return checkOneLine(field.id);
    case 'longText':
      return checkLongText(field.id);
    case 'number':
      return checkNumber(field.id, formats.decimalSign);
    case 'dropDown':
      return checkDropDown(field.id, field.options);
    case 'checkBox':
      return checkCheckBox(field.id);
    case 'date':
      return checkDate(field.id, formats.dateOrder);
    default:
      return assertNever(field.type);
  }
}

function checkNumber(field: FieldId, decimalSign: DecimalSign): ValueCheck {
  const checkText = checkOneLine(field);
  return (raw, issues) => {
    const text = checkText(raw, issues);
    if (text === '') return '';
    const number = parseNumber(text, decimalSign);
    if (number === null) addError(issues, 'notANumber', field, { format: `12${decimalSign}5` });
    return number ?? text;
  };
}

/** Of a long list: each rejected row says them. */
const mostNamedOptions = 20;

/** The option's own spelling, whatever the case and inner spaces of the value; also where capitals say `ß` as `SS`. */
function checkDropDown(field: FieldId, options: readonly string[]): ValueCheck {
  const optionsByText = new Map([
    ...options.map((option) => [capitals(option), option] as const),
    ...options.map((option) => [optionKey(option), option] as const),
    ...options.map((option) => [option, option] as const),
  ]);
  const named = options.length > mostNamedOptions ? [...options.slice(0, mostNamedOptions), '…'] : options;
  const params = { options: named.join(', ') };
  return (raw, issues) => {
    const text = cleanText(raw);
    if (text === '') return '';
    const option =
      optionsByText.get(text) ?? optionsByText.get(optionKey(text)) ?? optionsByText.get(capitals(text));
    if (option === undefined) addError(issues, 'notAnOption', field, params);
    return option ?? text;
  };
}

/** What all spellings of an option share: case and inner spaces are ignored (R8). */
export function optionKey(option: string): string {
  return cleanText(option).replace(/\s+/gu, ' ').toLowerCase().normalize('NFC');
}

function capitals(option: string): string {
  return optionKey(option).toUpperCase();
}

function checkCheckBox(field: FieldId): ValueCheck {
  return (raw, issues) => {
    const text = cleanText(raw);
    if (text === '') return '';
    const value = parseCheckBox(text);
    if (value === null) addError(issues, 'notACheckBox', field);
    return value ?? text;
  };
}

/** A date of each order that could not be one of the other, to show what would fit. */
const dateExamples = { dayFirst: '31/12/2026', monthFirst: '12/31/2026', unknown: '2026-12-31' };

function checkDate(field: FieldId, order: DateOrder | null): ValueCheck {
  return (raw, issues) => {
    if (isIsoDate(raw)) return raw;
    const text = cleanText(raw);
    if (text === '') return '';
    const parsed = parseDate(text, order);
    if (parsed.ok) {
      if (parsed.value.isSerial) issues.push({ severity: 'warning', code: 'excelSerialDate', field });
      return parsed.value.date;
    }
    if (parsed.error === 'ambiguous') addError(issues, 'dateAmbiguous', field);
    else addError(issues, 'notADate', field, { format: dateExamples[order ?? 'unknown'] });
    return text;
  };
}

/** The field that an id means: a standard one, a custom one, or none that there is. */
export function findField(
  id: FieldId,
  customFields: readonly CustomField[],
): StandardField | CustomField | null {
  if (isStandardField(id)) return id;
  return customFields.find((field) => field.id === id) ?? null;
}
