/** A stored value as people read it. */
import type { CustomFieldType } from '../domain/field';
import { formatDate, t } from './texts.svelte';

/** @param type of a custom field; undefined for a standard one */
export function valueText(value: string, type: CustomFieldType | undefined): string {
  if (type === 'date') return formatDate(value);
  if (type === 'checkBox' && value === 'true') return t.users.checked;
  if (type === 'checkBox' && value === 'false') return t.users.unchecked;
  return value;
}
