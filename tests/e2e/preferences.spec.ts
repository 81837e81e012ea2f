/** *Preferences*: every change is saved as it is made. */
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
