/** Damage to the profile on the disk: whatever the browser makes of it, a lost directory is never shown as an empty one. */
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder, type StaticServer } from '../support/static-server.mjs';
import { uk500 } from './files';
import { killLeftBrowsers, launchKillable, type KillableBrowser } from './killable-browser';
import { App } from './pages/app';
import type { CsvUpload } from './pages/import-page';
import { copyProfile, newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';

const damages: readonly (readonly [title: string, damage: (folder: string) => Promise<void>])[] = [
  ['the manifest is cut in half', (folder) => cutInHalf(folder, /^MANIFEST/u)],
  ['the log is garbled', (folder) => garble(folder, /\.log$/u)],
  ['every table is garbled', (folder) => garble(folder, /\.(?:ldb|log)$/u)],
  ['CURRENT is deleted', (folder) => rm(join(folder, 'CURRENT'))],
  ['the folder is deleted', (folder) => rm(folder, { recursive: true })],
];

/** A directory of 500 users that lies on the disk as a browser leaves it that was closed, and its backup. */
let prepared: { readonly site: StaticServer; readonly profile: string; readonly backup: CsvUpload };

// One profile for all, so they take turns.
test.describe.configure({ mode: 'default', timeout: 180_000 });

test.beforeAll(async () => {
  const [site, profile] = [await serveFolder('dist', '', { serviceWorker: false }), await newProfile()];
  const browser = await launchKillable(profile);
  const app = await openApp(browser, `${site.url}#/admin/import`);
  await app.import.choose(uk500);
  await app.import.run();
  await app.goTo('Backup');
  const backup = await app.backup.download();
  // The browser writes what is outside IndexedDB a little later, and at its end.
  await browser.close();
  prepared = { site, profile, backup };
});

test.afterEach(killLeftBrowsers);
test.afterAll(async () => {
  await prepared.site.stop();
  await removeProfile(prepared.profile);
});

for (const [title, damage] of damages) {
  test(`never a silent empty directory: ${title}`, async () => {
    const { site, backup } = prepared;
    const profile = await copyProfile(prepared.profile);
    await damage(await databaseFolder(profile));

    const browser = await launchKillable(profile);
    const app = await openApp(browser, `${site.url}#/users`);
    await expect(app.alert.or(app.users.status(500)).first()).toBeVisible();
    if (await app.alert.isVisible()) {
      await app.backup.restore(backup);
      await app.goTo('Users');
    }
    await expect(app.users.status(500)).toBeVisible();
    await browser.kill();
    await removeProfile(profile);
  });
}

/** In a window that is wide enough for the navigation. */
async function openApp({ page }: KillableBrowser, url: string): Promise<App> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(url);
  return new App(page);
}

/** Where Chromium keeps the site's IndexedDB. */
async function databaseFolder(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error(`There is no database in ${folder}`);
  return join(folder, name);
}

async function filesOf(folder: string, name: RegExp): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((entry) => name.test(entry));
  if (names.length === 0) throw new Error(`Nothing to damage in ${folder}`);
  return names.map((entry) => join(folder, entry));
}

async function cutInHalf(folder: string, name: RegExp): Promise<void> {
  for (const path of await filesOf(folder, name)) {
    const file = await open(path, 'r+');
    await file.truncate(Math.floor((await stat(path)).size / 2));
    await file.close();
  }
}

/** Every seventh byte is another one. */
async function garble(folder: string, name: RegExp): Promise<void> {
  for (const path of await filesOf(folder, name)) {
    const file = await open(path, 'r+');
    const bytes = await file.readFile();
    for (let at = 0; at < bytes.length; at += 7) bytes.writeUInt8(bytes.readUInt8(at) ^ 0x5a, at);
    await file.write(bytes, 0, bytes.length, 0);
    await file.close();
  }
}
