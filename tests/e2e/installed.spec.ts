/** What the installed app can do beyond a page: take files from outside, and be replaced by a newer version. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../support/static-server.mjs';
import { uk500 } from './files';
import { expect, test } from './test';

test.use({ serviceWorkers: 'allow' });

test('nothing keeps the app from being installed', async ({ app, page, context }) => {
  await app.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const devtools = await context.newCDPSession(page);
  // A window of a test is never one that can be installed from.
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const errors = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(errors).toEqual([]);
  const { errors: manifestErrors } = await devtools.send('Page.getAppManifest');
  expect(manifestErrors).toEqual([]);
});

test('a file that is opened with Rollcall lands in the wizard, and never costs an import under way', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    let launch: (parameters: object) => void = () => {};
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (consumer: typeof launch) => (launch = consumer) },
    });
    Object.assign(window, {
      openWithRollcall: (name: string, text: string) =>
        launch({ files: [{ getFile: async () => new File([text], name, { type: 'text/csv' }) }] }),
    });
  });
  const open = (name: string) =>
    page.evaluate(
      (fileName) =>
        (window as unknown as { openWithRollcall(name: string, text: string): void }).openWithRollcall(
          fileName,
          'First Name,Email\r\nAda,ada@example.com\r\n',
        ),
      name,
    );
  await app.open('#/users');
  await open('first.csv');
  await expect(app.heading).toHaveText('Import Data');
  await expect(page.getByText('first.csv').first()).toBeVisible();
  await app.import.next.click();
  await app.import.expectCounts({ Create: 1 });
  await open('second.csv');
  await expect(page.getByText('second.csv was opened with Rollcall.')).toBeVisible();
  await app.import.expectCounts({ Create: 1 });
  await page.getByRole('button', { name: 'Import this file instead' }).click();
  await app.import.next.click();
  await expect(app.import.detected(1)).toBeVisible();
});

test('a file that another app shares is chosen in the wizard', async ({ app, page, context }) => {
  await app.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const target = new URL('share-target', page.url()).href;
  await context.route('https://share.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${target}"><input type="file" name="file"><button>Share</button></form>`,
    }),
  );
  await page.goto('https://share.example/');
  await page.locator('input').setInputFiles({ name: uk500.name, mimeType: 'text/csv', buffer: uk500.bytes });
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(app.heading).toHaveText('Import Data');
  await expect(page.getByText(uk500.name).first()).toBeVisible();
  await app.import.next.click();
  await expect(app.import.detected(500)).toBeVisible();
});

test('an update that is offered in the middle of an import keeps the import', async ({ app, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-update-'));
  await cp('dist', folder, { recursive: true });
  const server = await serveFolder(folder, '');
  await page.goto(`${server.url}#/admin/import`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await app.import.choose(uk500);
  await app.import.expectCounts({ Create: 500 });

  const worker = join(folder, 'service-worker.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// newer`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const update = page.getByRole('region', { name: 'Update' });
  await expect(update).toContainText(
    'A new version of Rollcall is ready. It waits until your import is done.',
  );
  await expect(update.getByRole('button', { name: 'Update now' })).toBeHidden();
  await app.import.expectCounts({ Create: 500 });
  await app.import.run();
  await page.getByRole('button', { name: 'Download generated passwords' }).click();
  const loaded = page.waitForEvent('load');
  await update.getByRole('button', { name: 'Update now' }).click();
  await loaded;
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
  await expect(update).toBeHidden();
  await server.stop();
  await rm(folder, { recursive: true });
});
