/** Which hash a password has when an undo (or redo) puts it back: before-images have chosen ones as pending (R17, R18). */
import type { RecordedImport } from '../domain/before-images';
import { isPendingHash, passwordSalt } from '../domain/password-hash';
import type { User } from '../domain/user';

export interface UndoPasswords {
  /** The hash as it can be stored now; '' for a password that never got its hash, and whose secret is gone: it is none. */
  usableHash(hash: string): string;
  withUsableHash(user: User): User;
}

/** @param awaitsHash whether a pending hash still waits for its password to be hashed, which no turn of this import drops */
export function createUndoPasswords(
  history: readonly RecordedImport[],
  awaitsHash: (passwordHash: string) => boolean,
): UndoPasswords {
  const hashesBySalt = finishedHashes(history);

  function usableHash(hash: string): string {
    if (!isPendingHash(hash)) return hash;
    return hashesBySalt.get(passwordSalt(hash) ?? '') ?? (awaitsHash(hash) ? hash : '');
  }

  return {
    usableHash,
    withUsableHash({ passwordHash, ...user }) {
      const hash = passwordHash === undefined ? '' : usableHash(passwordHash);
      return hash === '' ? user : { ...user, passwordHash: hash };
    },
  };
}

/** Those that undos put aside, and those that later imports found and replaced, by salt. */
function finishedHashes(history: readonly RecordedImport[]): ReadonlyMap<string, string> {
  const hashesBySalt = new Map<string, string>();
  const add = (hash: string) => {
    const salt = passwordSalt(hash);
    if (salt !== undefined && !isPendingHash(hash)) hashesBySalt.set(salt, hash);
  };
  for (const { images, removed } of history) {
    removed.passwordHashes.forEach(add);
    for (const { usersChanged } of images) {
      for (const { changes } of usersChanged)
        for (const { field, before } of changes) if (field === 'password') add(before);
    }
  }
  return hashesBySalt;
}
