import { textFile, uk500 } from './files';
import { App } from './pages/app';
import { serveFolder } from '../support/static-server.mjs';
import { expect, test } from './test';

test.use({ serviceWorkers: 'allow' });

test('S12: the app starts from any path of a static host without headers, and after one visit all of it works without the host', async ({
  app,
  page,
  context,
}) => {
  const server = await serveFolder('dist', 'any/path');
  await page.goto(server.url);
  await expect(app.users.status(0)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${server.url}#/admin/import`);
  await app.import.choose(uk500);
  await app.import.run();
  await server.stop();

  const later = await context.newPage();
  await later.goto(`${server.url}?from=bookmark`);
  await expect(later.getByRole('status').filter({ hasText: '500 users' })).toBeVisible();
  const offline = new App(later);
  for (const link of await offline.navigation.getByRole('link').allInnerTexts()) {
    await offline.goTo(link.trim());
  }
  await offline.goTo('Import Data');
  await offline.import.choose(textFile('ada.csv', 'First Name,Email\r\nAda,ada@example.com\r\n'));
  await offline.import.run();
  await offline.import.expectResult('Created', 1);
  await offline.goTo('Users');
  await expect(offline.users.status(501)).toBeVisible();
  expect((await offline.users.exportAll()).bytes.toString('utf8')).toContain('ada@example.com');
});
