import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { blankSyncWrite } from '../../../src/domain/sync-record';
import { defaultPreferences } from '../../../src/domain/preferences';
import { preferencesSetting, settingChanges } from '../../../src/domain/team-setting';
import { setPreferences } from '../../../src/engine/team-settings';
import { readPreferences } from '../../../src/store/preferences';
import { connectSync } from '../../../src/store/sync-link';
import { takeOverSync } from '../../../src/store/sync-state';
import { sampleUsers } from '../directory/sample-records';
import { openSameStore, openSession } from './open-session';

const link = { deviceId: 'one', address: 'https://couch.example.com/team', userName: '', secret: null };
const blankWrite = blankSyncWrite('tab');

test('the page hears of all that sync has committed before it hears that sync has come to its end', async () => {
  const { session: otherTab } = await openSession(0);
  const counts: number[] = [];
  const session = await openSameStore(otherTab, ({ userCount }) => counts.push(userCount));
  await connectSync(session.store, { ...link, signIn: 'none', isRefused: false });
  await takeOverSync(session.store, blankWrite.leader);
  session.markLongRun(true);
  const pulled = { ...emptyChangeSet, usersAdded: sampleUsers(3, 0), sync: blankWrite };
  expect(await session.commitPlanned(session.directory.version, pulled)).toMatchObject({ ok: true });
  session.markLongRun(false);
  // On a busy machine it may have heard of the empty directory before.
  expect(counts.at(-1)).toBe(3);
});

test('a directory that is closed follows nobody, and the page hears nothing of it', async () => {
  const { session: otherTab } = await openSession(0);
  const heard: number[] = [];
  const closed = await openSameStore(otherTab, ({ userCount }) => heard.push(userCount));
  const open = await openSameStore(otherTab);
  closed.close();
  heard.length = 0;
  await otherTab.write(() => ({ ...emptyChangeSet, usersAdded: sampleUsers(3, 0) }));
  await expect.poll(() => open.directory.userCount).toBe(3);
  closed.markLongRun(false);
  expect([heard, closed.directory.userCount]).toEqual([[], 0]);
});

test('a secret that can’t be read, of a directory that was closed meanwhile, is nobody’s trouble', async () => {
  const { session } = await openSession(0);
  const heard: unknown[] = [];
  const hear = (reason: unknown) => heard.push(reason);
  process.on('unhandledRejection', hear);
  session.store.close();
  session.ignoreSecret('secret');
  // Whatever is rejected has been by then.
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', hear);
  expect(heard).toEqual([]);
});

const limitOf = (importLimit: number) => preferencesSetting({ ...defaultPreferences, importLimit }, 0);

test('a change that is asked for while an earlier one is made again, on a newer directory, comes after it', async () => {
  const { session } = await openSession(0);
  const imported = { ...emptyChangeSet, usersAdded: sampleUsers(1, 0) };
  const importing = session.commitPlanned(session.directory.version, imported);
  let attempts = 0;
  let last: Promise<unknown> | undefined;
  await session.write(({ settings }) => {
    attempts += 1;
    if (attempts === 2) last = setPreferences(session, { importLimit: 200_000 }, 0);
    return { ...emptyChangeSet, settingsChanged: settingChanges(settings, [limitOf(20_000)]) };
  });
  await Promise.all([importing, last]);
  expect(attempts).toBe(2);
  expect(await readPreferences(session.store)).toMatchObject({ importLimit: 200_000 });
});

test('a setting goes back to what it is while its change is being written', async () => {
  const { session } = await openSession(0);
  const limits = [defaultPreferences.importLimit + 1, defaultPreferences.importLimit];
  await Promise.all(limits.map((importLimit) => setPreferences(session, { importLimit }, 0)));
  expect(await readPreferences(session.store)).toEqual(defaultPreferences);
});
