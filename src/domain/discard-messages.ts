/** What an undo does with the welcome emails of its import (R17, R22). */
import type { ChangeSet } from './change-set';
import { isOpen, type WelcomeMessage } from './welcome-message';

export interface DiscardedMessages {
  /** The part of the undo's change set. */
  readonly changes: Pick<ChangeSet, 'messagesChanged'>;
  /** What can't be taken back: sent already, or on its way. */
  readonly sent: readonly WelcomeMessage[];
}

/** Discards those of all messages of an import that were not sent yet; at time `now` (ms). */
export function discardMessagesOfImport(messages: readonly WelcomeMessage[], now: number): DiscardedMessages {
  const isSent = ({ state }: WelcomeMessage) => state === 'sent' || state === 'sending';
  return {
    changes: {
      messagesChanged: messages
        .filter(isOpen)
        .map((before) => ({ before, after: { ...before, state: 'discarded', changedAt: now } })),
    },
    sent: messages.filter(isSent),
  };
}
