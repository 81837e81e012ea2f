import type { Locator, Page } from '@playwright/test';
import { BackupPage } from './backup-page';
import { CustomFieldsPage } from './custom-fields-page';
import { EmailsPage } from './emails-page';
import { GroupsPage } from './groups-page';
import { HistoryPage } from './history-page';
import { ImportPage, type CsvUpload } from './import-page';
import { PreferencesPage } from './preferences-page';
import { UserDialog } from './user-dialog';
import { SyncPage } from './sync-page';
import { UsersPage } from './users-page';

/** The shell around every screen, and the way to each of them. */
export class App {
  readonly page: Page;
  readonly navigation: Locator;
  readonly alert: Locator;
  /** *Undo* of the newest message. */
  readonly undo: Locator;
  readonly users: UsersPage;
  readonly user: UserDialog;
  readonly groups: GroupsPage;
  readonly palette: Locator;
  readonly import: ImportPage;
  readonly history: HistoryPage;
  readonly customFields: CustomFieldsPage;
  readonly emails: EmailsPage;
  readonly preferences: PreferencesPage;
  readonly sync: SyncPage;
  readonly backup: BackupPage;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation');
    this.alert = page.getByRole('alert').filter({ hasText: /\S/u });
    this.undo = page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Undo', exact: true });
    this.users = new UsersPage(page);
    this.user = new UserDialog(page);
    this.groups = new GroupsPage(page);
    this.palette = page.getByRole('combobox', { name: 'Command palette' });
    this.import = new ImportPage(page);
    this.history = new HistoryPage(page);
    this.customFields = new CustomFieldsPage(page);
    this.emails = new EmailsPage(page);
    this.preferences = new PreferencesPage(page);
    this.sync = new SyncPage(page);
    this.backup = new BackupPage(page);
  }

  /** Opens a route such as `#/users` by the address: in an app that is open, the page before stays up until this one is fetched. */
  async open(route = '#/users'): Promise<void> {
    await this.page.goto(`./${route}`);
    await this.heading.waitFor();
  }

  /** Opens another page, and waits until the one before, which stays up until then, has gone. */
  async openNext(route: string): Promise<void> {
    const before = await this.heading.innerText();
    await this.open(route);
    await this.heading.filter({ hasNotText: before }).waitFor();
  }

  /** Opens the app and imports a file; what is seen then is the result. */
  async openWith(file: CsvUpload): Promise<void> {
    await this.open('#/admin/import');
    await this.import.choose(file);
    await this.import.run();
  }

  /** Goes to a screen by its link, as a person does. */
  async goTo(link: string): Promise<void> {
    await this.navigation.getByRole('link', { name: link, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: link, exact: true }).waitFor();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
}
