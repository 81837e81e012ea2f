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
      await app.openNext(route);
      await expectNothingTooWide(page, route);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 320, height: 640 } });

  test('long words break, and groups have two lines for their name', async ({ app, page }) => {
    const names = ['Nordfriesische Wattenmeerfahrten', 'Nordfriesische Wattenmeerfahrten GmbH'] as const;
    await app.open('#/admin/import');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'gruppen.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`E-Mail;Firma\na@example.de;${names[0]}\nb@example.de;${names[1]}\n`),
      });
    const main = page.getByRole('main');
    await main.locator('button[type=submit]').click();
    await main.getByRole('button', { name: 'Importieren', exact: true }).click();
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const route of routes) {
      await app.openNext(route);
      await expectNothingTooWide(page, route);
    }
    await app.openNext('#/groups');
    const similar = page.getByRole('region', { name: 'Vermutlich dieselben' });
    expect(await similar.evaluate((card) => card.scrollWidth - card.clientWidth)).toBe(0);
    const link = page.getByRole('table').getByRole('link', { name: 'Individuals' });
    const lines = await link.evaluate((name) => {
      const height = name.closest('tr')?.getBoundingClientRect().height ?? 0;
      return height / parseFloat(getComputedStyle(name).lineHeight);
    });
    expect(lines).toBeGreaterThanOrEqual(2);
  });
});
