/** R18, R19: no password is readable anywhere on the disk, in the console or on the network, and none is lost to a kill. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { verifyPassword } from '../../src/passwords/verify-password';
import { unpackTexts } from '../../src/store/column-format';
import type { ColumnRecord } from '../../src/store/schema';
import { serveFolder } from '../support/static-server.mjs';
import { dumpIndexedDb } from './dump-indexeddb';
import { textFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { copyProfile, newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';
import { times } from './thorough';

test.describe.configure({ timeout: 900_000 });
test.afterEach(killLeftBrowsers);

const chosenPassword = (index: number) => `Chosen!${index}#Öffnen-${(index * 7919) % 1000}`;

/** So many people with chosen passwords, then so many without. */
function people(chosen: number, generated: number) {
  const rows = Array.from({ length: chosen + generated }, (_, index) =>
    [`Person ${index}`, `person${index}@example.com`, index < chosen ? chosenPassword(index) : ''].join(','),
  );
  return textFile('people.csv', ['First Name,Email,Password', ...rows].join('\r\n'));
}

test('no clear password is in the profile, IndexedDB, the console, an address or a request; a planted canary is', async () => {
  const site = await serveFolder('dist', '');
  const profile = await newProfile();
  const { page, kill } = await launchKillable(profile);
  const heard = listen(page);
  const app = new App(page);
  const canary = 'Canary-that-sings-in-clear-42';

  await page.goto(`${site.url}#/admin/import`);
  await page.evaluate(plantCanary, canary);
  await app.import.choose(people(40, 40));
  await app.import.notifyNew.check();
  await page.getByText('File settings', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'First rows of the file' })).toContainText('Person 3');
  expect(await page.locator('body').innerText()).not.toContain(chosenPassword(3));
  await app.import.run();
  const values = JSON.stringify(await page.evaluate(dumpIndexedDb));
  const copy = await copyProfile(profile);

  const csv = (await app.import.download('Download generated passwords')).bytes.toString('utf8');
  const generated = [...csv.matchAll(/,([a-z0-9-]{34})\r\n/gu)].map(([, password = '']) => password);
  expect(generated).toHaveLength(40);
  expect(await page.evaluate(secretsOf, 'handOut'), 'R19: gone after the download').toBe(0);
  await kill();

  const clear = [...Array.from({ length: 40 }, (_, index) => chosenPassword(index)), ...generated];
  expect(await foundInFolder(copy, [canary]), 'the search itself').toEqual([canary]);
  expect(values).toContain(canary);
  expect(await foundInFolder(copy, clear)).toEqual([]);
  expect(clear.filter((password) => values.includes(password))).toEqual([]);
  expect(clear.filter((password) => heard.some((text) => text.includes(password)))).toEqual([]);

  await Promise.all([site.stop(), removeProfile(profile), removeProfile(copy)]);
});

test('R18: chosen passwords: the import doesn’t wait, a kill halfway loses none, no secret remains', async () => {
  const count = times(24, 300);
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const profile = await newProfile();
  let browser = await launchKillable(profile);
  let app = new App(browser.page);
  const progress = () => browser.page.getByRole('progressbar', { name: 'Hashing in the background' });

  await browser.page.goto(`${site.url}#/admin/import`);
  await app.import.choose(people(count, 0));
  await app.import.run();
  // The result is there while most passwords still wait.
  await expect(progress()).toBeVisible();
  await expect
    .poll(async () => Number(await progress().getAttribute('aria-valuenow')), { timeout: 300_000 })
    .toBeGreaterThan(count / 3);
  await browser.kill();

  browser = await launchKillable(profile);
  app = new App(browser.page);
  await browser.page.goto(`${site.url}#/users`);
  await expect(app.users.status(count)).toBeVisible();
  await expect(progress()).toBeVisible();
  await expect(progress()).toBeHidden({ timeout: 600_000 });
  expect(await browser.page.evaluate(secretsOf, 'hash')).toBe(0);
  const columns = await browser.page.evaluate(userColumns);
  await browser.kill();

  const valuesOf = (field: string) => unpackTexts(columns.find(({ name }) => name === field)?.column, count);
  const [emails, hashes] = [valuesOf('email'), valuesOf('passwordHash')];
  expect(emails).toHaveLength(count);
  for (const [at, email] of emails.entries()) {
    const index = Number(/\d+/u.exec(email)?.[0]);
    expect(await verifyPassword(chosenPassword(index), hashes[at] ?? ''), email).toBe(true);
  }
  await Promise.all([site.stop(), removeProfile(profile)]);
});

/** All that the page says on its console, and every address and body it sends. */
function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('framenavigated', (frame) => heard.push(frame.url()));
  page.on('request', (request) => heard.push(request.url(), request.postData() ?? ''));
  return heard;
}

/** Which of the words stand in a file of the folder, as UTF-8 or as UTF-16. */
async function foundInFolder(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const word of words) {
      if (bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le')) found.add(word);
    }
  }
  return [...found];
}

// What follows runs in the page.

async function plantCanary(text: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('canary', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('cage'));
    request.addEventListener('success', () => resolve(request.result));
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('cage', 'readwrite', { durability: 'strict' });
    transaction.objectStore('cage').put(text, 'bird');
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}

async function secretsOf(purpose: string): Promise<number> {
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const database = await answerOf(indexedDB.open('rollcall'));
  const index = database.transaction('secrets').objectStore('secrets').index('purpose');
  const count = await answerOf(index.count(purpose));
  database.close();
  return count;
}

/** Of the only page. */
async function userColumns(): Promise<readonly ColumnRecord[]> {
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const database = await answerOf(indexedDB.open('rollcall'));
  const columns: readonly ColumnRecord[] = await answerOf(
    database.transaction('columns').objectStore('columns').getAll(),
  );
  database.close();
  return columns;
}
