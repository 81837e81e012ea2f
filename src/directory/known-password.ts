/** A user who comes back, from an undo or a backup, while the chosen password had no hash yet (R18). */
import { isPendingHash } from '../domain/password-hash';
import type { User } from '../domain/user';

/** The user, without a pending hash that nothing waits for any more: its password is lost, so it is none. */
export function withKnownPassword(user: User, awaitsHash: (passwordHash: string) => boolean): User {
  const { passwordHash, ...others } = user;
  const isKnown = passwordHash === undefined || !isPendingHash(passwordHash) || awaitsHash(passwordHash);
  return isKnown ? user : others;
}
