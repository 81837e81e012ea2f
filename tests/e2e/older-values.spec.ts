/** Cells that put back what was changed since the file was exported: noticed, and the newer values kept for a row or for all. */
import { expectAccessible } from './expect-accessible';
import { textFile } from './files';
import { expect, test } from './test';
import type { App } from './pages/app';

const monday = textFile(
  'monday.csv',
  [
    'First Name,Email,Company,Work Phone',
    'Ada,ada@example.com,Acme,555-0101',
    'Bob,bob@example.com,Acme,555-0102',
    'Cleo,cleo@example.com,Globex,555-0103',
    '',
  ].join('\r\n'),
);
/** Monday's export with one edit of its own, imported on Friday. */
const friday = textFile('friday.csv', monday.bytes.toString('utf8').replace('Cleo,', 'Cleopatra,'));
const wednesday = textFile('wednesday.csv', 'Email,Work Phone\r\nbob@example.com,555-0999\r\n');

/** On Tuesday Ada's phone is changed by hand, on Wednesday Bob's by an import. */
async function week(app: App): Promise<void> {
  await app.openWith(monday);
  await app.goTo('Users');
  await app.users.row('ada@example.com').click();
  await app.user.field('Work Phone').fill('555-0777');
  await app.user.save.click();
  await expect(app.user.dialog).toHaveCount(0);
  await app.goTo('Import Data');
  await app.import.choose(wednesday);
  await app.import.updateExisting.check();
  await app.import.run();
  await app.import.startAnother();
  await app.import.choose(friday);
  await app.import.updateExisting.check();
}

test('older values are noticed with when and by what they were changed, and kept newer for a row by keyboard', async ({
  app,
  page,
}) => {
  await week(app);
  await app.import.expectCounts({ Update: 3 });
  const older = page.getByRole('group', { name: 'Older values' });
  await expect(older).toContainText('2 cells in 2 rows put back an older value');
  await older.getByRole('button', { name: 'Show these rows' }).click();
  await expect(app.import.review).toContainText('Work Phone: changed');
  await expect(app.import.review).toContainText('by hand');
  await expect(app.import.review).toContainText('by the import of wednesday.csv');
  await expect(app.import.review).toContainText('puts back an older value');

  await app.import.review.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Space');
  await app.import.expectCounts({ Update: 2, Unchanged: 1 });
  await expect(older).toContainText('In 1 of them the newer one is kept.');
  await expect(page.getByRole('checkbox', { name: 'Keep the newer values of row 2' })).toBeChecked();
  await expect(app.import.review).toHaveAttribute('aria-rowcount', '2');
  await expectAccessible(page, 'older values, one of them kept');
  await page.keyboard.press('Space');
  await app.import.expectCounts({ Update: 3 });
  // Whoever goes on before the plan is there isn't brought back: the next key is the next row's.
  await page.evaluate(() => {
    for (const key of [' ', 'ArrowDown'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await app.import.expectCounts({ Update: 2, Unchanged: 1 });
  await page.keyboard.press('Space');
  await app.import.expectCounts({ Update: 1, Unchanged: 2 });
  await page.getByRole('checkbox', { name: 'Keep the newer values of row 3' }).uncheck();
  await app.import.expectCounts({ Update: 2, Unchanged: 1 });

  await app.import.run();
  await app.goTo('Users');
  await expect(app.users.row('ada@example.com')).toContainText('555-0777');
  await expect(app.users.row('bob@example.com')).toContainText('555-0102');
  await expect(app.users.row('cleo@example.com')).toContainText('Cleopatra');
});

test('the newer values are kept for all, and the history says so', async ({ app, page }) => {
  await week(app);
  const older = page.getByRole('group', { name: 'Older values' });
  await older.getByRole('button', { name: 'Keep the newer ones' }).click();
  await app.import.expectCounts({ Update: 1, Unchanged: 2 });
  await expect(older).toContainText('the newer ones are kept');
  await app.import.run();
  await app.goTo('Users');
  await expect(app.users.row('ada@example.com')).toContainText('555-0777');
  await expect(app.users.row('bob@example.com')).toContainText('555-0999');
  await expect(app.users.row('cleo@example.com')).toContainText('Cleopatra');
  await app.goTo('Import History');
  await app.history.button('friday.csv', 'Details').click();
  await page.getByText('Options', { exact: true }).click();
  await expect(page.getByText('Keep the newer ones')).toBeVisible();
});
