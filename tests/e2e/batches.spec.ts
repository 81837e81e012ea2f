/** R5: a file over the limit is imported in batches: one progress, one result, one history entry, one undo. */
import { setTimeout as delay } from 'node:timers/promises';
import { serveFolder } from '../support/static-server.mjs';
import { expectAccessible } from './expect-accessible';
import { peopleFile, textFile } from './files';
import { countWaitingCommits, holdCommits } from './hold-commits';
import { KillMoments } from './kill-moments';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { newWindow } from './new-window';
import { App } from './pages/app';
import type { CsvUpload } from './pages/import-page';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';
import { times } from './thorough';

const rows = 10_001;
const limit = 3_000;
const people = peopleFile(rows);

/** As many batches, smaller, so that many kills take a minute. */
const few = { rows: 1_001, limit: 300 };
/** What whole batches leave behind. */
const wholeBatches = [0, 300, 600, 900, few.rows];

const kills = times(2, 30);
/** Until enough of them have hit the run in its middle. */
const mostKills = 40;

test.afterEach(killLeftBrowsers);

test('10,001 rows with a limit of 3,000: four batches, one history entry, one undo', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(people);
  await expect(app.import.detected(rows)).toBeVisible();
  await expect(app.import.import).toBeDisabled();
  await app.import.expectCounts({ Create: limit });
  await expectAccessible(page, 'a file over the limit');
  await page.getByText('How this works').click();
  await expect(page.getByText('each batch is applied whole or not at all')).toBeVisible();
  await expect(page.getByText('all of it, or nothing')).toBeHidden();
  await app.import.inBatches(limit).click();
  await app.import.complete.waitFor();
  await app.import.expectResult('Created', rows);
  await page.getByText('How this works').click();
  await expect(page.getByText('Each batch was saved at once')).toBeVisible();
  await expect(page.getByText('All of it was saved at once')).toBeHidden();

  await app.goTo('Import History');
  await expect(app.history.rows).toHaveCount(1);
  await expect(app.history.rows.first()).toContainText('10,001 created');
  const plan = await app.history.plan(people.name, 'Undo import');
  await expect(plan).toContainText('10,001 users');
  await app.history.confirm('Undo import');
  await app.goTo('Users');
  await expect(app.users.status(0)).toBeVisible();
  await app.goTo('Import History');
  await app.history.plan(people.name, 'Redo import');
  await app.history.confirm('Redo import');
  await app.goTo('Users');
  await expect(app.users.status(rows)).toBeVisible();
});

test('an import in batches that goes on in another tab is not said to have stopped, until that tab is closed', async ({
  app,
  context,
  page,
}) => {
  await app.open('#/admin/preferences');
  await app.preferences.importLimit.fill(String(few.limit));
  const other = new App(await newWindow(context));
  await other.open('#/admin/history');
  await app.goTo('Import Data');
  await app.import.choose(otherPeople(0));

  // The second batch waits for its own tab, behind the first one, which waits for the other tab.
  const releaseFirst = await holdCommits(other.page);
  await app.import.inBatches(few.limit).click();
  await expect.poll(() => countWaitingCommits(page)).toBe(1);
  const heldSecond = holdCommits(page);
  await expect.poll(() => countWaitingCommits(page)).toBe(2);
  await releaseFirst();
  await heldSecond;

  const row = other.history.row('team-0.csv');
  await expect(row).toContainText(`Running ${few.limit} of 1,001 records`);
  await expect(row.getByRole('button', { name: 'Go on' })).toBeHidden();
  await page.close();
  await expect(row).toContainText(`Stopped ${few.limit} of 1,001 records`);
  await row.getByRole('button', { name: 'Go on' }).click();
  await expect(other.page.getByText(`team-0.csv: ${few.limit} of 1,001 records are imported`)).toBeVisible();
});

test('R5, R16: killed at any moment of a batch run, whole batches are there and the rest is offered again', async () => {
  test.setTimeout(900_000);
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const profile = await newProfile();
  let { page, kill } = await launchKillable(profile);
  let app = new App(page);
  const importInBatches = async (file: CsvUpload) => {
    await app.goTo('Import Data');
    await app.import.choose(file);
    await expect(app.import.inBatches(few.limit)).toBeEnabled();
    await app.import.inBatches(few.limit).evaluate((button: HTMLButtonElement) => button.click());
  };

  await page.goto(`${site.url}#/admin/preferences`);
  await app.preferences.importLimit.fill(String(few.limit));
  await importInBatches(otherPeople(0));
  const pressed = performance.now();
  await app.import.complete.waitFor();
  const moments = new KillMoments(performance.now() - pressed);

  const counts: number[] = [];
  const isEnough = () => new Set(counts).size > 2 && counts.length >= kills;
  let before = few.rows;
  while (!isEnough() && counts.length < mostKills) {
    // Others each time, so that nothing needs to be undone first.
    const people = otherPeople(counts.length + 1);
    await importInBatches(people);
    const moment = moments.next();
    // The moment is what is tested: nothing is waited for.
    await delay(moment);
    await kill();
    ({ page, kill } = await launchKillable(profile));
    app = new App(page);
    await page.goto(`${site.url}#/users`);
    const after = await app.users.count();
    const count = after - before;
    counts.push(count);
    expect(wholeBatches, `users after a kill: ${counts.join(' ')}`).toContain(count);
    const progress = count === 0 ? 'not begun' : count === few.rows ? 'over' : 'midway';
    moments.learn(moment, progress);
    before = after;
    if (progress !== 'midway' || counts.length % 2 === 0) continue;

    await app.goTo('Import Data');
    await expect(page.getByText(`${people.name}: ${count} of 1,001 records are imported`)).toBeVisible();
    await app.import.choose(people);
    await app.import.goOn.evaluate((button: HTMLButtonElement) => button.click());
    await app.import.complete.waitFor();
    await app.import.expectResult('Created', few.rows);
    before += few.rows - count;
  }
  await kill();
  await site.stop();
  await removeProfile(profile);
  expect(isEnough(), `users after kills: ${counts.join(' ')}`).toBe(true);
});

/** 1,001 people; other ones for another number. */
function otherPeople(number: number): CsvUpload {
  const rows = Array.from(
    { length: few.rows },
    (_, row) => `Person ${row},p${row}@team${number}.example.com,Team ${number}`,
  );
  return textFile(`team-${number}.csv`, ['First Name,Email,Company', ...rows].join('\r\n'));
}
