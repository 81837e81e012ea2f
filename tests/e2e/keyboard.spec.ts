import type { Locator } from '@playwright/test';
import { uk500 } from './files';
import { expect, test } from './test';

test('an import needs nothing but the keyboard', async ({ app, page }) => {
  // Listened for from the start: asked for right before the key is pressed, a busy browser hears of it after the key.
  const chooser = page.waitForEvent('filechooser', { timeout: 0 });
  await app.open('#/users');
  const link = app.navigation.getByRole('link', { name: 'Import Data', exact: true });
  await tabTo(link);
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText('Import Data');

  await tabTo(app.import.file);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: uk500.name, mimeType: 'text/csv', buffer: uk500.bytes });
  await tabTo(app.import.next);
  await page.keyboard.press('Enter');
  await expect(app.import.detected(500)).toBeVisible();

  await tabTo(app.import.updateExisting);
  await page.keyboard.press('Space');
  await expect(app.import.updateExisting).toBeChecked();
  await tabTo(app.import.tab('Create').or(app.page.locator('[role=tab][aria-selected=true]')).first());
  await page.keyboard.press('ArrowRight');
  await expect(app.import.tab('Update')).toBeFocused();
  await app.import.expectCounts({ Create: 500 });
  await tabTo(app.import.import);
  // The counts are the same before and after the box is checked; the plan is made anew all the same.
  await expect(app.import.import).toBeEnabled();
  await page.keyboard.press('Enter');
  await app.import.complete.waitFor();
  await expect(app.import.complete).toBeFocused();
  await app.import.expectResult('Created', 500);
});

test('the keys of an input method, and what a browser fills in without any, are no keys of the page', async ({
  app,
}) => {
  await app.open('#/users');
  await app.users.search.fill('たなか');
  await app.users.search.evaluate((search) => {
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    search.dispatchEvent(new Event('keydown', { bubbles: true }));
  });
  await expect(app.users.search).toHaveValue('たなか');
});

/** Presses Tab until the control has the focus, as someone without a mouse would; gives up after a full round. */
async function tabTo(control: Locator): Promise<void> {
  await control.waitFor({ state: 'attached' });
  const isFocused = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120 && !(await isFocused()); presses += 1) {
    await control.page().keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}
