/** D7: the page speaks the browser's language or the person's choice, and no word is too long for a phone. */
import type { Page } from '@playwright/test';
import { expectNothingTooWide } from './expect-nothing-too-wide';
import { uk500 } from './files';
import { expect, test } from './test';

const phone = { width: 320, height: 640 };

const browsers = [
  { locale: 'de-AT', lang: 'de', users: 'Benutzer', count: /^500 Benutzer$/u },
  { locale: 'fr-FR', lang: 'fr', users: 'Utilisateurs', count: /^500 utilisateurs$/u },
  { locale: 'es-MX', lang: 'es', users: 'Usuarios', count: /^500 usuarios$/u },
] as const;

for (const { locale, lang, users, count } of browsers) {
  test.describe(`a browser that wants ${locale}`, () => {
    test.use({ locale, viewport: phone });

    test('is spoken to in its language, through an import, and nothing is wider than a phone', async ({
      app,
      page,
    }) => {
      await app.open();
      await expect(app.heading).toHaveText(users);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      for (const route of ['groups', ...adminPages.map((name) => `admin/${name}`)]) {
        await app.openNext(`#/${route}`);
        await expectNothingTooWide(page, route);
      }
      await app.openNext('#/admin/import');
      const main = page.getByRole('main');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: uk500.name, mimeType: 'text/csv', buffer: uk500.bytes });
      await main.locator('button[type=submit]').click();
      await expect(main.getByRole('tab').first()).toHaveAccessibleName(/ 500$/u);
      await expectNothingTooWide(page, 'the review');
      await main.getByRole('button').last().click();
      await expect(
        main
          .getByRole('list')
          .getByRole('listitem')
          .filter({ hasText: /^\D+500$/u }),
      ).toHaveCount(1);
      await expectNothingTooWide(page, 'the result');
      await app.open();
      await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
      await expectNothingTooWide(page, 'users');
      await page.getByRole('grid').getByRole('link').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingTooWide(page, 'a user');
      await page.keyboard.press('Escape');
      await app.openNext('#/groups');
      await expectHeadUncovered(page, 'groups');
    });
  });
}

const adminPages = ['import', 'history', 'fields', 'emails', 'sync', 'backup', 'preferences'] as const;

test('who chooses another language than the browser’s gets it at once, and it alone at every start', async ({
  app,
  page,
}) => {
  await app.open('#/admin/preferences');
  await page.getByLabel('Language').selectOption('Deutsch');
  await expect(app.heading).toHaveText('Einstellungen');
  await app.open('#/users');
  await expect(app.heading).toHaveText('Benutzer');
  await app.open('#/admin/backup');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.reload();
  await expect(app.heading).toHaveText('Sicherung');
  const spoken = fetched.flatMap((url) => /\/(en|de|fr|es)(?:-screens)?-[\w-]{8}\.js$/u.exec(url)?.[1] ?? []);
  expect(new Set(spoken)).toEqual(new Set(['de']));
  await app.open('#/admin/preferences');
  await page.getByLabel('Sprache').selectOption('Wie der Browser');
  await expect(app.heading).toHaveText('Preferences');
});

test('another language never costs an import under way', async ({ app, page }) => {
  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await app.import.expectCounts({ Create: 500 });
  await app.goTo('Preferences');
  await expect(page.getByLabel('Language')).toBeDisabled();
  await app.goTo('Import Data');
  await app.import.expectCounts({ Create: 500 });
});

/** Buttons at the head of a page that need a second line have it, also above a list that is longer than the window. */
async function expectHeadUncovered(page: Page, where: string): Promise<void> {
  const covered = await page.locator('main header button').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((button) => button.textContent),
  );
  expect.soft(covered, `${where}: buttons that lie under something`).toEqual([]);
}
