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

/** A standard field, or the id of a custom field (see `isCustomFieldId`; Rollcall's own are UUIDs). */
export type FieldId = string;

export function isStandardField(field: FieldId): field is StandardField {
  const fields: readonly string[] = standardFields;
  return fields.includes(field);
}

export function isTextField(field: FieldId): field is TextField {
  return isStandardField(field) && field !== 'email' && field !== 'password' && field !== 'company';
}

/** Whether a custom field may have the id: it means no other target of a column, and nothing that every object has. */
export function isCustomFieldId(id: string): boolean {
  return !isStandardField(id) && id !== 'fullName' && !(id in {});
}

/** A drop-down's options, one a line: trimmed, NFC, without blanks and repetitions. */
export function parseOptions(lines: string): string[] {
  const options = lines.split('\n').map((line) => line.normalize('NFC').trim());
  return [...new Set(options)].filter((option) => option !== '');
}

/** One-line fields hold 255 characters, notes and long text 65,535 (R11). */
export const oneLineLimit = 255;
export const longTextLimit = 65_535;
