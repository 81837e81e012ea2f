/** That the simulation's server does what a real CouchDB does and a small test server doesn't, and how the client takes it. */
import { describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { checkConnection } from '../../../src/sync/connection-check';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { syncPass } from '../../../src/sync/sync-pass';
import type { Send, TransportRequest } from '../../../src/sync/transport';
import { createCouchDoor, type Caller } from '../../support/sync/couch-door';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleUsers } from '../directory/sample-records';

const { signal } = new AbortController();
const info: TransportRequest = { method: 'GET', path: '' };
const ada: Caller = { userName: 'ada', password: 'hers', isSameOrigin: false };

/** A database behind a door that lets Ada in; timers end when the test says so. */
function server() {
  let time = 0;
  const timers: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const couch = createCouchModel();
  const door = createCouchDoor(couch, {
    now: () => time,
    sleep: (milliseconds) => new Promise((end) => timers.push({ milliseconds, end })),
  });
  door.accounts.set('ada', 'hers');
  door.members.add('ada');
  return {
    couch,
    door,
    timers,
    wait: (milliseconds: number) => (time += milliseconds),
    as: (caller: Partial<Caller>) => door.enter(() => ({ ...ada, ...caller })),
  };
}

async function passWith(send: Send, users: number) {
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(users) });
  const client = await openClient(store, send);
  return { outcome: await syncPass(client), store, client };
}

describe('what a real CouchDB does', () => {
  test('its places in the feed go up and down, and lead on all the same', () => {
    const { couch } = server();
    for (let at = 0; at < 30; at += 1) couch.overwrite(`user:${at}`, { email: `${at}@example.org` });
    const places: string[] = ['0'];
    const seen: string[] = [];
    for (let page = 0; page < 30; page += 1) {
      const query = { since: places.at(-1) ?? '', limit: '1' };
      const answer = couch.answer({ method: 'GET', path: '_changes', query });
      const { results, last_seq: last } = Object(answer.type === 'answer' ? answer.json : null);
      seen.push(results[0].id);
      places.push(last);
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, at) => `user:${at}`));
    const numbers = places.map((place) => Number.parseInt(place, 10));
    expect(numbers.toSorted((a, b) => a - b)).not.toEqual(numbers);
    expect(couch.answer({ method: 'GET', path: '_changes', query: { since: '12' } }).type).toBe('badRequest');
  });

  test('a longpoll whose time is over is answered with nothing, and one ends at the first change', async () => {
    const { couch, timers, as } = server();
    const database = createCouchDatabase(as({}));
    const silent = database.awaitChanges('0', 55_000, signal);
    await expect.poll(() => timers.map(({ milliseconds }) => milliseconds)).toEqual([55_000]);
    timers[0]?.end();
    expect(await silent).toMatchObject({ ok: true, value: { results: [] } });
    const news = database.awaitChanges('0', 55_000, signal);
    await expect.poll(() => timers.length).toBe(2);
    couch.overwrite('user:a', { email: 'a@example.org' });
    expect(await news).toMatchObject({ ok: true, value: { results: [{ id: 'user:a' }] } });
  });

  test('413 is for the whole batch: the documents come in smaller ones, and the next batches are small at once', async () => {
    const { couch, as } = server();
    couch.largestRequest = 20_000;
    const sizes: number[] = [];
    const send: Send = (request, requestSignal) => {
      if (request.path === '_bulk_docs') sizes.push(Object(request.body).docs.length);
      return as({})(request, requestSignal);
    };
    const { outcome } = await passWith(send, 2_000);
    expect(outcome.ok).toBe(true);
    expect(couch.contents().size).toBe(2_000);
    const refused = sizes.findLastIndex((size) => size >= 100);
    expect(refused).toBeLessThan(8);
  });

  test('403 is for whoever is no member: nothing is written, and nothing is parked', async () => {
    const { door, couch, as } = server();
    door.members.clear();
    const { outcome, store } = await passWith(as({}), 3);
    const failure = { type: 'forbidden', reason: 'You are not allowed to access this db.' };
    expect(outcome).toEqual({ ok: false, error: { type: 'failed', failure } });
    expect([couch.contents().size, store.parked.size]).toEqual([0, 0]);
  });

  test('a preflight gets 401 without CORS headers: to the page that is a dead network, and the check tells them apart', async () => {
    const { door, as } = server();
    door.allowsOrigin = false;
    expect(door.preflight()).toEqual({ status: 401, allowsOrigin: false });
    expect(await as({})(info, signal)).toEqual({ type: 'unreachable' });
    expect(await as({ isSameOrigin: true })(info, signal)).toMatchObject({ type: 'answer' });
    const database = createCouchDatabase(as({}));
    const check = (isThere: boolean) => checkConnection(database, 'one', async () => isThere, signal);
    expect(await check(true)).toEqual({ type: 'corsRefused' });
    expect(await check(false)).toEqual({ type: 'unreachable' });
  });

  test('five refused sign-ins lock the account for five minutes, and a client asks once', async () => {
    const { door, wait, as } = server();
    const { outcome } = await passWith(as({ password: 'old' }), 3);
    expect(outcome).toEqual({ ok: false, error: { type: 'failed', failure: { type: 'unauthorized' } } });
    for (let time = 0; time < 3; time += 1) await as({ password: 'old' })(info, signal);
    expect(door.isLocked('ada')).toBe(false);
    await as({ password: 'old' })(info, signal);
    expect(door.isLocked('ada')).toBe(true);
    expect(await as({})(info, signal)).toMatchObject({ type: 'forbidden' });
    wait(300_000);
    expect(await as({})(info, signal)).toMatchObject({ type: 'answer' });
  });
});
