import { describe, expect, test } from 'vitest';
import { firstProgress } from '../../../src/domain/sync-record';
import { countConflicts } from '../../../src/engine/list-conflicts';
import { createSyncDecisions } from '../../../src/engine/sync-decisions';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { metaKeys } from '../../../src/store/meta';
import { sampleImport } from '../directory/sample-records';
import { forgetCommits, openSession } from './open-session';

async function openDecisions() {
  const { session, tools } = await openSession(2, await createSealingKey());
  const told: string[] = [];
  const decisions = createSyncDecisions(session, {
    ...tools,
    hashMore: () => {},
    onDecided: async () => void told.push('decided'),
    restart: () => told.push('restart'),
  });
  return { session, decisions, told };
}

async function withConflict(other: string) {
  const { session, decisions, told } = await openDecisions();
  const conflict = { id: 'user:user-0 email 1', document: 'user:user-0', label: '', at: 1 } as const;
  await session.store.database.conflicts.put({ ...conflict, type: 'value', field: 'email', kept: '', other });
  return {
    session,
    decisions,
    told,
    id: conflict.id,
    emailNow: () => session.directory.userById('user-0')?.email,
  };
}

test('a conflict is settled when its other value is taken', async () => {
  const { decisions, told, id, emailNow } = await withConflict('other@example.org');
  expect(await decisions.useOtherValue(id)).toEqual({ ok: true, value: null });
  expect(emailNow()).toBe('other@example.org');
  expect(await decisions.conflicts()).toEqual([]);
  expect(told).toEqual(['decided']);
});

test('a conflict whose other value can’t be written stays in the journal, and says why', async () => {
  const { session, decisions, id, emailNow } = await withConflict('other@example.org');
  await forgetCommits(session);
  expect(await decisions.useOtherValue(id)).toEqual({ ok: false, error: { type: 'planStale' } });
  expect(emailNow()).toBe('person0@example.org');
  expect(await decisions.conflicts()).toMatchObject([{ id }]);
});

test('a deletion that somebody has made since is settled without a commit', async () => {
  const { session, decisions } = await openDecisions();
  const { version } = session.directory;
  const gone = { type: 'deletion', id: 'gone', document: 'user:gone', label: '', at: 1 } as const;
  await session.store.database.conflicts.put(gone);
  expect(await decisions.useOtherValue(gone.id)).toEqual({ ok: true, value: null });
  expect([session.directory.version, await decisions.conflicts()]).toEqual([version, []]);
});

describe('R19: generated passwords of an import that gave way in several batches', () => {
  const gaveWay = (userId: string) => ({ userId, kept: 'theirs', other: 'ours' });
  const batch = (version: number, userIds: readonly string[], importId = 'i') => ({
    type: 'passwords' as const,
    id: `passwords import:${importId} theirs ${version}`,
    at: version,
    kept: 'theirs' as const,
    origin: `import:${importId}` as const,
    passwords: userIds.map(gaveWay),
  });

  async function withPasswords() {
    const { session, decisions, told } = await openDecisions();
    const { conflicts, imports } = session.store.database;
    await conflicts.bulkPut([batch(5, ['a', 'b']), batch(6, ['c']), batch(5, ['d'], 'forgotten')]);
    await imports.put(sampleImport('i', { fileName: 'staff.csv' }));
    return { session, decisions, told };
  }

  test('are one line, with the newest of its times, before what is older', async () => {
    const { session, decisions } = await withPasswords();
    const line = { type: 'passwords', kept: 'theirs' };
    expect(await decisions.conflicts()).toEqual([
      { ...line, id: 'passwords import:i theirs', at: 6, count: 3, fileName: 'staff.csv' },
      { ...line, id: 'passwords import:forgotten theirs', at: 5, count: 1, fileName: null },
    ]);
    expect(await countConflicts(session.store)).toBe(2);
  });

  test('come back for whoever has no newer one, and stay in the journal of those who have', async () => {
    const { session, decisions, told } = await openDecisions();
    const { conflicts } = session.store.database;
    const kept = session.directory.userById('user-0')?.passwordHash ?? '';
    const standing = { ...batch(5, []), passwords: [{ userId: 'user-0', kept, other: 'ours' }] };
    await conflicts.bulkPut([batch(4, ['user-1']), standing, batch(6, ['user-1'])]);
    const id = 'passwords import:i theirs';
    expect(await decisions.useOtherValue(id)).toEqual({ ok: false, error: { type: 'passwordsChanged' } });
    expect(session.directory.userById('user-0')?.passwordHash).toBe('ours');
    expect(await conflicts.toCollection().primaryKeys()).toEqual([`${id} 4`, `${id} 6`]);
    expect(told).toEqual(['decided']);
  });

  test('are settled together, and nobody else’s', async () => {
    const { session, decisions, told } = await withPasswords();
    await decisions.keepValue('passwords import:i theirs');
    expect(await session.store.database.conflicts.toCollection().primaryKeys()).toEqual([
      'passwords import:forgotten theirs 5',
    ]);
    expect(told).toEqual(['decided']);
  });
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
  const { session, decisions, told } = await withConflict('other@example.org');
  const { meta, parked } = session.store.database;
  const id = 'import:1';
  await parked.put({ id, label: '', direction, reason: 'newerVersion', detail: '', operation: 0 });
  await meta.put({ key: metaKeys.syncProgress, value: { ...firstProgress, since: '7' } });
  await decisions.tryAgain();
  expect(await decisions.parked()).toEqual([]);
  expect(told).toEqual(['restart', 'decided']);
  expect((await meta.get(metaKeys.syncProgress))?.value).toMatchObject(expected);
});
