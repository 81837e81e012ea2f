/** R5: a file over the limit is imported in batches: one progress, one result, one history entry, one undo. */
import { setTimeout as delay } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';

const rows = 10_001;
const limit = 3_000;
const people = peopleFile(rows);

/** As many batches, smaller, so that thirty kills take a minute. */
const few = { rows: 1_001, limit: 300, people: peopleFile(1_001, 'few.csv') };
/** What whole batches leave behind. */
const wholeBatches = [0, 300, 600, 900, few.rows];

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
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await app.import.inBatches(limit).click();
  await app.import.complete.waitFor();
  await app.import.expectResult('Created', rows);

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

test('R5, R16: killed at any moment of a batch run, whole batches are there and the rest is offered again', async () => {
  test.setTimeout(420_000);
  const site = await serveFolder('dist', '');
  const profile = await newProfile();
  let { page, kill } = await launchKillable(profile);
  let app = new App(page);
  const inBatches = () => app.import.inBatches(few.limit);
  const undo = async () => {
    await app.goTo('Import History');
    await app.history.plan(few.people.name, 'Undo import');
    await app.history.confirm('Undo import');
  };

  await page.goto(`${site.url}#/admin/preferences`);
  await app.preferences.importLimit.fill(String(few.limit));
  await app.goTo('Import Data');
  await app.import.choose(few.people);
  await expect(inBatches()).toBeEnabled();
  const pressed = performance.now();
  await inBatches().evaluate((button: HTMLButtonElement) => button.click());
  await app.import.complete.waitFor();
  const duration = performance.now() - pressed;
  await app.import.startAnother();
  await undo();

  const moments = 30;
  const counts: number[] = [];
  for (let moment = 0; moment < moments; moment += 1) {
    await app.goTo('Import Data');
    await app.import.choose(few.people);
    await expect(inBatches()).toBeEnabled();
    await inBatches().evaluate((button: HTMLButtonElement) => button.click());
    // The moment is what is tested: nothing is waited for.
    await delay((duration * 1.1 * (moment + 0.5)) / moments);
    await kill();
    ({ page, kill } = await launchKillable(profile));
    app = new App(page);
    await page.goto(`${site.url}#/users`);
    const count = await app.users.count();
    counts.push(count);
    expect(wholeBatches, `users after a kill: ${counts.join(' ')}`).toContain(count);
    if (count === 0) continue;

    if (count < few.rows && moment % 2 === 0) {
      await app.goTo('Import Data');
      await expect(page.getByText(`${count} of 1,001 records are imported`)).toBeVisible();
      await app.import.choose(few.people);
      await app.import.goOn.evaluate((button: HTMLButtonElement) => button.click());
      await app.import.complete.waitFor();
      await app.import.expectResult('Created', few.rows);
      await app.import.startAnother();
    }
    await undo();
    await app.goTo('Users');
    await expect(app.users.status(0)).toBeVisible();
  }
  await kill();
  await site.stop();
  await removeProfile(profile);
  expect(new Set(counts).size, `users after kills: ${counts.join(' ')}`).toBeGreaterThan(2);
});
