import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import type { Send } from '../../../src/sync/transport';
import { syncPass } from '../../../src/sync/sync-pass';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore, type MemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleGroup, sampleImport, sampleUser, sampleUsers } from '../directory/sample-records';

function edited({ directory }: MemorySyncStore, values: Partial<User>) {
  const before = directory.userById('user-1');
  if (before === undefined) throw new Error('No user');
  return { ...emptyChangeSet, usersChanged: [{ before, after: { ...before, ...values } }] };
}

it('an edit that a merge has taken up meets a restored server, and stands or is in the journal', async () => {
  const couch = createCouchModel();
  const { send } = couch;
  const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  const empty = couch.backup();
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  await passOf('one', one, send);
  await passOf('other', other, send);

  // The user waits with a group that the server refuses, and so the log keeps the second of two edits.
  couch.refuse = ({ type }) => (type === 'group' ? 'No groups today' : null);
  const acme = sampleGroup('Acme');
  one.change(edited(one, { notes: 'mine', changedAt: 10_000 }));
  one.change({ ...edited(one, { groupId: acme.id }), groupsAdded: [acme] });
  other.change(edited(other, { workPhone: '1' }));
  await passOf('other', other, send);
  await passOf('one', one, send);

  couch.restore(empty);
  await passOf('one', one, send);
  other.change(edited(other, { notes: 'theirs', changedAt: 20_000 }));
  await passOf('other', other, send);
  couch.refuse = () => null;
  one.tryAgain();
  await passOf('one', one, send);
  await passOf('other', other, send);

  expect(other.directory.userById('user-1')).toEqual(one.directory.userById('user-1'));
  expect(one.directory.userById('user-1')).toMatchObject({
    notes: 'theirs',
    workPhone: '1',
    groupId: acme.id,
  });
  expect([...one.conflicts.values()]).toMatchObject([{ field: 'notes', kept: 'theirs', other: 'mine' }]);
});

it('what was cleared stays blank on a restored server that still has it, and nobody is asked about it', async () => {
  const couch = createCouchModel();
  const { send } = couch;
  const one = createMemorySyncStore();
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1, { notes: 'to be cleared' })] });
  await passOf('one', one, send);
  const backup = couch.backup();
  one.change(edited(one, { notes: '' }));
  await passOf('one', one, send);
  couch.restore(backup);
  await passOf('one', one, send);
  expect(one.directory.userById('user-1')).toMatchObject({ notes: '' });
  expect(couch.contents().get('user:user-1')).not.toHaveProperty('notes');
  expect(one.conflicts.size).toBe(0);
});

describe('a rescan on a line that breaks', () => {
  /** A client whose feed comes in pages of two, and whose every pass loses that request, the first being 1. */
  async function connect(couch: CouchModel, store: MemorySyncStore) {
    const askedFrom: string[] = [];
    let left = Infinity;
    const send: Send = async (request) => {
      if (request.path === '_changes') askedFrom.push(request.query?.['since'] ?? '');
      left -= 1;
      return left === 0 ? { type: 'unreachable' } : couch.answer(request);
    };
    const client = await openClient(store, send, { deviceId: 'one', batchSize: 1 });
    async function pass(lost = Infinity): Promise<boolean> {
      left = lost;
      return (await syncPass(client)).ok;
    }
    return { askedFrom, pass };
  }

  it('goes on where it stopped, and the server gets back all that it has lost', async () => {
    const couch = createCouchModel();
    const store = createMemorySyncStore();
    const empty = couch.backup();
    store.change({ ...emptyChangeSet, usersAdded: sampleUsers(3) });
    await passOf('one', store, couch.send);
    couch.restore(empty);
    const other = createMemorySyncStore();
    other.change({ ...emptyChangeSet, usersAdded: sampleUsers(6, 4) });
    await passOf('other', other, couch.send);

    const { askedFrom, pass } = await connect(couch, store);
    // Each gets one page further.
    for (const _page of [1, 2, 3]) expect(await pass(5)).toBe(false);
    expect(await pass()).toBe(true);
    expect(askedFrom.filter((since) => since === '0')).toHaveLength(1);
    expect(couch.contents().size).toBe(9);
    expect(store.directory.userCount).toBe(9);
  });

  it('begins again when the server is restored meanwhile: what it has shown, it may have lost', async () => {
    const couch = createCouchModel();
    const store = createMemorySyncStore();
    const empty = couch.backup();
    store.change({ ...emptyChangeSet, usersAdded: sampleUsers(6) });
    await passOf('one', store, couch.send);
    const most = couch.backup();
    store.change({ ...emptyChangeSet, usersAdded: [sampleUser(7)] });
    await passOf('one', store, couch.send);

    const { pass } = await connect(couch, store);
    couch.restore(most);
    expect(await pass(5)).toBe(false);
    couch.restore(empty);
    expect(await pass()).toBe(true);
    expect(couch.contents().size).toBe(7);
  });
});

it('whom this device erased stays erased, though the restored server knows nothing of it', async () => {
  const couch = createCouchModel();
  const { send } = couch;
  const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  const empty = couch.backup();
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1), sampleUser(2)] });
  await passOf('one', one, send);
  await passOf('other', other, send);
  const user = one.directory.userById('user-1');
  if (user === undefined) throw new Error('No user');
  one.change({ ...emptyChangeSet, usersRemoved: [user], usersErased: [user.id] });
  await passOf('one', one, send);

  couch.restore(empty);
  await passOf('one', one, send);
  await passOf('other', other, send);
  await passOf('one', one, send);
  await passOf('other', other, send);
  for (const { directory } of [one, other]) {
    expect(directory.users().map(({ id }) => id)).toEqual(['user-2']);
  }
});

it.each(['who erased', 'who heard of it'])(
  'an erasure that a restored server has lost is told again by %s, and not as a mere deletion',
  async (who) => {
    const couch = createCouchModel();
    const { send } = couch;
    const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
    one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
    await passOf('one', one, send);
    await passOf('other', other, send);
    const backup = couch.backup();
    one.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)], usersErased: ['user-1'] });
    await passOf('one', one, send);
    await passOf('other', other, send);
    couch.restore(backup);
    await (who === 'who erased' ? passOf('one', one, send) : passOf('other', other, send));
    expect(couch.winner('user:user-1')).toMatchObject({ deleted: true, body: { erased: true } });
  },
);

it('an erasure whose tombstone another hides is told again', async () => {
  const couch = createCouchModel();
  const { send } = couch;
  const one = createMemorySyncStore();
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  await passOf('one', one, send);
  one.change({ ...emptyChangeSet, usersRemoved: [sampleUser(1)], usersErased: ['user-1'] });
  await passOf('one', one, send);
  const { erased: _, ...plain } = couch.winner('user:user-1')?.body ?? {};
  couch.overwrite('user:user-1', { ...plain, _deleted: true });
  await passOf('one', one, send);
  expect(couch.winner('user:user-1')).toMatchObject({ deleted: true, body: { erased: true } });
});

it('what colleagues have done is part of what is merged with a restored server, and what is the same is no news', async () => {
  const couch = createCouchModel();
  const [one, other, third] = [createMemorySyncStore(), createMemorySyncStore(), createMemorySyncStore()];
  let scans = 0;
  const send: Send = async (request) => {
    if (request.path === '_changes' && request.query?.['since'] === '0') scans += 1;
    return couch.answer(request);
  };
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1), sampleUser(2)] });
  for (const [device, store] of Object.entries({ one, other, third })) await passOf(device, store, send);
  const backup = couch.backup();
  const both = (store: MemorySyncStore, values: Partial<User>) => {
    const usersChanged = store.directory
      .users()
      .map((before) => ({ before, after: { ...before, ...values } }));
    store.change({ ...emptyChangeSet, usersChanged });
  };
  both(other, { workPhone: '1' });
  await passOf('other', other, send);
  await passOf('one', one, send);
  couch.restore(backup);
  // One user as the server had it, and another as it had neither.
  both(third, { workPhone: '1' });
  third.change(edited(third, { homePhone: '3' }));
  await passOf('third', third, send);
  one.change(edited(one, { notes: 'mine' }));
  await passOf('one', one, send);
  expect(Object.keys(Object(couch.winner('user:user-1')?.body['m'])).sort()).toEqual([
    'one',
    'other',
    'third',
  ]);

  const [, before] = third.directory.users();
  if (before === undefined) throw new Error('No user');
  third.change({ ...emptyChangeSet, usersChanged: [{ before, after: { ...before, notes: 'news' } }] });
  await passOf('third', third, send);
  scans = 0;
  await passOf('one', one, send);
  expect([scans, one.directory.userById('user-2')?.notes]).toEqual([0, 'news']);
});

it('history entries made and pulled since a tab began come back to a server that has lost them', async () => {
  const couch = createCouchModel();
  const empty = couch.backup();
  const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  const client = await openClient(one, couch.send, { deviceId: 'one' });
  one.change({ ...emptyChangeSet, importRecord: sampleImport('own') });
  other.change({ ...emptyChangeSet, importRecord: sampleImport('pulled') });
  await passOf('other', other, couch.send);
  await syncPass(client);
  expect(one.history.size).toBe(2);
  couch.restore(empty);
  await syncPass(client);
  expect([...couch.contents().keys()].sort()).toEqual(['import:own', 'import:pulled']);
});

it('a server that is restored while a losing branch is taken away loses neither the user nor the edit', async () => {
  const couch = createCouchModel();
  const { send } = couch;
  const [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  one.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  await passOf('one', one, send);
  await passOf('other', other, send);
  const backup = couch.backup();
  // Another replica's edit, which wins: what the backup has is the branch that is taken away.
  const body = couch.winner('user:user-1')?.body;
  for (let edit = 0; couch.winner('user:user-1')?.body['middleName'] !== `edit ${edit}`; edit += 1) {
    couch.restore(backup);
    couch.branch('user:user-1', '0-elsewhere', {
      ...body,
      m: { elsewhere: 1 },
      middleName: `edit ${edit + 1}`,
    });
  }

  one.change(edited(one, { notes: 'mine' }));
  const disturbed = passOf('one', one, async (request, signal) => {
    if (JSON.stringify(request.body ?? '').includes('_deleted')) couch.restore(backup);
    return send(request, signal);
  });
  await expect(disturbed).rejects.toThrow('conflict');
  for (const _round of [1, 2]) {
    await passOf('one', one, send);
    await passOf('other', other, send);
  }
  for (const { directory } of [one, other]) {
    expect(directory.userById('user-1')).toMatchObject({ notes: 'mine' });
  }
});
