/** R17: the import history, undo and redo. */
import { textFile } from './files';
import { holdCommits } from './hold-commits';
import { newWindow } from './new-window';
import { expect, test } from './test';
import { App } from './pages/app';

const first = textFile(
  'first.csv',
  'First Name,Last Name,Email,Company\r\nAda,Lovelace,ada@example.com,Acme\r\nBob,Hope,bob@example.com,Acme\r\n',
);
const second = textFile(
  'second.csv',
  'First Name,Last Name,Email,Company\r\nAda,Byron,ada@example.com,Globex\r\nCleo,Nile,cleo@example.com,Globex\r\n',
);

async function importFile(app: App, file: typeof first, update = false): Promise<void> {
  await app.goTo('Import Data');
  await app.import.choose(file);
  if (update) await app.import.updateExisting.check();
  await app.import.run();
  await app.import.startAnother();
}

async function exported(app: App): Promise<string> {
  await app.goTo('Users');
  return (await app.users.exportAll()).bytes.toString('utf8');
}

test('an undo brings the export back to the byte, a redo the import, in any order', async ({ app }) => {
  await app.open('#/admin/import');
  await importFile(app, first);
  const afterFirst = await exported(app);
  await importFile(app, second, true);
  const afterSecond = await exported(app);

  await app.goTo('Import History');
  await expect(app.history.rows).toHaveCount(2);
  await expect(app.history.rows.first()).toContainText('second.csv');
  const plan = await app.history.plan('second.csv', 'Undo import');
  await expect(plan).toContainText('1 user that it created is removed');
  await expect(plan).toContainText('1 user gets former values back');
  await expect(plan).toContainText('1 empty group is removed: Globex');
  await app.history.confirm('Undo import');
  await expect(app.history.row('second.csv')).toContainText('Undone');
  expect(await exported(app)).toBe(afterFirst);

  await app.goTo('Import History');
  await app.history.plan('second.csv', 'Redo import');
  await app.history.confirm('Redo import');
  expect(await exported(app)).toBe(afterSecond);

  await app.goTo('Import History');
  const outOfOrder = await app.history.plan('first.csv', 'Undo import');
  await expect(outOfOrder).toContainText('1 user that it created is removed');
  await expect(outOfOrder).toContainText('1 left alone');
  await app.history.confirm('Undo import');
  await app.history.plan('second.csv', 'Undo import');
  await app.history.confirm('Undo import');
  await app.goTo('Users');
  await expect(app.users.status(0)).toBeVisible();
});

test('the result of an import offers its undo, and the details say what it changed and hand out its passwords once', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await importFile(app, first);
  await app.import.choose(second);
  await app.import.updateExisting.check();
  await app.import.run();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(app.history.changes).toHaveAttribute('aria-rowcount', '2');
  await expect(app.history.changes).toContainText('Last Name: Lovelace → Byron');
  await expect(app.history.changes).toContainText('Company: Acme → Globex');
  // R19: they were left at the result.
  const passwords = page.getByRole('button', { name: 'Download generated passwords', exact: true });
  const download = page.waitForEvent('download');
  await passwords.click();
  expect((await download).suggestedFilename()).toBe('passwords-second.csv');
  await expect(passwords).toBeHidden();
  await expect(page.getByText('can’t be shown again')).toBeFocused();
  await page.getByRole('link', { name: 'All imports' }).click();

  await app.goTo('Import Data');
  await app.import.choose(textFile('third.csv', 'First Name,Email\r\nDora,dora@example.com\r\n'));
  await app.import.run();
  await page.getByRole('button', { name: 'Undo import', exact: true }).click();
  // What follows an undo must not meet the person elsewhere, so they wait for it.
  const release = await holdCommits(page);
  await app.history.dialog.getByRole('button', { name: 'Undo import', exact: true }).click();
  for (const _press of [1, 2, 3]) await page.keyboard.press('Escape');
  await expect(app.history.dialog).toContainText('Saving…');
  await release();
  await expect(app.heading).toHaveText('Import History');
  await expect(app.history.row('third.csv')).toContainText('Undone');
});

test('R16: when another tab changed the directory meanwhile, the new plan is shown before anything is written', async ({
  app,
  context,
}) => {
  await app.open('#/admin/import');
  await importFile(app, first);
  await app.goTo('Import History');
  await app.history.plan('first.csv', 'Undo import');

  const other = new App(await newWindow(context));
  await other.open('#/admin/import');
  await importFile(other, second, true);

  await app.history.dialog.getByRole('button', { name: 'Undo import', exact: true }).click();
  await expect(app.history.dialog.getByRole('alert')).toContainText('The directory changed');
  await expect(app.history.dialog).toContainText('1 left alone');
  await app.history.confirm('Undo import');
  await app.goTo('Users');
  await expect(app.users.status(2)).toBeVisible();
});

test('what another tab has undone meanwhile is redone by the word, and not under the name of an undo', async ({
  app,
  context,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(first);
  await app.import.run();

  const other = new App(await newWindow(context));
  await other.open('#/admin/history');
  await other.history.plan('first.csv', 'Undo import');
  await other.history.confirm('Undo import');

  await page.getByRole('button', { name: 'Undo import', exact: true }).click();
  await expect(app.history.dialog).toContainText('2 users come back');
  await expect(app.history.dialog).toHaveAccessibleName('Redo the import of first.csv?');
  await app.history.confirm('Redo import');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('is redone');
  await expect(app.history.row('first.csv')).toContainText('Imported');
});

test('what undo needs can be dropped, which the history says', async ({ app, page }) => {
  await app.open('#/admin/history');
  await expect(page.getByText('No imports yet')).toBeVisible();
  await importFile(app, first);
  await app.goTo('Import History');
  await page.getByRole('button', { name: 'Free space…' }).click();
  await app.history.dialog.getByLabel('Imports to forget').selectOption('All imports');
  await expect(app.history.dialog.getByRole('status')).toContainText('1 import can no longer be undone');
  await app.history.dialog.getByRole('button', { name: 'Free space', exact: true }).click();
  await expect(app.history.dialog).toHaveCount(0);
  await expect(app.history.button('first.csv', 'Undo import')).toHaveCount(0);
  await app.history.button('first.csv', 'Details').click();
  await expect(page.getByText('is no longer kept')).toBeVisible();
});
