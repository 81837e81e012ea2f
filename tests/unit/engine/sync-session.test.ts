import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SyncState } from '../../../src/engine/sync-engine';
import { createSyncSession, type SyncSession } from '../../../src/engine/sync-session';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync, disconnectSync } from '../../../src/store/sync-link';
import * as syncState from '../../../src/store/sync-state';
import { openSession } from './open-session';

let sync: SyncSession;
beforeAll(() => {
  // Of a worker's.
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
  sync.close();
  vi.restoreAllMocks();
});

test('a state that is still being gathered when sync is switched off is not told any more', async () => {
  const key = await createSealingKey();
  const { session, tools } = await openSession(1, key);
  sync = createSyncSession(session, {
    ...tools,
    deviceKey: tools.key,
    pageAddress: 'https://rollcall.example.com/',
    onErased: () => {},
  });
  const link = { deviceId: 'one', address: 'https://couch.example.com/team', userName: '', secret: null };
  // A refused sign-in: nobody is asked.
  await connectSync(session.store, { ...link, signIn: 'none', isRefused: true });
  const told: SyncState['type'][] = [];
  await sync.watchSync(({ type }) => told.push(type));
  await vi.waitFor(() => expect(told.at(-1)).toBe('on'));

  let goOn = () => {};
  vi.spyOn(syncState, 'readParked').mockReturnValueOnce(
    new Promise((resolve) => {
      goOn = () => resolve([]);
    }),
  );
  sync.noteCommit();
  await disconnectSync(session.store);
  await vi.waitFor(() => expect(told.at(-1)).toBe('off'));
  const before = told.length;
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told.slice(before)).toEqual([]);
});
