/** What a cell of the list of users says. */
import type { CustomField, FieldId } from '../../domain/field';
import { userValue, type User } from '../../domain/user';
import { formatDate, t } from '../../texts/texts.svelte';

/** '' where the user has no value. */
export function userCellText(
  user: User,
  field: FieldId,
  fieldsById: ReadonlyMap<string, CustomField>,
  groupNames: ReadonlyMap<string, string>,
): string {
  const value = userValue(user, field);
  if (field === 'company') return groupNames.get(value) ?? '';
  if (value === '') return '';
  switch (fieldsById.get(field)?.type) {
    case 'date':
      return formatDate(value);
    case 'checkBox':
      return value === 'true' ? t.users.checked : t.users.unchecked;
    default:
      return value;
  }
}
