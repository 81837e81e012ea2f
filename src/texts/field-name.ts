/** A field as people call it. */
import { isStandardField, type CustomField, type FieldId } from '../domain/field';
import { t } from './texts.svelte';

/** The standard field's name, *Full name*, or the custom field's label, if it still has one. */
export function fieldName(field: FieldId, customFields: readonly CustomField[]): string {
  if (isStandardField(field)) return t.fields.standard[field];
  if (field === 'fullName') return t.fields.fullName;
  return customFields.find(({ id }) => id === field)?.label ?? t.fields.deleted;
}
