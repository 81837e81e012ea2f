import { expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient } from '../../../src/sync/sync-client';
import { syncPass } from '../../../src/sync/sync-pass';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUser } from '../directory/sample-records';

function createTeam() {
  const couch = createCouchModel();
  const send: Send = async (request) => couch.answer(request);
  /** What is put arrives, and no answer to it comes back. */
  const losesAnswers: Send = async (request) => {
    const outcome = couch.answer(request);
    return request.method === 'PUT' ? { type: 'unreachable' } : outcome;
  };

  function join(deviceId: string) {
    const store = createMemorySyncStore();
    return {
      store,
      add: (user: number) => store.change({ ...emptyChangeSet, usersAdded: [sampleUser(user)] }),
      async sync(line = send): Promise<boolean> {
        const client = await createSyncClient({
          deviceId,
          leader: crypto.randomUUID(),
          database: createCouchDatabase(line),
          store,
          tools: { now: () => 5_000, newId: () => crypto.randomUUID() },
          signal: new AbortController().signal,
          onProgress: () => {},
        });
        return (await syncPass(client)).ok;
      },
    };
  }
  return { couch, losesAnswers, join };
}

it.each([
  ['the first pull', { isFirst: true, isRescan: false }],
  ['an ordinary pull', { isFirst: false, isRescan: false }],
  ['a rescan', { isFirst: false, isRescan: true }],
])('a token whose answer was lost in %s stands for no later step', async (_, { isFirst, isRescan }) => {
  const { couch, losesAnswers, join } = createTeam();
  const [device, colleague, newcomer] = [join('device'), join('colleague'), join('newcomer')];
  colleague.add(1);
  await colleague.sync();
  const beforeDevice = couch.backup();
  if (!isFirst) await device.sync();
  if (isRescan) couch.restore(beforeDevice);
  colleague.add(2);
  await colleague.sync();
  expect(await device.sync(losesAnswers)).toBe(false);
  const backup = couch.backup();

  colleague.add(3);
  await colleague.sync();
  expect(await device.sync()).toBe(true);
  couch.restore(backup);
  newcomer.add(4);
  // The newcomer's user takes the place in the feed that the colleague's had.
  await newcomer.sync();
  expect(await device.sync()).toBe(true);

  const everybody = ['user-1', 'user-2', 'user-3', 'user-4'];
  expect(
    device.store.directory
      .users()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(everybody);
  expect([...couch.contents().keys()].sort()).toEqual(everybody.map((id) => `user:${id}`));
});

it('a server that goes back and forth around a lost answer is not taken for the one that had the later step', async () => {
  const { couch, losesAnswers, join } = createTeam();
  const [device, colleague] = [join('device'), join('colleague')];
  await device.sync();
  const before = couch.backup();
  colleague.add(1);
  await colleague.sync();
  expect(await device.sync(losesAnswers)).toBe(false);
  const after = couch.backup();

  couch.restore(before);
  device.add(2);
  expect(await device.sync()).toBe(true);
  couch.restore(after);
  expect(await device.sync()).toBe(true);
  expect([...couch.contents().keys()].sort()).toEqual(['user:user-1', 'user:user-2']);
});
