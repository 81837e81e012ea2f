/**
 * What *Save* does in a user's form: checks the values as an import would (S2, R8, R10, R11), and merges them with what
 * others have saved meanwhile, field by field.
 */
import { checkEmail, checkValue, findField } from '../domain/check-value';
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { standardFields, type FieldId } from '../domain/field';
import { individuals, type Group } from '../domain/group';
import { hasError, type Issue } from '../domain/issue';
import { err, ok, type Result } from '../domain/result';
import { addError } from '../domain/text-value';
import { userValue, type FieldChange, type User } from '../domain/user';
import { userName } from '../domain/user-name';
import { blankValues, withChanges } from '../domain/user-values';
import type { Directory, DirectoryView } from './directory';
import { nameGroup, type EditFacts } from './name-group';

/** Text by field. `company` holds the group's name, '' for Individuals; passwords have a way of their own (R20). */
export type FormValues = Readonly<Record<FieldId, string>>;

export interface UserEdit {
  /** null: a new user. */
  readonly userId: string | null;
  /** What the form started from; fields that still say so are not touched. */
  readonly start: FormValues;
  readonly values: FormValues;
}

/** A field that was changed both in the form and in the directory since the form was opened. */
export interface FieldConflict {
  readonly field: FieldId;
  readonly start: string;
  readonly mine: string;
  readonly theirs: string;
}

export type UserEditFault =
  | { readonly type: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly type: 'conflict'; readonly conflicts: readonly FieldConflict[] }
  | { readonly type: 'userGone' };

export interface EditedUser {
  readonly userId: string;
  /** Empty when the user says all of it already. */
  readonly changes: ChangeSet;
}

/** Every field that a form shows, the password apart: S1's and the team's own. */
function formFields(directory: Pick<DirectoryView, 'customFields'>): readonly FieldId[] {
  return [
    ...standardFields.filter((field) => field !== 'password'),
    ...directory.customFields.map(({ id }) => id),
  ];
}

/** A user's values as a form shows them. */
export function formValues(user: User, directory: DirectoryView): FormValues {
  return Object.fromEntries(
    formFields(directory).map((field) => [
      field,
      field === 'company' ? companyOf(user, directory) : userValue(user, field),
    ]),
  );
}

/** Checks an edit against the directory as it is now. The changes hold for this version of it. */
export function editUser(
  directory: Directory,
  edit: UserEdit,
  facts: EditFacts,
): Result<EditedUser, UserEditFault> {
  const user = edit.userId === null ? null : directory.userById(edit.userId);
  if (user === undefined) return err({ type: 'userGone' });
  const stored: FormValues = user === null ? {} : formValues(user, directory);
  const touched = formFields(directory).filter(
    (field) => valueIn(edit.values, field) !== valueIn(edit.start, field),
  );
  const conflicts = user === null ? [] : touched.flatMap((field) => conflictOf(field, edit, stored));
  if (conflicts.length > 0) return err({ type: 'conflict', conflicts });

  const issues: Issue[] = [];
  const fields = user === null ? formFields(directory) : touched;
  const checked = checkFields(directory, fields, edit, user, facts, issues);
  if (hasError(issues)) return err({ type: 'invalid', issues });

  const before = user ?? blankValues('', individuals.id);
  const values = withChanges(before, checked.changes);
  const changed = { ...values, changedAt: facts.now, changedBy: 'hand' as const };
  if (user !== null) {
    if (checked.changes.length === 0) return ok({ userId: user.id, changes: emptyChangeSet });
    const usersChanged = [{ before: user, after: { ...user, ...changed } }];
    return ok({
      userId: user.id,
      changes: { ...emptyChangeSet, usersChanged, groupsAdded: checked.groupsAdded },
    });
  }
  const id = facts.newId();
  const added: User = { ...changed, id, order: directory.nextOrder, createdAt: facts.now, createdBy: 'hand' };
  return ok({
    userId: id,
    changes: { ...emptyChangeSet, usersAdded: [added], groupsAdded: checked.groupsAdded },
  });
}

interface CheckedFields {
  /** Only what differs from the user. */
  readonly changes: readonly FieldChange[];
  readonly groupsAdded: readonly Group[];
}

function checkFields(
  directory: Directory,
  fields: readonly FieldId[],
  { values }: UserEdit,
  user: User | null,
  facts: EditFacts,
  issues: Issue[],
): CheckedFields {
  const changes: FieldChange[] = [];
  let groupsAdded: readonly Group[] = [];
  for (const field of fields) {
    const before = user === null ? '' : userValue(user, field);
    let after: string;
    if (field === 'company') {
      const named = nameGroup(directory, valueIn(values, field), facts);
      issues.push(...named.issues);
      groupsAdded = named.added;
      after = named.group.id;
    } else after = checkField(directory, field, valueIn(values, field), user, issues);
    if (after !== before) changes.push({ field, before, after });
  }
  return { changes, groupsAdded };
}

function checkField(
  directory: Directory,
  id: FieldId,
  raw: string,
  user: User | null,
  issues: Issue[],
): string {
  if (id === 'email') return checkOwnEmail(directory, raw, user, issues);
  const field = findField(id, directory.customFields);
  if (field === null) return '';
  const checked = checkValue(field, raw);
  issues.push(...checked.issues);
  if (checked.value === '' && typeof field !== 'string' && field.required)
    addError(issues, 'requiredMissing', id);
  return checked.value;
}

/** S2: the address identifies one user, in whatever spelling (R10). */
function checkOwnEmail(directory: Directory, raw: string, user: User | null, issues: Issue[]): string {
  const address = checkEmail(raw, issues);
  if (address === null) return raw;
  const holder = directory.userByEmailKey(address.key);
  if (holder !== undefined && holder.id !== user?.id) {
    addError(issues, 'emailTaken', 'email', { name: userName(holder) });
  }
  return address.email;
}

function conflictOf(field: FieldId, { start, values }: UserEdit, stored: FormValues): FieldConflict[] {
  const [begun, mine, theirs] = [valueIn(start, field), valueIn(values, field), valueIn(stored, field)];
  return theirs === begun || theirs === mine ? [] : [{ field, start: begun, mine, theirs }];
}

function companyOf(user: User, directory: DirectoryView): string {
  if (user.groupId === individuals.id) return '';
  return directory.groupById(user.groupId)?.name ?? '';
}

function valueIn(values: FormValues, field: FieldId): string {
  return Object.hasOwn(values, field) ? (values[field] ?? '') : '';
}
