/** What people see when something is wrong, or about to change. */
import { startCouchServer } from '../support/sync/couch-server';
import { uk500 } from '../e2e/files';
import { expect, test } from './camera';
import { fewPeople } from './people';

test('a directory that is gone', async ({ app, page, take }) => {
  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await app.import.run();
  await page.evaluate(
    () =>
      new Promise((deleted) => {
        indexedDB.deleteDatabase('rollcall').onsuccess = deleted;
      }),
  );
  await app.alert.first().waitFor();
  await take('trouble-deleted-while-open');
  await page.reload();
  await expect(app.alert.first()).toContainText('are gone');
  await take('trouble-gone');
  await app.backup.startAnew.click();
  await take('trouble-start-anew');
});

test('sync', async ({ app, page, take }) => {
  const server = await startCouchServer();
  await app.open('#/admin/import');
  await app.import.choose(fewPeople);
  await app.import.run();
  await app.goTo('Sync');
  await app.sync.connectTo(`${server.url}/team`);
  await app.sync.expectUpToDate();
  await take('sync-connected');
  server.setReachable(false);
  await app.sync.syncNow.click();
  await expect(app.sync.badge).toHaveAccessibleName(/Offline/u);
  await take('sync-offline');
  await server.stop();
  await app.sync.disconnect.click();
  await app.sync.connectTo('not an address');
  await app.alert.first().waitFor();
  await take('sync-refused');
  await page.getByText('Set up the server').click();
  await take('sync-setup');
});
