import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createBackups } from '../../../src/engine/backups';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { openSession } from './open-session';

test('after a restore that replaces, Ctrl+Z has nothing older to take back; after one that adds, it has', async () => {
  for (const mode of ['replace', 'merge'] as const) {
    const { session, tools } = await openSession(0, await createSealingKey());
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
