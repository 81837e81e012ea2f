/** Rule 10: how a browser proves who it comes from, and what people read when a server doesn't let them in. */
import {
  account,
  forbiddenName,
  startGuardedServer,
  type GuardedServer,
} from '../support/sync/guarded-server';
import { forgetLostRequests } from './team';
import { expect, test } from './test';

let server: GuardedServer;

test.beforeEach(async () => {
  server = await startGuardedServer('dist');
});

test.afterEach(async ({ complaints }) => {
  forgetLostRequests(complaints);
  await server.stop();
});

test('behind one address, a name and a password are shown once and become a cookie, which is renewed without a word', async ({
  app,
  page,
}) => {
  await page.goto(`${server.url}/app/#/admin/sync`);
  await app.sync.userName.fill(account.name);
  await app.sync.password.fill(account.password);
  await app.sync.connectTo('/team');
  await app.sync.expectUpToDate();
  await page.reload();
  await app.sync.syncNow.click();
  await app.sync.expectUpToDate();
  expect(server.signedByPassword).toBe(0);
  expect(server.refused).toBe(0);

  server.endSessions();
  await page.reload();
  await app.sync.syncNow.click();
  await app.sync.expectUpToDate();
  await expect(app.sync.status).toBeVisible();

  await app.sync.disconnect.click();
  const cookies = async () => (await page.context().cookies()).map(({ value }) => value);
  await expect.poll(cookies).toEqual(['']);
});

test('a wrong password is asked for once, a database that can’t be made is said to be missing, and nothing is connected', async ({
  app,
  page,
}) => {
  await page.goto(`${server.url}/app/#/admin/sync`);
  await app.sync.userName.fill(account.name);
  await app.sync.password.fill('guessed');
  await app.sync.connectTo('/team');
  await expect(app.alert).toContainText('The server refused the name or password');
  expect(server.refused).toBe(1);
  await expect(app.sync.connect).toBeVisible();

  await app.sync.password.fill(account.password);
  await app.sync.connectTo(`/${forbiddenName}`);
  await expect(app.alert).toContainText('this account may not create one');
  await expect(app.sync.connect).toBeVisible();
});

test('a server that lets no page of another address ask shows the lines that change that', async ({
  app,
  page,
  baseURL,
}) => {
  await app.open('#/admin/sync');
  await app.sync.connectTo(`${server.url}/team`);
  await expect(app.alert).toContainText('it doesn’t let this page ask it anything');
  const origin = new URL(baseURL ?? '').origin;
  await expect(page.getByText(`origins = ${origin}`, { exact: false }).first()).toBeVisible();
});
