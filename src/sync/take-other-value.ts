/** *Use other value*: a conflict's loser comes back, as an edit like any other (DESIGN, sync rule 4). */
import { changeField } from '../directory/change-field';
import { removeGroup } from '../directory/change-groups';
import type { DirectoryView } from '../directory/directory';
import { removeField } from '../directory/remove-field';
import { emptyChangeSet, type ChangeSet, type Replaced } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { createFitCheck, takesSameValues, type Unfit } from '../domain/fit-value';
import { groupKey, individuals } from '../domain/group';
import { err, ok, type Result } from '../domain/result';
import type { User } from '../domain/user';
import type { Conflict, DocumentId, ReplacedPassword, ValueConflict } from '../domain/sync-record';
import { customPrefix, recordToBody } from './body';
import { parseDocumentId } from './document-id';
import { draftChangeSet, localRecord } from './local-records';

/** Why the other value can't stand any more. */
export interface OtherValueFault {
  readonly type:
    | 'recordGone'
    | 'emailTaken' // S2: another user has it
    | 'nameTaken' // R13: another group has it
    | 'misfits' // R24: values of users wouldn't fit their field then
    | 'passwordsChanged' // everyone concerned has got yet another one
    | Unfit;
}

/** A group that is gone means Individuals. */
export function takeOtherValue(
  directory: DirectoryView,
  conflict: Conflict,
  now: number,
): Result<ChangeSet, OtherValueFault> {
  if (conflict.type === 'passwords') return takeOtherPasswords(directory, conflict.passwords, now);
  if (conflict.type === 'value') return takeValue(directory, conflict, now);
  return ok(takeDeletion(directory, conflict.document, now));
}

/** As by hand: a group's people go to Individuals (R13), a field's values with it. What is gone already was deleted since. */
function takeDeletion(directory: DirectoryView, document: DocumentId, now: number): ChangeSet {
  const parsed = parseDocumentId(document);
  if (parsed === null || localRecord(directory, document) === null) return emptyChangeSet;
  if (parsed.kind === 'field') return removeField(directory, parsed.recordId, now);
  if (parsed.kind === 'group') {
    const removed = removeGroup(directory, parsed.recordId, now);
    return removed.ok ? removed.value : emptyChangeSet;
  }
  const draft = draftChangeSet(directory);
  draft.put(document, null);
  return { ...emptyChangeSet, ...draft.changes };
}

function takeValue(
  directory: DirectoryView,
  conflict: ValueConflict,
  now: number,
): Result<ChangeSet, OtherValueFault> {
  const { document, field, other } = conflict;
  const record = localRecord(directory, document);
  if (record === null) return err({ type: 'recordGone' });
  const fault = faultOf(directory, conflict);
  if (fault !== null) return err({ type: fault });
  if (field === 'passwordHash' && 'email' in record)
    return ok({ ...emptyChangeSet, usersChanged: [givePassword(record, String(other), now)] });
  const isGroupGone = field === 'groupId' && directory.groupById(String(other)) === undefined;
  const isUser = 'email' in record;
  const isDated = isUser || 'values' in record;
  const draft = draftChangeSet(directory);
  draft.put(document, {
    ...recordToBody(record),
    [field]: isGroupGone ? individuals.id : other,
    ...(isDated ? { changedAt: now } : {}),
    ...(isUser ? { changedBy: 'hand' } : {}),
  });
  const [fieldChange] = draft.changes.fieldsChanged;
  if (fieldChange === undefined || takesSameValues(fieldChange.before, fieldChange.after))
    return ok({ ...emptyChangeSet, ...draft.changes });
  const changed = changeField(directory, fieldChange.after, 'refuse', now);
  return changed.ok ? changed : err({ type: 'misfits' });
}

/** What speaks against the value in a user or a group as they are now. */
function faultOf(
  directory: DirectoryView,
  { document, field, other }: ValueConflict,
): OtherValueFault['type'] | null {
  const parsed = parseDocumentId(document);
  const isOthers = (holder: { readonly id: string } | undefined) =>
    holder !== undefined && holder.id !== parsed?.recordId;
  const value = String(other);
  if (parsed?.kind === 'group' && field === 'name')
    return isOthers(directory.groupByKey(groupKey(value))) ? 'nameTaken' : null;
  if (parsed?.kind !== 'user') return null;
  if (field === 'email') return isOthers(directory.userByEmailKey(emailKey(value))) ? 'emailTaken' : null;
  if (!field.startsWith(customPrefix)) return null;
  return createFitCheck(directory.customFields)(field.slice(customPrefix.length), value);
}

/** Whoever got yet another password since keeps that. */
function takeOtherPasswords(
  directory: DirectoryView,
  passwords: readonly ReplacedPassword[],
  now: number,
): Result<ChangeSet, OtherValueFault> {
  const usersChanged = passwords.flatMap(({ userId, kept, other }) => {
    const before = directory.userById(userId);
    if (before?.passwordHash !== kept) return [];
    return [givePassword(before, other, now)];
  });
  return usersChanged.length === 0
    ? err({ type: 'passwordsChanged' })
    : ok({ ...emptyChangeSet, usersChanged });
}

/** Also to whoever's own waits for its hash, which `draftChangeSet` would keep. A blank hash: no password. */
function givePassword(before: User, passwordHash: string, now: number): Replaced<User> {
  const { passwordHash: _, ...others } = before;
  const after = { ...others, ...(passwordHash === '' ? {} : { passwordHash }) };
  return { before, after: { ...after, changedAt: now, changedBy: 'hand' } };
}
