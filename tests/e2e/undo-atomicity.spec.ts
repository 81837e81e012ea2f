/** R17: undo and redo are all or nothing, whatever dies when. Kills the whole browser at moments spread over them. */
import { setTimeout as delay } from 'node:timers/promises';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { KillMoments } from './kill-moments';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';
import { times } from './thorough';

const rows = times(1_500, 3_000);
const people = peopleFile(rows);
const kills = times(2, 30);
/** Until both outcomes were seen. */
const mostKills = 40;

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
  /** Asks for a plan, confirms it, and resolves at once: a click of Playwright's would wait for what follows. */
  const confirm = async (turn: 'Undo import' | 'Redo import') => {
    await page.goto(`${site.url}#/admin/history`);
    const dialog = await new App(page).history.plan(people.name, turn);
    await dialog
      .getByRole('button', { name: turn, exact: true })
      .evaluate((button: HTMLButtonElement) => button.click());
    return dialog;
  };

  const dialog = await confirm('Undo import');
  const pressed = performance.now();
  await expect(dialog).toHaveCount(0);
  const moments = new KillMoments(performance.now() - pressed);
  let isThere = false;
  const outcomes: string[] = [];
  const isEnough = () => new Set(outcomes).size === 2 && outcomes.length >= kills;
  while (!isEnough() && outcomes.length < mostKills) {
    await confirm(isThere ? 'Undo import' : 'Redo import');
    const moment = moments.next();
    // The moment is what is tested: nothing is waited for.
    await delay(moment);
    await kill();
    ({ page, kill } = await launchKillable(profile));
    await page.goto(`${site.url}#/users`);
    const count = await new App(page).users.count();
    expect([0, rows]).toContain(count);
    await page.goto(`${site.url}#/admin/history`);
    // The whole page, so that a failure tells what there was instead.
    await expect(page.getByRole('main')).toContainText(count === 0 ? 'Redo import' : 'Undo import');
    const isDone = isThere !== count > 0;
    outcomes.push(isDone ? 'all' : 'none');
    moments.learn(moment, isDone ? 'over' : 'not begun');
    isThere = count > 0;
  }
  await kill();
  await site.stop();
  await removeProfile(profile);
  expect(isEnough(), outcomes.join(' ')).toBe(true);
});
