import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** *Users*: the list, its search and its export. */
export class UsersPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly group: Locator;
  readonly exportButton: Locator;
  readonly newUser: Locator;
  readonly selection: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page
      .getByRole('grid', { name: 'Users', exact: true })
      .or(page.getByRole('table', { name: 'Users', exact: true }));
    this.rows = this.grid.getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
    this.search = page.getByRole('searchbox', { name: 'Search users' });
    this.group = page.getByRole('combobox', { name: 'Group', exact: true });
    this.exportButton = page.getByRole('button', { name: 'Export users', exact: true });
    this.newUser = page.getByRole('button', { name: 'New user', exact: true });
    this.selection = page.getByRole('region', { name: 'Selected users' });
  }

  /** The row that holds a text. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  checkBox(text: string): Locator {
    return this.row(text).getByRole('checkbox');
  }

  /** A button for the selected users, such as *Move to group*. */
  forSelection(name: string): Locator {
    return this.selection.getByRole('button', { name, exact: true });
  }

  /** The status that says how many users there are, such as `1,500 users`. */
  status(count: number): Locator {
    const words = count === 1 ? '1 user' : `${count.toLocaleString('en')} users`;
    return this.page.getByRole('status').filter({ hasText: new RegExp(`^\\s*${words}\\s*$`, 'u') });
  }

  /** How many users the page says there are. */
  async count(): Promise<number> {
    const status = this.page.getByRole('status').filter({ hasText: /^\s*[\d,]+ users?\s*$/u });
    return Number((await status.innerText()).replaceAll(/\D/gu, ''));
  }

  /** The bytes of *Export users*, and the name it is saved under. */
  async exportAll(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.exportButton.click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
}
