/**
 * What stands before a CouchDB database, as on a real CouchDB 3.5 with `require_valid_user`: accounts and the lock on them,
 * `_security`, CORS, and how long a longpoll is kept. A small server for tests has none of it.
 */
import type { Send, TransportOutcome, TransportRequest } from '../../../src/sync/transport';
import type { CouchModel } from './couch-model';

/** Whoever asks. */
export interface Caller {
  readonly userName: string;
  readonly password: string;
  /** Whether the page comes from the server's own address: then no browser asks for CORS. */
  readonly isSameOrigin: boolean;
}

export interface CouchDoor {
  /** Passwords by name. */
  readonly accounts: Map<string, string>;
  /** Names of those whom `_security` lets in. */
  readonly members: Set<string>;
  /** Whether `[cors]` names the pages' origin. */
  allowsOrigin: boolean;
  isLocked(userName: string): boolean;
  /** The answer to a browser's `OPTIONS`. */
  preflight(): { readonly status: number; readonly allowsOrigin: boolean };
  /** Sends as this caller, whoever it is by then. */
  enter(caller: () => Caller): Send;
}

export interface DoorTools {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** CouchDB's `[couch_auth_lockout]`: so many refused sign-ins, and so long (milliseconds). */
const mostRefusals = 5;
const lockTime = 300_000;

export function createCouchDoor(couch: CouchModel, tools: DoorTools): CouchDoor {
  const refusals = new Map<string, { readonly count: number; readonly at: number }>();

  function isLocked(userName: string): boolean {
    const refused = refusals.get(userName);
    return refused !== undefined && refused.count >= mostRefusals && tools.now() - refused.at < lockTime;
  }

  /** Why the caller isn't let in; null when it is. */
  function turnAway({ userName, password, isSameOrigin }: Caller): TransportOutcome | null {
    // The browser asks first, and keeps the answer to itself: the page learns nothing but that it failed.
    if (!isSameOrigin && !door.preflight().allowsOrigin) return { type: 'unreachable' };
    // Even the right password is of no use now.
    if (isLocked(userName)) {
      const reason = 'Account is temporarily locked due to multiple authentication failures';
      return { type: 'forbidden', reason };
    }
    if (door.accounts.get(userName) !== password) {
      const count = (refusals.get(userName)?.count ?? 0) + 1;
      refusals.set(userName, { count, at: tools.now() });
      return { type: 'unauthorized' };
    }
    refusals.delete(userName);
    if (door.members.has(userName)) return null;
    return { type: 'forbidden', reason: 'You are not allowed to access this db.' };
  }

  /** Until something changes, or the timeout is over: then the answer is an empty one, and not a failure. */
  async function longpoll(request: TransportRequest, signal: AbortSignal): Promise<TransportOutcome> {
    const first = couch.answer(request);
    if (first.type !== 'answer' || Object(first.json).results.length > 0) return first;
    const waiting = new AbortController();
    await new Promise<void>((resolve) => {
      const end = couch.onChange(resolve);
      waiting.signal.addEventListener('abort', end, { once: true });
      const either = AbortSignal.any([signal, waiting.signal]);
      void tools.sleep(Number(request.query?.['timeout'] ?? 60_000), either).then(resolve);
    });
    waiting.abort();
    return signal.aborted ? { type: 'aborted' } : couch.answer(request);
  }

  const door: CouchDoor = {
    accounts: new Map(),
    members: new Set(),
    allowsOrigin: true,
    isLocked,
    // `require_valid_user` wants a sign-in that no preflight carries, unless CORS answers before it.
    preflight: () => ({ status: door.allowsOrigin ? 204 : 401, allowsOrigin: door.allowsOrigin }),
    enter: (caller) => async (request, signal) => {
      const refused = turnAway(caller());
      if (refused !== null) return refused;
      return request.query?.['feed'] === 'longpoll' ? longpoll(request, signal) : couch.answer(request);
    },
  };
  return door;
}
