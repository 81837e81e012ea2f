/** The `test` of every spec: a page with the app's page objects, which fails on any error that the browser reports. */
import { test as base, type Browser, type ConsoleMessage, type Page } from '@playwright/test';
import { App } from './pages/app';

interface Fixtures {
  readonly app: App;
  /** What the browser complained about on every page of the test: exceptions, CSP violations, failed requests. */
  readonly complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('page', (page) => collectComplaints(page, complaints));
      await use(complaints);
      base.expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  app: ({ page }, use) => use(new App(page)),
});

export const { expect } = test;

/** The app in a browser profile of its own, with an empty directory. */
export async function emptyApp(browser: Browser, complaints: string[]): Promise<App> {
  const context = await browser.newContext();
  context.on('page', (page) => collectComplaints(page, complaints));
  return new App(await context.newPage());
}

export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
}
