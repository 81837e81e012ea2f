import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { CsvUpload } from './import-page';

/** *Backup*, and the recovery screen, which restores in the same way. */
export class BackupPage {
  readonly page: Page;
  readonly downloadButton: Locator;
  readonly restoreButton: Locator;
  readonly dialog: Locator;
  readonly undoRestore: Locator;
  readonly keepData: Locator;
  readonly retry: Locator;
  readonly startAnew: Locator;

  constructor(page: Page) {
    this.page = page;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.downloadButton = button('Download backup');
    this.restoreButton = button('Restore backup');
    this.dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
    this.undoRestore = button('Undo restore');
    this.keepData = button('Keep data on this device');
    this.retry = button('Try again');
    this.startAnew = button('Start anew');
  }

  async download(): Promise<CsvUpload> {
    const download = this.page.waitForEvent('download');
    await this.downloadButton.click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** Chooses a backup; the dialog or an alert follows. */
  async choose({ name, bytes }: CsvUpload): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.restoreButton.click();
    await (await chooser).setFiles({ name, mimeType: 'application/gzip', buffer: bytes });
  }

  /** Chooses a backup and restores it. */
  async restore(file: CsvUpload, mode?: 'Replace everything' | 'Add what is missing'): Promise<void> {
    await this.choose(file);
    if (mode !== undefined) await this.dialog.getByRole('radio', { name: mode }).check();
    await this.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
