/**
 * A migration is all or nothing, whatever dies when: the browser is killed at moments spread over one.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../support/static-server.mjs';
import { buildWith } from './build-with';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable, openAndKill } from './killable-browser';
import { App } from './pages/app';
import { expect, test } from './test';
import { times } from './thorough';

const users = times(3_000, 20_000);
const kills = times(2, 50);

test.describe.configure({ mode: 'serial', timeout: 1_200_000 });
test.afterEach(killLeftBrowsers);

test('killed at any moment of a migration, the browser comes back with the old data or the new', async () => {
  const work = await mkdtemp(join(tmpdir(), 'rollcall-'));
  const [served, template] = [join(work, 'site'), join(work, 'template')];
  const site = await serveFolder(served, '');
  await serve('dist', served);
  await fill(template, site.url);
  await serve(await buildWith({ module: 'store/schema', by: 'next-schema' }), served);

  const duration = await timeOfMigration(template, site.url);
  const found: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const profile = join(work, `profile-${kill}`);
    await cp(template, profile, { recursive: true });
    await openAndKill(profile, `${site.url}#/users`, (duration * 1.1 * (kill + 0.5)) / kills);
    found.push(await stateOf(profile, site.url));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const story = `after ${kills} kills around ${duration.toFixed(0)} ms: ${found.join(' ')}`;
  test.info().annotations.push({ type: 'kills', description: story });
  expect(
    found.filter((state) => state !== 'old' && state !== 'new'),
    story,
  ).toEqual([]);
  await site.stop();
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
});

/** Without its service worker: that would go on with the build that it came with. */
async function serve(build: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  await rm(join(folder, 'service-worker.js'));
}

async function fill(profile: string, url: string): Promise<void> {
  const { page, close } = await launchKillable(profile);
  await page.setViewportSize({ width: 1280, height: 800 });
  const app = new App(page);
  await page.goto(`${url}#/admin/preferences`);
  await app.preferences.importLimit.fill(String(users));
  await app.goTo('Import Data');
  await app.import.choose(peopleFile(users));
  await app.import.expectCounts({ Create: users });
  await app.import.run();
  await close();
}

/** How long the app takes from its address to its users when it migrates, on a copy of the profile. */
async function timeOfMigration(profile: string, url: string): Promise<number> {
  const copy = `${profile}-timed`;
  await cp(profile, copy, { recursive: true });
  const { page, kill } = await launchKillable(copy);
  const start = performance.now();
  await page.goto(`${url}#/users`);
  await expect(new App(page).users.status(users)).toBeVisible();
  const duration = performance.now() - start;
  await kill();
  return duration;
}

/** What lies on the disk, read without the app; then the app must show everybody. */
async function stateOf(profile: string, url: string): Promise<string> {
  const { page, kill } = await launchKillable(profile);
  await page.route('**/blank.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${url}blank.html`);
  const { pages, migrated, isMarked } = await readPages(page);
  await page.goto(`${url}#/users`);
  await expect(new App(page).users.status(users)).toBeVisible();
  await kill();
  if (migrated === 0 && !isMarked) return 'old';
  return migrated === pages && isMarked ? 'new' : `mixed(${migrated}/${pages})`;
}

function readPages(page: Page) {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
      });
    const database = await answer(indexedDB.open('rollcall'));
    const transaction = database.transaction(['pages', 'columns', 'meta']);
    const mark = answer<unknown>(transaction.objectStore('meta').get('migrated'));
    const pages = answer(transaction.objectStore('pages').count());
    const columns = await answer<{ readonly name: string; readonly column: unknown }[]>(
      transaction.objectStore('columns').getAll(),
    );
    const isMigrated = (column: unknown) => JSON.stringify(column) === '{"all":"migrated"}';
    const isMarked = (await mark) !== undefined;
    database.close();
    return {
      pages: await pages,
      migrated: columns.filter(({ name, column }) => name === 'notes' && isMigrated(column)).length,
      isMarked,
    };
  });
}
