import { readFile } from 'node:fs/promises';
import { textFile } from './files';
import type { App } from './pages/app';
import { expect, test } from './test';

const two = textFile(
  'two.csv',
  'First Name,Last Name,Email\r\nAda,Lovelace,ada@example.com\r\nBo,Ek,bo@example.com\r\n',
);

async function importTwo(app: App): Promise<void> {
  await app.openWith(two);
  await app.goTo('Users');
}

test('R20: a password is set and checked; a weak one is warned of, a short one is not taken', async ({
  app,
  page,
}) => {
  await importTwo(app);
  await app.users.row('ada@example.com').click();
  await app.user.password('Set', '12345');
  await expect(app.user.dialog).toContainText('Too short');
  await expect(app.user.field('Password')).toBeFocused();
  await app.user.password('Set', 'qwerty');
  await expect(app.user.passwordOutcome).toContainText('Set');
  await expect(app.user.dialog).toContainText('most common');
  await app.user.password('Set', 'correct horse battery');
  await expect(app.user.passwordOutcome).toContainText('Set');
  await app.user.password('Check', 'qwerty');
  await expect(app.user.passwordOutcome).toContainText('Wrong');
  await app.user.password('Check', 'correct horse battery');
  await expect(app.user.passwordOutcome).toContainText('Right');
  await expect(app.user.dialog).toContainText('A password is set.');
  await app.user.password('Check');
  await expect(app.user.passwordOutcome).toContainText('Right');
  await page.keyboard.press('Escape');
  await expect(app.user.dialog).toBeHidden();
});

test('R20: a generated password is shown, holds, is gone with the form, and can be undone', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await importTwo(app);
  await app.users.row('bo@example.com').click();
  await app.user.password('Generate');
  const password = await app.user.passwordOutcome.locator('code').innerText();
  expect(password).toMatch(/^\S{12,}$/u);
  await app.user.dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(password);
  await app.user.password('Check', password);
  await expect(app.user.passwordOutcome).toContainText('Right');
  await app.user.cancel.click();
  await app.users.row('bo@example.com').click();
  await expect(app.user.field('First Name')).toHaveValue('Bo');
  await expect(app.user.dialog).not.toContainText(password);

  await app.user.password('Generate');
  await app.user.dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(app.user.passwordOutcome).toHaveText('Undone');
  await app.user.password('Check', password);
  await expect(app.user.passwordOutcome).toContainText('Right');
});

test('R19: the passwords of the selected users are reset once asked, and come as one file', async ({
  app,
  page,
}) => {
  await importTwo(app);
  await app.users.checkBox('bo@example.com').check();
  await app.users.forSelection('Reset passwords').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 user');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await app.users.checkBox('ada@example.com').check();
  await app.users.forSelection('Reset passwords').click();
  await expect(dialog).toContainText('2 users');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Reset passwords', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^passwords-\d{4}-\d\d-\d\d\.csv$/u);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  await expect(dialog).toBeHidden();

  await app.users.row('bo@example.com').click();
  const password = lines[2]?.split(',')[1] ?? '';
  expect(lines[2]).toContain('bo@example.com');
  await app.user.password('Check', password);
  await expect(app.user.passwordOutcome).toContainText('Right');
});
