/** What is drawn stays where it is and is whole, and nothing is said that isn't so. */
import type { Page } from '@playwright/test';
import { textFile } from './files';
import { expect, test } from './test';

const people = (lastName: string) =>
  textFile(
    'people.csv',
    `First Name,Last Name,Email,Company\r\nAda,${lastName},ada@example.com,Acme Inc\r\nBo,,bo@example.com,"ACME, Inc."\r\n`,
  );

/** Looks at the page whenever anything in it changes, and keeps what was seen. */
async function watch(page: Page, look: () => string | undefined): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    const seen = [];
    window.seen = seen;
    new MutationObserver(() => {
      const now = (${look})();
      if (now !== undefined) seen.push(now);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }`);
  return () => page.evaluate<readonly string[]>('window.seen');
}

test('a field that is added is not said to have a label that is taken', async ({ app, page }) => {
  await app.open('#/admin/fields');
  const alerts = await watch(page, () => {
    const said = document.querySelector('dialog [role=alert]')?.textContent?.trim();
    return said === '' ? undefined : said;
  });
  await app.customFields.addText('Site');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await alerts()).toEqual([]);
});

test('a message stands above Import also where the review is short', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await app.open('#/admin/fields');
  await app.customFields.addText('Site');
  await app.goTo('Import Data');
  await app.import.choose(textFile('one.csv', 'Email\r\nada@example.com\r\n'));
  await app.import.expectCounts({ Create: 1 });
  await expect(app.undo).toBeVisible();
  const message = await page.getByRole('region', { name: 'Messages' }).boundingBox();
  const button = await app.import.import.boundingBox();
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
});

test('groups that are probably the same come with the list, not above it later', async ({ app, page }) => {
  await app.openWith(people('King'));
  const first = await watch(page, () => {
    if (document.querySelector('table[aria-label="Groups"]') === null) return undefined;
    return document.querySelector('[aria-label="Probably the same"]') === null ? 'alone' : 'together';
  });
  await app.goTo('Groups');
  await expect(app.groups.similar).toBeVisible();
  expect((await first())[0]).toBe('together');
});

test('a new value is whole where there is room, however short the old one', async ({ app, page }) => {
  await app.openWith(people('Ng'));
  await app.import.startAnother();
  await app.import.choose(people('Lovelace'));
  await app.import.updateExisting.check();
  await app.import.tab('Update').click();
  const value = app.import.review.locator('ins');
  await expect(value).toContainText('Lovelace');
  expect(await value.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  await app.import.unfold('More options');
  const choices = page.locator('details').filter({ hasText: 'More options' }).getByRole('combobox');
  await expect(choices).toHaveCount(5);
  const places = await choices.evaluateAll((all) =>
    all.map((element) => element.getBoundingClientRect()).map(({ y, height }) => [y, height]),
  );
  expect(new Set(places.map((place) => place.join())).size, 'the choices stand in one line').toBe(1);
});
