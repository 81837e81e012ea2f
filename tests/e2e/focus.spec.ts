/** The focus is never left to the body, from where a screen reader begins at the top of the page. */
import type { Page } from '@playwright/test';
import { textFile, uk500 } from './files';
import type { App } from './pages/app';
import { expect, test } from './test';

const people = textFile(
  'people.csv',
  'First Name,Email,Company\r\nAda,ada@example.com,Acme\r\nBo,bo@example.com,Globex\r\n,cy@example.com,Zenith\r\n',
);

async function importPeople(app: App): Promise<void> {
  await app.openWith(people);
}

/** What has the focus; the body has none. */
const focused = (page: Page) => page.locator(':focus');

test('where what was pressed goes away, the focus goes to what is nearest', async ({ app, page }) => {
  await page.addInitScript(keepToasts);
  await importPeople(app);
  await app.goTo('Users');
  await app.users.checkBox('ada@example.com').check();
  await app.users.forSelection('Clear selection').press('Enter');
  await expect(app.users.selection).toBeHidden();
  await expect(app.users.grid.locator(':focus')).toHaveCount(1);
  await app.users.checkBox('ada@example.com').check();
  await app.users.forSelection('Delete').press('Enter');
  await expect(app.users.status(2)).toBeVisible();
  await expect(app.users.grid.locator(':focus')).toHaveCount(1);
  // The only one who is listed: no row is left to go to.
  await app.users.search.fill('cy@example.com');
  // The link of somebody without a first name has a name, too.
  await app.users.row('cy@example.com').getByRole('link', { name: 'cy@example.com' }).press('Enter');
  await app.user.fillAndSave({ Email: 'di@example.com' });
  await expect(app.users.status(0)).toBeVisible();
  await expect(focused(page)).toHaveCount(1);
  await app.users.search.fill('bo@example.com');
  await app.users.row('bo@example.com').getByRole('link').press('Enter');
  await app.user.delete.press('Enter');
  await expect(app.users.status(0)).toBeVisible();
  await expect(focused(page)).toHaveCount(1);

  await app.goTo('Groups');
  await app.groups.button('Globex', 'Merge into').press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Group to merge into').fill('Zenith');
  await dialog.getByRole('option', { name: 'Zenith' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(app.groups.row('Globex')).toHaveCount(0);
  await expect(focused(page)).toHaveCount(1);
  await app.groups.button('Acme', 'Delete').press('Enter');
  await expect(app.groups.row('Acme')).toHaveCount(0);
  await expect(app.groups.row('Zenith').locator(':focus')).toHaveCount(1);

  await app.goTo('Import History');
  await app.history.button('people.csv', 'Details').press('Enter');
  await expect(page.getByRole('heading', { name: 'people.csv' })).toBeFocused();
  await page.getByRole('link', { name: 'All imports' }).press('Enter');
  await expect(app.heading).toBeFocused();
});

test('the first user who is opened after a start gives the focus back to their row', async ({
  app,
  page,
}) => {
  await importPeople(app);
  await app.goTo('Users');
  await expect(app.users.status(3)).toBeVisible();
  await page.reload();
  await app.users
    .row('bo@example.com')
    .locator('[data-column="2"]')
    .click({ position: { x: 1, y: 1 } });
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await app.users.row('bo@example.com').locator('[data-column="2"]').focus();
  await page.reload();
  await app.users.row('bo@example.com').locator('[data-column="2"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(app.users.row('bo@example.com').locator(':focus')).toHaveCount(1);
});

test('whoever deletes or erases a user goes on with the next one', async ({ app, page }) => {
  await app.openWith(uk500);
  await app.goTo('Users');
  const name = (row: number) => app.users.grid.locator(`[data-row="${row}"]`).getByRole('link');
  for (const button of ['Delete user', 'Erase…']) {
    const next = await name(3).innerText();
    await name(2).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: button }).press('Enter');
    if (button === 'Erase…') await page.getByRole('button', { name: 'Erase', exact: true }).press('Enter');
    await expect(name(2)).toHaveText(next);
    await expect(name(2)).toBeFocused();
  }
});

test('an address with a query never shows anybody else', async ({ app, page }) => {
  await app.openWith(uk500);
  await app.goTo('Users');
  await app.users.search.fill('gmail');
  await expect(page).toHaveURL(/q=gmail/u);
  const matching = await app.users.count();
  expect(matching).toBeLessThan(500);
  await page.addInitScript(() => {
    const said = new Set<string>();
    Reflect.set(window, 'said', said);
    const listen = () => {
      for (const status of document.querySelectorAll('main [role=status]'))
        said.add(status.textContent.trim());
    };
    new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.reload();
  await expect(app.users.status(matching)).toBeVisible();
  const said = await page.evaluate(() => [...(Reflect.get(window, 'said') as Set<string>)]);
  expect(said).toContain(`${matching} users`);
  expect(said).not.toContain('500 users');
});

// What follows runs in the page.

/** The end of one takes something out of the page, too: nothing may wait for that. */
function keepToasts(): void {
  const { setTimeout: set } = window;
  const keep = (handler: TimerHandler, delay = 0) => (delay < 5000 ? set(handler, delay) : 0);
  Object.assign(window, { setTimeout: keep });
}
