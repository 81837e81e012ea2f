/** A user's values apart from identity and history: what a plan computes with (D3). */
import type { UserValues } from './plan';
import type { FieldChange } from './user';
import { isTextField } from './field';

type Draft = { -readonly [Key in keyof UserValues]: UserValues[Key] };

/** The values that a user begins with. */
export function blankValues(email: string, groupId: string): UserValues {
  return {
    email,
    groupId,
    firstName: '',
    middleName: '',
    lastName: '',
    workPhone: '',
    cellPhone: '',
    homePhone: '',
    notes: '',
    custom: noCustomValues,
  };
}

/**
 * The values after the changes; `password` is none of them and is passed over. The given values stay as they are.
 */
export function withChanges(values: UserValues, changes: readonly FieldChange[]): UserValues {
  const next: Draft = {
    email: values.email,
    groupId: values.groupId,
    firstName: values.firstName,
    middleName: values.middleName,
    lastName: values.lastName,
    workPhone: values.workPhone,
    cellPhone: values.cellPhone,
    homePhone: values.homePhone,
    notes: values.notes,
    custom: values.custom,
  };
  const customChanges: FieldChange[] = [];
  for (const change of changes) {
    if (isTextField(change.field) || change.field === 'email') next[change.field] = change.after;
    else if (change.field === 'company') next.groupId = change.after;
    else if (change.field !== 'password') customChanges.push(change);
  }
  if (customChanges.length > 0) next.custom = withCustomChanges(values.custom, customChanges);
  return next;
}

/** One object for everyone without custom values: a plan can hold a million of them. */
const noCustomValues: UserValues['custom'] = Object.freeze({});

/** A blank value has no entry. */
function withCustomChanges(
  custom: UserValues['custom'],
  changes: readonly FieldChange[],
): UserValues['custom'] {
  const next: Record<string, string> = { ...custom };
  for (const { field, after } of changes) next[field] = after;
  if (changes.every(({ after }) => after !== '')) return next;
  const entries = Object.entries(next).filter(([, value]) => value !== '');
  return entries.length === 0 ? noCustomValues : Object.fromEntries(entries);
}
