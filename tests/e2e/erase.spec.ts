/** Erasure: of an erased user nothing is found in IndexedDB any more, here and on a colleague's device. */
import type { Page } from '@playwright/test';
import { startCouchServer, type CouchServer } from '../support/sync/couch-server';
import { dumpIndexedDb } from './dump-indexeddb';
import { textFile } from './files';
import { appWith, editUser, expectUser, forgetLostRequests, syncAll } from './team';
import { expect, test } from './test';

let server: CouchServer;

test.beforeAll(async () => {
  server = await startCouchServer();
});

test.afterAll(() => server.stop());

test.afterEach(({ complaints }) => forgetLostRequests(complaints));

const header = 'First Name,Last Name,Email,Password,Work Phone,Notes';
const people = textFile(
  'people.csv',
  `${header}\r\nGonzalo,Vanisher,gonzalo@vanish.example,,+49-555-VANISH,Likes vanishing\r\nKate,Keeper,kate@keep.example,,+49-555-KEEP,Stays\r\n`,
);
const update = textFile(
  'update.csv',
  `${header}\r\nGonzalo,Vanished,gonzalo@vanish.example,Chosen-vanish-1,+49-555-VANISH,Vanishes later\r\nKate,Kept,kate@keep.example,Chosen-keep-1,+49-555-KEEP,Keeps on\r\n`,
);
const traces = ['Gonzalo', 'Vanish', 'vanish.example', 'VANISH', 'Vanishes later'];
const kept = ['Kate', 'Keeper', 'keep.example', 'KEEP', 'Keeps on'];

async function found(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const values = JSON.stringify(await page.evaluate(dumpIndexedDb));
  return words.filter((word) => values.includes(word));
}

test('an erased user leaves nothing behind: not in history, emails, secrets, marks or undo, nor at a colleague’s', async ({
  browser,
  complaints,
}) => {
  test.slow();
  const database = `${server.url}/erase-${process.pid}`;
  const one = await appWith(browser, complaints, null);
  await one.goTo('Import Data');
  await one.import.choose(people);
  await one.import.notifyNew.check();
  await one.import.run();
  await one.goTo('Sync');
  await one.sync.connectTo(database);
  await one.sync.expectUpToDate();
  const other = await appWith(browser, complaints, null);
  await other.sync.connectTo(database);
  await other.sync.expectUpToDate();
  // The colleague's own import knows them too.
  await other.goTo('Import Data');
  await other.import.choose(update);
  await other.import.updateExisting.check();
  await other.import.run();
  await syncAll(other, one);
  // The page may say “Up to date” of the round before for a moment.
  await expectUser(one, 'gonzalo@vanish.example', 'Vanished');

  server.setReachable(false);
  await editUser(one, 'gonzalo@vanish.example', { 'Home Phone': '+49-555-VANISH-2' });
  for (const app of [one, other]) {
    expect(await found(app.page, traces), 'before').toEqual(traces);
  }
  await one.users.row('gonzalo@vanish.example').click();
  await one.user.erase.click();
  const dialog = one.page.getByRole('dialog', { name: 'Erase Gonzalo Vanished?' });
  await expect(dialog).toContainText('This can’t be undone.');
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(one.page.getByRole('dialog')).toHaveCount(0);
  await one.users.search.fill('');
  await expect(one.users.status(1)).toBeVisible();
  expect(await found(one.page, traces), 'here').toEqual([]);
  expect(await found(one.page, kept), 'the others').toEqual(kept);
  await one.heading.click();
  await one.page.keyboard.press('ControlOrMeta+z');
  await expect(one.page.getByRole('region', { name: 'Messages' })).toContainText('nothing to undo');
  await expect(one.users.status(1)).toBeVisible();

  server.setReachable(true);
  await syncAll(one, other);
  await other.goTo('Users');
  await expect(other.users.status(1)).toBeVisible();
  expect(await found(other.page, traces), 'at the colleague’s').toEqual([]);
  expect(await found(other.page, kept), 'the others there').toEqual(kept);

  await one.goTo('Import History');
  await one.history.button('people.csv', 'Details').click();
  await expect(one.page.getByText('1 user of this import was erased')).toBeVisible();
  await one.page.getByRole('button', { name: 'Undo import' }).click();
  await expect(one.history.dialog).toContainText('an undo leaves them alone');
});

test('everyone selected can be erased together', async ({ app }) => {
  await app.openWith(people);
  await app.goTo('Users');
  await app.users.checkBox('gonzalo@vanish.example').check();
  await app.users.checkBox('kate@keep.example').check();
  await app.users.forSelection('Erase…').click();
  const dialog = app.page.getByRole('dialog', { name: 'Erase 2 users?' });
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(app.users.status(0)).toBeVisible();
  expect(await found(app.page, [...traces, ...kept])).toEqual([]);
});
