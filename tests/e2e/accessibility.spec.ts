import { expectAccessible } from './expect-accessible';
import { textFile, uk500 } from './files';
import { expect, test } from './test';

const mixed = textFile(
  'mixed.csv',
  'First Name,Email,Work Phone,Extra\r\nAda,ada@example.com,4.41234E+11,x\r\nBob,not an address,,\r\n,cleo@example.com,,\r\n',
);

test("every screen is free of axe's findings, empty and with people", async ({ app, page }) => {
  await app.open();
  await expect(app.users.status(0)).toBeVisible();
  const links = await app.navigation.getByRole('link').allInnerTexts();
  expect(links.length).toBeGreaterThan(1);
  const visitAll = async (state: string) => {
    for (const link of links.map((text) => text.trim())) {
      await app.goTo(link);
      await expectAccessible(page, `${link}, ${state}`);
    }
  };
  await visitAll('empty');
  await app.goTo('Import Data');
  await app.import.choose(uk500);
  await app.import.run();
  await visitAll('with people');
  await app.goTo('Import History');
  await app.history.plan('uk-500.csv', 'Undo import');
  await expectAccessible(page, 'the undo of an import');
  await page.keyboard.press('Escape');
  await app.history.button('uk-500.csv', 'Details').click();
  await expect(app.history.changes).toHaveAttribute('aria-rowcount', '500');
  await expectAccessible(page, 'the details of an import');
});

test("the dialogs of the directory are free of axe's findings", async ({ app, page }) => {
  await app.openWith(mixed);
  await app.goTo('Users');
  await app.users.newUser.click();
  await app.user.save.click();
  await expect(app.user.dialog).toContainText('Email is blank');
  await expectAccessible(page, 'a new user, refused');
  await app.user.cancel.click();
  await app.users.row('ada@example.com').click();
  await app.user.field('Company').click();
  await expectAccessible(page, 'a user, choosing a company');
  await app.user.cancel.click();
  await app.users.checkBox('ada@example.com').check();
  await expect(app.users.selection).toBeVisible();
  await expectAccessible(page, 'a user selected, and one without a first name');
  for (const name of ['Move to group', 'Reset passwords', 'Choose columns', 'Filter']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('ControlOrMeta+k');
  await app.palette.fill('a');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'the command palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'the list of keys');
  await page.keyboard.press('Escape');
  await app.goTo('Groups');
  await app.groups.newGroup.click();
  await app.groups.name('');
  await expect(page.getByRole('dialog')).toContainText('Give the group a name');
  await expectAccessible(page, 'a new group, refused');
});

test("every step of an import is free of axe's findings", async ({ app, page }) => {
  await app.open('#/admin/import');
  await app.import.file.waitFor();
  await expectAccessible(page, 'step 1');
  await app.import.choose(mixed);
  await app.import.expectCounts({ Create: 2, Rejected: 1 });
  await app.import.unfold('File settings');
  await app.import.unfold('More options');
  for (const tab of ['Create', 'Update', 'Rejected'] as const) {
    await app.import.tab(tab).click();
    await expect(app.import.tab(tab)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, `step 2, ${tab}`);
  }
  await app.import.run();
  await expectAccessible(page, 'result');
  await app.import.startAnother();
  await app.import.choose(textFile('open.csv', 'First Name,Email\r\n"Ada,ada@example.com\r\n'));
  await expect(app.alert.first()).toBeVisible();
  await expectAccessible(page, 'a fault');
});
