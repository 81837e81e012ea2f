import { expect, type Locator, type Page } from '@playwright/test';

/** *Sync*. */
export class SyncPage {
  readonly page: Page;
  readonly address: Locator;
  readonly userName: Locator;
  readonly password: Locator;
  readonly connect: Locator;
  readonly syncNow: Locator;
  readonly disconnect: Locator;
  readonly conflicts: Locator;
  readonly duplicates: Locator;
  readonly parked: Locator;
  readonly meeting: Locator;
  /** State, changes waiting, last success. */
  readonly status: Locator;
  /** The same on every page. */
  readonly badge: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.address = page.getByLabel('Server address', { exact: true });
    this.userName = page.getByLabel('User name', { exact: true });
    this.password = page.getByLabel('Password', { exact: true });
    this.connect = button('Connect');
    this.syncNow = button('Sync now');
    this.disconnect = button('Disconnect');
    this.conflicts = page.getByRole('table', { name: 'Conflicts', exact: true });
    this.duplicates = page.getByRole('table', { name: 'Duplicates', exact: true });
    this.parked = page.getByRole('table', { name: 'Not synced', exact: true });
    this.meeting = page.getByRole('dialog', { name: 'Two directories meet' });
    this.status = page.getByRole('status').filter({ hasText: 'Last success' });
    this.badge = page.getByRole('banner').getByRole('link', { name: /^Sync: /u });
  }

  /** From the Sync page: gives the address and presses *Connect*. */
  async connectTo(address: string): Promise<void> {
    await this.address.fill(address);
    await this.connect.click();
  }

  /** The row of a conflict. */
  conflict(record: string): Locator {
    return this.conflicts.getByRole('row').filter({ hasText: record });
  }

  /** Expects both sides to be equal, whatever page is shown. */
  async expectUpToDate(): Promise<void> {
    await expect(this.badge).toHaveAccessibleName('Sync: Up to date');
  }
}
