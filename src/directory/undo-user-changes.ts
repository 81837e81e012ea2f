/** The users of a commit's way back (R17 for edits by hand): field by field, as far as nobody has touched them since. */
import type { ChangeSet, Replaced } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { isStandardField, standardFields, type FieldId } from '../domain/field';
import { individuals } from '../domain/group';
import { isSamePassword } from '../domain/password-hash';
import { sameUser } from '../domain/same-user';
import { userValue, type FieldChange, type User } from '../domain/user';
import { userName } from '../domain/user-name';
import { withChanges } from '../domain/user-values';
import type { Directory } from './directory';
import { withKnownPassword } from './known-password';

export interface UndoFacts {
  /** Milliseconds since the epoch: when a user is changed who is not wholly as before. */
  readonly now: number;
  /** Whether a pending hash still waits for its password to be hashed. */
  readonly awaitsHash: (passwordHash: string) => boolean;
}

export type UserChanges = Pick<ChangeSet, 'usersAdded' | 'usersChanged' | 'usersRemoved'>;

interface Surroundings extends UndoFacts {
  /** Whether there is such a group once the undo is done. */
  readonly groupStays: (id: string) => boolean;
  /** Whether the custom field takes the value once the undo is done (R24). */
  readonly fits: (field: FieldId, value: string) => boolean;
}

/** @param leave is called with whoever isn't wholly as before */
export function undoUsers(
  directory: Directory,
  inverse: UserChanges,
  around: Surroundings,
  leave: (name: string) => void,
): UserChanges & { readonly passwordsLost: number } {
  const usersAdded: User[] = [];
  const usersChanged: Replaced<User>[] = [];
  const usersRemoved: User[] = [];
  let passwordsLost = 0;
  for (const user of inverse.usersRemoved) {
    const current = directory.userById(user.id);
    if (current === undefined) continue;
    if (sameUser(current, user)) usersRemoved.push(current);
    else leave(userName(current));
  }
  const removedIds = new Set(usersRemoved.map(({ id }) => id));
  const emailIsFree = ({ id, email }: User) => {
    const holder = directory.userByEmailKey(emailKey(email));
    return holder === undefined || holder.id === id || removedIds.has(holder.id);
  };
  for (const { before, after } of inverse.usersChanged) {
    const current = directory.userById(after.id);
    if (current === undefined) leave(userName(after));
    else {
      const restored = restoredUser(current, before, after, around, emailIsFree);
      if (!restored.isWhole) leave(userName(current));
      const keepsPassword = isSamePassword(restored.user.passwordHash, current.passwordHash);
      const known = keepsPassword ? restored.user : withKnownPassword(restored.user, around.awaitsHash);
      if (known !== restored.user) passwordsLost += 1;
      if (known !== current) usersChanged.push({ before: current, after: known });
    }
  }
  for (const user of inverse.usersAdded) {
    const isBack = directory.userById(user.id) !== undefined;
    if (isBack || !emailIsFree(user)) leave(userName(user));
    else {
      const fitting = fittingUser(user, around);
      const known = withKnownPassword(fitting, around.awaitsHash);
      usersAdded.push(known);
      if (fitting !== user) leave(userName(user));
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
