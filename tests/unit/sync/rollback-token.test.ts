import { expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { syncPass } from '../../../src/sync/sync-pass';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { openClient } from '../../support/sync/open-client';
import { sampleUser } from '../directory/sample-records';

function createTeam() {
  const couch = createCouchModel();
  const { send } = couch;
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
      /** A tab that goes on with one client, pass after pass, as long as it lives. */
      openTab() {
        let line = send;
        const opened = openClient(store, (request, signal) => line(request, signal), {
          deviceId,
          leader: crypto.randomUUID(),
        });
        return async (by = send): Promise<boolean> => {
          line = by;
          return (await syncPass(await opened)).ok;
        };
      },
      /** In a tab of its own. */
      sync(by = send): Promise<boolean> {
        return this.openTab()(by);
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

it.each([
  ['another tab', false],
  ['the same tab', true],
])(
  'a server that goes back and forth around a lost answer, with %s, is not taken for the one that had the later step',
  async (_, isSame) => {
    const { couch, losesAnswers, join } = createTeam();
    const [device, colleague] = [join('device'), join('colleague')];
    const tab = device.openTab();
    const sync = (by?: Send) => (isSame ? tab(by) : device.sync(by));
    await sync();
    const before = couch.backup();
    colleague.add(1);
    await colleague.sync();
    expect(await sync(losesAnswers)).toBe(false);
    const after = couch.backup();

    couch.restore(before);
    device.add(2);
    expect(await sync()).toBe(true);
    couch.restore(after);
    expect(await sync()).toBe(true);
    expect([...couch.contents().keys()].sort()).toEqual(['user:user-1', 'user:user-2']);
  },
);

it.each([
  ['the first token that a tab sends', 1],
  ['the next one', 2],
])(
  'what was noted beforehand is found again: %s may lose its answer, and nothing is read anew',
  async (_, lost) => {
    const { couch, join } = createTeam();
    const [device, colleague] = [join('device'), join('colleague')];
    device.add(1);
    await device.sync();
    colleague.add(2);
    await colleague.sync();
    device.add(3);
    let [puts, scans] = [0, 0];
    const line: Send = async (request) => {
      if (request.path === '_changes' && request.query?.['since'] === '0') scans += 1;
      const outcome = couch.answer(request);
      if (request.method === 'PUT') puts += 1;
      return request.method === 'PUT' && puts === lost ? { type: 'unreachable' } : outcome;
    };
    expect(await device.sync(line)).toBe(false);
    expect(await device.sync(line)).toBe(true);
    expect([couch.contents().size, scans]).toEqual([3, 0]);
  },
);
