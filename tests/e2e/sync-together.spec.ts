/** What a team shares, and what waits for a person: settings, history, duplicates, documents that can't be read. */
import { startCouchServer, type CouchServer } from '../support/sync/couch-server';
import { textFile } from './files';
import type { App } from './pages/app';
import { addUser, appWith, editUser, expectUser, forgetLostRequests, syncAll } from './team';
import { expect, test } from './test';

let server: CouchServer;

test.beforeAll(async () => {
  server = await startCouchServer();
});

test.afterAll(() => server.stop());

test.afterEach(({ complaints }) => forgetLostRequests(complaints));

async function setPassword(app: App, email: string, password: string): Promise<void> {
  await app.goTo('Users');
  await app.users.row(email).click();
  await app.user.password('Set', password);
  await expect(app.user.passwordOutcome).toContainText('Set');
  await app.user.cancel.click();
}

let databases = 0;
const newDatabase = () => `${server.url}/together-${(databases += 1)}-${process.pid}`;

test('preferences, the welcome email and remembered columns come to a colleague; a theme and an undo stay', async ({
  browser,
  complaints,
}) => {
  const database = newDatabase();
  const one = await appWith(browser, complaints, null);
  await one.goTo('Preferences');
  await one.preferences.helpdeskName.fill('Acme Desk');
  await one.preferences.helpdeskName.press('Enter');
  await one.preferences.theme.selectOption('dark');
  await one.goTo('Welcome Emails');
  await one.emails.subject.fill('Hello from {{helpdesk_name}}');
  await one.emails.saveTemplate();
  await one.goTo('Import Data');
  await one.import.choose(textFile('people.csv', 'Email,Zork\r\nada@example.com,Ada\r\n'));
  await one.import.fieldFor('Zork').selectOption('Notes');
  await one.import.run();
  await one.goTo('Sync');
  await one.sync.connectTo(database);
  await one.sync.expectUpToDate();

  const other = await appWith(browser, complaints, null);
  await other.sync.connectTo(database);
  await other.sync.expectUpToDate();
  await other.goTo('Preferences');
  await expect(other.preferences.helpdeskName).toHaveValue('Acme Desk');
  await expect(other.page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await other.goTo('Welcome Emails');
  await expect(other.emails.subject).toHaveValue('Hello from {{helpdesk_name}}');
  await other.goTo('Import Data');
  await other.import.choose(textFile('more.csv', 'Email,Zork\r\nbo@example.com,Bo\r\n'));
  await expect(other.import.fieldFor('Zork')).toHaveValue('notes');

  await other.goTo('Import History');
  await expect(other.history.row('people.csv')).toContainText(
    'Can’t be undone or redone here: another device imported it',
  );
  await expect(other.history.button('people.csv', 'Undo import')).toHaveCount(0);
  await one.goTo('Import History');
  await one.history.plan('people.csv', 'Undo import');
  await one.history.confirm('Undo import');
  await syncAll(one, other);
  await other.goTo('Import History');
  await expect(other.history.row('people.csv')).toContainText('Undone');
  await other.goTo('Users');
  await expect(other.users.status(0)).toBeVisible();
});

test('rule 6: one email made by hand on two devices is merged by a person, and both agree', async ({
  browser,
  complaints,
}) => {
  const database = newDatabase();
  const one = await appWith(browser, complaints, null);
  await one.sync.connectTo(database);
  await one.sync.expectUpToDate();
  const other = await appWith(browser, complaints, null);
  await other.sync.connectTo(database);
  await other.sync.expectUpToDate();
  server.setReachable(false);
  await addUser(one, { Email: 'ada@example.com', 'First Name': 'Ada', Notes: 'from one' });
  await addUser(other, { Email: 'Ada@example.com', 'Last Name': 'Lovelace', Notes: 'from the other' });
  await setPassword(one, 'ada@example.com', 'the older one');
  await setPassword(other, 'Ada@example.com', 'the younger one');
  server.setReachable(true);
  await syncAll(one, other);

  for (const app of [one, other]) {
    await app.goTo('Sync');
    await expect(app.sync.duplicates.getByRole('row').filter({ hasText: 'ada@example.com' })).toHaveCount(1);
  }
  await other.sync.duplicates.getByRole('button', { name: 'Merge…' }).click();
  const dialog = other.page.getByRole('dialog', { name: /^Merge two users/u });
  await expect(dialog).toContainText('Both have a password: that of the older one stays.');
  await dialog.getByRole('group', { name: 'Notes' }).getByLabel('from the other').check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(other.sync.duplicates).toHaveCount(0);
  await syncAll(other, one);
  for (const app of [one, other]) {
    await expectUser(app, 'ada@example.com', 'Ada', 'Lovelace', 'from the other');
    await app.users.search.fill('');
    await expect(app.users.status(1)).toBeVisible();
    await app.users.row('ada@example.com').click();
    await app.user.password('Check', 'the older one');
    await expect(app.user.passwordOutcome).toContainText('Right');
    await app.user.cancel.click();
    await app.goTo('Sync');
    await expect(app.sync.duplicates).toHaveCount(0);
  }
});

test('rule 8: what can’t be read waits with its reason, holds nobody up, and can be tried again', async ({
  browser,
  complaints,
}) => {
  const database = newDatabase();
  const app = await appWith(browser, complaints, null);
  await app.sync.connectTo(database);
  await app.sync.expectUpToDate();
  const broken = await put(`${database}/user:broken`, { type: 'user', v: 1, m: {}, email: 7 });
  await addUser(app, { Email: 'bo@example.com' });
  await app.goTo('Sync');
  await expect(app.sync.parked.getByRole('row').filter({ hasText: 'user:broken' })).toContainText(
    'It was made by another version of Rollcall, or outside of it, and can’t be read',
  );
  await app.sync.expectUpToDate();
  await put(`${database}/user:broken`, {
    _rev: broken,
    type: 'user',
    v: 1,
    m: {},
    email: 'cleo@example.com',
  });
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(app.sync.parked).toHaveCount(0);
  await expectUser(app, 'cleo@example.com', 'cleo@example.com');
});

test('disconnecting keeps everything; who connects again goes on, and is asked after changes made alone', async ({
  browser,
  complaints,
}) => {
  const database = newDatabase();
  const app = await appWith(browser, complaints, textFile('a.csv', 'Email\r\nada@example.com\r\n'));
  await app.sync.connectTo(database);
  await app.sync.expectUpToDate();
  await app.sync.disconnect.click();
  await expect(app.sync.connect).toBeVisible();
  await expect(app.sync.badge).toHaveCount(0);
  await expectUser(app, 'ada@example.com', 'ada@example.com');
  await app.goTo('Import History');
  await expect(app.history.button('a.csv', 'Undo import')).toBeVisible();

  await put(`${database}/user:2`, { type: 'user', v: 1, m: {}, email: 'bo@example.com' });
  await app.goTo('Sync');
  await app.sync.connectTo(database);
  await app.sync.expectUpToDate();
  await expect(app.sync.meeting).toHaveCount(0);
  await expectUser(app, 'bo@example.com', 'bo@example.com');
  await app.goTo('Sync');
  await app.sync.disconnect.click();
  await editUser(app, 'bo@example.com', { 'First Name': 'Bo' });
  await app.goTo('Sync');
  await app.sync.connectTo(database);
  await expect(app.sync.meeting).toContainText('The same user with different values: 1');
  await app.sync.meeting.getByRole('button', { name: 'Merge and connect' }).click();
  await app.sync.expectUpToDate();
  await expectUser(app, 'bo@example.com', 'Bo');
});

async function put(address: string, document: object): Promise<string> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  });
  const { rev } = (await response.json()) as { readonly rev: string };
  return rev;
}
