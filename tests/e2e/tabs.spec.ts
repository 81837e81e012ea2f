import { newWindow } from './new-window';
import { App } from './pages/app';
import { expectAccessible } from './expect-accessible';
import { textFile, uk500 } from './files';
import { expect, test } from './test';

test('D5: what one tab imports, the other shows', async ({ app, context }) => {
  const other = new App(await newWindow(context));
  await other.open();
  await expect(other.users.status(0)).toBeVisible();

  await app.openWith(uk500);
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

test('R16: rows that differ from what was reviewed, since another tab edited a user, are shown and marked', async ({
  app,
  page,
  context,
}) => {
  const people = ['ada', 'bob', 'cleo'];
  const file = (name: string, phone: (row: number) => string) =>
    textFile(
      name,
      ['Email,Work Phone', ...people.map((who, row) => `${who}@example.com,${phone(row)}`), ''].join('\r\n'),
    );
  const other = new App(await newWindow(context));
  await app.openWith(file('before.csv', (row) => `555-010${row}`));
  await app.import.startAnother();
  await app.import.choose(file('after.csv', (row) => `555-020${row}`));
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Update: 3 });

  await other.open();
  await other.users.row('bob@example.com').click();
  await other.user.field('Work Phone').fill('555-0777');
  await other.user.save.click();
  await expect(other.user.dialog).toHaveCount(0);

  await app.import.import.click();
  const notice = app.alert.filter({ hasText: 'The directory changed since this review' });
  await expect(notice).toContainText(
    'Nothing was written. Look again: 1 row differs from what you reviewed.',
  );
  await app.import.expectCounts({ Update: 3 });
  await notice.getByRole('button', { name: 'Show the rows that differ' }).press('Enter');
  await expect(app.import.tab('Now different')).toBeFocused();
  await expect(app.import.tab('Now different')).toHaveAccessibleName(/1$/);
  await expect(app.import.review).toHaveAttribute('aria-rowcount', '1');
  await expect(app.import.review).toContainText('Update; Work Phone: 555-0101 → 555-0201');
  await expect(app.import.review).toContainText('Update; Work Phone: 555-0777 → 555-0201');
  await expect(app.import.review).toContainText('was 555-0777');
  await expectAccessible(page, 'rows that differ from what was reviewed');

  await app.import.tab('Update').click();
  await expect(app.import.review).toHaveAttribute('aria-rowcount', '3');
  const marked = app.import.review.getByRole('row').filter({ hasText: 'differs: reviewed as Update' });
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText('bob@example.com');

  // Bob's phone of the other tab is kept, the other rows are imported.
  await app.import.tab('Now different').click();
  await expect(app.import.review).toHaveAttribute('aria-rowcount', '1');
  await app.import.review.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Delete');
  await app.import.expectCounts({ Update: 2, Skipped: 1 });
  await expect(app.import.review).toContainText('Skipped; You left this row out');
  await app.import.run();
  await app.goTo('Users');
  await expect(app.users.row('bob@example.com')).toContainText('555-0777');
  await expect(app.users.row('cleo@example.com')).toContainText('555-0202');
});

test('a page that the browser keeps when it is left lets go of the directory, and loads anew when it is shown again', async ({
  app,
  page,
}) => {
  await app.openWith(textFile('ada.csv', 'First Name,Email\r\nAda,ada@example.com\r\n'));
  // Chromium keeps none while a test tool looks on.
  const tell = (event: 'pagehide' | 'pageshow') =>
    page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), event);
  await tell('pagehide');
  await expect.poll(() => page.workers().length).toBe(0);
  await Promise.all([page.waitForEvent('load'), tell('pageshow')]);
  await app.goTo('Users');
  await expect(app.users.status(1)).toBeVisible();
});
