/** R6: what was chosen for a header row comes back with the next file that has it. */
import { textFile } from './files';
import { expect, test } from './test';

test('a mapping made by hand is set again for the same headers, and can be forgotten', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(textFile('one.csv', 'Email,Zork\r\nada@example.com,Ada\r\n'));
  await app.import.fieldFor('Zork').selectOption('Notes');
  await app.import.updateExisting.check();
  await app.import.run();
  await app.import.startAnother();
  await app.import.choose(textFile('two.csv', 'Email,Zork\r\nbob@example.com,Bob\r\n'));
  await expect(app.import.fieldFor('Zork')).toHaveValue('notes');
  await expect(app.import.updateExisting).not.toBeChecked();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(app.import.fieldFor('Zork')).toHaveValue('');
});

test('a file in which no mappings are is a failure that says what to choose instead', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import mappings', exact: true }).click();
  const file = { name: 'people.json', mimeType: 'application/json', buffer: Buffer.from('{"people":[]}') };
  await (await choosing).setFiles(file);
  await expect(app.alert).toContainText('There are no mappings in this file.');
  await expect(app.alert).toContainText('Nothing was changed.');
  await expect(app.alert).toContainText('Export mappings');
});
