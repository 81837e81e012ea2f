import { expect, it } from 'vitest';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { pull } from '../../../src/sync/pull';
import { createSyncClient } from '../../../src/sync/sync-client';
import type { Send } from '../../../src/sync/transport';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';

it('a feed that stays where it is ends the pull, after one more look', async () => {
  let asked = 0;
  const send: Send = async ({ method, path }) => {
    if (path.startsWith('_local'))
      return { type: 'answer', json: method === 'GET' ? { _rev: '0-1' } : { rev: '0-2' } };
    asked += 1;
    if (asked > 5) throw new Error('It is asked for ever');
    return { type: 'answer', json: { results: [{ id: 'other:1' }, { id: 'other:2' }], last_seq: 'stuck' } };
  };
  const client = await createSyncClient({
    deviceId: 'device',
    leader: 'tab',
    database: createCouchDatabase(send),
    store: createMemorySyncStore(),
    tools: { now: () => 1, newId: () => crypto.randomUUID() },
    signal: new AbortController().signal,
    onProgress: () => {},
    // A page has twice as many.
    batchSize: 1,
  });
  expect(await pull(client)).toEqual({ ok: true, value: { documents: 0 } });
  expect(asked).toBe(2);
});
