/** What lies between a client and the server: everything that networks, proxies and servers do to requests. */
import type { Send, TransportOutcome, TransportRequest } from '../../../src/sync/transport';
import type { CouchModel } from './couch-model';
import type { Random } from './random';

export interface FaultyNetwork {
  /** While false, nothing goes wrong. */
  isFaulty: boolean;
  /** Requests that were sent with credentials the server refuses; five in a row lock the account. */
  readonly refusedSignIns: number;
  /** The person signs in again. */
  signIn(): void;
  readonly send: Send;
}

/** Thrown at whatever the client was doing when its tab is killed. */
export class TabKilled extends Error {}

/** @param meanwhile called before every request: others work at the same time */
export function createFaultyNetwork(
  couch: CouchModel,
  random: Random,
  meanwhile: () => Promise<void>,
): FaultyNetwork {
  let late: TransportRequest[] = [];
  let signedOut = false;
  let refusedSignIns = 0;

  function deliverLate(): void {
    const [request, ...rest] = late;
    if (request === undefined || !random.chance(0.3)) return;
    late = rest;
    couch.answer(request);
  }

  function faultBefore(request: TransportRequest): TransportOutcome | null {
    if (signedOut || random.chance(0.004)) {
      signedOut = true;
      refusedSignIns += 1;
      return { type: 'unauthorized' };
    }
    const kind = random.below(160);
    if (kind === 0) return { type: 'unreachable' };
    if (kind === 1) return { type: 'serverError', status: random.chance(0.5) ? 500 : 503 };
    if (kind === 2) return { type: 'tooManyRequests', retryAfter: 1 };
    if (kind === 3) return { type: 'forbidden', reason: 'You are not allowed to access this db.' };
    if (kind === 4) return { type: 'notFound' };
    if (kind === 5 && request.method !== 'GET') {
      // It arrives, but so much later that nobody waits for it any more.
      late.push(request);
      return { type: 'unreachable' };
    }
    if (kind === 6 && request.path === '_bulk_docs') return { type: 'tooLarge' };
    return null;
  }

  const network: FaultyNetwork = {
    isFaulty: true,
    get refusedSignIns() {
      return refusedSignIns;
    },
    signIn() {
      signedOut = false;
      refusedSignIns = 0;
    },
    async send(request) {
      if (!network.isFaulty) return couch.answer(request);
      await meanwhile();
      deliverLate();
      const fault = faultBefore(request);
      if (fault !== null)
        return fault.type === 'notFound' && request.path.startsWith('_local/')
          ? { type: 'unreachable' }
          : fault;
      const answer = couch.answer(request);
      // A proxy sent it twice; the second answer is the one that comes back.
      if (request.method !== 'GET' && random.chance(0.01)) return couch.answer(request);
      if (random.chance(0.02)) return { type: 'unreachable' };
      return answer;
    },
  };
  return network;
}
