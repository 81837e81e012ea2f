/** Colleagues on one CouchDB: browsers of their own, and what they do in several specs. */
import type { Browser } from '@playwright/test';
import type { textFile } from './files';
import type { App } from './pages/app';
import { emptyApp, expect } from './test';

/** A browser with people in it, on the Sync page. */
export async function appWith(
  browser: Browser,
  complaints: string[],
  file: ReturnType<typeof textFile> | null,
): Promise<App> {
  const app = await emptyApp(browser, complaints);
  await app.open('#/admin/import');
  if (file !== null) {
    await app.import.choose(file);
    await app.import.run();
  }
  await app.goTo('Sync');
  return app;
}

/** A browser reports every 404 and every lost request, and both are part of sync. */
export function forgetLostRequests(complaints: string[]): void {
  const others = complaints.filter((text) => !text.includes('Failed to load resource'));
  complaints.splice(0, complaints.length, ...others);
}

/** Asks every browser to sync, one after the other and twice, until all of them have what the others had. */
export async function syncAll(...apps: readonly App[]): Promise<void> {
  for (const app of [...apps, ...apps]) {
    await app.goTo('Sync');
    await app.sync.syncNow.click();
    await app.sync.expectUpToDate();
  }
}

export async function addUser(app: App, values: Readonly<Record<string, string>>): Promise<void> {
  await app.goTo('Users');
  await app.users.newUser.click();
  await app.user.fillAndSave(values);
}

export async function editUser(
  app: App,
  email: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await app.goTo('Users');
  await app.users.search.fill(email);
  await app.users.row(email).click();
  await app.user.fillAndSave(values);
}

export async function expectUser(app: App, email: string, ...texts: readonly string[]): Promise<void> {
  await app.goTo('Users');
  await app.users.search.fill(email);
  for (const text of texts) await expect(app.users.row(email)).toContainText(text);
}
