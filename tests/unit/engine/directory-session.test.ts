import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { blankSyncWrite } from '../../../src/domain/sync-record';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync } from '../../../src/store/sync-link';
import { takeOverSync } from '../../../src/store/sync-state';
import { sampleUsers } from '../directory/sample-records';
import { openSameStore, openSession } from './open-session';

const link = { deviceId: 'one', address: 'https://couch.example.com/team', userName: '', secret: null };
const blankWrite = blankSyncWrite('tab');

test('the page hears of all that sync has committed before it hears that sync has come to its end', async () => {
  const { session: otherTab } = await openSession(0, await createSealingKey());
  const counts: number[] = [];
  const session = await openSameStore(otherTab, ({ userCount }) => counts.push(userCount));
  await connectSync(session.store, { ...link, signIn: 'none', isRefused: false });
  await takeOverSync(session.store, blankWrite.leader);
  session.markLongRun(true);
  const pulled = { ...emptyChangeSet, usersAdded: sampleUsers(3, 0), sync: blankWrite };
  expect(await session.commitPlanned(session.directory.version, pulled)).toMatchObject({ ok: true });
  session.markLongRun(false);
  expect(counts).toEqual([3]);
});
