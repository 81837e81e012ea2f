import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createBackups } from '../../../src/engine/backups';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { openSession } from './open-session';

test('after a restore that replaces, Ctrl+Z has nothing older to take back; after one that adds, it has', async () => {
  for (const mode of ['replace', 'merge'] as const) {
    const { session, tools } = await openSession(0);
    const edits = createHandEdits(session, { ...tools, onErased: () => {} });
    const backups = createBackups(() => ({ session, edits, deviceKey: tools.key }), tools.now);
    await edits.addGroup('First');
    await backups.openBackup((await backups.downloadBackup()).blob);
    await edits.addGroup('Second');
    expect(await backups.restoreBackup(mode)).toMatchObject({ ok: true });
    expect((await edits.undoLast()).ok, mode).toBe(mode === 'merge');
    expect(session.directory.groups.map(({ name }) => name)).toEqual(['First']);
  }
});

test('a backup is restored also while passwords are hashed, one commit after the other', async () => {
  const { session, tools } = await openSession(1);
  const edits = createHandEdits(session, { ...tools, onErased: () => {} });
  const backups = createBackups(() => ({ session, edits, deviceKey: tools.key }), tools.now);
  await backups.openBackup((await backups.downloadBackup()).blob);
  let isOver = false;
  async function hash(): Promise<void> {
    while (!isOver)
      await session.write(({ users }) => {
        const [before] = users();
        if (before === undefined) return null;
        return { ...emptyChangeSet, usersChanged: [{ before, after: { ...before, notes: tools.newId() } }] };
      });
  }
  const hashing = hash();
  const restored = await backups.restoreBackup('replace');
  isOver = true;
  await hashing;
  expect(restored).toEqual({ ok: true, value: null });
  const undone = await backups.undoRestore();
  expect(undone).toEqual({ ok: true, value: null });
});
