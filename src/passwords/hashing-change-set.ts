/** A step of the hashing queue as a change set, made right before its commit, on the directory as it is then. */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { isPendingHash, isSamePassword, passwordSalt } from '../domain/password-hash';
import type { User } from '../domain/user';
import type { HashingStep } from './hashing-queue';

/**
 * Sets the hashes of the users that still wait for just these: one who was deleted, or whose password was set again or
 * undone meanwhile, is left alone. That nobody edited the user stays true: `changedAt` and `changedBy` don't move.
 * null when an undo has brought back somebody whose password would go: the step is to be made anew.
 */
export function hashingChangeSet(
  step: HashingStep,
  userById: (id: string) => User | undefined,
): ChangeSet | null {
  const isBack = step.dropped.some(({ userId, salt }) => {
    const passwordHash = userById(userId)?.passwordHash;
    return isPendingHash(passwordHash) && passwordSalt(passwordHash) === salt;
  });
  if (isBack) return null;
  const usersChanged = Array.from(step.hashes).flatMap(([userId, passwordHash]) => {
    const before = userById(userId);
    const isAwaited =
      isPendingHash(before?.passwordHash) && isSamePassword(before?.passwordHash, passwordHash);
    return before && isAwaited ? [{ before, after: { ...before, passwordHash } }] : [];
  });
  const secrets = step.rest === null ? { secretsRemoved: [step.secret.id] } : { secretsAdded: [step.rest] };
  return { ...emptyChangeSet, usersChanged, ...secrets };
}
