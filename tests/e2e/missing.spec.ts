/** People who are not in the file are listed on wish, and changed by hand alone. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible';
import { textFile } from './files';
import { expect, test } from './test';
import type { App } from './pages/app';

const all = textFile(
  'all.csv',
  [
    'First Name,Email,Company',
    'Ada,ada@example.com,Acme',
    'Bob,bob@example.com,Acme',
    'Cleo,cleo@example.com,Globex',
    'Dan,dan@example.com,Globex',
    '',
  ].join('\r\n'),
);
const acmeNow = textFile(
  'acme.csv',
  'First Name,Email,Company\r\nAda,ada@example.com,Acme\r\nEve,eve@example.com,Acme\r\n',
);

/** What was done is said aloud, too. */
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function open(app: App): Promise<void> {
  await app.openWith(all);
  await app.import.startAnother();
  await app.import.choose(acmeNow);
  await app.import.expectCounts({ Create: 1, Skipped: 1 });
}

async function list(app: App, who: 'Of the groups in the file' | 'Everybody'): Promise<void> {
  await app.import.unfold('More options');
  await app.page.getByLabel('Missing people', { exact: true }).selectOption(who);
}

test('who is missing of the groups in the file goes to another group, at once, and comes back by undo', async ({
  app,
  page,
}) => {
  await open(app);
  await expect(app.import.tab('Missing')).toHaveCount(0);
  await list(app, 'Of the groups in the file');
  await expect(app.import.tab('Missing')).toHaveAccessibleName(/Missing\D*1/u);
  await app.import.tab('Missing').click();
  const grid = page.getByRole('grid', { name: 'Missing people' });
  await expect(grid).toHaveAttribute('aria-rowcount', '1');
  await expect(grid).toContainText('bob@example.com');
  await expect(page.getByText('The import leaves them alone.', { exact: false }).last()).toBeVisible();

  await grid.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Move to group' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('Former staff');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await expect(messages(page).getByText('1 user moved to Former staff')).toBeVisible();
  await expect(app.import.tab('Missing')).toHaveAccessibleName(/Missing\D*0/u);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(messages(page).getByText('Undone')).toBeVisible();

  await app.import.run();
  await app.goTo('Users');
  await expect(app.users.status(5)).toBeVisible();
  await expect(app.users.row('bob@example.com')).toContainText('Acme');
});

test('everybody who is missing is selected and deleted; nothing happens by itself', async ({ app, page }) => {
  await open(app);
  await list(app, 'Everybody');
  await app.import.tab('Missing').click();
  const grid = page.getByRole('grid', { name: 'Missing people' });
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('checkbox', { name: 'Select all users listed' }).click();
  await expect(page.getByText('3 selected')).toBeVisible();
  await expectAccessible(page, 'missing people');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(messages(page).getByText('3 users deleted')).toBeVisible();
  await expect(page.getByText('Everybody is in this file.')).toBeVisible();
  await app.import.run();
  await app.goTo('Users');
  await expect(app.users.status(2)).toBeVisible();
});
