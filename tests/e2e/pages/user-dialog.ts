import type { Locator, Page } from '@playwright/test';

/** The form of one user, over the list. */
export class UserDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  readonly delete: Locator;
  readonly erase: Locator;
  readonly history: Locator;
  /** What was said of the last password that was set, generated or checked. */
  readonly passwordOutcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.save = this.dialog.getByRole('button', { name: 'Save', exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel', exact: true });
    this.delete = this.dialog.getByRole('button', { name: 'Delete user', exact: true });
    this.erase = this.dialog.getByRole('button', { name: 'Erase…', exact: true });
    this.passwordOutcome = this.dialog.getByRole('status');
    this.history = this.dialog.getByText(/^(?:Created|Changed)$/u);
  }

  /** The control of a field, such as `First Name`. */
  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  /** Presses *Set password*, *Generate password* or *Check password*, with something typed first if given. */
  async password(button: 'Set' | 'Generate' | 'Check', typed?: string): Promise<void> {
    if (typed !== undefined) await this.field('Password').fill(typed);
    await this.dialog.getByRole('button', { name: `${button} password`, exact: true }).click();
  }

  /** Fills fields by label, saves, and waits until the form is closed. */
  async fillAndSave(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
    await this.save.click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
