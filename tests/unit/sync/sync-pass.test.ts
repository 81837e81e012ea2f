import { describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { TransportRequest } from '../../../src/sync/transport';
import { losingAnswers, passOf } from '../../contract/sync/sync-contract';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleGroup, sampleImport, sampleUser } from '../directory/sample-records';

/** A device whose user was edited since the server had it, and how often the feed is read from its start. */
async function createDevice() {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  await passOf('device', store, couch.send);
  store.change({
    ...emptyChangeSet,
    usersChanged: [{ before: sampleUser(1), after: sampleUser(1, { notes: 'mine' }) }],
  });
  let scans = 0;
  function answer(request: TransportRequest) {
    if (request.path === '_changes' && request.query?.['since'] === '0') scans += 1;
    return couch.answer(request);
  }
  return { couch, store, answer, scans: () => scans };
}

test('a server that says conflict and shows nothing newer is read anew a few times, and then it is enough', async () => {
  const { store, answer, scans } = await createDevice();
  const passed = passOf('device', store, async (request) => {
    const json = [{ id: 'user:user-1', error: 'conflict' }];
    return request.path === '_bulk_docs' ? { type: 'answer', json } : answer(request);
  });
  await expect(passed).rejects.toThrow('"conflict"');
  expect(scans()).toBe(2);
});

test('a conflict with what can’t be read is no reason to read anew', async () => {
  const { couch, store, answer, scans } = await createDevice();
  await passOf('device', store, async (request) => {
    if (request.path === '_bulk_docs') couch.overwrite('user:user-1', { type: 'user', v: 99, m: {} });
    return answer(request);
  });
  expect([scans(), store.parked.size]).toEqual([0, 1]);
});

test('what somebody has purged on the server comes back to it once it is changed here', async () => {
  const { couch, store, answer } = await createDevice();
  const { documents, ...others } = couch.backup();
  const purged = [...documents].filter(([id]) => id !== 'user:user-1');
  couch.restore({ ...others, documents: new Map(purged) });
  await passOf('device', store, async (request) => answer(request));
  expect(couch.contents().get('user:user-1')).toMatchObject({ notes: 'mine' });
});

test('a pass whose end can’t be written down has none', async () => {
  const { store, answer } = await createDevice();
  const save: SyncStore['save'] = async (write) =>
    write.progress.lastSuccess === undefined ? store.save(write) : 'lost';
  const passed = passOf('device', { ...store, save }, async (request) => answer(request));
  await expect(passed).rejects.toThrow('lost');
});

test('a conflict that the feed explains is merged, and is no reason to read anew', async () => {
  const { couch, store, answer, scans } = await createDevice();
  const colleague = createMemorySyncStore();
  const send = async (request: TransportRequest) => couch.answer(request);
  await passOf('colleague', colleague, send);
  const [before] = colleague.directory.users();
  if (before === undefined) throw new Error('No user');
  colleague.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, workPhone: '1' } }] });
  await passOf('device', store, async (request) => {
    if (request.path === '_bulk_docs') await passOf('colleague', colleague, send);
    return answer(request);
  });
  expect(couch.contents().get('user:user-1')).toMatchObject({ workPhone: '1', notes: 'mine' });
  expect(scans()).toBe(0);
});

test('a pull that somebody here was quicker than is merged again, with what they did', async () => {
  const { couch, store, answer } = await createDevice();
  const colleague = createMemorySyncStore();
  colleague.change({ ...emptyChangeSet, usersAdded: [sampleUser(2)] });
  await passOf('colleague', colleague, couch.send);
  let isFirst = true;
  const busy: SyncStore = {
    ...store,
    async commit(version, changes, write) {
      if (isFirst) store.change({ ...emptyChangeSet, usersAdded: [sampleUser(3)] });
      isFirst = false;
      return store.commit(version, changes, write);
    },
  };
  await passOf('device', busy, async (request) => answer(request));
  expect(store.directory.users().map(({ id }) => id)).toEqual(['user-1', 'user-2', 'user-3']);
  expect(couch.contents().size).toBe(3);
});

test('rule 5: a branch that another replica adds beneath a known revision is merged, also by a tab that begins after a kill', async () => {
  const { couch, store, answer } = await createDevice();
  await passOf('device', store, async (request) => answer(request));
  const { body, rev } = couch.winner('user:user-1') ?? {};
  const backup = couch.backup();
  const branched = (attempt: number) => ({
    ...body,
    m: { elsewhere: 1 },
    middleName: `Elsewhere ${attempt}`,
  });
  for (let attempt = 0; (couch.winner('user:user-1')?.conflicts.length ?? 0) === 0; attempt += 1) {
    couch.branch('user:user-1', '1-elsewhere', branched(attempt));
    if (couch.winner('user:user-1')?.rev !== rev) couch.restore(backup);
  }
  const killed = passOf('device', store, async (request) =>
    request.path === '_bulk_docs' ? { type: 'unreachable' } : answer(request),
  );
  await expect(killed).rejects.toThrow('unreachable');
  expect(store.directory.userById('user-1')?.middleName).toMatch(/^Elsewhere/u);
  await passOf('device', store, async (request) => answer(request));
  expect(couch.winner('user:user-1')).toMatchObject({
    conflicts: [],
    body: { notes: 'mine', middleName: expect.stringMatching(/^Elsewhere/u) },
  });
});

test('who was deleted here before the server’s answer came stays deleted, however late a request arrives: nothing is read anew', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  store.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  const late: TransportRequest[] = [];
  const lost = passOf('device', store, async (request) => {
    if (request.path !== '_bulk_docs') return couch.answer(request);
    late.push(request);
    return { type: 'unreachable' };
  });
  await expect(lost).rejects.toThrow('unreachable');
  store.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)] });
  await passOf('device', store, couch.send);
  for (const request of late) couch.answer(request);
  expect(couch.contents().size).toBe(1);
  const asked: unknown[] = [];
  await passOf('device', store, async (request) => {
    if (request.path === '_changes') asked.push(request.query?.['since']);
    return couch.answer(request);
  });
  expect([store.directory.userCount, couch.contents().size, store.conflicts.size]).toEqual([0, 0, 0]);
  expect(asked).not.toContain('0');
});

test('what somebody has written on the server itself, without our counters, is no older copy: it lives beside what is here', async () => {
  const { couch, store, answer } = await createDevice();
  store.change({ ...emptyChangeSet, usersAdded: [sampleUser(2)] });
  await passOf('device', store, async (request) => answer(request));
  const { m: _, ...body } = couch.winner('user:user-1')?.body ?? {};
  couch.overwrite('user:user-1', { ...body, workPhone: '1' });
  const sent: unknown[] = [];
  await passOf('device', store, async (request) => {
    if (request.path === '_bulk_docs') sent.push(...Object(request.body).docs);
    return answer(request);
  });
  expect(store.directory.userById('user-1')).toMatchObject({ workPhone: '1', notes: 'mine' });
  expect(couch.contents().get('user:user-1')).toMatchObject({ workPhone: '1', notes: 'mine' });
  expect(sent).toEqual([]);
});

describe('rule 5: of branches of a user whom this device knows', () => {
  async function branched(branch: object) {
    const { couch, store, answer } = await createDevice();
    await passOf('device', store, async (request) => answer(request));
    const { m, ...body } = couch.winner('user:user-1')?.body ?? {};
    couch.branch('user:user-1', '0-elsewhere', { ...body, m: { ...Object(m), elsewhere: 1 }, ...branch });
    return { couch, store, answer };
  }

  test('what one has cleared stays blank, and is no conflict', async () => {
    const { couch, store, answer } = await branched({ notes: '' });
    await passOf('device', store, async (request) => answer(request));
    expect(store.directory.userById('user-1')?.notes).toBe('');
    expect(couch.winner('user:user-1')?.conflicts).toEqual([]);
    expect(store.conflicts.size).toBe(0);
  });
});

test('a mending that somebody here was quicker than is made again', async () => {
  const { store, answer } = await createDevice();
  const double = (id: string) => sampleGroup('Acme', { id });
  store.change({ ...emptyChangeSet, groupsAdded: [double('a'), double('b')] });
  let isFirst = true;
  const busy: SyncStore = {
    ...store,
    async edit(version, changes) {
      if (isFirst) store.change({ ...emptyChangeSet, usersAdded: [sampleUser(2)] });
      isFirst = false;
      return store.edit(version, changes);
    },
  };
  await passOf('device', busy, async (request) => answer(request));
  expect(store.directory.groups.filter(({ name }) => name === 'Acme')).toHaveLength(1);
});

test.each(['failed', 'lost'] as const)(
  'a pass whose mending ends with %s is over: it is not tried on for ever',
  async (outcome) => {
    const { store, answer } = await createDevice();
    store.change({
      ...emptyChangeSet,
      groupsAdded: [sampleGroup('Acme', { id: 'a' }), sampleGroup('Acme', { id: 'b' })],
    });
    let asked = 0;
    const broken: SyncStore = {
      ...store,
      async edit() {
        asked += 1;
        return asked > 3 ? 'written' : outcome;
      },
    };
    await expect(passOf('device', broken, async (request) => answer(request))).rejects.toThrow(outcome);
    expect(asked).toBe(1);
  },
);

test('R17: an import that was undone here stays undone, though the server’s answer to its entry was lost', async () => {
  const couch = createCouchModel();
  const store = createMemorySyncStore();
  const importRecord = sampleImport('import-1');
  store.change({ ...emptyChangeSet, importRecord });
  const lost = passOf('device', store, losingAnswers(couch.send));
  await expect(lost).rejects.toThrow('unreachable');
  store.change({ ...emptyChangeSet, importRecord: { ...importRecord, turns: [2] } });
  await passOf('device', store, couch.send);
  expect(store.history.get('import-1')?.turns).toEqual([2]);
  expect(couch.contents().get('import:import-1')).toMatchObject({ turns: [2] });
});

test('R17: and what a colleague has made of it since is taken, though the server’s answer to its entry was lost', async () => {
  const couch = createCouchModel();
  const [store, colleague] = [createMemorySyncStore(), createMemorySyncStore()];
  const importRecord = sampleImport('import-1');
  store.change({ ...emptyChangeSet, importRecord });
  const lost = passOf('device', store, losingAnswers(couch.send));
  await expect(lost).rejects.toThrow('unreachable');
  await passOf('colleague', colleague, couch.send);
  colleague.change({ ...emptyChangeSet, importRecord: { ...importRecord, turns: [2] } });
  await passOf('colleague', colleague, couch.send);
  await passOf('device', store, couch.send);
  expect(store.history.get('import-1')?.turns).toEqual([2]);
});
