/** *Preferences*: every change is saved as it is made. */
import { textFile } from './files';
import { newWindow } from './new-window';
import { App } from './pages/app';
import { expect, test } from './test';

test('S4: a limit that can’t be leaves the one that was, whatever its first digits say', async ({
  app,
  page,
}) => {
  await app.open('#/admin/preferences');
  const { importLimit } = app.preferences;
  await importLimit.fill('500');
  await importLimit.blur();
  await expect(page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible();

  for (const typed of ['1000000000', '2.5', '0']) {
    await importLimit.fill('');
    await importLimit.pressSequentially(typed);
    await importLimit.blur();
    await expect(page.getByRole('main').getByText('The limit was not changed.')).toBeVisible();
    await app.goTo('Users');
    await app.goTo('Preferences');
    await expect(importLimit, typed).toHaveValue('500');
  }
});

test('S4: the digits of a limit that is being typed are no limits: a review elsewhere keeps what was mended', async ({
  app,
  page,
  context,
}) => {
  const people = [...'abcdefg'].map((name) => `${name}@example.com`);
  await app.open('#/admin/import');
  await app.import.choose(textFile('eight.csv', ['Email', ...people, 'h at example.com', ''].join('\r\n')));
  await app.import.tab('Rejected').click();
  await app.import.review.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Email, row 9', exact: true }).fill('h@example.com');
  await page.keyboard.press('Enter');
  await app.import.expectCounts({ Create: 8 });

  const other = new App(await newWindow(context));
  await other.open('#/admin/preferences');
  await other.preferences.importLimit.fill('');
  await other.preferences.importLimit.pressSequentially('5000', { delay: 100 });
  await other.preferences.importLimit.blur();
  await expect(other.page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible();
  await other.goTo('Import Data');
  await expect(other.page.getByText('5,000')).toBeVisible();

  await app.import.import.click();
  await app.import.expectResult('Created', 8);
});

test('what is typed is kept by an address that takes its field away', async ({ app, page }) => {
  await app.open('#/admin/preferences');
  await app.preferences.importLimit.fill('500');
  await page.evaluate(() => location.assign('#/users'));
  await expect(app.users.status(0)).toBeVisible();
  await app.goTo('Preferences');
  await expect(app.preferences.importLimit).toHaveValue('500');
  await app.preferences.helpdeskName.fill('Desk');
  await page.evaluate(() => location.assign('#/users'));
  await expect(app.users.status(0)).toBeVisible();
  await app.goTo('Preferences');
  await expect(app.preferences.helpdeskName).toHaveValue('Desk');

  // One that can't be saved, on a disk that is older than what this tab knows, says so where the person is by then.
  await page.evaluate(forgetCommits);
  await app.preferences.helpdeskName.fill('Desk 2');
  await page.evaluate(() => location.assign('#/users'));
  await expect(app.alert).toContainText('Nothing was changed');
  await expect(app.users.status(0)).toBeVisible();
});

function forgetCommits(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('rollcall');
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('meta', 'readwrite');
      transaction.objectStore('meta').delete('directory');
      transaction.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  });
}
