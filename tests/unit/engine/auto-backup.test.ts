import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import {
  autoBackupState,
  folderPermission,
  runAutoBackup,
  setAutoBackup,
} from '../../../src/engine/auto-backup';
import { metaKeys } from '../../../src/store/meta';
import { createSerialQueue, type SerialQueue } from '../../../src/domain/serial-queue';
import { sampleGroup } from '../directory/sample-records';
import { FakeFolder } from './fake-folder';
import { openSession } from './open-session';

beforeEach(() => {
  vi.stubGlobal('FileSystemDirectoryHandle', FakeFolder);
  const queues = new Map<string, SerialQueue>();
  // With options in between, or without.
  const request = (name: string, ...words: readonly (() => unknown)[]) => {
    const queue = queues.get(name) ?? createSerialQueue();
    queues.set(name, queue);
    return queue(async () => words.at(-1)?.());
  };
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

const nameOf = (day: number) => `rollcall-backup-2026-03-${String(day).padStart(2, '0')}.json.gz`;

/** A directory that is backed up into a folder, of which `keep` backups stay. */
async function openBackedUp(keep: number) {
  const { session } = await openSession(1);
  const folder = new FakeFolder();
  const { meta } = session.store.database;
  await meta.put({ key: metaKeys.autoBackup, value: { folder: {}, keep, last: null } });
  // A browser stores a folder's handle; here it is put back whenever it is read.
  meta.hook('reading', (row) =>
    row?.key === metaKeys.autoBackup ? { ...row, value: Object.assign(row.value ?? {}, { folder }) } : row,
  );
  return {
    session,
    folder,
    runOn: (day: number) => runAutoBackup(session, new Date(2026, 2, day, 12).getTime()),
    async change(day: number) {
      await session.write(() => ({ ...emptyChangeSet, groupsAdded: [sampleGroup(`Group ${day}`)] }));
    },
  };
}

describe('an automatic backup', () => {
  it('is written once a day, and only if the directory has changed', async () => {
    const { folder, runOn, change } = await openBackedUp(2);
    expect(await runOn(1)).toBe('written');
    await change(1);
    expect(await runOn(1)).toBe('notDue');
    expect(await runOn(2)).toBe('written');
    expect(await runOn(3)).toBe('notDue');
    await change(4);
    expect(await runOn(4)).toBe('written');
    expect([...folder.files.keys()]).toEqual([nameOf(2), nameOf(4)]);
  });

  it('waits until the folder may be written to', async () => {
    const { folder, runOn } = await openBackedUp(2);
    folder.permission = 'prompt';
    expect(await runOn(1)).toBe('notAllowed');
    folder.permission = 'granted';
    expect(await runOn(1)).toBe('written');
  });

  it('that can’t be written leaves no empty file, and takes no good one away', async () => {
    const { folder, runOn, change } = await openBackedUp(2);
    for (const day of [1, 2]) {
      await change(day);
      await runOn(day);
    }
    folder.isFull = true;
    await change(3);
    expect(await runOn(3)).toBe('failed');
    expect(await runOn(4)).toBe('failed');
    expect([...folder.files.keys()]).toEqual([nameOf(1), nameOf(2)]);
    folder.isFull = false;
    expect(await runOn(4)).toBe('written');
    expect([...folder.files.keys()]).toEqual([nameOf(2), nameOf(4)]);
  });

  it('leaves the one of the same day as it was when it can’t replace it', async () => {
    const { folder, runOn } = await openBackedUp(2);
    folder.files.set(nameOf(1), new Blob(['of another browser']));
    folder.isFull = true;
    expect(await runOn(1)).toBe('failed');
    expect(await folder.files.get(nameOf(1))?.text()).toBe('of another browser');
  });

  it('counts none that was never written to its end: a good one would go for it', async () => {
    const { folder, runOn } = await openBackedUp(2);
    folder.files.set(nameOf(1), new Blob(['good']));
    folder.files.set(nameOf(2), new Blob());
    expect(await runOn(3)).toBe('written');
    expect([...folder.files.keys()]).toContain(nameOf(1));
  });

  it('that is under way when the person ends them does not begin them again', async () => {
    const { session, runOn } = await openBackedUp(2);
    const running = runOn(1);
    await setAutoBackup(session, null);
    await running;
    expect(await autoBackupState(session)).toBeNull();
  });

  it('that can’t be noted has failed, and nothing else breaks', async () => {
    const { session, runOn } = await openBackedUp(2);
    session.store.database.meta.hook('updating', () => {
      throw new DOMException('No space left', 'QuotaExceededError');
    });
    expect(await runOn(1)).toBe('failed');
  });
});

describe('whether the browser lets automatic backups be written to their folder', () => {
  it.each(['granted', 'prompt', 'denied'] as const)('is what it says: %s', async (answer) => {
    expect(await folderPermission({ queryPermission: async () => answer })).toBe(answer);
  });

  it('is for the writing to find out where it can’t be asked', async () => {
    expect(await folderPermission({})).toBe('granted');
  });
});
