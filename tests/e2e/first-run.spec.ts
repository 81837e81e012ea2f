/** The first minutes with Rollcall: a welcome that leads to an import, seen once, and help where it is needed. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from './test';

test('a newcomer is welcomed once, and led to a first import', async ({ app, page }) => {
  const welcome = page.getByRole('region', { name: 'Welcome to Rollcall' });
  await app.open();
  await expect(welcome).toContainText('Nothing leaves this device');
  await expect(welcome.getByRole('listitem')).toHaveCount(3);
  await welcome.getByRole('link', { name: 'Import a CSV' }).click();
  await expect(app.heading).toHaveText('Import Data');
  await app.goTo('Users');
  await expect(page.getByRole('heading', { name: 'No users yet' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No users yet' })).toBeVisible();
  await expect(welcome).toBeHidden();
});

test('a page that takes its time to come is not turned away by the one before', async ({ app, page }) => {
  await page.route(/\/assets\/ImportPage[^/]*\.js$/u, async (route) => {
    await delay(1_000);
    await route.continue();
  });
  await app.open('#/users');
  await page.getByRole('link', { name: 'Try it with sample people' }).click();
  await expect(app.import.import).toBeEnabled();
});

test('a page has its heading while it is being fetched', async ({ app, page }) => {
  const fetching = page.waitForRequest(/\/assets\/ImportPage[^/]*\.js$/u);
  let goOn: () => void = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(/\/assets\/ImportPage[^/]*\.js$/u, async (route) => {
    await held;
    await route.continue();
  });
  await app.open('#/admin/import');
  await fetching;
  await expect(app.heading).toHaveText('Import Data');
  await expect(page.getByText('Opening')).toBeVisible();
  goOn();
  await app.import.file.waitFor();
  await expect(app.heading).toHaveText('Import Data');
});

test('the beginning of an address leads to the first page there', async ({ app, page }) => {
  for (const [route, title, whole] of [
    ['#/', 'Users', /#\/users$/u],
    ['#/admin', 'Import Data', /#\/admin\/import$/u],
    ['#/adm', 'Page not found', /#\/adm$/u],
    ['#/admin/', 'Import Data', /#\/admin\/import$/u],
  ] as const) {
    await page.goto(`./${route}`);
    await expect(app.heading).toHaveText(title);
    await expect(page).toHaveURL(whole);
  }
});

test('each step of the import says what it does with the file', async ({ app, page }) => {
  await app.open();
  await page.getByRole('link', { name: 'Try it with sample people' }).click();
  const help = page.getByText('How this works');
  await app.import.import.waitFor();
  await help.click();
  await expect(page.getByText('A row with an error is rejected whole')).toBeVisible();
  await app.import.run();
  await help.click();
  await expect(page.getByText('All of it was saved at once.')).toBeVisible();
  await app.import.startAnother();
  await expect(page.getByText('Nothing leaves this device')).toBeVisible();
});
