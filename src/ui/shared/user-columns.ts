/** The columns of the list of users: what people look for first, then the rest, then the custom fields in their order. */
import type { CustomField, StandardField } from '../../domain/field';
import { t } from '../../texts/texts.svelte';
import type { GridColumn } from './grid-column';

/** The column of check boxes. */
export const selectColumn: GridColumn = { id: 'select', label: '', width: 52, isFixed: true };

const standardColumns: readonly (readonly [field: StandardField, width: number])[] = [
  ['firstName', 128],
  ['lastName', 136],
  ['email', 232],
  ['company', 184],
  ['workPhone', 152],
  ['cellPhone', 152],
  ['homePhone', 152],
  ['notes', 200],
  ['middleName', 128],
];

export function userColumns(customFields: readonly CustomField[]): GridColumn[] {
  return [
    ...standardColumns.map(([id, width]) => ({ id, label: t.fields.standard[id], width, sortable: true })),
    ...customFields.map(({ id, label, type }) => ({
      id,
      label,
      width: type === 'longText' ? 200 : 144,
      sortable: true,
    })),
  ];
}
