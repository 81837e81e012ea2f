/** Rule 9: a line, or a server, that takes too long for a large request gets smaller ones, and everything arrives. */
import { beforeEach, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { summariseMeeting } from '../../../src/sync/first-meeting';
import type { SyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { TransportFailure, TransportOutcome, TransportRequest } from '../../../src/sync/transport';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore, type MemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleUsers } from '../directory/sample-records';

const people = 200;
const lost: TransportFailure = { type: 'unreachable' };
const failures: readonly (readonly [string, TransportFailure])[] = [
  ['a line that is cut off', lost],
  ['a proxy that waits no longer', { type: 'serverError', status: 504 }],
];

let couch: CouchModel;
let store: MemorySyncStore;
/** Documents in each request. */
let sizes: number[];
/** As many as come through in time. */
let most: number;
let failure: TransportFailure;

beforeEach(() => {
  couch = createCouchModel();
  store = createMemorySyncStore();
  [sizes, most, failure] = [[], 40, lost];
});

function sizeOf({ path, body }: TransportRequest, answer: TransportOutcome): number {
  if (path === '_bulk_docs') return Object(body).docs.length;
  return path === '_changes' && answer.type === 'answer' ? Object(answer.json).results.length : 0;
}

/** The server has done what it was asked for, but that isn't heard in time. */
async function send(request: TransportRequest): Promise<TransportOutcome> {
  const answer = couch.answer(request);
  const size = sizeOf(request, answer);
  sizes.push(size);
  return size > most ? failure : answer;
}

const open = () => openClient(store, send, { batchSize: 64 });

/** So many of them; answers how many came to their end. */
async function passes(client: SyncClient, count: number): Promise<number> {
  let ended = 0;
  for (let pass = 0; pass < count; pass += 1) if ((await syncPass(client)).ok) ended += 1;
  return ended;
}

const fullStore = () => {
  const full = createMemorySyncStore();
  full.change({ ...emptyChangeSet, usersAdded: sampleUsers(people) });
  return full;
};

test.each(failures)('a pull through %s', async (_what, why) => {
  await passOf('colleague', fullStore(), couch.send);
  failure = why;
  expect(await passes(await open(), 20)).toBeGreaterThan(0);
  expect(store.directory.userCount).toBe(people);
});

test.each(failures)('a push through %s', async (_what, why) => {
  store = fullStore();
  failure = why;
  expect(await passes(await open(), 20)).toBeGreaterThan(0);
  expect(couch.contents().size).toBe(people);
});

test('requests grow again once the line is good', async () => {
  store = fullStore();
  const client = await open();
  await passes(client, 20);
  most = Infinity;
  sizes.length = 0;
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(1_000, people) });
  await passes(client, 1);
  expect(Math.max(...sizes)).toBe(64);
});

test('the summary of a first meeting', async () => {
  await passOf('colleague', fullStore(), couch.send);
  most = 500;
  const { signal } = new AbortController();
  const tools = { signal, sleep: async () => {}, onProgress: () => {} };
  const meeting = await summariseMeeting(store.directory, createCouchDatabase(send), tools);
  expect(meeting).toMatchObject({ ok: true, value: { usersThere: people } });
});
