/**
 * From the plan that was shown to what the commit writes (D3, R16). In three steps, because hashing stands between
 * them: ids for the new users, the passwords to prepare, and then, with their hashes, the change set.
 */
import type { ChangeSet, Replaced } from '../domain/change-set';
import { emptyChangeSet } from '../domain/change-set';
import { emailKey } from '../domain/email';
import type { ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Plan, PlannedUser } from '../domain/plan';
import type { Origin, User } from '../domain/user';
import { userOf } from '../domain/user-values';

/** What an import's commit knows besides its plan. */
export interface ImportFacts {
  readonly importId: string;
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly options: ImportOptions;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** `User.order` of the first new user. */
  readonly nextOrder: number;
  /** From `newUserIds`. */
  readonly userIds: readonly string[];
  /** `User.passwordHash` by user id, of everyone whose password the import sets. */
  readonly passwordHashes: ReadonlyMap<string, string>;
}

/** The passwords that an import sets, in clear: they are hashed or sealed before the commit (R18). */
export interface PlannedPasswords {
  /** Given by rows; one per user, the last one (R9). */
  readonly chosen: readonly { readonly userId: string; readonly password: string }[];
  /** New users whose rows gave none: they get a generated one (S8). */
  readonly generateFor: readonly string[];
}

/**
 * The ids of the plan's new users, by position of `plan.created`. `userId` makes one from an email key that no user
 * has.
 */
export function newUserIds(plan: Plan, userId: (emailKey: string) => string): string[] {
  return plan.created.map(({ after }) => userId(emailKey(after.email)));
}

/** @param userIds from `newUserIds` */
export function plannedPasswords(plan: Plan, userIds: readonly string[]): PlannedPasswords {
  const chosen: { userId: string; password: string }[] = [];
  const generateFor: string[] = [];
  for (const [position, { password }] of plan.created.entries()) {
    const userId = userIds[position];
    if (userId === undefined) continue;
    if (password === '') generateFor.push(userId);
    else chosen.push({ userId, password });
  }
  for (const { before, password } of plan.changed) {
    if (before !== null && password !== '') chosen.push({ userId: before.id, password });
  }
  return { chosen, generateFor };
}

/** Everything the import writes but its sealed secrets, with the history entry (R17). */
export function planToChangeSet(plan: Plan, facts: ImportFacts): ChangeSet {
  const origin: Origin = `import:${facts.importId}`;
  return {
    ...emptyChangeSet,
    usersAdded: plan.created.map((planned, position) => newUser(planned, position, facts, origin)),
    usersChanged: plan.changed.flatMap((planned) => changedUser(planned, facts, origin)),
    groupsAdded: plan.newGroups.map((group) => ({ ...group, createdAt: facts.now })),
    importRecord: importRecord(plan, facts),
  };
}

function newUser({ after }: PlannedUser, position: number, facts: ImportFacts, origin: Origin): User {
  const id = facts.userIds[position];
  if (id === undefined) throw new Error('Every new user needs an id');
  return userOf(after, {
    id,
    order: facts.nextOrder + position,
    createdAt: facts.now,
    createdBy: origin,
    changedAt: facts.now,
    changedBy: origin,
    passwordHash: facts.passwordHashes.get(id),
  });
}

function changedUser({ before, after }: PlannedUser, facts: ImportFacts, origin: Origin): Replaced<User>[] {
  if (before === null) return [];
  const { id, order, createdAt, createdBy } = before;
  const user = userOf(after, {
    id,
    order,
    createdAt,
    createdBy,
    changedAt: facts.now,
    changedBy: origin,
    passwordHash: facts.passwordHashes.get(id) ?? before.passwordHash,
  });
  return [{ before, after: user }];
}

function importRecord(plan: Plan, { importId, fileName, headers, options, now }: ImportFacts): ImportRecord {
  return {
    id: importId,
    fileName,
    at: now,
    options,
    headers,
    counts: plan.counts,
    groupsAdded: plan.newGroups.length,
  };
}
