/** A value of the review as people read it. */
import type { CustomFieldType } from '../../domain/field';
import { formatDate, t } from '../../texts/texts.svelte';

/** @param type of a custom field */
export function reviewValue(value: string, type: CustomFieldType | undefined): string {
  if (type === 'date') return formatDate(value);
  if (type === 'checkBox' && value === 'true') return t.users.checked;
  if (type === 'checkBox' && value === 'false') return t.users.unchecked;
  return value;
}
