/** Fills the outbox: exactly one message per user whom an import creates with *Notify new users* checked (S10, R21). */
import type { User } from '../domain/user';
import { fullName } from '../domain/user-name';
import type { WelcomeMessage } from '../domain/welcome-message';

/** @param now milliseconds since the epoch; @param newId a UUID that nobody has */
export function welcomeMessages(
  created: readonly User[],
  importId: string,
  now: number,
  newId: () => string,
): readonly WelcomeMessage[] {
  return created.map((user, position) => ({
    id: newId(),
    importId,
    userId: user.id,
    email: user.email,
    name: fullName(user),
    createdAt: now,
    position,
    state: 'waiting',
    changedAt: now,
    attempts: 0,
  }));
}
