/** The custom fields of a commit's way back (R17 for edits by hand), as far as everyone's values fit them (R24). */
import type { ChangeSet } from '../domain/change-set';
import type { CustomField, FieldId } from '../domain/field';
import { createFitCheck, takesSameValues } from '../domain/fit-value';
import { userValue } from '../domain/user';
import type { Directory } from './directory';
import { followById } from './group-list';
import { fieldValueCount } from './remove-field';

/** Also answers whether a custom field takes a value once this is done. */
export function undoFields(directory: Directory, inverse: ChangeSet, leave: (label: string) => void) {
  const byId = new Map(directory.customFields.map((field) => [field.id, field]));
  const fieldsChanged = inverse.fieldsChanged.flatMap(({ before, after }) => {
    const current = byId.get(before.id);
    const canGoBack =
      current !== undefined &&
      isSameField(current, before) &&
      (takesSameValues(before, after) || takesValues(after, directory, inverse));
    if (canGoBack) return [{ before: current, after }];
    leave((current ?? before).label);
    return [];
  });
  const fieldsAdded = inverse.fieldsAdded.filter((field) => {
    if (!byId.has(field.id)) return true;
    leave(field.label);
    return false;
  });
  const fieldsRemoved = inverse.fieldsRemoved.flatMap((field) => {
    const current = byId.get(field.id);
    if (current === undefined) return [];
    if (isSameField(current, field) && fieldValueCount(directory, field.id) === 0) return [current];
    leave(current.label);
    return [];
  });
  const changes = { fieldsAdded, fieldsChanged, fieldsRemoved };
  const unfit = createFitCheck(followById(directory.customFields, fieldsRemoved, fieldsChanged, fieldsAdded));
  return { changes, fits: (id: FieldId, value: string) => unfit(id, value) === null };
}

/** Whether everyone's value fits the field as it was: those that go back with it, and those that came since (R24). */
function takesValues(field: CustomField, directory: Directory, { usersChanged }: ChangeSet): boolean {
  const { id } = field;
  const unfit = createFitCheck([field]);
  const goingBack = new Map(usersChanged.map((change) => [change.after.id, change]));
  return directory.users().every((user) => {
    const value = userValue(user, id);
    const back = goingBack.get(user.id);
    const isGoingBack = back !== undefined && userValue(back.before, id) === value;
    return unfit(id, isGoingBack ? userValue(back.after, id) : value) === null;
  });
}

/** @param other of the same id */
function isSameField(one: CustomField, other: CustomField): boolean {
  return (
    one.label === other.label &&
    one.required === other.required &&
    one.order === other.order &&
    takesSameValues(one, other)
  );
}
