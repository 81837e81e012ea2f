/** Passwords that a person sets, generates or checks for users that exist (R20). */
import { emptyChangeSet, type ChangeSet, type SealedSecret } from '../domain/change-set';
import { hasError, type Issue } from '../domain/issue';
import { localDate } from '../domain/local-date';
import { isPendingHash, passwordSalt } from '../domain/password-hash';
import { err, ok, type Result } from '../domain/result';
import { checkPassword } from '../domain/text-value';
import { isOpen } from '../domain/welcome-message';
import { pendingArgon2 } from '../passwords/argon2';
import { commonPasswordCheck } from '../passwords/common-password-check';
import type { FillRandom } from '../passwords/fill-random';
import { generatePasswords } from '../passwords/generate-password';
import { hashGenerated } from '../passwords/hash-generated';
import { passwordsPerSecret, sealPasswords, type ClearPassword } from '../passwords/sealed-secret';
import { underOutboxLock } from '../store/commit-lock';
import { messagesOfUsers } from '../store/messages';
import type { DirectorySession } from './directory-session';
import type { Saved } from './editing-engine';
import type { GeneratedPassword, PasswordFailure, ResetPasswords } from './mail-engine';
import { passwordsFile } from './passwords-file';
import { pendingPassword } from './pending-password';
import type { UndoStack } from './undo-stack';

export interface PasswordTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly fill: FillRandom;
  readonly key: () => Promise<CryptoKey>;
  readonly undoStack: UndoStack;
  /** `verifyPassword`, here or in a worker: it takes 50 ms. */
  readonly verify: (password: string, passwordHash: string) => Promise<boolean>;
  /** Chosen passwords were committed that wait for their hash. */
  readonly hashMore: () => void;
}

export interface UserPasswords {
  issues(password: string): Promise<readonly Issue[]>;
  set(userId: string, password: string): Promise<Result<Saved, PasswordFailure>>;
  generate(userId: string): Promise<Result<GeneratedPassword, PasswordFailure>>;
  check(userId: string, password: string): Promise<'right' | 'wrong' | 'none'>;
  reset(userIds: readonly string[]): Promise<Result<ResetPasswords, PasswordFailure>>;
}

/** A password on its way to its user, and the `passwordHash` that the record gets. */
interface NewPassword extends ClearPassword {
  readonly passwordHash: string;
}

export function createUserPasswords(session: DirectorySession, tools: PasswordTools): UserPasswords {
  const { store, directory } = session;

  /**
   * Writes the passwords in one commit. Whoever still waits for a welcome email is told the new one there; an email that ends
   * meanwhile does so before or after, and one that an undo discards has this made again, so that nothing stays sealed for
   * it (R19).
   */
  function write(
    passwords: readonly NewPassword[],
    secrets: readonly SealedSecret[],
  ): Promise<Result<Saved, PasswordFailure>> {
    return session.attemptInTurn<Saved, PasswordFailure>(() =>
      underOutboxLock(async () => {
        const { version } = directory;
        const usersChanged = withPasswords(passwords);
        if (usersChanged.length === 0) return err({ type: 'userGone' });
        const secretsAdded = [...secrets, ...(await mailSecrets(passwords))];
        const changes = { ...emptyChangeSet, usersChanged };
        const committed = await session.commitPlanned(version, { ...changes, secretsAdded });
        return committed.ok ? ok({ undoId: tools.undoStack.push(changes) }) : committed;
      }),
    );
  }

  function withPasswords(passwords: readonly NewPassword[]): ChangeSet['usersChanged'] {
    const now = tools.now();
    return passwords.flatMap(({ userId, passwordHash }) => {
      const before = directory.userById(userId);
      const after = before && { ...before, passwordHash, changedAt: now, changedBy: 'hand' as const };
      return before === undefined || after === undefined ? [] : [{ before, after }];
    });
  }

  async function mailSecrets(passwords: readonly ClearPassword[]): Promise<readonly SealedSecret[]> {
    const messages = await messagesOfUsers(
      store,
      passwords.map(({ userId }) => userId),
    );
    const importByUser = new Map(messages.filter(isOpen).map(({ userId, importId }) => [userId, importId]));
    const importIds = new Set(importByUser.values());
    const perImport = Array.from(importIds, (importId) =>
      seal(
        'mail',
        passwords.filter(({ userId }) => importByUser.get(userId) === importId),
        importId,
      ),
    );
    return (await Promise.all(perImport)).flat();
  }

  async function seal(
    purpose: SealedSecret['purpose'],
    passwords: readonly ClearPassword[],
    importId?: string,
  ): Promise<readonly SealedSecret[]> {
    const key = await tools.key();
    const secrets: SealedSecret[] = [];
    for (let start = 0; start < passwords.length; start += passwordsPerSecret) {
      const block = passwords.slice(start, start + passwordsPerSecret);
      const id = tools.newId();
      const label = importId === undefined ? { id, purpose } : { id, purpose, importId };
      secrets.push(await sealPasswords(key, label, block, tools.fill));
    }
    return secrets;
  }

  async function generateFor(
    userIds: readonly string[],
  ): Promise<Result<Saved & { readonly passwords: readonly NewPassword[] }, PasswordFailure>> {
    const present = [...new Set(userIds)].filter((id) => directory.userById(id) !== undefined);
    const texts = generatePasswords(present.length, tools.fill);
    const hashes = await hashGenerated(texts, tools.fill);
    const passwords = present.map((userId, index) =>
      newPassword(userId, texts[index] ?? '', hashes[index] ?? ''),
    );
    const written = await write(passwords, []);
    return written.ok ? ok({ ...written.value, passwords }) : written;
  }

  return {
    issues: passwordIssues,

    async set(userId, raw) {
      const issues: Issue[] = [];
      const password = checkPassword(raw, issues);
      if (password === '' || hasError(issues)) {
        return err({ type: 'passwordInvalid', issues });
      }
      const [passwordHash = ''] = pendingArgon2(1, tools.fill);
      const passwords = [newPassword(userId, password, passwordHash)];
      const written = await write(passwords, await seal('hash', passwords));
      if (written.ok) tools.hashMore();
      return written;
    },

    async generate(userId) {
      const generated = await generateFor([userId]);
      if (!generated.ok) return generated;
      const { undoId, passwords } = generated.value;
      return ok({ undoId, password: passwords[0]?.password ?? '' });
    },

    async check(userId, raw) {
      const password = checkPassword(raw, []);
      for (;;) {
        const passwordHash = directory.userById(userId)?.passwordHash;
        if (passwordHash === undefined) return 'none';
        if (!isPendingHash(passwordHash)) {
          return (await tools.verify(password, passwordHash)) ? 'right' : 'wrong';
        }
        const pending = await pendingPassword(store, tools.key, userId, passwordHash);
        if (pending !== undefined) return pending.password === password ? 'right' : 'wrong';
        // The password goes from the disk in the commit that brings its hash, and this tab may not have followed yet.
        await session.catchUp();
        if (directory.userById(userId)?.passwordHash === passwordHash) return 'wrong';
      }
    },

    async reset(userIds) {
      const generated = await generateFor(userIds);
      if (!generated.ok) return generated;
      const { undoId, passwords } = generated.value;
      const name = `passwords-${localDate(tools.now())}.csv`;
      return ok({ undoId, file: passwordsFile(name, passwords, directory) });
    },
  };
}

/** Errors (S8, R11) and warnings of a password that a person is about to set. */
async function passwordIssues(raw: string): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  const password = checkPassword(raw, issues);
  if ((await commonPasswordCheck())(password)) {
    issues.push({ severity: 'warning', code: 'passwordCommon', field: 'password' });
  }
  return issues;
}

function newPassword(userId: string, password: string, passwordHash: string): NewPassword {
  return { userId, password, passwordHash, salt: passwordSalt(passwordHash) ?? '' };
}
