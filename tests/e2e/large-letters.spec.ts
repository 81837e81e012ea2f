/** WCAG 1.4.4: a browser whose letters are twice as large shows all that there is. */
import { findBrowser, testFlags } from '../support/find-browser.mjs';
import { expectNothingTooWide } from './expect-nothing-too-wide';
import { uk500 } from './files';
import { expect, test } from './test';

const browser = findBrowser();

test.use({
  launchOptions: {
    args: [...testFlags, '--blink-settings=defaultFontSize=32'],
    ...(browser === null ? {} : { executablePath: browser }),
  },
});

const routes = [
  '#/users',
  '#/groups',
  ...['import', 'history', 'fields', 'emails', 'sync', 'backup', 'preferences'].map(
    (name) => `#/admin/${name}`,
  ),
];

test.describe('on a desk', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });

  test('a window counts as half as wide: nothing is cut off at its edge', async ({ app, page }) => {
    await app.open('#/admin/import');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: uk500.name, mimeType: 'text/csv', buffer: uk500.bytes });
    const main = page.getByRole('main');
    await main.locator('button[type=submit]').click();
    await expect(main.getByRole('tab').first()).toHaveAccessibleName(/ 500$/u);
    await expectNothingTooWide(page, 'the review');
    await main.getByRole('button', { name: 'Importer', exact: true }).click();
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const route of routes) {
      await app.open(route);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await expectNothingTooWide(page, route);
    }
  });
});
