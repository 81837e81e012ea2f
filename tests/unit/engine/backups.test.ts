import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createBackups } from '../../../src/engine/backups';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { connectSync } from '../../../src/store/sync-link';
import { importState } from '../../../src/domain/import-record';
import { readRecordedImports } from '../../../src/store/before-images';
import { readImports } from '../../../src/store/history';
import { link, storeOf } from '../../contract/sync/directory-tab';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleImport, sampleUsers } from '../directory/sample-records';
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

test('a backup that was restored is held no longer: it may be as large as the directory', async () => {
  const { session, tools } = await openSession(1);
  const edits = createHandEdits(session, { ...tools, onErased: () => {} });
  const backups = createBackups(() => ({ session, edits, deviceKey: tools.key }), tools.now);
  await backups.openBackup((await backups.downloadBackup()).blob);
  expect((await backups.restoreBackup('merge')).ok).toBe(true);
  await expect(backups.restoreBackup('merge')).rejects.toThrow('No backup is open');
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

test('after a restore that replaces, and after its undo, a team that syncs has one history', async () => {
  const { session, tools } = await openSession(1);
  const edits = createHandEdits(session, { ...tools, onErased: () => {} });
  const backups = createBackups(() => ({ session, edits, deviceKey: tools.key }), tools.now);
  const importUser = (id: string, order: number) =>
    session.write(() => ({
      ...emptyChangeSet,
      usersAdded: sampleUsers(1, order),
      importRecord: sampleImport(id),
    }));
  const couch = createCouchModel();
  const colleague = createMemorySyncStore();
  async function sync(): Promise<void> {
    await passOf('device', storeOf(session), couch.send);
    await passOf('colleague', colleague, couch.send);
  }
  /** Here, with how many of its images are kept, and as the colleague has it. */
  async function histories() {
    const kept = await readRecordedImports(session.store);
    const here = (await readImports(session.store)).map((entry) => {
      const own = kept.find((one) => one.record.id === entry.id);
      return [entry.id, importState(entry), own?.images.length ?? 0] as const;
    });
    const there = [...colleague.history.values()].map((entry) => [entry.id, importState(entry)] as const);
    return { here: here.sort(), there: there.sort() };
  }

  await importUser('of old', 1);
  await importUser('undone', 2);
  const file = (await backups.downloadBackup()).blob;
  await session.store.database.imports.delete('of old');
  await connectSync(session.store, link);
  await session.write(() => ({
    ...emptyChangeSet,
    importsChanged: [{ ...sampleImport('undone'), turns: [9] }],
  }));
  await importUser('new', 3);
  await sync();
  const before = await histories();
  expect(before.here).toEqual([
    ['new', 'done', 1],
    ['undone', 'undone', 1],
  ]);

  await backups.openBackup(file);
  await backups.restoreBackup('replace');
  await sync();
  expect(await histories()).toEqual({
    here: [
      ['new', 'done', 0],
      ['of old', 'done', 1],
      ['undone', 'done', 1],
    ],
    there: [
      ['new', 'done'],
      ['of old', 'done'],
      ['undone', 'done'],
    ],
  });
  await backups.undoRestore();
  await sync();
  expect(await histories()).toEqual({
    here: [...before.here, ['of old', 'done', 0]].sort(),
    there: [...before.there, ['of old', 'done']].sort(),
  });
});
