/** Answers of servers, and of what stands before them, that make no sense or say nothing of a document: nobody is given up for them. */
import { expect, it, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createHttpTransport } from '../../../src/sync/http-transport';
import type { Send } from '../../../src/sync/transport';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUser, sampleUsers } from '../directory/sample-records';

const { signal } = new AbortController();

function createDevice() {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: sampleUsers(3) });
  const { send } = couch;
  return { couch, store, send };
}

test.each([405, 408, 411, 421, 431])(
  'rule 8: %i is about the request and no document: it is tried again, and nobody is parked',
  async (status) => {
    const { couch, store, send } = createDevice();
    const refusing = createHttpTransport(
      'https://couch.example.com/team',
      { type: 'none' },
      {
        fetch: async () => new Response('<h1>Not now</h1>', { status }),
        deadline: (_milliseconds, given) => given,
      },
    );
    const disturbed: Send = (request) => (request.method === 'POST' ? refusing : send)(request, signal);
    await expect(passOf('device', store, disturbed)).rejects.toThrow(`"serverError","status":${status}`);
    expect(store.parked.size).toBe(0);
    await passOf('device', store, send);
    expect(couch.contents().size).toBe(3);
  },
);

test('rule 8: a document that makes the server call the whole request bad is parked alone', async () => {
  const { couch, store } = createDevice();
  await passOf('device', store, async (request) => {
    const isBad = JSON.stringify(request.body ?? '').includes('user:user-1');
    return isBad ? { type: 'badRequest', reason: 'Too odd' } : couch.answer(request);
  });
  expect([...store.parked.values()]).toMatchObject([
    { id: 'user:user-1', reason: 'invalid', detail: 'Too odd' },
  ]);
  expect(couch.contents().size).toBe(2);
});

test('rule 3: an answer that leaves out a document is none, and the next pass sees what had arrived', async () => {
  const { couch, store, send } = createDevice();
  const forgetful: Send = async (request) => {
    const outcome = couch.answer(request);
    if (request.path !== '_bulk_docs' || outcome.type !== 'answer') return outcome;
    return { type: 'answer', json: Object(outcome.json).slice(1) };
  };
  await expect(passOf('device', store, forgetful)).rejects.toThrow('serverError');
  let batches = 0;
  await passOf('device', store, async (request) => {
    if (request.path === '_bulk_docs') batches += 1;
    return send(request, signal);
  });
  expect([batches, store.logLength, store.conflicts.size]).toEqual([0, 0, 0]);
});

/** A document with a losing branch that is what `branch` answers, or what the server says instead. */
async function withBranch(ask: (answered: unknown) => unknown) {
  const { couch, store, send } = createDevice();
  await passOf('device', store, send);
  const body = couch.winner('user:user-1')?.body;
  couch.branch('user:user-1', '0-elsewhere', { ...body, m: { elsewhere: 1 }, middleName: 'Elsewhere' });
  const odd: Send = async (request) => {
    const outcome = couch.answer(request);
    if (request.query?.['rev'] === undefined || outcome.type !== 'answer') return outcome;
    return { type: 'answer', json: ask(outcome.json) };
  };
  return { couch, store, odd };
}

it('rule 5, rule 8: a losing branch that a newer Rollcall has written is left to it', async () => {
  const { couch, store, odd } = await withBranch((branch) => ({ ...Object(branch), v: 99 }));
  await passOf('device', store, odd);
  expect(couch.winner('user:user-1')?.conflicts).toHaveLength(1);
  const before = sampleUser(1);
  store.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, notes: 'mine' } }] });
  await passOf('device', store, odd);
  expect(couch.winner('user:user-1')).toMatchObject({
    conflicts: [expect.anything()],
    body: { notes: 'mine' },
  });
});

it('rule 5: an answer that is no branch takes none away', async () => {
  const { couch, store, odd } = await withBranch(() => ({ error: 'nodes_down' }));
  await expect(passOf('device', store, odd)).rejects.toThrow('serverError');
  expect(couch.winner('user:user-1')?.conflicts).toHaveLength(1);
});

it('rule 5: a losing branch is found, whatever its document is called', async () => {
  const { couch, store, send } = createDevice();
  const user = { type: 'user', v: 1, email: 'odd@example.org' };
  couch.overwrite('user:50 % / ?', { ...user, m: { there: 1 } });
  couch.branch('user:50 % / ?', '0-elsewhere', { ...user, m: { elsewhere: 1 }, notes: 'Elsewhere' });
  await passOf('device', store, send);
  expect(store.directory.userById('50 % / ?')).toMatchObject({ notes: 'Elsewhere' });
});

test('a history entry that somebody has deleted on the server stops nobody', async () => {
  const { couch, store, send } = createDevice();
  couch.overwrite('import:gone', { type: 'import', _deleted: true, m: {} });
  await passOf('device', store, send);
  expect([couch.contents().size, store.history.size]).toEqual([3, 0]);
});

/** A document with a losing branch, and a server that takes no tombstone. */
async function withKeptBranch() {
  const { couch, store } = await withBranch((answered) => answered);
  const keepsAll: Send = async (request) => {
    if (!JSON.stringify(request.body ?? '').includes('_deleted')) return couch.answer(request);
    const { docs } = Object(request.body) as { docs: readonly { _id: string }[] };
    const json = docs.map(({ _id }) => ({ id: _id, error: 'forbidden', reason: 'Nothing is deleted here' }));
    return { type: 'answer', json };
  };
  return { couch, store, keepsAll };
}

test('rule 5: a losing branch that the server doesn’t let go is merged once, and then left where it is', async () => {
  const { couch, store, keepsAll } = await withKeptBranch();
  await passOf('device', store, keepsAll);
  const merged = couch.winner('user:user-1');
  expect(merged).toMatchObject({ body: { middleName: 'Elsewhere' }, conflicts: [expect.any(String)] });
  for (let pass = 0; pass < 3; pass++) await passOf('device', store, keepsAll);
  expect(couch.winner('user:user-1')).toEqual(merged);

  // Another device changes the user: what it says is taken, and the branch is still nobody's business.
  const other = createMemorySyncStore();
  await passOf('other', other, keepsAll);
  const known = other.directory.userById('user-1') ?? sampleUser(1);
  const after = { ...known, lastName: 'Later' };
  other.change({ ...emptyChangeSet, usersChanged: [{ before: known, after }] });
  await passOf('other', other, keepsAll);
  const changed = couch.winner('user:user-1');
  for (let pass = 0; pass < 3; pass++) {
    await passOf('device', store, keepsAll);
    await passOf('other', other, keepsAll);
  }
  expect(couch.winner('user:user-1')).toEqual(changed);
  expect(store.directory.userById('user-1')).toMatchObject({ middleName: 'Elsewhere', lastName: 'Later' });
});

test('rule 5: and so is another one that comes to it', async () => {
  const { couch, store, keepsAll } = await withKeptBranch();
  await passOf('device', store, keepsAll);
  const body = couch.winner('user:user-1')?.body;
  couch.branch('user:user-1', '0-third', { ...body, m: { third: 1 }, notes: 'third' });
  await passOf('device', store, keepsAll);
  const merged = couch.winner('user:user-1');
  expect(merged).toMatchObject({ body: { middleName: 'Elsewhere', notes: 'third' } });
  for (let pass = 0; pass < 3; pass++) await passOf('device', store, keepsAll);
  expect(couch.winner('user:user-1')).toEqual(merged);
});

test.each([
  [0, 'forbidden'],
  [1, 'internal_server_error'],
])(
  'rule 5: of two losing branches the server keeps number %i (%s), which is left where it is, and the other goes',
  async (number, error) => {
    const { couch, store, odd } = await withBranch((answered) => answered);
    const body = couch.winner('user:user-1')?.body;
    couch.branch('user:user-1', '0-third', { ...body, m: { third: 1 }, notes: 'third' });
    const kept = couch.winner('user:user-1')?.conflicts[number];
    const keepsOne: Send = async (request) => {
      if (request.path !== '_bulk_docs') return odd(request, signal);
      const { docs } = Object(request.body) as { docs: readonly { _id: string; _rev?: string }[] };
      const rows = docs.map((document) => {
        if (document._rev === kept) return { id: document._id, error, reason: 'This one stays' };
        return Object(couch.answer({ ...request, body: { docs: [document] } })).json[0];
      });
      return { type: 'answer', json: rows };
    };
    await passOf('device', store, keepsOne);
    const merged = couch.winner('user:user-1');
    expect(merged).toMatchObject({ body: { middleName: 'Elsewhere', notes: 'third' }, conflicts: [kept] });
    for (let pass = 0; pass < 2; pass++) await passOf('device', store, keepsOne);
    expect(couch.winner('user:user-1')).toEqual(merged);
  },
);

test('rule 5: the branches of a document that the server refuses stay: what they hold is nowhere else', async () => {
  const { couch, store, odd } = await withBranch((answered) => answered);
  couch.refuse = () => 'Only for administrators';
  await passOf('device', store, odd);
  expect(store.directory.userById('user-1')).toMatchObject({ middleName: 'Elsewhere' });
  expect(couch.winner('user:user-1')?.conflicts).toHaveLength(1);
});

test('rule 5: who is deleted stays deleted for all, though a branch’s tombstone stands before the user’s own', async () => {
  const { couch, store, send } = createDevice();
  await passOf('device', store, send);
  const other = createMemorySyncStore();
  await passOf('other', other, send);
  const body = couch.winner('user:user-1')?.body;
  // Of so many, one has the greatest revision.
  for (let at = 0; at < 8; at += 1)
    couch.branch('user:user-1', '0-elsewhere', { ...body, m: { [`elsewhere${at}`]: 1 } });
  store.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
  await passOf('device', store, send);
  await passOf('other', other, send);
  expect(other.directory.userById('user-1')).toBeUndefined();
  expect(couch.winner('user:user-1')).toMatchObject({ deleted: true });
});

/** A CouchDB that takes a token, until it doesn't: then all that it says is that the request is bad. */
function tokenServer(isTaken: (path: string, body: string) => boolean) {
  const { couch, store } = createDevice();
  const asked: string[] = [];
  const transport = createHttpTransport(
    'https://couch.example.com/team',
    { type: 'bearer', token: 'a.signed.token' },
    {
      fetch: async (address, { method, body } = {}) => {
        const { pathname, searchParams } = new URL(String(address));
        const path = pathname.slice('/team/'.length);
        const text = body instanceof Blob ? await body.text() : '';
        asked.push(`${method} ${path}`);
        const bad = { error: 'bad_request', reason: 'Bad HMAC' };
        if (!isTaken(path, text)) return Response.json(bad, { status: 400 });
        const query = Object.fromEntries(searchParams);
        const sent = text === '' ? {} : { body: JSON.parse(text) };
        const outcome = couch.answer({ method: 'GET', ...Object({ method }), path, query, ...sent });
        return outcome.type === 'answer' ? Response.json(outcome.json) : new Response('{}', { status: 404 });
      },
      deadline: (_milliseconds, given) => given,
    },
  );
  return { couch, store, transport, asked };
}

test('rule 9: a token that holds no longer in the middle of a push is asked for again, and nobody is parked', async () => {
  let holds = true;
  const { store, transport, asked } = tokenServer((path) => (holds &&= path !== '_bulk_docs'));
  await expect(passOf('device', store, transport)).rejects.toThrow('unauthorized');
  expect(store.parked.size).toBe(0);
  expect(asked.filter((request) => request === 'POST _bulk_docs')).toHaveLength(1);
});

test('rule 8: a document that is bad for all that the token says is parked alone', async () => {
  const { couch, store, transport } = tokenServer((_path, body) => !body.includes('user:user-1'));
  await passOf('device', store, transport);
  expect([...store.parked.keys()]).toEqual(['user:user-1']);
  expect(couch.contents().size).toBe(2);
});

test.each([
  ['null', { doc: null }],
  ['nothing', {}],
])(
  'rule 8: a row of the feed whose document is %s waits for a person, and comes when it is tried again',
  async (_what, without) => {
    const { store, send } = createDevice();
    await passOf('device', store, send);
    const colleague = createMemorySyncStore();
    await passOf('colleague', colleague, async (request, given) => {
      const outcome = await send(request, given);
      if (request.path !== '_changes' || outcome.type !== 'answer') return outcome;
      const { results, last_seq } = Object(outcome.json);
      const [first, ...others] = results;
      const { doc: _doc, ...row } = first;
      return { type: 'answer', json: { results: [{ ...row, ...without }, ...others], last_seq } };
    });
    expect([colleague.directory.userCount, [...colleague.parked.values()]]).toMatchObject([
      2,
      [{ direction: 'pull', reason: 'unreadable' }],
    ]);
    colleague.tryAgain();
    await passOf('colleague', colleague, send);
    expect([colleague.directory.userCount, colleague.parked.size]).toEqual([3, 0]);
  },
);
