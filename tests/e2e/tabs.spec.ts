import { App } from './pages/app';
import { textFile, uk500 } from './files';
import { expect, test } from './test';

test('D5: what one tab imports, the other shows', async ({ app, context }) => {
  const other = new App(await context.newPage());
  await other.open();
  await expect(other.users.status(0)).toBeVisible();

  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await app.import.run();
  await expect(other.users.status(500)).toBeVisible();
  await expect(other.users.rows.first()).toContainText('atomkiewicz@hotmail.com');

  await other.goTo('Import Data');
  await other.import.choose(textFile('one.csv', 'First Name,Email\r\nAda,ada@example.com\r\n'));
  await other.import.run();
  await app.goTo('Users');
  await expect(app.users.status(501)).toBeVisible();
  const [mine, theirs] = [
    await app.users.exportAll(),
    (await other.goTo('Users'), await other.users.exportAll()),
  ];
  expect(mine.bytes.equals(theirs.bytes)).toBe(true);
});

test('R16: a plan that another tab has overtaken is made again before anything is written', async ({
  app,
  context,
}) => {
  const other = new App(await context.newPage());
  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await app.import.expectCounts({ Create: 500 });

  await other.open('#/admin/import');
  await other.import.choose(uk500);
  await other.import.run();

  await app.import.import.click();
  await expect(app.alert.first()).toContainText('Nothing was written');
  await app.import.expectCounts({ Skipped: 500 });
  await other.goTo('Users');
  await expect(other.users.status(500)).toBeVisible();
});
