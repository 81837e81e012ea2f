import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';

/** *Welcome Emails*: the outbox, the template and the way of delivery. */
export class EmailsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly rows: Locator;
  readonly sendNow: Locator;
  readonly discard: Locator;
  readonly drafts: Locator;
  readonly subject: Locator;
  readonly message: Locator;
  readonly preview: Locator;
  readonly delivery: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.table = page.getByRole('table', { name: 'Messages', exact: true });
    this.rows = this.table.getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
    this.sendNow = button('Send now');
    this.discard = button('Discard');
    this.drafts = button('Download drafts');
    this.subject = page.getByRole('textbox', { name: 'Subject', exact: true });
    this.message = page.getByRole('textbox', { name: 'Message', exact: true });
    this.preview = page.getByRole('region', { name: 'Preview', exact: true });
    this.delivery = page.getByRole('combobox', { name: 'Delivery', exact: true });
  }

  /** The status beside the heading, such as `2 waiting, 1 sent`. */
  summary(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: new RegExp(`^\\s*${text}\\s*$`, 'u') });
  }

  /** The row of a recipient. */
  row(email: string): Locator {
    return this.rows.filter({ has: this.page.getByText(email, { exact: true }) });
  }

  async saveTemplate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save template', exact: true }).click();
    await this.page.getByRole('region', { name: 'Messages' }).getByText('Template saved').waitFor();
  }

  /** Fills the delivery form and saves it. */
  async setDelivery(way: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.delivery.selectOption({ label: way });
    for (const [label, value] of Object.entries(fields)) {
      await this.page.getByLabel(label, { exact: true }).fill(value);
    }
    await this.page.getByRole('button', { name: 'Save delivery', exact: true }).click();
    await this.page.getByRole('region', { name: 'Messages' }).getByText('Delivery saved').waitFor();
  }

  /** The drafts in the zip, by file name. */
  async downloadDrafts(): Promise<Readonly<Record<string, Uint8Array>>> {
    const download = this.page.waitForEvent('download');
    await this.drafts.click();
    return unzipSync(await readFile(await (await download).path()));
  }
}
