import { expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { userToBody } from '../../../src/sync/body';
import { toWire } from '../../../src/sync/document';
import { pull } from '../../../src/sync/pull';
import type { Send } from '../../../src/sync/transport';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleUser } from '../directory/sample-records';

/** A client of a server that answers the feed so, page after page; a page has two documents. */
async function clientOf(
  page: (asked: number) => { readonly results: unknown[]; readonly last_seq: string },
  revision: () => unknown = () => null,
  store = createMemorySyncStore(),
) {
  let asked = 0;
  const send: Send = async ({ method, path }) => {
    if (path.startsWith('_local'))
      return { type: 'answer', json: method === 'GET' ? { _rev: '0-1' } : { rev: '0-2' } };
    if (path !== '_changes') return { type: 'answer', json: revision() };
    asked += 1;
    if (asked > 20) throw new Error('It is asked for ever');
    return { type: 'answer', json: page(asked) };
  };
  const client = await openClient(store, send, { batchSize: 1 });
  return { client, asked: () => asked };
}

const whole = [{ id: 'other:1' }, { id: 'other:2' }];

it('a feed that stays where it is ends the pull, after some more looks', async () => {
  const { client, asked } = await clientOf(() => ({ results: whole, last_seq: 'stuck' }));
  expect(await pull(client)).toEqual({ ok: true, value: null });
  expect(asked()).toBe(11);
});

it('a cluster that shows a whole page again is asked on', async () => {
  const { client } = await clientOf((asked) =>
    asked < 5 ? { results: whole, last_seq: 'same' } : { results: [], last_seq: 'end' },
  );
  expect(await pull(client)).toEqual({ ok: true, value: null });
  expect(client.progress.since).toBe('end');
});

it('of a document that comes twice in one page, the last is the newest', async () => {
  const store = createMemorySyncStore();
  const rowOf = (notes: string, rev: string) => {
    const user = userToBody(sampleUser(1, { notes }));
    const doc = toWire('user:user-1', user, { rev, operations: { other: Number.parseInt(rev, 10) } });
    return { id: 'user:user-1', doc };
  };
  const results = [rowOf('first', '1-a'), rowOf('last', '2-b')];
  const { client } = await clientOf(
    (asked) => ({ results: asked === 1 ? results : [], last_seq: 'end' }),
    undefined,
    store,
  );
  expect(await pull(client)).toMatchObject({ ok: true });
  expect(store.directory.users()).toEqual([sampleUser(1, { notes: 'last' })]);
});

it('branches that meet in the field in which they then meet ours all stand in the journal', async () => {
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: [sampleUser(1, { cellPhone: 'ours' })] });
  const documentOf = (cellPhone: string, rev: string) => {
    const { _id, ...rest } = toWire('user:user-1', userToBody(sampleUser(1, { cellPhone })), {
      rev,
      operations: {},
    });
    return { _id, ...rest, m: { [rev]: 1 } };
  };
  const winner = { ...documentOf('winner', '2-b'), _conflicts: ['2-a'] };
  const { client } = await clientOf(
    () => ({ results: [{ id: 'user:user-1', doc: winner }], last_seq: 'end' }),
    () => documentOf('leaf', '2-a'),
    store,
  );
  expect(await pull(client)).toEqual({ ok: true, value: null });
  const said = [...store.conflicts.values()].flatMap((conflict) =>
    conflict.type === 'value' ? [conflict.kept, conflict.other] : [],
  );
  expect(new Set(said)).toEqual(new Set(['ours', 'winner', 'leaf']));
});

it('rule 7: a rescan of an empty server, whose feed has no other place than its start, leaves the token there', async () => {
  const { client } = await clientOf(() => ({ results: [], last_seq: '0' }));
  client.progress = { ...client.progress, rescanning: true };
  expect(await pull(client)).toMatchObject({ ok: true });
  expect(client.progress).toMatchObject({ rescanning: false, token: expect.any(String) });
});
