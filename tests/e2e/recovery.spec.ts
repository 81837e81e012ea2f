/** A directory that is lost, damaged or older than it was is never taken for an empty one. */
import type { Page } from '@playwright/test';
import { newWindow } from './new-window';
import { App } from './pages/app';
import { uk500 } from './files';
import { expect, test } from './test';

test('a directory that the browser has lost is noticed; a backup brings it back, and whoever starts anew is not asked again', async ({
  app,
  page,
}) => {
  await app.openWith(uk500);
  await app.goTo('Backup');
  const backup = await app.backup.download();

  await deleteDatabase(page);
  await page.reload();
  await expect(app.alert).toContainText('The 500 users that were here are gone');
  await app.backup.restore(backup);
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();

  await deleteDatabase(page);
  await page.reload();
  await app.backup.startAnew.click();
  await page.getByRole('button', { name: 'Delete and start anew' }).click();
  await app.goTo('Users');
  await expect(app.users.status(0)).toBeVisible();
  await page.reload();
  await expect(app.users.status(0)).toBeVisible();
});

test('a start that shows the first users still notices that the others are gone or can’t be read, and a backup replaces what is left', async ({
  app,
  page,
}) => {
  await app.openWith(uk500);
  await app.goTo('Backup');
  const backup = await app.backup.download();
  await expect.poll(() => hasFirstSight(page)).toBe(true);
  await page.reload();
  await app.goTo('Users');
  await app.users.search.fill('atomkiewicz@');
  await expect(app.users.status(1)).toBeVisible();

  await inStore(page, 'pages', { type: 'clear' });
  await page.reload();
  await expect(app.alert).toContainText('The 500 users that were here are gone');

  await inStore(page, 'pages', { type: 'put', record: { no: 0, version: 1, users: { count: 500 } } });
  await page.reload();
  await expect(app.alert).toContainText('damaged');
  await app.backup.restore(backup);
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
});

test('D5: a tab that is open when the data is deleted says so at once', async ({ app, page, context }) => {
  await app.openWith(uk500);
  const other = new App(await newWindow(context));
  await other.open();
  await expect(other.users.status(500)).toBeVisible();
  await deleteDatabase(page);
  await expect(other.alert).toContainText('closed or deleted');
  await expect(other.backup.restoreButton).toBeVisible();
});

test('D5: a newer version in another tab asks this one to reload', async ({ app, page, context }) => {
  await app.open();
  await expect(app.users.status(0)).toBeVisible();
  const newer = await newWindow(context);
  const blank = new URL('blank.html', page.url()).href;
  await context.route(blank, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await newer.goto(blank);
  // It is let in at all: a tab that kept its connection would hold it back for good.
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('rollcall', 1_000_000);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
      }),
  );
  await expect(app.alert).toContainText('newer version');
  await expect(page.getByRole('button', { name: 'Reload page' })).toBeVisible();
});

function deleteDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('rollcall');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
      }),
  );
}

/** Whether the copy that the next start shows first is there. */
async function hasFirstSight(page: Page): Promise<boolean> {
  return (await inStore(page, 'meta', { type: 'getKey', key: 'firstSight' })) === 'firstSight';
}

type Deed =
  | { readonly type: 'clear' }
  | { readonly type: 'put'; readonly record: object }
  | { readonly type: 'getKey'; readonly key: string };

/** Does one thing to a table behind the app's back; answers its result. */
function inStore(page: Page, table: string, deed: Deed): Promise<unknown> {
  return page.evaluate(
    ([name, todo]) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('rollcall');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('No reason')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          const request: IDBRequest =
            todo.type === 'clear'
              ? store.clear()
              : todo.type === 'put'
                ? store.put(todo.record)
                : store.getKey(todo.key);
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve(request.result);
          });
        });
      }),
    [table, deed] as const,
  );
}
