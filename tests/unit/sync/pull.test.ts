import { expect, it } from 'vitest';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { pull } from '../../../src/sync/pull';
import { createSyncClient } from '../../../src/sync/sync-client';
import type { Send } from '../../../src/sync/transport';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';

/** A client of a server that answers the feed so, page after page; a page has two documents. */
async function clientOf(page: (asked: number) => { readonly results: unknown[]; readonly last_seq: string }) {
  let asked = 0;
  const send: Send = async ({ method, path }) => {
    if (path.startsWith('_local'))
      return { type: 'answer', json: method === 'GET' ? { _rev: '0-1' } : { rev: '0-2' } };
    asked += 1;
    if (asked > 20) throw new Error('It is asked for ever');
    return { type: 'answer', json: page(asked) };
  };
  const client = await createSyncClient({
    deviceId: 'device',
    leader: 'tab',
    database: createCouchDatabase(send),
    store: createMemorySyncStore(),
    tools: { now: () => 1, newId: () => crypto.randomUUID() },
    signal: new AbortController().signal,
    onProgress: () => {},
    batchSize: 1,
  });
  return { client, asked: () => asked };
}

const whole = [{ id: 'other:1' }, { id: 'other:2' }];

it('a feed that stays where it is ends the pull, after some more looks', async () => {
  const { client, asked } = await clientOf(() => ({ results: whole, last_seq: 'stuck' }));
  expect(await pull(client)).toEqual({ ok: true, value: { documents: 0 } });
  expect(asked()).toBe(11);
});

it('a cluster that shows a whole page again is asked on', async () => {
  const { client } = await clientOf((asked) =>
    asked < 5 ? { results: whole, last_seq: 'same' } : { results: [], last_seq: 'end' },
  );
  expect(await pull(client)).toEqual({ ok: true, value: { documents: 0 } });
  expect(client.progress.since).toBe('end');
});
