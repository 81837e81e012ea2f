/** Moving messages on, together with the secrets that were kept for them (R19). */
import type { SealedSecret } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import type { MessageProblem, MessageState, WelcomeMessage } from '../domain/welcome-message';
import type { FillRandom } from '../passwords/fill-random';
import { openPasswords, resealPasswords } from '../passwords/sealed-secret';
import type { CommitFailure } from '../store/commit-failure';
import { underOutboxLock } from '../store/commit-lock';
import { changeOutbox } from '../store/messages';
import type { Store } from '../store/open-store';
import { readSecrets } from '../store/secrets';

export interface OutboxTools {
  readonly now: () => number;
  readonly fill: FillRandom;
  readonly key: () => Promise<CryptoKey>;
}

/** The message in another state. The problem of before stays only where one is given. */
export function movedMessage(
  message: WelcomeMessage,
  state: MessageState,
  now: number,
  problem?: MessageProblem,
): WelcomeMessage {
  const { problem: _before, ...rest } = message;
  const moved = { ...rest, state, changedAt: now };
  return problem === undefined ? moved : { ...moved, problem };
}

/**
 * Ends messages for good: their passwords leave the sealed secrets in the same transaction. Those that another tab has
 * moved meanwhile stay as they are. Answers how many were ended.
 */
export function endMessages(
  store: Store,
  messages: readonly WelcomeMessage[],
  state: 'sent' | 'discarded',
  tools: OutboxTools,
): Promise<Result<number, CommitFailure>> {
  return underOutboxLock(async () => {
    const now = tools.now();
    const changed = await changeOutbox(store, {
      messages: messages.map((before) => ({ before, after: movedMessage(before, state, now) })),
      ...(await withoutPasswordsOf(store, messages, tools)),
    });
    return changed.ok ? ok(changed.value.size) : err(changed.error);
  });
}

async function withoutPasswordsOf(
  store: Store,
  messages: readonly WelcomeMessage[],
  { key, fill }: OutboxTools,
) {
  const secretsShrunk: SealedSecret[] = [];
  const secretsRemoved: string[] = [];
  const endedByImport = new Map<string, Set<string>>();
  for (const { importId, userId } of messages) {
    endedByImport.set(importId, (endedByImport.get(importId) ?? new Set()).add(userId));
  }
  for (const [importId, ended] of endedByImport) {
    for (const secret of await readSecrets(store, 'mail', importId)) {
      if (!secret.userIds.some((id) => ended.has(id))) continue;
      const opened = await openIfNeeded(secret, ended, key);
      const left = opened.filter(({ userId }) => !ended.has(userId));
      if (left.length === 0) secretsRemoved.push(secret.id);
      else secretsShrunk.push(await resealPasswords(await key(), secret, left, fill));
    }
  }
  return { secretsShrunk, secretsRemoved };
}

async function openIfNeeded(secret: SealedSecret, ended: ReadonlySet<string>, key: () => Promise<CryptoKey>) {
  if (secret.userIds.every((id) => ended.has(id))) return [];
  const opened = await openPasswords(await key(), secret);
  return opened.ok ? opened.value : [];
}
