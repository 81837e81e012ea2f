import { textFile } from './files';
import { holdCommits } from './hold-commits';
import { expect, test } from './test';

test('S6: a custom field that is deleted says how many values go with it, and comes back with them', async ({
  app,
  page,
}) => {
  await app.open('#/admin/fields');
  await app.customFields.addText('Desk');
  await app.goTo('Import Data');
  await app.import.choose(textFile('desks.csv', 'Email,Desk\r\nada@example.com,D4\r\n'));
  await app.import.run();
  await app.goTo('Custom Fields');
  const dialog = page.getByRole('dialog');
  await app.customFields.button('Delete Desk').click();
  await expect(dialog).toContainText('One user has a value in it');
  await dialog.getByRole('button', { name: 'Delete field' }).click();
  await expect(app.customFields.row('Desk')).toHaveCount(0);
  await app.undo.click();
  await expect(app.customFields.row('Desk')).toHaveCount(1);

  // Whoever leaves the dialog while it is deleted is told all the same.
  const release = await holdCommits(page);
  await app.customFields.button('Delete Desk').click();
  await dialog.getByRole('button', { name: 'Delete field' }).click();
  await page.keyboard.press('Escape');
  await release();
  await expect(app.customFields.row('Desk')).toHaveCount(0);
  await app.undo.click();
  await app.goTo('Users');
  await expect(app.users.rows.first()).toContainText('D4');
});
