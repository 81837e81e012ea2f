/**
 * Undo and redo of an import as a plan (R17, D3): the history and the directory as it is now → what is written, and what
 * the person is shown before. Pure, as `plan-import.ts` is.
 */
import type { Directory } from '../directory/directory';
import { userFingerprint, type RecordedImport } from '../domain/before-images';
import { emptyChangeSet, type ChangeSet, type Replaced } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { isStandardField, type FieldId } from '../domain/field';
import { createFitCheck, type Unfit } from '../domain/fit-value';
import { individuals } from '../domain/group';
import { importState } from '../domain/import-record';
import type { FieldChange, User } from '../domain/user';
import { withChanges } from '../domain/user-values';
import { importTurns } from './field-writes';
import { createTurnedValues } from './turned-values';
import { createUndoGroups, groupsLeft } from './undo-groups';
import { createUndoPasswords } from './undo-passwords';
import { changedRemoved, draftRemoved } from './undo-removed';
import { historyOfUsers, touchedUsers, type UserWrites } from './user-writes';

/** Why an undo (or redo) leaves something as it is. */
export type LeftReason =
  | 'edited' // R17: the field, or the user that the import made, was changed since
  | 'deleted' // the user is gone already
  | 'exists' // redo: someone else has the email meanwhile
  | 'groupGone' // the group that the user was in was deleted since
  | Unfit; // the custom field was deleted or changed since, and can't take the value any more (R24)

export interface LeftByUndo {
  readonly userId: string;
  /** What people know the user by; '' when the directory doesn't know any more. */
  readonly email: string;
  /** null: the user as a whole. */
  readonly field: FieldId | null;
  readonly reason: LeftReason;
}

export interface UndoPlan {
  /** The directory this plan was made on (R16). */
  readonly directoryVersion: number;
  readonly turn: 'undo' | 'redo';
  /** All that is written, but the sealed secrets that go. */
  readonly changes: ChangeSet;
  readonly leftAlone: readonly LeftByUndo[];
}

export interface UndoFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether a pending hash still waits for its password to be hashed, which comes from another import than this one. */
  readonly awaitsHash: (passwordHash: string) => boolean;
}

export type UndoDirectory = Pick<
  Directory,
  'version' | 'userById' | 'userByEmailKey' | 'groupById' | 'groupByKey' | 'userCountOfGroup' | 'customFields'
>;

/**
 * Plans to undo the import if it holds, else to redo it. Every field that it wrote gets the value of the last import that
 * holds then, or what was there before them all; where the directory has another value than the imports left there, someone
 * edited it, and it is left alone. A user that an import made goes with it unless something of it was changed since; a
 * group of an undone import goes when this leaves it empty, or when the import that is undone now had done so.
 *
 * @param history every import whose before-images are kept, oldest first
 * @throws when the import is not among them
 */
export function planUndo(
  directory: UndoDirectory,
  history: readonly RecordedImport[],
  importId: string,
  { now, awaitsHash }: UndoFacts,
): UndoPlan {
  const target = history.find(({ record }) => record.id === importId);
  if (target === undefined) throw new Error('What this import changed is not kept');
  const records = history.map(({ record }) => record);
  const then = importTurns(records, importId);
  const turn = importState(target.record) === 'undone' ? 'redo' : 'undo';
  const groups = createUndoGroups(directory, history);
  const emptied = turn === 'undo' ? groupsLeft(target) : new Set<string>();
  const passwords = createUndoPasswords(history, awaitsHash);
  const unfit = createFitCheck(directory.customFields);
  const { writesByUser, makersByUser } = historyOfUsers(history, touchedUsers(target));
  const values = createTurnedValues({
    importId,
    before: importTurns(records, null),
    after: then,
    resolveGroup: groups.resolve,
    usableHash: passwords.usableHash,
    leave,
  });

  /** Away because undos took them away, which is nothing to tell. */
  const removedIds = new Set(history.flatMap((entry) => entry.removed.users.map(({ id }) => id)));
  const leftAlone: LeftByUndo[] = [];
  const usersAdded: User[] = [];
  const usersChanged: Replaced<User>[] = [];
  const usersRemoved: User[] = [];
  const removed = draftRemoved(history);
  const passwordHashes: string[] = [];

  for (const [userId, writes] of writesByUser) {
    const user = directory.userById(userId);
    if (user !== undefined) turnUser(user, writes);
    else if (!removedIds.has(userId)) leave(userId, null, 'deleted');
  }
  bringBack();
  removeEmptyGroups();
  removed.get(importId)?.passwordHashes.push(...passwordHashes);

  return {
    directoryVersion: directory.version,
    turn,
    leftAlone,
    changes: {
      ...emptyChangeSet,
      usersAdded,
      usersChanged,
      usersRemoved,
      groupsAdded: groups.added,
      groupsRemoved: groups.removed,
      importsChanged: [{ ...target.record, turns: [...(target.record.turns ?? []), directory.version + 1] }],
      removedByUndo: changedRemoved(history, removed),
    },
  };

  function leave(userId: string, field: FieldId | null, reason: LeftReason, email = ''): void {
    leftAlone.push({ userId, email: email || (directory.userById(userId)?.email ?? ''), field, reason });
  }

  function turnUser(user: User, writes: readonly UserWrites[]): void {
    const left = leftAlone.length;
    const changes = values.changesOf(user, writes);
    const maker = makersByUser.get(user.id)?.find(({ id }) => user.createdBy === `import:${id}`);
    if (maker === undefined || then.isActive(maker.id)) {
      change(user, changes);
      return;
    }
    // Whoever goes may have had values that would no longer fit.
    const turned = withTurned(user, changes);
    if (userFingerprint(turned) === maker.mark && !writes.some((write) => then.isActive(write.importId))) {
      leftAlone.length = left;
      usersRemoved.push(user);
      groups.moves(user.groupId, null);
      putAside(user, turned);
      removed.get(maker.id)?.users.push(turned);
      return;
    }
    change(user, changes);
    if (maker.id === importId && leftAlone.length === left) leave(user.id, null, 'edited');
  }

  function change(user: User, changes: readonly FieldChange[]): void {
    const after = withTurned(
      user,
      changes.filter(({ field, after: value }) => fits(user, field, value)),
    );
    if (after === user) return;
    usersChanged.push({ before: user, after });
    groups.moves(user.groupId, after.groupId);
    putAside(user, after);
  }

  /** Whether a custom field can still take the value; it is left alone when it can't. */
  function fits({ id, email }: User, field: FieldId, value: string): boolean {
    const reason = isStandardField(field) ? null : unfit(field, value);
    if (reason !== null) leave(id, field, reason, email);
    return reason === null;
  }

  function withTurned(user: User, changes: readonly FieldChange[]): User {
    if (changes.length === 0) return user;
    const password = changes.find(({ field }) => field === 'password');
    const { passwordHash, ...rest } = { ...user, ...withChanges(user, changes) };
    const hash = password === undefined ? passwordHash : password.after;
    const after: User = { ...rest, changedAt: now, changedBy: 'undo' };
    return hash === undefined || hash === '' ? after : { ...after, passwordHash: hash };
  }

  /** The hash that a user loses: before-images know it only as pending. */
  function putAside(before: User, after: User): void {
    if (before.passwordHash !== undefined && before.passwordHash !== after.passwordHash)
      passwordHashes.push(before.passwordHash);
  }

  /** Redo: users whom undos removed, with what all imports that hold now make of them. */
  function bringBack(): void {
    if (turn === 'undo') return;
    const takenKeys = new Set<string>();
    for (const [makerId, kept] of removed) {
      kept.users = kept.users.filter((user) => {
        const isWanted = makerId === importId || isChangedByTarget(user.id);
        if (!isWanted) return true;
        const after = brought(user);
        const key = emailKey(after.email);
        if ((directory.userById(after.id) ?? directory.userByEmailKey(key)) || takenKeys.has(key)) {
          leave(after.id, null, 'exists', after.email);
          return true;
        }
        takenKeys.add(key);
        groups.moves(null, after.groupId);
        usersAdded.push(withFittingValues(after));
        return false;
      });
    }
    const own = removed.get(importId);
    for (const group of own?.groups ?? []) groups.restore(group, true);
    if (own !== undefined) own.groups = [];
  }

  /** A user of another import, which is undone, is there as long as an import holds that changed something of it. */
  function isChangedByTarget(userId: string): boolean {
    return writesByUser.get(userId)?.some((write) => write.importId === importId) === true;
  }

  function brought(user: User): User {
    const usable = passwords.withUsableHash(user);
    const placed = { ...usable, groupId: groups.resolve(usable.groupId) ?? individuals.id };
    const after = withTurned(placed, values.changesOfBrought(placed, writesByUser.get(user.id) ?? []));
    putAside(placed, after);
    return after;
  }

  function withFittingValues(user: User): User {
    const lost = Object.entries(user.custom).filter(([field, value]) => !fits(user, field, value));
    if (lost.length === 0) return user;
    const cleared = lost.map(([field, before]) => ({ field, before, after: '' }));
    return { ...user, ...withChanges(user, cleared) };
  }

  function removeEmptyGroups(): void {
    for (const { record, images } of history) {
      if (then.isActive(record.id)) continue;
      for (const id of images.flatMap(({ groupsCreated }) => groupsCreated)) {
        const group = groups.removeIfEmptied(id, record.id === importId || emptied.has(id));
        // Whatever was empty when this import held is so again when it does.
        const keeper = directory.userCountOfGroup(id) === 0 ? importId : record.id;
        if (group !== null) removed.get(keeper)?.groups.push(group);
      }
    }
  }
}
