import { describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { LeaderChanged } from '../../../src/store/sync-state';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient } from '../../../src/sync/sync-client';
import { runSyncLoop, watchWaiting, type LoopStatus } from '../../../src/sync/sync-loop';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send, TransportOutcome } from '../../../src/sync/transport';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUsers } from '../directory/sample-records';

const never = () => new Promise<never>(() => {});

const lost: TransportOutcome = { type: 'unreachable' };
const busy: TransportOutcome = { type: 'serverError', status: 503 };
const nothingNew: TransportOutcome = { type: 'answer', json: { results: [], last_seq: '0' } };

/** A server that answers whole passes so, one after the other, and is a good one where nothing is said. */
function serverOfPasses(answers: readonly (TransportOutcome | undefined)[]): Pick<CouchModel, 'answer'> {
  const couch = createCouchModel();
  let passes = 0;
  return {
    answer(request) {
      // What a pass asks first.
      if (request.method === 'GET' && request.path.startsWith('_local')) passes += 1;
      return answers[passes - 1] ?? couch.answer(request);
    },
  };
}

interface Circumstances {
  /** How many users there are here. */
  readonly users?: number;
  /** Reading the store; `end` ends the loop. */
  readonly follow?: (
    usual: () => ReturnType<SyncStore['follow']>,
    end: () => void,
  ) => ReturnType<SyncStore['follow']>;
  /** Somebody changes something here: adds a user, where `change` is called. */
  readonly untilChange?: (change: () => void) => Promise<void>;
  /** A pass has pushed everything; somebody may change something at that very moment. */
  readonly onPushed?: (change: () => void) => void;
  /** Somebody comes back online, or asks for sync. */
  readonly untilAsked?: () => Promise<void>;
  /** Of a server that has users; a page of its feed has two. */
  readonly couch?: Pick<CouchModel, 'answer'>;
  /** What the longpolls get, one after the other; the one after them ends the loop. A silent one lasts until it is given up. */
  readonly longpolls?: readonly (TransportOutcome | 'silent')[];
  /** From 0 to 1: how long pauses are. */
  readonly chance?: number;
}

/** Runs a loop whose requests get these answers, the others those of a good server; ends it after so many pauses. */
async function runLoop(
  answers: readonly (TransportOutcome | undefined)[],
  pausesUntilEnd: number,
  {
    users = 0,
    follow = (usual) => usual(),
    untilChange = never,
    onPushed = () => {},
    untilAsked = never,
    couch = createCouchModel(),
    longpolls = [],
    chance = 0.5,
  }: Circumstances = {},
) {
  const memory = createMemorySyncStore();
  if (users > 0) memory.change({ ...emptyChangeSet, usersAdded: sampleUsers(users) });
  const ending = new AbortController();
  const [pauses, requestedAt, statuses]: [number[], number[], LoopStatus[]] = [[], [], []];
  let time = 0;
  let longpollsAnswered = 0;
  let longpollsOpen = 0;
  let longpollsLeftOpen = 0;
  const end = () => ending.abort();
  const change = () => memory.change({ ...emptyChangeSet, usersAdded: sampleUsers(1) });
  const send: Send = async (request, signal) => {
    if (request.query?.['feed'] === 'longpoll') {
      const outcome = longpolls[longpollsAnswered];
      longpollsAnswered += 1;
      if (outcome === 'silent') {
        longpollsOpen += 1;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        longpollsOpen -= 1;
        return { type: 'aborted' };
      }
      if (outcome !== undefined) return outcome;
      longpollsLeftOpen = longpollsOpen;
      end();
      return { type: signal.aborted ? 'aborted' : 'unreachable' };
    }
    requestedAt.push(time);
    return answers[requestedAt.length - 1] ?? couch.answer(request);
  };
  const ended = await runSyncLoop(
    {
      async openClient(signal, onProgress) {
        const client = await createSyncClient({
          deviceId: 'one',
          leader: 'tab',
          database: createCouchDatabase(send),
          store: {
            ...memory,
            follow: (version) => follow(() => memory.follow(version), end),
            async forget(versions) {
              onPushed(change);
              await memory.forget(versions);
            },
          },
          tools: { now: () => 1, newId: () => 'id' },
          signal,
          onProgress: () => onProgress(client.ledger.waiting.size),
          batchSize: 1,
        });
        return client;
      },
      async sleep(milliseconds) {
        pauses.push(milliseconds);
        if (pauses.length >= pausesUntilEnd) end();
        // Whatever else ends a pause is quicker.
        for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
        time += milliseconds;
      },
      untilChange: () => untilChange(change),
      untilAsked,
      random: () => chance,
      onStatus: (status) => statuses.push(status),
    },
    ending.signal,
  );
  const troubles = statuses.flatMap((status) => (status.type === 'trouble' ? [status.trouble] : []));
  const waiting = statuses.map((status) => status.waiting);
  const last = statuses.at(-1);
  return { ended, statuses, waiting, pauses, requestedAt, troubles, last, longpollsLeftOpen, memory };
}

test('what changes while a pass ends is pushed at once, and not with the next news', async () => {
  let passes = 0;
  const { statuses } = await runLoop([], 9, {
    onPushed(change) {
      passes += 1;
      if (passes === 1) change();
    },
  });
  expect(passes).toBe(2);
  const firstIdle = statuses.findIndex(({ type }) => type === 'idle');
  expect(statuses[firstIdle + 1]).toEqual({ type: 'syncing', waiting: 1 });
});

describe('a server that doesn’t answer again and again', () => {
  const typesOf = (statuses: readonly LoopStatus[]) => [
    ...new Set(statuses.slice(1).map(({ type }) => type)),
  ];

  test('is the same trouble all along, and not a new attempt each time', async () => {
    const { statuses } = await runLoop([lost, lost, lost], 3);
    expect(typesOf(statuses)).toEqual(['trouble']);
  });

  test('is seen to be asked when somebody asks for it', async () => {
    const { statuses } = await runLoop([lost, lost, lost], 3, { untilAsked: async () => {} });
    expect(typesOf(statuses)).toEqual(['trouble', 'syncing']);
  });

  test('is no trouble any more as soon as something comes or goes', async () => {
    const { statuses } = await runLoop([lost], 3, { users: 2 });
    expect(typesOf(statuses)).toEqual(['trouble', 'syncing', 'idle']);
  });
});

describe('while nothing happens', () => {
  const once = async () => {};
  test.each([
    ['a change here', { untilChange: once }],
    ['somebody who asks for sync', { untilAsked: once }],
  ])('%s ends the wait, and with it the longpoll', async (_what, heard) => {
    let passes = 0;
    const onPushed = () => void (passes += 1);
    const { longpollsLeftOpen } = await runLoop([], 9, { ...heard, onPushed, longpolls: ['silent'] });
    expect([passes, longpollsLeftOpen]).toEqual([2, 0]);
  });

  test('a proxy that answers longpolls at once is asked no more than once a second', async () => {
    const { requestedAt } = await runLoop([], 9, { longpolls: [nothingNew, nothingNew] });
    expect([...new Set(requestedAt)]).toEqual([0, 1_000, 2_000]);
  });
});

describe('rule 9', () => {
  test('a 401 ends the loop after one request: a person is asked', async () => {
    const { ended, requestedAt, troubles } = await runLoop([{ type: 'unauthorized' }], 9);
    expect([ended, requestedAt, troubles]).toEqual(['unauthorized', [0], ['unauthorized']]);
  });

  test('failures double the pause; success ends them', async () => {
    const couch = serverOfPasses([lost, lost, busy, undefined, lost]);
    const { pauses, troubles, last } = await runLoop([], 9, { couch, longpolls: [nothingNew] });
    const afterLongpoll = 1_000;
    expect(pauses.slice(0, 5)).toEqual([1_000, 2_000, 4_000, afterLongpoll, 1_000]);
    expect(troubles).toEqual(['offline', 'offline', 'busy', 'offline']);
    expect(last).toMatchObject({ type: 'idle', waiting: 0 });
  });

  test.each([
    [0, 500, 150_000],
    [1, 1_500, 450_000],
  ])(
    'pauses grow to five minutes, give or take half, lest all browsers come back at once: chance %s',
    async (chance, first, longest) => {
      const couch = serverOfPasses(Array.from({ length: 12 }, () => lost));
      const { pauses } = await runLoop([], 12, { couch, chance });
      expect([pauses[0], ...pauses.slice(-2)]).toEqual([first, longest, longest]);
    },
  );

  test.each([
    ['Not a member', 'forbidden', { type: 'forbidden', reason: 'Not a member' }],
    ['notFound', 'missing', { type: 'notFound' }],
    ['Bad since', 'busy', { type: 'badRequest', reason: 'Bad since' }],
    ['HTTP 503', 'busy', busy],
  ] as const)('people hear what the server says: %s', async (detail, trouble, answer) => {
    const { last } = await runLoop([], 1, { couch: serverOfPasses([answer]) });
    expect(last).toEqual({ type: 'trouble', trouble, detail, waiting: 0 });
  });

  test('but as long as documents come between them, each pause is the first one', async () => {
    const couch = createCouchModel();
    const colleague = createMemorySyncStore();
    colleague.change({ ...emptyChangeSet, usersAdded: sampleUsers(8) });
    await passOf('colleague', colleague, couch.send);
    const everyFifth = Array.from({ length: 20 }, (_, at) => (at % 5 === 4 ? lost : undefined));
    const { pauses, last } = await runLoop(everyFifth, 9, { couch });
    expect(pauses.slice(0, 3)).toEqual([1_000, 1_000, 1_000]);
    expect(last).toMatchObject({ type: 'idle' });
  });

  test('a server that asks for patience gets it', async () => {
    const { pauses } = await runLoop([{ type: 'tooManyRequests', retryAfter: 30 }], 9);
    expect(pauses[0]).toBe(30_000);
  });

  test('and more of it than it asks for, when it goes on asking', async () => {
    const impatient = { type: 'tooManyRequests', retryAfter: 1 } as const;
    const { pauses } = await runLoop([impatient, impatient, impatient], 3);
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
  });

  test('a sign-in that is refused while nothing happens is not tried once more', async () => {
    const { ended, requestedAt, troubles } = await runLoop([], 9, { longpolls: [{ type: 'unauthorized' }] });
    expect([ended, new Set(requestedAt), troubles]).toEqual(['unauthorized', new Set([0]), ['unauthorized']]);
  });

  test('a server that asks for patience while nothing happens gets it, too', async () => {
    const { pauses, troubles } = await runLoop([], 1, {
      longpolls: [{ type: 'tooManyRequests', retryAfter: 30 }],
    });
    expect([pauses, troubles]).toEqual([[30_000], ['busy']]);
  });

  /** It says that documents are outdated, and has nothing newer; the first time that its feed is read again, it answers this. */
  function confusedServer(answerToRescan: TransportOutcome): Pick<CouchModel, 'answer'> {
    const couch = createCouchModel();
    let readings = 0;
    return {
      answer(request) {
        if (request.path === '_changes' && (readings += 1) === 3) return answerToRescan;
        if (request.path !== '_bulk_docs') return couch.answer(request);
        return { type: 'answer', json: [{ id: 'user:user-0', error: 'conflict' }] };
      },
    };
  }

  test.each([
    { answer: { type: 'unauthorized' }, ends: 'unauthorized', pauses: [] },
    { answer: { type: 'tooManyRequests', retryAfter: 30 }, ends: 'aborted', pauses: [30_000] },
  ] as const)('what a server says while its feed is read again holds, too: $answer.type', async (told) => {
    const { ended, pauses } = await runLoop([], 1, { users: 1, couch: confusedServer(told.answer) });
    expect([ended, pauses]).toEqual([told.ends, told.pauses]);
  });

  test('whatever is changed here meanwhile, a server in trouble is not asked before its time', async () => {
    const { requestedAt } = await runLoop([busy, busy, busy], 3, { untilChange: async () => {} });
    expect(requestedAt).toEqual([0, 1_000, 3_000]);
  });

  test('but people see at once that it waits for the server', async () => {
    let hasChanged = false;
    const { requestedAt, waiting } = await runLoop([busy, busy], 2, {
      async untilChange(change) {
        if (hasChanged) return never();
        hasChanged = true;
        change();
      },
    });
    expect([requestedAt, waiting]).toEqual([
      [0, 1_000],
      [0, 0, 1, 1],
    ]);
  });

  test('whoever comes back online or asks for sync ends the pause', async () => {
    const { requestedAt } = await runLoop([busy, busy, busy], 3, { untilAsked: async () => {} });
    expect(requestedAt.slice(0, 3)).toEqual([0, 0, 0]);
  });
});

describe('a store that can’t be read', () => {
  test('while a server is in trouble is trouble of the next pass', async () => {
    let reads = 0;
    const { ended, troubles } = await runLoop([busy], 2, {
      untilChange: () => (reads > 2 ? never() : Promise.resolve()),
      async follow(usual) {
        reads += 1;
        if (reads > 2) throw new Error('Unable to read');
        return usual();
      },
    });
    expect([ended, troubles]).toEqual(['aborted', ['busy', 'busy', 'storeFailed']]);
  });

  test('or written keeps no marks for ever: the next pass forgets what this one couldn’t', async () => {
    let passes = 0;
    const { memory, troubles } = await runLoop([], 9, {
      users: 1,
      onPushed() {
        passes += 1;
        if (passes === 1) throw new Error('Unable to write');
      },
    });
    expect(troubles).toEqual(['storeFailed']);
    expect((await memory.follow(0)).log).toEqual([]);
  });

  test('is storage trouble with growing pauses; then all is read anew', async () => {
    let reads = 0;
    const { pauses, troubles, last } = await runLoop([], 9, {
      async follow(usual) {
        reads += 1;
        if (reads < 4) throw new Error('Unable to read');
        return usual();
      },
    });
    expect(troubles).toEqual(['storeFailed', 'storeFailed', 'storeFailed']);
    expect(pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    expect(last).toMatchObject({ type: 'idle' });
  });

  test('is no trouble when the loop was ended meanwhile', async () => {
    const { ended, troubles } = await runLoop([], 9, {
      async follow(_usual, end) {
        end();
        throw new Error('Database has been closed');
      },
    });
    expect([ended, troubles]).toEqual(['aborted', []]);
  });

  test('because sync is off: the lead is lost', async () => {
    const { ended, troubles } = await runLoop([], 9, {
      async follow() {
        throw new LeaderChanged();
      },
    });
    expect([ended, troubles]).toEqual(['lost', []]);
  });
});

describe('while a sign-in is refused', () => {
  function watch(problem: Error) {
    const ending = new AbortController();
    const openClient = () => Promise.reject(problem);
    const tools = { openClient, untilChange: never, onStatus() {} };
    const lead = { hasEnded: false };
    const watching = watchWaiting(tools, ending.signal).then(() => (lead.hasEnded = true));
    return { lead, watching, ending };
  }

  test('a tab that can’t count what waits keeps the lead, so that no other asks the server', async () => {
    const { lead, watching, ending } = watch(new Error('Unable to read'));
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    expect(lead.hasEnded).toBe(false);
    ending.abort();
    await watching;
  });

  test('and gives it up where another has taken it', async () => {
    const { lead, watching } = watch(new LeaderChanged());
    await watching;
    expect(lead.hasEnded).toBe(true);
  });
});
