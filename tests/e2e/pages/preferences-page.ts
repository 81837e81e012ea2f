import type { Locator, Page } from '@playwright/test';

/** *Preferences*. */
export class PreferencesPage {
  readonly page: Page;
  readonly importLimit: Locator;
  readonly theme: Locator;
  readonly helpdeskName: Locator;
  readonly loginAddress: Locator;

  constructor(page: Page) {
    this.page = page;
    this.importLimit = page.getByLabel('Import limit', { exact: true });
    this.helpdeskName = page.getByLabel('Helpdesk name', { exact: true });
    this.loginAddress = page.getByLabel('Login address', { exact: true });
    this.theme = page
      .getByRole('combobox', { name: 'Theme' })
      .or(page.getByRole('radiogroup', { name: 'Theme' }));
  }
}
