import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { firstProgress } from '../../../src/domain/sync-record';
import { createSyncDecisions } from '../../../src/engine/sync-decisions';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { metaKeys } from '../../../src/store/meta';
import { openSession } from './open-session';

async function withConflict(other: string) {
  const { session, tools } = await openSession(2, await createSealingKey());
  const decisions = createSyncDecisions(session, {
    ...tools,
    hashMore: () => {},
    onDecided: async () => {},
    restart: () => {},
  });
  const conflict = { id: 'user:user-0 email 1', document: 'user:user-0', label: '', at: 1 } as const;
  await session.store.database.conflicts.put({ ...conflict, type: 'value', field: 'email', kept: '', other });
  return { session, decisions, id: conflict.id, emailNow: () => session.directory.userById('user-0')?.email };
}

test('a conflict is settled when its other value is taken', async () => {
  const { decisions, id, emailNow } = await withConflict('other@example.org');
  expect(await decisions.useOtherValue(id)).toEqual({ ok: true, value: null });
  expect(emailNow()).toBe('other@example.org');
  expect(await decisions.conflicts()).toEqual([]);
});

test('S2: a conflict whose other value somebody else has by now stays in the journal, and says why', async () => {
  const { decisions, id, emailNow } = await withConflict('person1@example.org');
  expect(await decisions.useOtherValue(id)).toEqual({ ok: false, error: { type: 'emailTaken' } });
  expect(emailNow()).toBe('person0@example.org');
  expect(await decisions.conflicts()).toMatchObject([{ id }]);
});

test.each([
  [
    'a newer Rollcall made, the feed is read again: it is past them',
    'pull',
    { since: '0', rescanning: true },
  ],
  ['the server refused, the feed goes on where it is', 'push', { since: '7', rescanning: false }],
] as const)('rule 8: for documents that %s', async (_what, direction, expected) => {
  const { session, decisions } = await withConflict('other@example.org');
  const { meta, parked } = session.store.database;
  const id = 'import:1';
  await parked.put({ id, label: '', direction, reason: 'newerVersion', detail: '', operation: 0 });
  await meta.put({ key: metaKeys.syncProgress, value: { ...firstProgress, since: '7' } });
  await decisions.tryAgain();
  expect(await decisions.parked()).toEqual([]);
  expect((await meta.get(metaKeys.syncProgress))?.value).toMatchObject(expected);
});
