/** Every screen before there is anybody. */
import { expect, test } from './camera';

const screens = [
  ['users', '#/users'],
  ['groups', '#/groups'],
  ['import-choose', '#/admin/import'],
  ['history', '#/admin/history'],
  ['fields', '#/admin/fields'],
  ['emails', '#/admin/emails'],
  ['sync', '#/admin/sync'],
  ['backup', '#/admin/backup'],
  ['preferences', '#/admin/preferences'],
  ['not-found', '#/nowhere'],
] as const;

test('empty', async ({ app, take, page }) => {
  for (const [screen, route] of screens) {
    await app.open(route);
    await expect(app.heading).toBeVisible();
    await take(`empty-${screen}`);
  }
  await app.open();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await take('empty-menu');
});
