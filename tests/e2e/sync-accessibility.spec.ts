/** Every state of the Sync page, as axe sees it. */
import { userIdForEmail } from '../../src/domain/record-id';
import { startCouchServer, type CouchServer } from '../support/sync/couch-server';
import { expectAccessible } from './expect-accessible';
import { textFile } from './files';
import { forgetLostRequests } from './team';
import { expect, test } from './test';

let server: CouchServer;

test.beforeAll(async () => {
  server = await startCouchServer();
});

test.afterAll(() => server.stop());

test.afterEach(({ complaints }) => forgetLostRequests(complaints));

const people = textFile('people.csv', 'First Name,Email,Notes\r\nAda,ada@example.com,here\r\n');

test("the Sync page is free of axe's findings in all its states", async ({ app, page }) => {
  const database = `${server.url}/axe`;
  await fillDatabase(database);
  await app.openWith(people);
  await app.goTo('Sync');
  await expectAccessible(page, 'not connected');
  await app.sync.connectTo('http://couch.example.org/team');
  await expect(app.alert.first()).toBeVisible();
  await page.getByText('Set up the server').click();
  await expectAccessible(page, 'a refused address, and what to set up');
  await app.sync.connectTo(database);
  await expect(app.sync.meeting).toBeVisible();
  await expectAccessible(page, 'two directories meet');
  await app.sync.meeting.getByRole('button', { name: 'Merge and connect' }).click();
  await app.sync.expectUpToDate();
  await expect(app.sync.conflict('ada@example.com')).toContainText('Notes');
  await expect(app.sync.duplicates.getByRole('row')).toHaveCount(2);
  await expect(app.sync.parked.getByRole('row')).toHaveCount(2);
  await expectAccessible(page, 'connected, with everything that can wait for a person');
  await app.sync.duplicates.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'merging two users');
  await page.keyboard.press('Escape');
  server.setReachable(false);
  await app.sync.syncNow.click();
  await expect(app.sync.badge).toHaveAccessibleName(/Offline/u);
  await expectAccessible(page, 'offline');
  server.setReachable(true);
  await page.context().route(`${database}/**`, (route) => route.fulfill({ status: 401, json: {} }));
  await app.sync.syncNow.click();
  await expect(app.sync.badge).toHaveAccessibleName(/Sign-in refused/u);
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeVisible();
  await expectAccessible(page, 'a refused sign-in');
});

/** Somebody who differs, two with one email, and one that can't be read. */
async function fillDatabase(database: string): Promise<void> {
  await put(database, {});
  const user = (email: string, values: object) => ({
    type: 'user',
    v: 1,
    m: { elsewhere: 1 },
    email,
    ...values,
  });
  const ada = userIdForEmail('ada@example.com');
  await put(`${database}/user:${ada}`, user('ada@example.com', { firstName: 'Ada', notes: 'there' }));
  await put(
    `${database}/user:older`,
    user('bo@example.com', { firstName: 'Bo', notes: 'one', createdAt: 1 }),
  );
  await put(
    `${database}/user:younger`,
    user('bo@example.com', { firstName: 'Bob', notes: 'two', createdAt: 2 }),
  );
  await put(`${database}/user:broken`, user('', {}));
}

async function put(address: string, document: object): Promise<void> {
  await fetch(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  });
}
