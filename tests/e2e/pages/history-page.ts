import { expect, type Locator, type Page } from '@playwright/test';

/** *Import History*, and the dialog that undoes and redoes. */
export class HistoryPage {
  readonly page: Page;
  readonly table: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;
  readonly changes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Imports', exact: true });
    this.rows = this.table.getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
    this.dialog = page.getByRole('dialog');
    this.changes = page.getByRole('grid', { name: 'Changes', exact: true });
  }

  /** The newest import of a file. */
  row(fileName: string): Locator {
    return this.rows.filter({ hasText: fileName }).first();
  }

  button(fileName: string, name: 'Undo import' | 'Redo import' | 'Details'): Locator {
    return this.row(fileName).getByRole('button', { name, exact: true });
  }

  /** Opens the dialog of an import, and answers it when it says what it would do. */
  async plan(fileName: string, turn: 'Undo import' | 'Redo import'): Promise<Locator> {
    await this.button(fileName, turn).click();
    await expect(this.dialog.getByRole('button', { name: turn, exact: true })).toBeEnabled();
    return this.dialog;
  }

  /** Presses the dialog's own button and waits until it is done. */
  async confirm(turn: 'Undo import' | 'Redo import'): Promise<void> {
    await this.dialog.getByRole('button', { name: turn, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
