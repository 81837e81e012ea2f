/** Automatic backups: a file a day into a folder that the person picked, where the browser can write to one. */
import { localDate } from '../domain/local-date';
import { readAutoBackup, writeAutoBackup } from '../store/auto-backup-settings';
import { underBackupLock } from '../store/commit-lock';
import { writeBackup } from '../store/write-backup';
import type { DirectorySession } from './directory-session';
import type { AutoBackup, AutoBackupOutcome } from './engine';

/** A folder with the call that its typings lack. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const backupName = /^rollcall-backup-\d{4}-\d\d-\d\d\.json\.gz$/;

export async function autoBackupState({ store }: DirectorySession): Promise<AutoBackup | null> {
  const settings = await readAutoBackup(store);
  if (settings === null) return null;
  const { folder, keep, last } = settings;
  return { folder, keep, lastAt: last?.at ?? null, permission: await folderPermission(folder as Folder) };
}

/** null ends automatic backups; the files stay. */
export async function setAutoBackup(
  { store }: DirectorySession,
  chosen: { readonly folder: FileSystemDirectoryHandle; readonly keep: number } | null,
): Promise<void> {
  await underBackupLock(async () => {
    const before = await readAutoBackup(store);
    const isSame = chosen !== null && before !== null && (await before.folder.isSameEntry(chosen.folder));
    await writeAutoBackup(store, chosen === null ? null : { ...chosen, last: isSame ? before.last : null });
  });
}

/**
 * Writes today's backup if the directory has changed since the last one and there is none of today yet, and removes the
 * oldest beyond the count to keep.
 */
export async function runAutoBackup(
  { store, directory }: DirectorySession,
  now: number,
): Promise<AutoBackupOutcome> {
  return underBackupLock(async () => {
    const settings = await readAutoBackup(store);
    if (settings === null) return 'notDue';
    const { keep, last } = settings;
    const folder = settings.folder as Folder;
    const { version } = directory;
    const today = localDate(now);
    if (version === 0 || last?.version === version || last?.day === today) return 'notDue';
    if ((await folderPermission(folder)) !== 'granted') return 'notAllowed';
    try {
      await writeFile(folder, `rollcall-backup-${today}.json.gz`, await writeBackup(store, now));
      await removeOldest(folder, keep);
      await writeAutoBackup(store, { ...settings, last: { at: now, version, day: today } });
    } catch {
      return 'failed';
    }
    return 'written';
  });
}

/** Whether the folder may be written to. Where that can't be asked, writing finds it out. */
export async function folderPermission(folder: Pick<Folder, 'queryPermission'>): Promise<PermissionState> {
  return (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** The file is there at once, and empty until all of it is written: one that can't be written goes again. */
async function writeFile(folder: Folder, name: string, contents: Blob): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await file.createWritable();
    await writable.write(contents);
    await writable.close();
  } catch (error) {
    if (await isEmpty(file)) await folder.removeEntry(name);
    throw error;
  }
}

/** An empty one is no backup, whatever left it, and doesn't count. */
async function removeOldest(folder: Folder, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys())
    if (backupName.test(name) && !(await isEmpty(await folder.getFileHandle(name)))) names.push(name);
  for (const name of names.sort().toReversed().slice(keep)) await folder.removeEntry(name);
}

async function isEmpty(file: FileSystemFileHandle): Promise<boolean> {
  return (await file.getFile()).size === 0;
}
