/**
 * The way back of a commit that may not be the last one any more: what nobody has touched since goes back to the byte, what
 * somebody has is left alone and named (R17 for edits by hand).
 */
import { emptyChangeSet, type ChangeSet, type Replaced } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { isStandardField, standardFields, type CustomField, type FieldId } from '../domain/field';
import { createFitCheck, takesSameValues } from '../domain/fit-value';
import { groupKey, individuals, type Group } from '../domain/group';
import { invertChangeSet } from '../domain/invert-change-set';
import { isSamePassword } from '../domain/password-hash';
import { sameUser } from '../domain/same-user';
import { userValue, type FieldChange, type User } from '../domain/user';
import { userName } from '../domain/user-name';
import { withChanges } from '../domain/user-values';
import type { Directory } from './directory';
import { withKnownPassword } from './known-password';
import { followById } from './group-list';
import { fieldValueCount } from './remove-field';

/** Something an undo left as it is, because it was changed, taken or is used since. */
export interface LeftAlone {
  readonly kind: 'user' | 'group' | 'field';
  readonly name: string;
}

export interface Reversal {
  /** For this version of the directory. */
  readonly changes: ChangeSet;
  readonly leftAlone: readonly LeftAlone[];
  /** Users whose former password can't come back: it was chosen, and never got its hash (R18). */
  readonly passwordsLost: number;
}

export interface ReversalFacts {
  /** Milliseconds since the epoch: when a user is changed who is not wholly as before. */
  readonly now: number;
  /** Whether a pending hash still waits for its password to be hashed. */
  readonly awaitsHash: (passwordHash: string) => boolean;
}

/** What takes `changes` back from the directory as it is now. */
export function undoChanges(directory: Directory, changes: ChangeSet, facts: ReversalFacts): Reversal {
  const inverse = invertChangeSet(changes);
  const leftAlone: LeftAlone[] = [];
  const fields = undoFields(directory, inverse, leftAlone);
  const renamed = undoRenames(directory, inverse, leftAlone);
  const groupsAdded = restoreGroups(directory, inverse.groupsAdded, renamed, leftAlone);
  const returning = new Set(groupsAdded.map(({ id }) => id));
  const groupStays = (id: string) => directory.groupById(id) !== undefined || returning.has(id);
  const around = { ...facts, groupStays, fits: fields.fits };
  const { passwordsLost, ...users } = undoUsers(directory, inverse, around, leftAlone);
  const groupsRemoved = emptyGroups(directory, inverse.groupsRemoved, users, leftAlone);
  return {
    leftAlone,
    passwordsLost,
    changes: {
      ...emptyChangeSet,
      madeBy: { at: facts.now, by: 'undo' },
      ...users,
      ...fields.changes,
      groupsAdded,
      groupsChanged: renamed,
      groupsRemoved,
    },
  };
}

type UserChanges = Pick<ChangeSet, 'usersAdded' | 'usersChanged' | 'usersRemoved'>;

interface Surroundings extends ReversalFacts {
  /** Whether there is such a group once the undo is done. */
  readonly groupStays: (id: string) => boolean;
  /** Whether the custom field takes the value once the undo is done (R24). */
  readonly fits: (field: FieldId, value: string) => boolean;
}

function undoUsers(
  directory: Directory,
  inverse: ChangeSet,
  around: Surroundings,
  leftAlone: LeftAlone[],
): UserChanges & Pick<Reversal, 'passwordsLost'> {
  const usersAdded: User[] = [];
  const usersChanged: Replaced<User>[] = [];
  const usersRemoved: User[] = [];
  let passwordsLost = 0;
  const leave = (user: User) => void leftAlone.push({ kind: 'user', name: userName(user) });
  for (const user of inverse.usersRemoved) {
    const current = directory.userById(user.id);
    if (current === undefined) continue;
    if (sameUser(current, user)) usersRemoved.push(current);
    else leave(current);
  }
  const removedIds = new Set(usersRemoved.map(({ id }) => id));
  const emailIsFree = ({ id, email }: User) => {
    const holder = directory.userByEmailKey(emailKey(email));
    return holder === undefined || holder.id === id || removedIds.has(holder.id);
  };
  for (const { before, after } of inverse.usersChanged) {
    const current = directory.userById(after.id);
    if (current === undefined) leave(after);
    else {
      const restored = restoredUser(current, before, after, around, emailIsFree);
      if (!restored.isWhole) leave(current);
      const keepsPassword = isSamePassword(restored.user.passwordHash, current.passwordHash);
      const known = keepsPassword ? restored.user : withKnownPassword(restored.user, around.awaitsHash);
      if (known !== restored.user) passwordsLost += 1;
      if (known !== current) usersChanged.push({ before: current, after: known });
    }
  }
  for (const user of inverse.usersAdded) {
    const isBack = directory.userById(user.id) !== undefined;
    if (isBack || !emailIsFree(user)) leave(user);
    else {
      const fitting = fittingUser(user, around);
      const known = withKnownPassword(fitting, around.awaitsHash);
      usersAdded.push(known);
      if (fitting !== user) leave(user);
      if (known !== fitting) passwordsLost += 1;
    }
  }
  return { usersAdded, usersChanged, usersRemoved, passwordsLost };
}

/** A user who comes back into a directory whose groups or fields have changed: to Individuals, without values that no longer fit. */
function fittingUser(user: User, { groupStays, fits }: Surroundings): User {
  const hasGroup = groupStays(user.groupId);
  const lost = Object.keys(user.custom).filter((field) => !fits(field, userValue(user, field)));
  if (hasGroup && lost.length === 0) return user;
  const cleared = lost.map((field) => ({ field, before: userValue(user, field), after: '' }));
  const values = withChanges(user, cleared);
  return { ...user, ...values, groupId: hasGroup ? user.groupId : individuals.id };
}

/** Field by field: what still says what the commit wrote goes back to what it said before. */
function restoredUser(
  current: User,
  written: User,
  old: User,
  { groupStays, fits, now }: Surroundings,
  emailIsFree: (user: User) => boolean,
): { readonly user: User; readonly isWhole: boolean } {
  const goesBack =
    groupStays(old.groupId) &&
    emailIsFree(old) &&
    customFieldsOf(written, old).every((field) => fits(field, userValue(old, field)));
  if (goesBack && sameUser(current, written)) return { user: old, isWhole: true };
  const changes: FieldChange[] = [];
  let isWhole = true;
  for (const field of [...standardFields, ...customFieldsOf(written, old)]) {
    const [before, after] = [userValue(written, field), userValue(old, field)];
    if (before === after) continue;
    const canGoBack =
      userValue(current, field) === before &&
      (field !== 'company' || groupStays(after)) &&
      (field !== 'email' || emailIsFree(old)) &&
      (isStandardField(field) || fits(field, after));
    if (canGoBack) changes.push({ field, before, after });
    else isWhole = false;
  }
  const setsPassword = !isSamePassword(written.passwordHash, old.passwordHash);
  const passwordGoesBack = setsPassword && isSamePassword(current.passwordHash, written.passwordHash);
  if (setsPassword && !passwordGoesBack) isWhole = false;
  if (changes.length === 0 && !passwordGoesBack) return { user: current, isWhole };
  const { passwordHash, ...others } = current;
  const hash = passwordGoesBack ? old.passwordHash : passwordHash;
  const values = { ...others, ...withChanges(current, changes) };
  const user: User = { ...values, changedAt: now, changedBy: 'undo' };
  return { user: hash === undefined ? user : { ...user, passwordHash: hash }, isWhole };
}

function customFieldsOf(one: User, other: User): readonly FieldId[] {
  if (one.custom === other.custom) return [];
  return [...new Set([...Object.keys(one.custom), ...Object.keys(other.custom)])];
}

function undoRenames(
  directory: Directory,
  inverse: ChangeSet,
  leftAlone: LeftAlone[],
): readonly Replaced<Group>[] {
  return inverse.groupsChanged.flatMap(({ before, after }) => {
    const current = directory.groupById(before.id);
    const holder = directory.groupByKey(groupKey(after.name));
    const canGoBack = current?.name === before.name && (holder === undefined || holder.id === after.id);
    if (canGoBack && current !== undefined) return [{ before: current, after }];
    leftAlone.push({ kind: 'group', name: current?.name ?? before.name });
    return [];
  });
}

/** A group whose name another one has taken meanwhile does not come back. */
function restoreGroups(
  directory: Directory,
  groups: readonly Group[],
  renamed: readonly Replaced<Group>[],
  leftAlone: LeftAlone[],
): readonly Group[] {
  const freed = new Set(renamed.map(({ before }) => before.id));
  const taken = new Set(renamed.map(({ after }) => groupKey(after.name)));
  return groups.filter((group) => {
    const key = groupKey(group.name);
    const holder = directory.groupByKey(key);
    const isFree = (holder === undefined || freed.has(holder.id)) && !taken.has(key);
    if (isFree && directory.groupById(group.id) === undefined) return true;
    leftAlone.push({ kind: 'group', name: group.name });
    return false;
  });
}

/** A group goes again only when nobody is left in it. */
function emptyGroups(
  directory: Directory,
  groups: readonly Group[],
  { usersAdded, usersChanged, usersRemoved }: UserChanges,
  leftAlone: LeftAlone[],
): readonly Group[] {
  if (groups.length === 0) return [];
  const counts = new Map(groups.map(({ id }) => [id, directory.userCountOfGroup(id)]));
  const count = (id: string, by: number) => void counts.set(id, (counts.get(id) ?? 0) + by);
  for (const { groupId } of usersAdded) count(groupId, 1);
  for (const { groupId } of usersRemoved) count(groupId, -1);
  for (const { before, after } of usersChanged) {
    count(before.groupId, -1);
    count(after.groupId, 1);
  }
  return groups.filter((group) => {
    const current = directory.groupById(group.id);
    if (current === undefined) return false;
    if (current.name === group.name && counts.get(group.id) === 0) return true;
    leftAlone.push({ kind: 'group', name: current.name });
    return false;
  });
}

function undoFields(directory: Directory, inverse: ChangeSet, leftAlone: LeftAlone[]) {
  const byId = new Map(directory.customFields.map((field) => [field.id, field]));
  const leave = (field: CustomField) => void leftAlone.push({ kind: 'field', name: field.label });
  const fieldsChanged = inverse.fieldsChanged.flatMap(({ before, after }) => {
    const current = byId.get(before.id);
    const canGoBack =
      current !== undefined &&
      sameJson(current, before) &&
      (takesSameValues(before, after) || takesValues(after, directory, inverse));
    if (canGoBack) return [{ before: current, after }];
    leave(current ?? before);
    return [];
  });
  const fieldsAdded = inverse.fieldsAdded.filter((field) => {
    if (!byId.has(field.id)) return true;
    leave(field);
    return false;
  });
  const fieldsRemoved = inverse.fieldsRemoved.flatMap((field) => {
    const current = byId.get(field.id);
    if (current === undefined) return [];
    if (sameJson(current, field) && fieldValueCount(directory, field.id) === 0) return [current];
    leave(current);
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

/** Key order is that of the code that made them, the same for all copies. */
function sameJson(one: CustomField, other: CustomField): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(field: CustomField): readonly unknown[] {
  return [field.id, field.label, field.type, field.options, field.required, field.order];
}
