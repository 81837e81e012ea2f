/** R17: undo and redo are all or nothing, whatever dies when. Kills the whole browser at moments spread over them. */
import { setTimeout as delay } from 'node:timers/promises';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';
import { times } from './thorough';

const rows = 3000;
const people = peopleFile(rows);
const moments = times(6, 30);

test.afterEach(killLeftBrowsers);

test('R17: killed at any moment of an undo or redo, the browser comes back with all of it or none', async () => {
  test.setTimeout(900_000);
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const profile = await newProfile();
  let { page, kill } = await launchKillable(profile);
  const app = new App(page);
  await page.goto(`${site.url}#/admin/import`);
  await app.import.choose(people);
  await app.import.run();

  let isThere = true;
  const outcomes: string[] = [];
  let duration = 0;
  for (let moment = -1; moment < moments; moment += 1) {
    const current = new App(page);
    await page.goto(`${site.url}#/admin/history`);
    const turn = isThere ? 'Undo import' : 'Redo import';
    const dialog = await current.history.plan(people.name, turn);
    const started = performance.now();
    await dialog
      .getByRole('button', { name: turn, exact: true })
      .evaluate((button: HTMLButtonElement) => button.click());
    if (moment < 0) {
      await expect(dialog).toHaveCount(0);
      duration = performance.now() - started;
    }
    // The moment is what is tested: nothing is waited for.
    else await delay((duration * 1.2 * (moment + 0.5)) / moments);
    await kill();
    ({ page, kill } = await launchKillable(profile));
    const again = new App(page);
    await page.goto(`${site.url}#/users`);
    const count = await again.users.count();
    expect([0, rows]).toContain(count);
    await page.goto(`${site.url}#/admin/history`);
    // The whole page, so that a failure tells what there was instead.
    await expect(page.getByRole('main')).toContainText(count === 0 ? 'Redo import' : 'Undo import');
    outcomes.push(isThere === count > 0 ? 'none' : 'all');
    isThere = count > 0;
  }
  await kill();
  await site.stop();
  await removeProfile(profile);
  expect(new Set(outcomes), outcomes.join(' ')).toEqual(new Set(['none', 'all']));
});
