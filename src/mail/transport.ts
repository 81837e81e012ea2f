/** The two ways out over the network, as one function each; tests give them a server and a clock of their own. */
import type { Email } from './compose-email';
import type { DeliveryOutcome } from './delivery-outcome';

/** `fetch`, or what stands for it. */
export type HttpRequest = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Delivers one message. Never rejects for what a network or a server does.
 *
 * @param mayHaveArrived an attempt was begun before whose end nobody knows: it must not be delivered twice
 */
export type Deliver = (email: Email, mayHaveArrived: boolean) => Promise<DeliveryOutcome>;

export interface TransportTools {
  readonly request: HttpRequest;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What every request has in common: no cookies, no caches, no address of ours in a header. */
export const requestDefaults: RequestInit = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};
