/** R16: an import is all or nothing, whatever dies when. Kills the whole browser at moments spread over an import. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serveFolder } from '../support/static-server.mjs';
import { buildWith } from './build-with';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { expect, test } from './test';

const rows = 3000;
const people = peopleFile(rows);
const moments = 30;

// Kills are timed against a measured import, so nothing else may run beside them.
test.describe.configure({ mode: 'serial', timeout: 420_000 });
test.afterEach(killLeftBrowsers);

test('R16: killed at any moment of an import, the browser comes back with all of it or none', async () => {
  const site = await serveFolder('dist', '');
  const duration = await timeImport(site.url);
  const during = Array.from({ length: moments }, (_, moment) => (duration * (moment + 0.5)) / moments);
  // Well beyond the end too, so that both outcomes are seen.
  const afterMs = [...during, duration * 2, duration * 4];
  const counts = await usersAfterKills(site.url, afterMs, () => true);
  await site.stop();
  const story = `users after kills around ${duration.toFixed(0)} ms: ${counts.join(' ')}`;
  expect(counts.filter(isHalf), story).toEqual([]);
  expect(new Set(counts), story).toEqual(new Set([0, rows]));
});

test('the same kills see the half of an import that is committed in two transactions', async () => {
  const site = await serveFolder(
    await buildWith({ module: 'store/commit', by: 'two-transaction-commit' }),
    '',
  );
  const duration = await timeImport(site.url);
  // From the middle outwards: the gap between the transactions is there.
  const afterMs = Array.from({ length: moments }, (_, moment) => {
    const offset = (moment % 2 === 0 ? 1 : -1) * Math.ceil(moment / 2);
    return (duration * (moments / 2 + offset)) / moments;
  });
  const counts = await usersAfterKills(site.url, afterMs, (count) => !isHalf(count));
  await site.stop();
  expect(counts.some(isHalf), `users after kills around ${duration.toFixed(0)} ms: ${counts.join(' ')}`).toBe(
    true,
  );
});

function isHalf(count: number): boolean {
  return count !== 0 && count !== rows;
}

/** Milliseconds from pressing *Import* to its end. */
async function timeImport(url: string): Promise<number> {
  const profile = await newProfile();
  const { page, kill } = await launchKillable(profile);
  const app = await readyToImport(new App(page), url);
  await pressImport(app);
  const pressed = performance.now();
  await app.import.complete.waitFor();
  const duration = performance.now() - pressed;
  await kill();
  await removeProfile(profile);
  return duration;
}

/**
 * Kills a browser so long after *Import* was pressed in an empty directory, starts it again and counts the users: once for
 * every entry of `afterMs`, as long as `goOn` says so.
 */
async function usersAfterKills(
  url: string,
  afterMs: readonly number[],
  goOn: (count: number) => boolean,
): Promise<readonly number[]> {
  const counts: number[] = [];
  let profile = await newProfile();
  let browser = await launchKillable(profile);
  for (const ms of afterMs) {
    await pressImport(await readyToImport(new App(browser.page), url));
    // The moment is what is tested: nothing is waited for.
    await delay(ms);
    await browser.kill();

    browser = await launchKillable(profile);
    await browser.page.goto(`${url}#/users`);
    const count = await new App(browser.page).users.count();
    counts.push(count);
    if (!goOn(count)) break;
    if (count === 0) continue;
    await browser.kill();
    await removeProfile(profile);
    profile = await newProfile();
    browser = await launchKillable(profile);
  }
  await browser.kill();
  await removeProfile(profile);
  return counts;
}

async function readyToImport(app: App, url: string): Promise<App> {
  await app.page.goto(`${url}#/admin/import`);
  await app.import.choose(people);
  await app.import.expectCounts({ Create: rows });
  await expect(app.import.import).toBeEnabled();
  return app;
}

/** Presses *Import* and resolves at once: a click of Playwright's would wait for what follows. */
function pressImport(app: App): Promise<void> {
  return app.import.import.evaluate((button: HTMLButtonElement) => button.click());
}

function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rollcall-'));
}

function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
