/** Every step of the import, what it asks and what it refuses. */
import { peopleFile, textFile } from '../e2e/files';
import { test } from './camera';
import { ambiguousDates, changedPeople, fewPeople, unclosedQuote, westernEuropean } from './people';

test('the import of new people', async ({ app, page, take }) => {
  await app.open('#/admin/fields');
  await app.customFields.addText('Site');
  await app.goTo('Import Data');
  await page.getByText('How this works').click();
  await app.import.next.click();
  await take('import-choose-refused');
  await app.import.file.setInputFiles({
    name: fewPeople.name,
    mimeType: 'text/csv',
    buffer: fewPeople.bytes,
  });
  await take('import-choose-chosen');
  await app.import.next.click();
  await app.import.expectCounts({ Create: 5, Rejected: 1 });
  await take('import-match');
  await page.getByText('How this works').click();
  await app.import.unfold('File settings');
  await app.import.unfold('More options');
  await take('import-match-unfolded');
  await app.import.tab('Rejected').click();
  await take('import-match-rejected');
  await page.evaluate(() => {
    void navigator.locks.request('rollcall-commit', () => new Promise(() => {}));
  });
  await app.import.import.click();
  await app.import.progress.waitFor();
  await take('importing');
});

test('the import of changes', async ({ app, page, take }) => {
  await app.open('#/admin/import');
  await app.import.choose(fewPeople);
  await app.import.notifyNew.check();
  await app.import.run();
  await take('import-result');
  await app.import.startAnother();
  await app.import.choose(changedPeople);
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Create: 1, Update: 2, Unchanged: 1, Rejected: 3 });
  await app.import.tab('Update').click();
  await take('import-match-update');
  await app.import.tab('Rejected').click();
  const cell = app.import.review.getByRole('gridcell', { name: 'n/a' }).first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await take('import-match-mending');
  await page.keyboard.type('alan@example.com');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Apply to all like this' }).waitFor();
  await take('import-match-mended');
  await page.getByRole('button', { name: 'Find and replace…' }).click();
  await take('import-match-replace');
  await page.keyboard.press('Escape');
  await app.import.fieldFor('Site').selectOption({ label: 'Create custom field…' });
  await page.getByRole('dialog').waitFor();
  await take('import-match-new-field');
});

test('what the import asks and refuses', async ({ app, page, take }) => {
  await app.open('#/admin/fields');
  await app.customFields.add({ label: 'Start', type: 'date' });
  await app.goTo('Import Data');
  await app.import.choose(ambiguousDates);
  await page.getByText(/^Does .* mean/u).waitFor();
  await take('import-match-dates');
  await app.import.back.click();
  await app.import.choose(westernEuropean);
  await page.getByText('This file isn’t UTF-8').waitFor();
  await take('import-match-encoding');
  await app.import.back.click();
  await app.import.choose(unclosedQuote);
  await app.alert.first().waitFor();
  await take('import-match-unclosed-quote');
  await app.import.back.click();
  await app.import.choose({
    name: 'people.xlsx',
    bytes: Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml'),
  });
  await app.alert.first().waitFor();
  await take('import-choose-not-text');
  await app.open('#/admin/import');
  await app.import.choose(textFile('no-email.csv', 'First Name,Last Name\r\nAda,Lovelace\r\n'));
  await page
    .getByText(/^No column goes to Email yet/u)
    .first()
    .waitFor();
  await take('import-match-no-email');
  await app.import.back.click();
  await app.import.choose(peopleFile(7_500));
  await app.import.inBatches(3_000).waitFor();
  await take('import-match-over-limit');
});
