import { describe, expect, test } from 'vitest';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient } from '../../../src/sync/sync-client';
import { runSyncLoop, type LoopStatus } from '../../../src/sync/sync-loop';
import type { Send, TransportOutcome } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';

/** Runs a loop whose requests get these answers, then those of a good server; ends it after so many pauses. */
async function runLoop(answers: readonly TransportOutcome[], pausesUntilEnd: number) {
  const couch = createCouchModel();
  const ending = new AbortController();
  const [pauses, statuses]: [number[], LoopStatus[]] = [[], []];
  let requests = 0;
  const send: Send = async (request, signal) => {
    if (request.query?.['feed'] === 'longpoll') {
      ending.abort();
      return { type: signal.aborted ? 'aborted' : 'unreachable' };
    }
    requests += 1;
    return answers[requests - 1] ?? couch.answer(request);
  };
  const end = await runSyncLoop(
    {
      openClient: (signal) =>
        createSyncClient({
          deviceId: 'one',
          leader: 'tab',
          database: createCouchDatabase(send),
          store: createMemorySyncStore(),
          tools: { now: () => 1, newId: () => 'id' },
          signal,
          onProgress: () => {},
        }),
      async sleep(milliseconds) {
        pauses.push(milliseconds);
        if (pauses.length >= pausesUntilEnd) ending.abort();
      },
      wake: () => new Promise(() => {}),
      random: () => 0.5,
      onStatus: (status) => statuses.push(status),
    },
    ending.signal,
  );
  const troubles = statuses.flatMap((status) => (status.type === 'trouble' ? [status.trouble] : []));
  return { end, pauses, requests, troubles, last: statuses.at(-1) };
}

describe('rule 9', () => {
  test('a 401 ends the loop after one request: a person is asked', async () => {
    const { end, requests, troubles } = await runLoop([{ type: 'unauthorized' }], 9);
    expect([end, requests, troubles]).toEqual(['unauthorized', 1, ['unauthorized']]);
  });

  test('failures double the pause; success ends them', async () => {
    const lost: TransportOutcome = { type: 'unreachable' };
    const { pauses, troubles, last } = await runLoop([lost, lost, { type: 'serverError', status: 503 }], 9);
    expect(pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    expect(troubles).toEqual(['offline', 'offline', 'busy']);
    expect(last).toMatchObject({ type: 'idle', waiting: 0 });
  });

  test('a server that asks for patience gets it', async () => {
    const { pauses } = await runLoop([{ type: 'tooManyRequests', retryAfter: 30 }], 9);
    expect(pauses[0]).toBe(30_000);
  });
});
