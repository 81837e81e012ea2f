/** R6: what was chosen for a header row comes back with the next file that has it. */
import { textFile } from './files';
import type { CsvUpload } from './pages/import-page';
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

test('R1: an encoding chosen by hand is that of the next file with the same headers', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(
    windows1251('one.csv', 'Email,Last Name\r\nanna@example.com,', [0xc0, 0xed, 0xed, 0xe0]),
  );
  await page.getByRole('combobox', { name: 'Encoding', exact: true }).selectOption('windows-1251');
  await expect(app.import.review.getByText('Анна')).toBeVisible();
  await app.import.run();
  await app.import.startAnother();
  await app.import.choose(
    windows1251('two.csv', 'Email,Last Name\r\nivan@example.com,', [0xc8, 0xe2, 0xe0, 0xed]),
  );
  await expect(app.import.review.getByText('Иван')).toBeVisible();
  await app.import.unfold('File settings');
  await expect(page.getByRole('combobox', { name: 'Encoding', exact: true })).toHaveValue('windows-1251');
});

/** A last cell in Cyrillic, as bytes: Node writes no Windows-1251. */
function windows1251(name: string, start: string, cell: readonly number[]): CsvUpload {
  return { name, bytes: Buffer.concat([Buffer.from(start, 'ascii'), Buffer.from(cell)]) };
}
