import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

type KindTab = 'Create' | 'Update' | 'Unchanged' | 'Skipped' | 'Rejected';

export type Tab = KindTab | 'Now different' | 'Older values' | 'Missing';

export interface CsvUpload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** *Import Data*: the file, the options and the review, the result. */
export class ImportPage {
  readonly page: Page;
  readonly file: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly import: Locator;
  readonly goOn: Locator;
  readonly updateExisting: Locator;
  readonly notifyNew: Locator;
  readonly review: Locator;
  readonly progress: Locator;
  readonly complete: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.file = page.getByLabel('CSV file', { exact: true });
    this.next = button('Next');
    this.back = button('Back');
    this.import = button('Import');
    this.goOn = button('Go on where it stopped');
    this.updateExisting = page.getByRole('checkbox', { name: 'Update existing users' });
    this.notifyNew = page.getByRole('checkbox', { name: 'Notify new users' });
    this.review = page
      .getByRole('grid', { name: 'Review', exact: true })
      .or(page.getByRole('table', { name: 'Review', exact: true }));
    this.progress = page.getByRole('progressbar', { name: 'Importing' });
    this.complete = page.getByRole('heading', { name: 'Import complete' });
    this.result = page.getByRole('list', { name: 'Result', exact: true });
  }

  async choose({ name, bytes }: CsvUpload): Promise<void> {
    await this.file.setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
    await this.next.click();
  }

  /** The status that says how many records the file has. */
  detected(count: number): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: new RegExp(`\\b${count.toLocaleString('en')} records? detected`, 'u') });
  }

  /** The button that a file over the limit offers. */
  inBatches(limit: number): Locator {
    return this.page.getByRole('button', {
      name: `Import in batches of ${limit.toLocaleString('en')}`,
      exact: true,
    });
  }

  fieldFor(header: string): Locator {
    return this.page.getByRole('combobox', { name: `Field for column "${header}"`, exact: true });
  }

  tab(name: Tab): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}\\b`, 'u') });
  }

  /** Expects the review's tabs to count so many rows; tabs that aren't named must count none. */
  async expectCounts(counts: Partial<Record<KindTab, number>>): Promise<void> {
    for (const tab of ['Create', 'Update', 'Unchanged', 'Skipped', 'Rejected'] as const) {
      const count = (counts[tab] ?? 0).toLocaleString('en');
      await expect(this.tab(tab)).toHaveAccessibleName(new RegExp(`^${tab}\\D*${count}(?![\\d,])`, 'u'));
    }
  }

  /** Opens a closed `details` by its summary. */
  async unfold(name: 'File settings' | 'More options'): Promise<void> {
    const details = this.page.locator('details').filter({ has: this.page.getByText(name, { exact: true }) });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  /** Presses *Import* and waits for its end. */
  async run(): Promise<void> {
    await this.import.click();
    await this.complete.waitFor();
  }

  /** From the result back to the first step. */
  async startAnother(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import another file', exact: true }).click();
    await this.file.waitFor();
  }

  /** Expects an item of the result, such as `Created 500`. */
  async expectResult(word: string, count: number): Promise<void> {
    await expect(
      this.result
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`${word}\\s*${count.toLocaleString('en')}(?![\\d,])`, 'u') }),
    ).toHaveCount(1);
  }

  /** The bytes behind one of the result's download buttons. */
  async download(button: string): Promise<CsvUpload> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
}
