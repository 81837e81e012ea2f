import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { uk500 } from './files';
import { expect, test } from './test';

async function fetchLate(page: Page, script: RegExp): Promise<void> {
  await page.route(script, async (route) => {
    await delay(1_000);
    await route.continue();
  });
}

const paletteScript = /\/assets\/CommandPalette[^/]*\.js$/u;
/** The directory opens in it. */
const workerScript = /worker[^/]*\.js$/iu;

test('the command palette goes anywhere, finds anybody and does things', async ({ app, page }) => {
  await app.openWith(uk500);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(app.palette).toBeFocused();
  await page.keyboard.type('custom f');
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText('Custom Fields');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('atomkiewicz');
  await expect(page.getByRole('option', { name: /atomkiewicz@hotmail\.com/iu })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(app.user.field('Email')).toHaveValue('atomkiewicz@hotmail.com');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Command palette' }).click();
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('new group');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New group' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('qqqqqq');
  await expect(page.getByRole('dialog')).toContainText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('who types and presses Enter before the palette is there gets what they typed', async ({
  app,
  page,
}) => {
  await fetchLate(page, paletteScript);
  await app.open();
  await expect(app.users.status(0)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('new group');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New group' })).toBeVisible();
});

test('Escape before the palette is there leaves it closed', async ({ app, page }) => {
  await fetchLate(page, paletteScript);
  await app.open();
  await expect(app.users.status(0)).toBeVisible();
  const fetched = page.waitForResponse(/CommandPalette/u);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Escape');
  await fetched;
  await page.keyboard.press('ControlOrMeta+k');
  await expect(app.palette).toBeFocused();
});

test('who asks for the palette while the directory is opening gets it then, with what they typed', async ({
  app,
  page,
}) => {
  await fetchLate(page, workerScript);
  await app.open();
  await expect(page.getByText('Opening the directory…')).toBeVisible();
  await page.getByRole('button', { name: 'Command palette' }).click();
  await expect(app.palette).toBeFocused();

  await page.reload();
  await expect(page.getByText('Opening the directory…')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('new group');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New group' })).toBeVisible();

  await page.goto('./#/admin/preferences');
  await page.reload();
  await expect(page.getByText('Opening the directory…')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('a/b');
  await expect(app.palette).toHaveValue('a/b');
  await expect(page).toHaveURL(/#\/admin\/preferences$/u);
});

test('/ goes to the search of the users, also while the directory is opening', async ({ app, page }) => {
  await app.openWith(uk500);
  await page.keyboard.press('/');
  await expect(app.users.search).toBeFocused();
  await page.keyboard.type('gmail');
  await expect(app.users.search).toHaveValue('gmail');

  await fetchLate(page, workerScript);
  await page.goto('./#/users');
  await page.reload();
  await expect(page.getByText('Opening the directory…')).toBeVisible();
  await page.keyboard.press('/');
  await expect(app.users.search).toBeFocused();
});
