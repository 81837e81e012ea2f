import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUser, sampleUsers } from '../directory/sample-records';

function open(store: SyncStore, send: Send, batchSize: number) {
  return createSyncClient({
    deviceId: 'device',
    leader: 'tab',
    database: createCouchDatabase(send),
    store,
    tools: { now: () => 5_000, newId: () => crypto.randomUUID() },
    signal: new AbortController().signal,
    onProgress: () => {},
    batchSize,
  });
}

test('rule 8: one document that is too large makes no batch smaller that comes after it', async () => {
  const couch = createCouchModel();
  couch.largestDocument = 2_000;
  const store = createMemorySyncStore();
  store.change({
    ...emptyChangeSet,
    usersAdded: [sampleUser(0, { notes: '.'.repeat(3_000) }), ...sampleUsers(7, 1)],
  });
  const sizes: number[] = [];
  const client = await open(
    store,
    async (request) => {
      if (request.path === '_bulk_docs') sizes.push(Object(request.body).docs.length);
      return couch.answer(request);
    },
    8,
  );
  await syncPass(client);
  expect([...store.parked.keys()]).toEqual(['user:user-0']);
  sizes.length = 0;
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(8, 8) });
  await syncPass(client);
  expect(sizes).toEqual([8]);
});

test('a pass that can’t write down one batch ends when the answer to the next has come: no request outlives it', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(2) });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let batches = 0;
  const full: SyncStore = {
    ...store,
    save: async (write) => (write.synced.size > 0 ? 'failed' : store.save(write)),
  };
  const client = await open(
    full,
    async (request) => {
      if (request.path === '_bulk_docs' && (batches += 1) === 2) await held;
      return couch.answer(request);
    },
    1,
  );
  let isOver = false;
  const passed = syncPass(client).finally(() => (isOver = true));
  await expect.poll(() => batches).toBe(2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  letGo();
  expect(await passed).toEqual({ ok: false, error: { type: 'store', outcome: 'failed' } });
});

test('who was made and deleted here before the server heard of it waits for nothing', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  const client = await open(store, async (request) => couch.answer(request), 8);
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(1) });
  store.change({ ...emptyChangeSet, usersRemoved: sampleUsers(1) });
  expect(await syncPass(client)).toMatchObject({ ok: true });
  expect([client.ledger.waiting.size, store.logLength]).toEqual([0, 0]);
  expect(client.progress.lastSuccess).toBe(5_000);
});

test('rule 8: what can be read again is written again, by the tab that couldn’t read it', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  const client = await open(store, async (request) => couch.answer(request), 8);
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(1) });
  await syncPass(client);
  const body = couch.winner('user:user-0')?.body ?? {};
  couch.overwrite('user:user-0', { ...body, v: 99 });
  await syncPass(client);
  couch.overwrite('user:user-0', body);
  await syncPass(client);
  const [before] = sampleUsers(1);
  if (before === undefined) throw new Error('No user');
  store.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, notes: 'mine' } }] });
  await syncPass(client);
  expect(couch.contents().get('user:user-0')).toMatchObject({ notes: 'mine' });
});
