/**
 * Changing a custom field by hand (R8). A new type or other options may not leave values behind that no longer fit: an
 * export of them could not be imported again (R24).
 */
import { emptyChangeSet, type ChangeSet, type Replaced } from '../domain/change-set';
import { createCheck, formatsOf } from '../domain/check-value';
import type { CustomField } from '../domain/field';
import { takesSameValues } from '../domain/fit-value';
import { hasError, type Issue } from '../domain/issue';
import { err, ok, type Result } from '../domain/result';
import type { User } from '../domain/user';
import { userName } from '../domain/user-name';
import { withChanges } from '../domain/user-values';
import type { DirectoryView } from './directory';

export type FieldFault =
  /** Values that don't fit: how many users have one, and the first few of them. */
  | { readonly type: 'misfits'; readonly count: number; readonly examples: readonly Misfit[] }
  | { readonly type: 'fieldGone' };

export interface Misfit {
  readonly userId: string;
  readonly userName: string;
  readonly value: string;
}

/** What becomes of values that don't fit the changed field. */
export type MisfitChoice = 'refuse' | 'clear';

const shownMisfits = 20;

/**
 * The field with its values, which are brought into the spelling of its new type: `yes` becomes a check box's `true`, `31.12.2026` a
 * date. Its place among the fields stays. At time `now` (ms).
 */
export function changeField(
  directory: DirectoryView,
  field: CustomField,
  misfits: MisfitChoice,
  now: number,
): Result<ChangeSet, FieldFault> {
  const before = directory.customFields.find(({ id }) => id === field.id);
  if (before === undefined) return err({ type: 'fieldGone' });
  const after = { ...field, order: before.order };
  const fieldsChanged = [{ before, after }];
  if (takesSameValues(before, after)) return ok({ ...emptyChangeSet, fieldsChanged });
  const refitted = refit(directory, after, now);
  if (refitted.misfits.length > 0 && misfits === 'refuse') {
    return err({
      type: 'misfits',
      count: refitted.misfits.length,
      examples: refitted.misfits.slice(0, shownMisfits),
    });
  }
  return ok({ ...emptyChangeSet, fieldsChanged, usersChanged: refitted.usersChanged });
}

/** The field changes places with the one above (−1) or below (1); at the end it stays where it is. */
export function moveField({ customFields }: DirectoryView, id: string, by: -1 | 1): ChangeSet {
  const place = customFields.findIndex((field) => field.id === id);
  const field = customFields[place];
  const other = customFields[place + by];
  if (field === undefined || other === undefined) return emptyChangeSet;
  const fieldsChanged = customFields
    .with(place, other)
    .with(place + by, field)
    .map((before, order) => ({ before, after: { ...before, order } }))
    .filter(({ before, after }) => before.order !== after.order);
  return { ...emptyChangeSet, fieldsChanged };
}

function refit(directory: DirectoryView, field: CustomField, now: number) {
  const holders = directory.users().filter(({ custom }) => Object.hasOwn(custom, field.id));
  const check = createCheck(
    field,
    formatsOf(
      field,
      holders.map((user) => user.custom[field.id] ?? ''),
    ),
  );
  const misfits: Misfit[] = [];
  const usersChanged: Replaced<User>[] = [];
  for (const user of holders) {
    const value = user.custom[field.id] ?? '';
    const issues: Issue[] = [];
    const fitted = check(value, issues);
    const isMisfit = hasError(issues);
    if (isMisfit) misfits.push({ userId: user.id, userName: userName(user), value });
    const next = isMisfit ? '' : fitted;
    if (next === value) continue;
    const changed = withChanges(user, [{ field: field.id, before: value, after: next }]);
    usersChanged.push({ before: user, after: { ...user, ...changed, changedAt: now, changedBy: 'hand' } });
  }
  return { misfits, usersChanged };
}
