/** Moving messages on, together with the secrets that were kept for them (R19). */
import { ok, type Result } from '../domain/result';
import type { MessageProblem, MessageState, WelcomeMessage } from '../domain/welcome-message';
import type { CommitFailure } from '../store/commit-failure';
import { underOutboxLock } from '../store/commit-lock';
import { changeOutbox, stillInState } from '../store/messages';
import type { Store } from '../store/open-store';
import { readSecrets } from '../store/secrets';
import { withoutPasswords, type SealTools, type SecretsLeft } from './without-passwords';

export interface OutboxTools extends SealTools {
  readonly now: () => number;
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
    let ended = 0;
    for (let left = messages; ;) {
      left = await stillInState(store, left);
      const changed = await changeOutbox(store, {
        messages: left.map((before) => ({ before, after: movedMessage(before, state, now) })),
        ...(await withoutPasswordsOf(store, left, tools)),
      });
      if (!changed.ok) return changed;
      ended += changed.value.size;
      if (changed.value.size === left.length) return ok(ended);
    }
  });
}

/** A user's password stays for an email of another import. */
async function withoutPasswordsOf(
  store: Store,
  messages: readonly WelcomeMessage[],
  tools: OutboxTools,
): Promise<SecretsLeft> {
  const endedByImport = new Map<string, Set<string>>();
  for (const { importId, userId } of messages) {
    endedByImport.set(importId, (endedByImport.get(importId) ?? new Set()).add(userId));
  }
  const left: SecretsLeft[] = [];
  for (const [importId, ended] of endedByImport) {
    left.push(await withoutPasswords(await readSecrets(store, 'mail', importId), ended, tools));
  }
  return {
    secretsShrunk: left.flatMap(({ secretsShrunk }) => secretsShrunk),
    secretsRemoved: left.flatMap(({ secretsRemoved }) => secretsRemoved),
  };
}
