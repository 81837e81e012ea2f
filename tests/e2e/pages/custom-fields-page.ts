import type { Locator, Page } from '@playwright/test';

/** *Custom Fields*. */
export class CustomFieldsPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Custom fields' });
  }

  row(label: string): Locator {
    return this.table.getByRole('row').filter({ hasText: label });
  }

  /** A button of a field's row, such as *Delete Desk*. */
  button(name: string): Locator {
    return this.table.getByRole('button', { name, exact: true });
  }

  /** Adds a field of type *Text*. */
  async addText(label: string): Promise<void> {
    await this.add({ label, type: 'Text' });
  }

  /** Adds a field; `options` of a drop-down one a line. */
  async add(field: {
    readonly label: string;
    readonly type: string;
    readonly options?: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: 'New field', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Label', { exact: true }).fill(field.label);
    await dialog.getByLabel('Type', { exact: true }).selectOption(field.type);
    if (field.options !== undefined) await dialog.getByLabel('Options').fill(field.options);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await this.row(field.label).waitFor();
  }
}
