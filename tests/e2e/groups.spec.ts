import { textFile } from './files';
import { holdCommits } from './hold-commits';
import type { App } from './pages/app';
import { expect, test } from './test';

const people = textFile(
  'people.csv',
  'First Name,Email,Company\r\nAda,ada@example.com,Acme Inc\r\nBo,bo@example.com,"ACME, Inc."\r\n' +
    'Cy,cy@example.com,"ACME, Inc."\r\nDi,di@example.com,Zenith\r\n',
);

async function importPeople(app: App): Promise<void> {
  await app.openWith(people);
  await app.goTo('Groups');
}

test('R13: groups are made, renamed, merged and deleted; nobody is lost, and each can be undone', async ({
  app,
  page,
}) => {
  await importPeople(app);
  await app.groups.newGroup.click();
  await app.groups.name(' acme  inc ');
  await expect(page.getByRole('dialog')).toContainText('There is a group Acme Inc already');
  await app.groups.name('Nova');
  await expect(app.groups.row('Nova')).toContainText('0');
  await app.undo.click();
  await expect(app.groups.row('Nova')).toHaveCount(0);

  // What has come up in the place of a group that is gone is not what a double click was for.
  await app.groups.button('Acme Inc', 'Delete').dblclick({ delay: 100 });
  await expect(app.groups.row('Acme Inc')).toHaveCount(0);
  await expect(app.alert).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('1 user moved to Individuals');
  await app.undo.click();
  await expect(app.groups.row('Acme Inc')).toContainText('1');

  await app.groups.button('Zenith', 'Rename').click();
  await app.groups.name('Zenith Press');
  await expect(app.groups.row('Zenith Press')).toContainText('1');

  await app.groups.button('Zenith Press', 'Merge into').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Group to merge into').fill('acme i');
  await dialog.getByRole('option', { name: 'Acme Inc' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).dblclick();
  await expect(app.groups.row('Acme Inc')).toContainText('2');
  await expect(app.alert).toHaveCount(0);
  await expect(app.groups.row('Zenith Press')).toHaveCount(0);
  await app.undo.click();
  await expect(app.groups.row('Zenith Press')).toContainText('1');

  // What comes of a dialog that was left closes none that was opened since.
  const release = await holdCommits(page);
  await app.groups.button('Zenith Press', 'Rename').click();
  await app.groups.name('Zenith');
  await page.keyboard.press('Escape');
  await app.groups.newGroup.click();
  await release();
  await expect(app.groups.row('Zenith')).toContainText('1');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // Whoever has gone on by the time it is deleted keeps what they opened.
  const remove = await app.groups.button('Zenith', 'Delete').elementHandle();
  await app.groups.newGroup.evaluate((newGroup: HTMLElement, first) => {
    if (first instanceof HTMLElement) first.click();
    newGroup.click();
  }, remove);
  await expect(app.groups.row('Individuals')).toContainText('1');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.groups.button('Individuals', 'Delete')).toHaveCount(0);
  await app.groups.row('Individuals').getByRole('link').click();
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.first()).toContainText('di@example.com');
});

test('groups that are probably the same are pointed out and merged', async ({ app }) => {
  await importPeople(app);
  await expect(app.groups.similar).toContainText('Acme Inc');
  await app.groups.similar.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(app.groups.row('ACME, Inc.')).toContainText('3');
  await expect(app.groups.row('Acme Inc')).toHaveCount(0);
  await expect(app.groups.similar).toBeHidden();
  await app.undo.click();
  await expect(app.groups.row('Acme Inc')).toContainText('1');
});

test('groups that are not the same stay so after a reload', async ({ app, page }) => {
  await importPeople(app);
  await app.groups.similar.getByRole('button', { name: 'Not the same', exact: true }).click();
  await expect(app.groups.similar).toBeHidden();
  await page.reload();
  await expect(app.groups.row('Acme Inc')).toContainText('1');
  await expect(app.groups.similar).toBeHidden();
});
