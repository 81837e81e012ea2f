/** Rule 8: what a document that can't be synced holds back, and what it doesn't. */
import { beforeEach, expect, it } from 'vitest';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore, type MemorySyncStore } from '../../support/sync/memory-sync-store';
import { passOf } from '../../contract/sync/sync-contract';
import { sampleField, sampleGroup, sampleUser } from '../directory/sample-records';

let couch: CouchModel;
let one: MemorySyncStore;
let other: MemorySyncStore;
let sent: string[];
let backup: ReturnType<CouchModel['backup']>;
let mended: Readonly<Record<string, unknown>>;

beforeEach(() => {
  couch = createCouchModel();
  [one, other] = [createMemorySyncStore(), createMemorySyncStore()];
  sent = [];
});

/** A pass of every device, twice, until each has what the others had. */
async function syncAll(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await pass('one', one);
    await pass('other', other);
  }
}

function pass(device: string, store: MemorySyncStore): Promise<void> {
  return passOf(device, store, async (request) => {
    if (request.path === '_bulk_docs') sent.push(JSON.stringify(request.body));
    return couch.answer(request);
  });
}

function change(store: MemorySyncStore, changes: Partial<ChangeSet>): void {
  store.change({ ...emptyChangeSet, ...changes });
}

function rename(store: MemorySyncStore, firstName: string): void {
  const before = store.directory.userById('user-1') ?? sampleUser(1);
  change(store, { usersChanged: [{ before, after: { ...before, firstName } }] });
}

const acme = sampleGroup('Acme');
const floor = sampleField('Floor');

it.each([
  ['group', { groupsAdded: [acme] }, { groupId: acme.id }],
  ['custom field', { fieldsAdded: [floor] }, { custom: { [floor.id]: '3' } }],
])('a user whose %s the server refuses waits with it, and loses nothing', async (_, referred, values) => {
  couch.refuse = ({ type }) => (type === 'user' ? null : 'Only for administrators');
  change(one, { ...referred, usersAdded: [sampleUser(1, values), sampleUser(2)] });
  await syncAll();
  expect(other.directory.users()).toEqual([sampleUser(2)]);
  expect(one.directory.userById('user-1')).toEqual(sampleUser(1, values));

  couch.refuse = () => null;
  one.tryAgain();
  await syncAll();
  expect(other.directory.userById('user-1')).toEqual(sampleUser(1, values));
});

it.each([
  [
    'group',
    { groupsAdded: [acme] },
    { groupsRemoved: [acme] },
    { groupsChanged: [{ before: acme, after: { ...acme, name: 'Acme & Sons' } }] },
    { groupId: acme.id },
  ],
  [
    'custom field',
    { fieldsAdded: [floor] },
    { fieldsRemoved: [floor] },
    { fieldsChanged: [{ before: floor, after: { ...floor, label: 'Storey' } }] },
    { custom: { [floor.id]: '3' } },
  ],
])(
  'a user whose %s a colleague deleted, and the server refuses as it was edited here, waits with it',
  async (_, made, deleted, edited, values) => {
    change(one, made);
    await syncAll();
    change(other, deleted);
    await pass('other', other);
    couch.refuse = ({ type }) => (type === 'user' ? null : 'Only for administrators');
    change(one, { ...edited, usersAdded: [sampleUser(1, values)] });
    await syncAll();
    expect(one.parked.size).toBe(1);
    expect(other.directory.users()).toEqual([]);

    couch.refuse = () => null;
    one.tryAgain();
    await syncAll();
    expect(other.directory.userById('user-1')).toEqual(sampleUser(1, values));
    expect(one.directory.userById('user-1')).toEqual(sampleUser(1, values));
  },
);

it.each([
  [
    'group',
    { groupsAdded: [acme] },
    { groupsChanged: [{ before: acme, after: { ...acme, name: 'Acme & Sons' } }] },
    { groupId: acme.id },
  ],
  [
    'custom field',
    { fieldsAdded: [floor] },
    { fieldsChanged: [{ before: floor, after: { ...floor, label: 'Storey' } }] },
    { custom: { [floor.id]: '3' } },
  ],
])('a user whose %s the server has waits for no new name of it', async (_, made, edited, values) => {
  change(one, { ...made, usersAdded: [sampleUser(1, values)] });
  await syncAll();
  couch.refuse = ({ type }) => (type === 'user' ? null : 'Only for administrators');
  change(one, edited);
  rename(one, 'Ada');
  await syncAll();
  expect(one.parked.size).toBe(1);
  expect(other.directory.userById('user-1')).toMatchObject({ ...values, firstName: 'Ada' });
});

it.each([
  ['group', { groupsAdded: [acme] }, { groupId: acme.id }],
  ['custom field', { fieldsAdded: [floor] }, { custom: { [floor.id]: '3' } }],
])('a user whose %s a newer Rollcall has written keeps it', async (_, referred, values) => {
  change(one, { ...referred, usersAdded: [sampleUser(1, values)] });
  await pass('one', one);
  for (const id of couch.contents().keys())
    if (!id.startsWith('user:')) couch.overwrite(id, { type: id.split(':')[0], v: 99, m: {} });
  await syncAll();
  expect([...other.parked.values()]).toMatchObject([{ direction: 'pull', reason: 'newerVersion' }]);
  expect(other.directory.userById('user-1')).toEqual(sampleUser(1, values));
});

it('a group from before sync was switched on, and that the server refuses, holds back its users, too', async () => {
  change(one, { groupsAdded: [acme], usersAdded: [sampleUser(1, { groupId: acme.id })] });
  await one.forget([1]);
  couch.refuse = ({ type }) => (type === 'user' ? null : 'Only for administrators');
  await syncAll();
  expect(other.directory.users()).toEqual([]);
});

it('what was refused says why', async () => {
  couch.refuse = () => 'Only for administrators';
  change(one, { groupsAdded: [acme] });
  await pass('one', one);
  expect([...one.parked.values()]).toMatchObject([
    { id: `group:${acme.id}`, label: 'Acme', reason: 'forbidden', detail: 'Only for administrators' },
  ]);
});

it('what the server takes from nobody but others is refused as what it forbids', async () => {
  change(one, { groupsAdded: [acme] });
  await passOf('one', one, async (request) => {
    const json = [{ id: `group:${acme.id}`, error: 'unauthorized', reason: 'Not yours' }];
    return request.path === '_bulk_docs' ? { type: 'answer', json } : couch.answer(request);
  });
  expect([...one.parked.values()]).toMatchObject([{ reason: 'forbidden', detail: 'Not yours' }]);
});

it('what was refused is sent again when it has changed, and not before', async () => {
  couch.refuse = ({ firstName }) => (firstName === 'Bad' ? 'No' : null);
  change(one, { usersAdded: [sampleUser(1, { firstName: 'Bad' })] });
  await pass('one', one);
  await pass('one', one);
  expect(sent).toHaveLength(1);
  rename(one, 'Good');
  await pass('one', one);
  expect(couch.contents().get('user:user-1')).toMatchObject({ firstName: 'Good' });
  expect(one.parked.size).toBe(0);
});

it('what can’t be read is not written over, however often it changes here', async () => {
  change(one, { usersAdded: [sampleUser(1)] });
  await pass('one', one);
  couch.overwrite('user:user-1', { type: 'user', v: 99, m: {} });
  await pass('one', one);
  sent = [];
  rename(one, 'Ours');
  await pass('one', one);
  expect(sent).toEqual([]);
  expect(one.directory.userById('user-1')).toMatchObject({ firstName: 'Ours' });
});

it('a user here whose document gets an email that is none (R10) stays as it was, spreads to nobody, and comes again once it is mended', async () => {
  change(one, { usersAdded: [sampleUser(1), sampleUser(2)] });
  await pass('one', one);
  const body = { ...couch.winner('user:user-1')?.body };
  couch.overwrite('user:user-1', { ...body, m: { elsewhere: 1 }, email: 'nobody', firstName: 'Odd' });
  await syncAll();
  expect(one.directory.users()).toEqual([sampleUser(1), sampleUser(2)]);
  expect(other.directory.users()).toEqual([sampleUser(2)]);
  for (const { parked } of [one, other])
    expect([...parked.values()]).toMatchObject([
      { reason: 'unreadable', detail: expect.stringContaining('noAt') },
    ]);
  expect([...one.parked.values()]).toMatchObject([{ label: sampleUser(1).email }]);
  expect(couch.winner('user:user-1')?.body).toMatchObject({ email: 'nobody', firstName: 'Odd' });

  const m = couch.winner('user:user-1')?.body['m'];
  couch.overwrite('user:user-1', { ...body, m, email: 'somebody@example.com', firstName: 'Odd' });
  await syncAll();
  for (const { directory, parked } of [one, other]) {
    expect(directory.userById('user-1')).toMatchObject({ email: 'somebody@example.com', firstName: 'Odd' });
    expect(parked.size).toBe(0);
  }
});

it.each([
  ['mended there', () => couch.overwrite('user:user-1', mended)],
  ['replaced by a backup that can be read', () => couch.restore(backup)],
])('what can’t be read is parked no longer once it is %s', async (_, mend) => {
  change(one, { usersAdded: [sampleUser(1)] });
  await pass('one', one);
  await pass('one', one);
  backup = couch.backup();
  mended = { ...couch.winner('user:user-1')?.body };
  couch.overwrite('user:user-1', { type: 'user', v: 99, m: {} });
  await pass('one', one);
  expect(one.parked.size).toBe(1);
  mend();
  await pass('one', one);
  expect(one.parked.size).toBe(0);
});

it('what was refused is parked no longer once a colleague has done the same', async () => {
  change(one, { usersAdded: [sampleUser(1)] });
  await syncAll();
  couch.refuse = () => 'Only for administrators';
  rename(one, 'Ada');
  await pass('one', one);
  expect(one.parked.size).toBe(1);
  couch.refuse = () => null;
  rename(other, 'Ada');
  await pass('other', other);
  await pass('one', one);
  expect(one.parked.size).toBe(0);
});
