/** From users to the rows of a CSV file that imports as it is (S7, R23, R24). */
import { guardFormula } from '../csv/formula-guard';
import type { DirectoryView } from '../directory/directory';
import type { CustomField, FieldId, StandardField } from '../domain/field';
import { standardFields } from '../domain/field';
import { individuals } from '../domain/group';
import type { User } from '../domain/user';

/** The headers of S1. They are a file format, so they are the same in every language. */
export const standardHeaders: Readonly<Record<StandardField, string>> = {
  firstName: 'First Name',
  middleName: 'Middle Name',
  lastName: 'Last Name',
  email: 'Email',
  password: 'Password',
  company: 'Company',
  workPhone: 'Work Phone',
  cellPhone: 'Cell Phone',
  homePhone: 'Home Phone',
  notes: 'Notes',
};

const exportedFields = standardFields.filter((field) => field !== 'password');

/** The headers of an export: S1 without Password, then the labels of the custom fields, guarded. */
export function exportHeaders(customFields: readonly CustomField[]): string[] {
  return [
    ...exportedFields.map((field) => standardHeaders[field]),
    ...customFields.map(({ label }) => guardFormula(label)),
  ];
}

/** The headers of an empty file to fill in: all of S1, then the labels of the custom fields. */
export function templateHeaders(customFields: readonly CustomField[]): string[] {
  return [
    ...standardFields.map((field) => standardHeaders[field]),
    ...customFields.map(({ label }) => guardFormula(label)),
  ];
}

/**
 * The fields of the first columns of an export or a template, by position; none for the headers of any other file. Where all
 * custom fields follow as an export has them, they are among these: two of them may have one label.
 */
export function fieldsOfExport(
  headers: readonly string[],
  customFields: readonly CustomField[],
): readonly FieldId[] {
  const isBegun = (fields: readonly StandardField[]) =>
    fields.every((field, column) => headers[column] === standardHeaders[field]);
  const standard = [exportedFields, standardFields].find(isBegun) ?? [];
  const others = headers.slice(standard.length);
  const isWhole = customFields.every(({ label }, column) => others[column] === guardFormula(label));
  return standard.length > 0 && isWhole ? [...standard, ...customFields.map(({ id }) => id)] : standard;
}

/**
 * The headers, then a row for each user in the order given; every cell guarded (R23). Company is the group's name.
 */
export function* exportRows(
  users: Iterable<User>,
  directory: Pick<DirectoryView, 'customFields' | 'groupById'>,
): Generator<string[], void> {
  const customIds = directory.customFields.map((field) => field.id);
  yield exportHeaders(directory.customFields);
  for (const user of users) yield exportRow(user, customIds, directory);
}

function exportRow(
  user: User,
  customIds: readonly string[],
  directory: Pick<DirectoryView, 'groupById'>,
): string[] {
  const group = directory.groupById(user.groupId) ?? individuals;
  const row = [
    guardFormula(user.firstName),
    guardFormula(user.middleName),
    guardFormula(user.lastName),
    guardFormula(user.email),
    guardFormula(group.name),
    guardFormula(user.workPhone),
    guardFormula(user.cellPhone),
    guardFormula(user.homePhone),
    guardFormula(user.notes),
  ];
  for (const id of customIds) row.push(guardFormula(user.custom[id] ?? ''));
  return row;
}
