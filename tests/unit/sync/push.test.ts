import { describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { SyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send, TransportOutcome } from '../../../src/sync/transport';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleGroup, sampleUser, sampleUsers } from '../directory/sample-records';

test('rule 8: one document that is too large makes no batch smaller that comes after it', async () => {
  const couch = createCouchModel();
  couch.largestDocument = 2_000;
  const store = createMemorySyncStore();
  store.change({
    ...emptyChangeSet,
    usersAdded: [sampleUser(0, { notes: '.'.repeat(3_000) }), ...sampleUsers(7, 1)],
  });
  const sizes: number[] = [];
  const client = await openClient(
    store,
    async (request) => {
      if (request.path === '_bulk_docs') sizes.push(Object(request.body).docs.length);
      return couch.answer(request);
    },
    { batchSize: 8 },
  );
  await syncPass(client);
  expect([...store.parked.keys()]).toEqual(['user:user-0']);
  sizes.length = 0;
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(8, 8) });
  await syncPass(client);
  expect(sizes).toEqual([8]);
});

describe('rule 8: a batch that is sent in parts', () => {
  /** Four users are changed at once, of whom the server takes two in a request. What it says to the second part, `answer` may change. */
  async function passInParts(
    answer: (couch: CouchModel) => TransportOutcome | null,
    save: (usual: SyncStore['save']) => SyncStore['save'] = (usual) => usual,
  ) {
    const couch = createCouchModel();
    const store = createMemorySyncStore();
    store.change({ ...emptyChangeSet, usersAdded: sampleUsers(4) });
    await passOf('device', store, couch.send);
    const usersChanged = sampleUsers(4).map((before) => ({ before, after: { ...before, notes: 'mine' } }));
    store.change({ ...emptyChangeSet, usersChanged });
    let parts = 0;
    const send: Send = async (request) => {
      if (request.path !== '_bulk_docs') return couch.answer(request);
      if (Object(request.body).docs.length > 2) return { type: 'tooLarge' };
      parts += 1;
      return (parts === 2 ? answer(couch) : null) ?? couch.answer(request);
    };
    const client = await openClient({ ...store, save: save(store.save) }, send, { batchSize: 4 });
    const outcome = await syncPass(client);
    return { couch, outcome, parts, waiting: client.ledger.waiting.size };
  }

  test('meets in one of them what a colleague has just written, and merges it in the same pass', async () => {
    const { couch, outcome, waiting } = await passInParts((server) => {
      const body = server.winner('user:user-3')?.body;
      server.overwrite('user:user-3', {
        ...body,
        m: { ...Object(body?.['m']), other: 1 },
        lastName: 'Theirs',
      });
      return null;
    });
    expect([outcome.ok, waiting]).toEqual([true, 0]);
    expect(couch.contents().get('user:user-3')).toMatchObject({ lastName: 'Theirs', notes: 'mine' });
  });

  test('ends where the server fails, and what arrived before is written down', async () => {
    const { outcome, waiting } = await passInParts(() => ({ type: 'serverError', status: 503 }));
    expect(outcome).toMatchObject({ ok: false, error: { failure: { type: 'serverError' } } });
    expect(waiting).toBe(2);
  });

  test('ends where it can’t be written down', async () => {
    const { outcome, parts } = await passInParts(
      () => null,
      (usual) => async (write) => (write.synced.size > 0 ? 'failed' : usual(write)),
    );
    expect(outcome).toEqual({ ok: false, error: { type: 'store', outcome: 'failed' } });
    expect(parts).toBe(1);
  });
});

describe('rule 8: a document at which the server itself fails', () => {
  /** A group is made here and somebody in it; `row` is what the server says of one of them, null where it says nothing. */
  async function failingAt(id: string, row: object | null) {
    const couch = createCouchModel();
    const store = createMemorySyncStore();
    const usersAdded = [sampleUser(0, { groupId: 'group-acme' })];
    store.change({ ...emptyChangeSet, groupsAdded: [sampleGroup('Acme')], usersAdded });
    const server = { isFailing: true };
    const client = await openClient(
      store,
      async (request) => {
        if (request.path !== '_bulk_docs' || !server.isFailing) return couch.answer(request);
        const { docs } = Object(request.body) as { docs: readonly { _id: string }[] };
        const rows = docs.flatMap((document) => {
          if (document._id === id) return row === null ? [] : [row];
          return Object(couch.answer({ ...request, body: { docs: [document] } })).json;
        });
        return { type: 'answer', json: rows };
      },
      { batchSize: 8 },
    );
    return { couch, store, server, client };
  }

  async function passesUntilDone(client: SyncClient): Promise<number> {
    for (let passes = 1; ; passes += 1) if ((await syncPass(client)).ok || passes === 50) return passes;
  }

  const failure = { id: 'user:user-0', error: 'internal_server_error', reason: 'No majority of workers' };

  test('is tried again, and parked by nobody', async () => {
    const { couch, store, server, client } = await failingAt('user:user-0', failure);
    for (let time = 0; time < 5; time += 1)
      expect(await syncPass(client)).toMatchObject({
        ok: false,
        error: { failure: { type: 'serverError' } },
      });
    server.isFailing = false;
    expect(await syncPass(client)).toMatchObject({ ok: true });
    expect([couch.contents().size, store.parked.size]).toEqual([2, 0]);
  });

  test.each([
    ['says so', failure, failure.reason],
    ['says so without a reason', { id: failure.id, error: failure.error }, failure.error],
    ['says nothing of it', null, ''],
  ])('is parked after a few times when it always %s, and holds up nobody', async (_what, row, detail) => {
    const { couch, store, client } = await failingAt('user:user-0', row);
    expect(await passesUntilDone(client)).toBeLessThan(10);
    expect([...store.parked.values()]).toMatchObject([{ id: 'user:user-0', reason: 'invalid', detail }]);
    store.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
    expect(await passesUntilDone(client)).toBe(1);
    expect([...couch.contents().keys()]).toEqual(['group:group-acme', 'user:user-1']);
  });

  test('is tried as often when it has arrived in between: now and then doesn’t add up', async () => {
    const { store, server, client } = await failingAt('user:user-0', failure);
    for (let time = 0; time < 10; time += 1) {
      server.isFailing = true;
      const before = store.directory.userById('user-0') ?? sampleUser(0);
      const after = { ...before, notes: `${time}` };
      store.change({ ...emptyChangeSet, usersChanged: [{ before, after }] });
      await syncPass(client);
      server.isFailing = false;
      await syncPass(client);
    }
    expect(store.parked.size).toBe(0);
  });

  test('is waited for by those who refer to it: without their group others would move them out of it', async () => {
    const { couch, server, client } = await failingAt('group:group-acme', {
      ...failure,
      id: 'group:group-acme',
    });
    await syncPass(client);
    expect(couch.contents().size).toBe(0);
    server.isFailing = false;
    await syncPass(client);
    expect(couch.contents().size).toBe(2);
  });
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
  const client = await openClient(
    full,
    async (request) => {
      if (request.path === '_bulk_docs' && (batches += 1) === 2) await held;
      return couch.answer(request);
    },
    { batchSize: 1 },
  );
  let isOver = false;
  const passed = syncPass(client).finally(() => (isOver = true));
  await expect.poll(() => batches).toBe(2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  letGo();
  expect(await passed).toEqual({ ok: false, error: { type: 'store', outcome: 'failed' } });
});

test('rule 7: who has pushed several batches knows the server again', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(3) });
  await syncPass(await openClient(store, couch.send, { batchSize: 1 }));
  const places: unknown[] = [];
  await passOf('device', store, async (request) => {
    if (request.path === '_changes') places.push(request.query?.['since']);
    return couch.answer(request);
  });
  expect(places).not.toContain('0');
});

test('R18: what is noted of a user has a password hash only while ours waits for its own', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({
    ...emptyChangeSet,
    usersAdded: [sampleUser(0, { passwordHash: '$rollcall-sha256$v=1$a$b' })],
  });
  const client = await openClient(store, couch.send, { batchSize: 8 });
  await syncPass(client);
  const [before] = store.directory.users();
  if (before === undefined) throw new Error('No user');
  store.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, notes: 'mine' } }] });
  await syncPass(client);
  expect(couch.contents().get('user:user-0')).toMatchObject({
    passwordHash: before.passwordHash,
    notes: 'mine',
  });
  expect(client.ledger.synced.get('user:user-0')).not.toHaveProperty('passwordHash');
});

test('who was made and deleted here before the server heard of it waits for nothing', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  const client = await openClient(store, couch.send, { batchSize: 8 });
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(1) });
  store.change({ ...emptyChangeSet, usersRemoved: sampleUsers(1) });
  expect(await syncPass(client)).toMatchObject({ ok: true });
  expect([client.ledger.waiting.size, store.logLength]).toEqual([0, 0]);
  expect(client.progress.lastSuccess).toBe(5_000);
});

test('rule 8: what can be read again is written again, by the tab that couldn’t read it', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  const client = await openClient(store, couch.send, { batchSize: 8 });
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
