/** Finds fault with a page, or a dialog on it, that reaches beyond its window. */
import type { Page } from '@playwright/test';
import { expect } from './test';

export async function expectNothingTooWide(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() =>
    ['html', 'main', 'dialog[open]']
      .map((selector) => document.querySelector(selector))
      .map((element) => (element === null ? 0 : element.scrollWidth - element.clientWidth)),
  );
  expect.soft(wider, `${where} is wider than the window`).toEqual([0, 0, 0]);
}
