/** R5: a file over the limit is imported in batches: one progress, one result, one history entry, one undo. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { launchKillable } from './killable-browser';
import { App } from './pages/app';
import { expect, test } from './test';

const rows = 10_001;
const limit = 3_000;
const people = peopleFile(rows);
/** What whole batches leave behind. */
const wholeBatches = [0, 3_000, 6_000, 9_000, rows];

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
  test.setTimeout(600_000);
  const site = await serveFolder('dist', '');
  const profile = await mkdtemp(join(tmpdir(), 'rollcall-'));
  let { page, kill } = await launchKillable(profile);
  const ready = async (chosen: typeof people) => {
    const app = new App(page);
    // Another route alone would not load the app anew.
    await page.goto('about:blank');
    await page.goto(`${site.url}#/admin/import`);
    await app.import.choose(chosen);
    await expect(app.import.inBatches(limit)).toBeEnabled();
    return app;
  };
  const restart = async () => {
    await kill();
    ({ page, kill } = await launchKillable(profile));
    return new App(page);
  };

  const timed = await ready(people);
  const pressed = performance.now();
  await timed.import.inBatches(limit).evaluate((button: HTMLButtonElement) => button.click());
  await timed.import.complete.waitFor();
  const duration = performance.now() - pressed;
  await timed.goTo('Import History');
  await timed.history.plan(people.name, 'Undo import');
  await timed.history.confirm('Undo import');

  const moments = 30;
  const counts: number[] = [];
  for (let moment = 0; moment < moments; moment += 1) {
    const app = await ready(people);
    await app.import.inBatches(limit).evaluate((button: HTMLButtonElement) => button.click());
    // The moment is what is tested: nothing is waited for.
    await delay((duration * 1.1 * (moment + 0.5)) / moments);
    const again = await restart();
    await page.goto(`${site.url}#/users`);
    const count = await again.users.count();
    counts.push(count);
    expect(wholeBatches, `users after a kill: ${counts.join(' ')}`).toContain(count);
    if (count === 0) continue;

    await again.goTo('Import Data');
    if (count < rows && moment % 2 === 0) {
      await expect(
        page.getByText(`${count.toLocaleString('en')} of 10,001 records are imported`),
      ).toBeVisible();
      await again.import.choose(people);
      await again.import.goOn.evaluate((button: HTMLButtonElement) => button.click());
      await again.import.complete.waitFor();
      await again.import.expectResult('Created', rows);
    }
    await again.goTo('Import History');
    await again.history.plan(people.name, 'Undo import');
    await again.history.confirm('Undo import');
    await again.goTo('Users');
    await expect(again.users.status(0)).toBeVisible();
  }
  await kill();
  await site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(new Set(counts).size, `users after kills: ${counts.join(' ')}`).toBeGreaterThan(2);
});
