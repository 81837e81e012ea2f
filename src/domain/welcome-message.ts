/** One line of the outbox, *Welcome Emails*: a new user's welcome email, from the import that made it on (R21). */

export const messageStates = ['waiting', 'queued', 'sending', 'sent', 'failed', 'discarded'] as const;

/**
 * `waiting` for a person to say *Send now* or *Discard*; `queued`: a person said *Send now*, and it goes out as soon as it can;
 * `sending`: an attempt has begun, and until its answer is noted nobody knows whether it arrived.
 */
export type MessageState = (typeof messageStates)[number];

/** Why the last attempt did not deliver, or why nothing can be sent. */
export type MessageProblem =
  | { readonly code: 'userGone' } // the user was deleted since
  | { readonly code: 'passwordGone' } // the password was set anew or its secret can't be read, and the template names it
  | { readonly code: 'unreachable' } // no answer: no network, a wrong address, or a server that doesn't allow this page (CORS)
  | { readonly code: 'busy'; readonly detail: string } // the server asks to come back later (429, 5xx)
  | { readonly code: 'refused'; readonly detail: string } // the server takes this message never
  | { readonly code: 'unauthorized'; readonly detail: string } // the credentials don't fit
  | { readonly code: 'misconfigured'; readonly detail: string }; // nothing could be delivered with these settings

export interface WelcomeMessage {
  /** A UUID; also what a server knows the message by, so that it is delivered once. */
  readonly id: string;
  readonly importId: string;
  readonly userId: string;
  /** The recipient as the import made it, for the list; what is sent goes to the user's address of that moment. */
  readonly email: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Place among the messages of its import, from 0. */
  readonly position: number;
  readonly state: MessageState;
  /** When it came into this state. */
  readonly changedAt: number;
  /** Attempts that a server has answered, and the one under way. */
  readonly attempts: number;
  /** The Message-ID, without its angle brackets, from the first attempt on. */
  readonly messageId?: string;
  readonly problem?: MessageProblem;
}

export type MessageCounts = Readonly<Record<MessageState, number>>;

export const noMessages: MessageCounts = {
  waiting: 0,
  queued: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  discarded: 0,
};

/** What can still be sent or discarded. */
export function isOpen({ state }: Pick<WelcomeMessage, 'state'>): boolean {
  return state === 'waiting' || state === 'queued' || state === 'failed';
}
