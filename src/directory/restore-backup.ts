/** What restoring a backup changes, as a change set like any other (D4). Pure: also what its summary counts. */
import type { Backup, RestoreMode } from '../domain/backup';
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { createFitCheck } from '../domain/fit-value';
import { groupKey } from '../domain/group';
import { isPendingHash, isSamePassword } from '../domain/password-hash';
import type { User } from '../domain/user';
import { orderAfter, type DirectoryView } from './directory';
import { difference, differenceToChanges } from './difference';
import { withKnownPassword } from './known-password';

export interface RestorePlan {
  readonly changes: ChangeSet;
  /** Values of users who come back that their fields here don't take (R24). */
  readonly valuesLeftOut: number;
}

/**
 * What restores `backup`. Secrets are in no backup, so a chosen password whose hash was still being
 * computed comes back only where this device knows it: when the user here has the same password, or when `awaitsHash`
 * says that just this one still waits.
 */
export function restoreBackup(
  directory: DirectoryView,
  backup: Backup,
  mode: RestoreMode,
  awaitsHash: (passwordHash: string) => boolean,
): RestorePlan {
  const users = backup.users.map((user) => withPasswordOfHere(user, directory, awaitsHash));
  return mode === 'replace'
    ? { changes: replacing(directory, { ...backup, users }), valuesLeftOut: 0 }
    : merging(directory, { ...backup, users });
}

function withPasswordOfHere(
  user: User,
  directory: DirectoryView,
  awaitsHash: (passwordHash: string) => boolean,
): User {
  const here = directory.userById(user.id)?.passwordHash;
  const isHere = isPendingHash(user.passwordHash) && isSamePassword(here, user.passwordHash);
  return isHere && here !== undefined ? { ...user, passwordHash: here } : withKnownPassword(user, awaitsHash);
}

function replacing(directory: DirectoryView, backup: Backup): ChangeSet {
  return differenceToChanges(
    difference(directory.users(), backup.users, isSame),
    difference(directory.groups, backup.groups, isSame),
    difference(directory.customFields, backup.customFields, isSame),
  );
}

/** Groups meet by name (R13), fields by id or by label and type, users by id or email (S2). */
function merging(directory: DirectoryView, backup: Backup): RestorePlan {
  const groupIds = new Map<string, string>();
  const groupsAdded = backup.groups.filter((group) => {
    const here = directory.groupById(group.id) ?? directory.groupByKey(groupKey(group.name));
    if (here !== undefined) groupIds.set(group.id, here.id);
    return here === undefined;
  });

  const fieldIds = new Map<string, string>();
  const fieldsMissing = backup.customFields.filter((field) => {
    const here = directory.customFields.find(
      ({ id, label, type }) => id === field.id || (label === field.label && type === field.type),
    );
    if (here !== undefined) fieldIds.set(field.id, here.id);
    return here === undefined;
  });
  const firstFieldOrder = Math.max(-1, ...directory.customFields.map(({ order }) => order)) + 1;
  const fieldsAdded = fieldsMissing.map((field, position) => ({
    ...field,
    order: firstFieldOrder + position,
  }));

  const unfit = createFitCheck([...directory.customFields, ...fieldsAdded]);
  let valuesLeftOut = 0;
  function fittingValues(custom: User['custom']): User['custom'] {
    const values = Object.entries(custom).map(([id, value]) => [fieldIds.get(id) ?? id, value] as const);
    const fitting = values.filter(([id, value]) => unfit(id, value) === null);
    valuesLeftOut += values.length - fitting.length;
    return Object.fromEntries(fitting);
  }

  const takenOrders = new Set(directory.users().map(({ order }) => order));
  let nextOrder = Math.max(orderAfter(directory.users()), orderAfter(backup.users));
  const usersAdded = backup.users
    .filter(
      ({ id, email }) =>
        directory.userById(id) === undefined && directory.userByEmailKey(emailKey(email)) === undefined,
    )
    .map((user) => ({
      ...user,
      order: takenOrders.has(user.order) ? nextOrder++ : user.order,
      groupId: groupIds.get(user.groupId) ?? user.groupId,
      custom: fittingValues(user.custom),
    }));
  return { changes: { ...emptyChangeSet, usersAdded, groupsAdded, fieldsAdded }, valuesLeftOut };
}

/** Deep, and blind to the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [entries, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
