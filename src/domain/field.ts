/** What a user record is made of: the standard fields of S1 and the team's own custom fields (R8). */

/** In the order of S1, which is also the order of columns in an export (R23). */
export const standardFields = [
  'firstName',
  'middleName',
  'lastName',
  'email',
  'password',
  'company',
  'workPhone',
  'cellPhone',
  'homePhone',
  'notes',
] as const;

export type StandardField = (typeof standardFields)[number];

/** The standard fields that are nothing but text on the user itself. */
export type TextField = Exclude<StandardField, 'email' | 'password' | 'company'>;

export const customFieldTypes = ['text', 'longText', 'number', 'dropDown', 'checkBox', 'date'] as const;

export type CustomFieldType = (typeof customFieldTypes)[number];

export interface CustomField {
  readonly id: string;
  readonly label: string;
  readonly type: CustomFieldType;
  /** The values a drop-down offers; empty for every other type. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** Position among the custom fields, ascending. */
  readonly order: number;
}

/** A standard field, or the id of a custom field (never equal to a standard field: ids are UUIDs). */
export type FieldId = string;

export function isStandardField(field: FieldId): field is StandardField {
  const fields: readonly string[] = standardFields;
  return fields.includes(field);
}

export function isTextField(field: FieldId): field is TextField {
  return isStandardField(field) && field !== 'email' && field !== 'password' && field !== 'company';
}

/** One-line fields hold 255 characters, notes and long text 65,535 (R11). */
export const oneLineLimit = 255;
export const longTextLimit = 65_535;
