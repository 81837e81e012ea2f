/** A user's values apart from identity and history: what a plan computes with (D3). */
import type { UserValues } from './plan';
import type { FieldChange, User } from './user';
import { isTextField } from './field';

type Draft = { -readonly [Key in keyof UserValues]: UserValues[Key] };

/** What a user has besides its values. */
export interface UserIdentity extends Omit<User, keyof UserValues | 'passwordHash'> {
  readonly passwordHash: string | undefined;
}

/**
 * A user of these values. Written out, and in the order in which `store/page-format.ts` reads users, so that all of them have
 * one shape for the engine's loops: merging two objects of 10 fields took longer than planning the row.
 */
export function userOf(values: UserValues, identity: UserIdentity): User {
  const { id, order, createdAt, createdBy, changedAt, changedBy, passwordHash } = identity;
  const user: User = {
    id,
    order,
    firstName: values.firstName,
    middleName: values.middleName,
    lastName: values.lastName,
    email: values.email,
    groupId: values.groupId,
    workPhone: values.workPhone,
    cellPhone: values.cellPhone,
    homePhone: values.homePhone,
    notes: values.notes,
    custom: values.custom,
    createdAt,
    createdBy,
    changedAt,
    changedBy,
  };
  return passwordHash === undefined ? user : { ...user, passwordHash };
}

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
