/** Reloading a page that has something to lose. */
import { expect, type Page } from '@playwright/test';

/** Reloads, is asked by the browser, and goes on. */
export async function reloadWhenAsked(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  const reloading = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloading;
}
