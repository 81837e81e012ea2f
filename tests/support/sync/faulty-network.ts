/** What lies between a client and the server: everything that networks, proxies and busy servers do to requests. */
import type { Send, TransportOutcome, TransportRequest } from '../../../src/sync/transport';
import type { Random } from './random';

export interface FaultyNetwork {
  /** While false, nothing goes wrong. */
  isFaulty: boolean;
  readonly send: Send;
}

/**
 * @param send to the server
 * @param meanwhile called before every request: others work at the same time
 */
export function createFaultyNetwork(
  send: Send,
  random: Random,
  meanwhile: () => Promise<void>,
): FaultyNetwork {
  let late: TransportRequest[] = [];

  async function deliverLate(signal: AbortSignal): Promise<void> {
    const [request, ...rest] = late;
    if (request === undefined || !random.chance(0.3)) return;
    late = rest;
    await send(request, signal);
  }

  function faultBefore(request: TransportRequest): TransportOutcome | null {
    const kind = random.below(160);
    if (kind === 0) return { type: 'unreachable' };
    if (kind === 1) return { type: 'serverError', status: random.chance(0.5) ? 500 : 503 };
    if (kind === 2) return { type: 'tooManyRequests', retryAfter: 1 };
    if (kind === 3) return { type: 'forbidden', reason: 'A proxy says no.' };
    // To a device that asks for its own token, 404 means that there is none: no proxy says that.
    if (kind === 4) return { type: request.path.startsWith('_local/') ? 'unreachable' : 'notFound' };
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
    async send(request, signal) {
      if (!network.isFaulty) return send(request, signal);
      await meanwhile();
      await deliverLate(signal);
      const fault = faultBefore(request);
      if (fault !== null) return fault;
      const answer = await send(request, signal);
      // A proxy sent it twice; the second answer is the one that comes back.
      if (request.method !== 'GET' && random.chance(0.01)) return send(request, signal);
      if (random.chance(0.02)) return { type: 'unreachable' };
      return answer;
    },
  };
  return network;
}
