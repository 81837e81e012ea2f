/** What an undo does with the welcome emails of its import (R17, R22). */
import type { ChangeSet, SealedSecret } from './change-set';
import { isOpen, type WelcomeMessage } from './welcome-message';

export interface DiscardedMessages {
  /** The part of the undo's change set. */
  readonly changes: Pick<ChangeSet, 'messagesChanged' | 'secretsRemoved'>;
  /** What can't be taken back: sent already, or on its way. */
  readonly sent: readonly WelcomeMessage[];
}

/**
 * Discards the messages of one import that were not sent yet, and the secrets that were kept for them.
 *
 * @param messages all messages of the import; @param secrets its sealed secrets; only those for mail go
 * @param now milliseconds since the epoch
 */
export function discardMessagesOfImport(
  messages: readonly WelcomeMessage[],
  secrets: readonly Pick<SealedSecret, 'id' | 'purpose'>[],
  now: number,
): DiscardedMessages {
  const isSent = ({ state }: WelcomeMessage) => state === 'sent' || state === 'sending';
  return {
    changes: {
      messagesChanged: messages
        .filter(isOpen)
        .map((before) => ({ before, after: { ...before, state: 'discarded', changedAt: now } })),
      secretsRemoved: secrets.filter(({ purpose }) => purpose === 'mail').map(({ id }) => id),
    },
    sent: messages.filter(isSent),
  };
}
