/**
 * Hashes chosen passwords in the background (R18). Everything it knows lies behind its port, in the store: a closed tab
 * costs at most the hashes since the last commit, and the next queue goes on where this one stopped.
 */
import type { SealedSecret } from '../domain/change-set';
import { isPendingHash, passwordSalt } from '../domain/password-hash';
import type { FillRandom } from './fill-random';
import { openPasswords, resealPasswords, type ClearPassword } from './sealed-secret';

/** What the queue needs of the store and the directory. */
export interface HashingPort {
  /** A secret of purpose `hash`, but none of `unreadable`; undefined when no other waits. */
  nextPending(unreadable: ReadonlySet<string>): Promise<SealedSecret | undefined>;
  /** The user's `passwordHash` as it is now; undefined for a user who is gone. */
  passwordHash(userId: string): string | undefined;
  /** Commits a step as `hashingChangeSet` says. False: nothing was written (stale, quota), and it may work later. */
  complete(step: HashingStep): Promise<boolean>;
  /** The passwords of this secret can't be had any more, so nothing of it waits. */
  onUnreadable(secretId: string): void;
}

/** What one commit does: some users get their hashes, and the secret shrinks to the passwords that still wait. */
export interface HashingStep {
  readonly secret: SealedSecret;
  /** The same record without the passwords that are done; null when none is left. */
  readonly rest: SealedSecret | null;
  /** PHC strings by user id. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Passwords of the secret that nobody waits for: their users are gone, or have got another one. */
  readonly dropped: readonly ClearPassword[];
}

/** How a run ended: nothing left that can be hashed, or a commit failed and `start` may try again. */
export type HashingOutcome = 'empty' | 'commitFailed';

export interface HashingQueue {
  /**
   * Hashes until nothing waits; to be called at the app's start and whenever secrets or the directory changed. While a
   * run goes on, it answers that run, which then looks once more before it ends. Rejects when `hash` does: nothing is lost.
   */
  start(): Promise<HashingOutcome>;
}

/** One commit per this many hashes: about half a second's work to lose, and a page rewritten only twice a second. */
const hashesPerCommit = 10;

/** `hash` completes a pending PHC string: `completeArgon2`, here or in a worker. */
export function createHashingQueue(
  port: HashingPort,
  tools: {
    readonly key: CryptoKey;
    readonly fill: FillRandom;
    readonly hash: (password: string, pending: string) => Promise<string>;
  },
): HashingQueue {
  const unreadable = new Set<string>();
  let run: Promise<HashingOutcome> | null = null;
  let startedAgain = false;

  async function hashAll(): Promise<HashingOutcome> {
    try {
      for (;;) {
        startedAgain = false;
        const secret = await port.nextPending(unreadable);
        const written = secret === undefined || (await hashSome(secret));
        if (!written && !startedAgain) return 'commitFailed';
        if (secret === undefined && !startedAgain) return 'empty';
      }
    } finally {
      run = null;
    }
  }

  /** One step on one secret. False when its commit failed. */
  async function hashSome(secret: SealedSecret): Promise<boolean> {
    const opened = await openPasswords(tools.key, secret);
    if (!opened.ok) {
      unreadable.add(secret.id);
      port.onUnreadable(secret.id);
      return true;
    }
    const waiting = opened.value.filter((entry) => pendingHash(entry) !== undefined);
    const hashes = new Map<string, string>();
    for (const entry of waiting.slice(0, hashesPerCommit)) {
      // Asked again: the user may have got another password while the ones before were hashed.
      const pending = pendingHash(entry);
      if (pending === undefined) break;
      hashes.set(entry.userId, await tools.hash(entry.password, pending));
    }
    const left = waiting.filter(({ userId }) => !hashes.has(userId));
    if (left.length > 0 && left.length === secret.userIds.length) return true;
    const rest = left.length === 0 ? null : await resealPasswords(tools.key, secret, left, tools.fill);
    const dropped = opened.value.filter((entry) => !waiting.includes(entry));
    return port.complete({ secret, rest, hashes, dropped });
  }

  /** The user's pending hash while it waits for this very password; undefined once it doesn't. */
  function pendingHash({ userId, salt }: ClearPassword): string | undefined {
    const passwordHash = port.passwordHash(userId);
    return isPendingHash(passwordHash) && passwordSalt(passwordHash) === salt ? passwordHash : undefined;
  }

  return {
    start() {
      startedAgain = true;
      return (run ??= hashAll());
    },
  };
}
