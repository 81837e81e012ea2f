/** Chromium throws a database away whose log goes on behind a write that a crash has cut in two: it must not come to that. */
import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';

/** Of LevelDB's log: blocks of so many bytes; a record's head is a checksum, its length, and which part of a write it is. */
const [blockSize, headSize, firstPart] = [32_768, 7, 2];

test.afterEach(killLeftBrowsers);

test('a write that a crash has cut in two costs nothing but itself', async () => {
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const profile = await newProfile();
  const first = await launchKillable(profile);
  const app = new App(first.page);
  await first.page.goto(`${site.url}#/admin/import`);
  await app.import.choose(peopleFile(500));
  await app.import.run();
  await first.kill();
  const torn = await newestLog(profile);
  await tearWrite(torn);

  const second = await launchKillable(profile);
  const again = new App(second.page);
  await second.page.goto(`${site.url}#/groups`);
  await again.groups.newGroup.click();
  await again.groups.name('Written behind it');
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => newestLog(profile), 'the log that was begun').not.toBe(torn);
  await expect.poll(() => stat(torn).catch(() => null), 'the log that was torn').toBeNull();
  await second.kill();

  const third = await launchKillable(profile);
  const atLast = new App(third.page);
  await third.page.goto(`${site.url}#/users`);
  expect(await atLast.users.count()).toBe(500);
  await third.page.goto(`${site.url}#/groups`);
  await expect(third.page.getByRole('main')).toContainText('Written behind it');
  await third.kill();
  await site.stop();
  await removeProfile(profile);
});

/** The path of the log that IndexedDB writes to. */
async function newestLog(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const [database] = (await readdir(folder)).filter((name) => name.endsWith('.leveldb'));
  const files = await readdir(join(folder, database ?? ''));
  const log = files
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1);
  return join(folder, database ?? '', log ?? '');
}

/** Appends the beginning of a write, as a process leaves it that is killed in the middle of it. */
async function tearWrite(log: string): Promise<void> {
  const { size } = await stat(log);
  const left = blockSize - (size % blockSize);
  const padding = left > 2 * headSize ? 0 : left;
  const length = (padding === 0 ? left : blockSize) - headSize;
  const head = Buffer.alloc(headSize);
  head.writeUInt16LE(length, 4);
  head.writeUInt8(firstPart, 6);
  await appendFile(log, Buffer.concat([Buffer.alloc(padding), head, Buffer.alloc(length >> 1)]));
}
