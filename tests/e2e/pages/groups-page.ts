import type { Locator, Page } from '@playwright/test';

/** *Groups*. */
export class GroupsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly newGroup: Locator;
  readonly similar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Groups', exact: true });
    this.newGroup = page.getByRole('button', { name: 'New group', exact: true });
    this.similar = page.getByRole('region', { name: 'Probably the same' });
  }

  row(name: string): Locator {
    const link = this.page.getByRole('link', { name, exact: true });
    return this.table.getByRole('row').filter({ has: link });
  }

  /** *Rename*, *Merge into* or *Delete* of a group. */
  button(group: string, name: string): Locator {
    return this.row(group).getByRole('button', { name, exact: true });
  }

  /** Fills in the dialog that asks for a name, and saves. */
  async name(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
