import { textFile, uk500, uk500Records } from './files';
import { expect, test } from './test';

const companies = new Set(uk500Records.map((record) => record[2])).size;

test('R24: five hundred people come in, go out, and importing the export changes nothing', async ({
  app,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await expect(app.import.detected(500)).toBeVisible();
  await expect(app.import.updateExisting).not.toBeChecked();
  await expect(app.import.notifyNew).not.toBeChecked();
  await app.import.expectCounts({ Create: 500 });
  await app.import.run();
  await app.import.expectResult('Created', 500);
  await app.import.expectResult('Groups added', companies);
  await app.import.startAnother();

  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
  await expect(app.users.grid).toHaveAttribute('aria-rowcount', /^50[01]$/u);
  const first = await app.users.exportAll();
  expect(first.name).toMatch(/^users-\d{4}-\d\d-\d\d\.csv$/u);

  await app.goTo('Import Data');
  await app.import.choose(first);
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Unchanged: 500 });
  await app.goTo('Users');
  expect((await app.users.exportAll()).bytes.equals(first.bytes)).toBe(true);
});

test('R12: an existing user is skipped, until Update existing users is checked', async ({ app }) => {
  await app.openWith(uk500);

  const changed = uk500.bytes.toString('utf8').replaceAll('"01835-', '"09999-');
  const changes = uk500Records.filter(
    (record) => record[7]?.startsWith('01835-') || record[8]?.startsWith('01835-'),
  );
  expect(changes.length).toBeGreaterThan(0);
  // S3: who turns away from a result begins anew.
  await app.goTo('Import Data');
  await expect(app.import.complete).toBeHidden();
  await app.import.choose(textFile('changed.csv', changed));
  await app.import.expectCounts({ Skipped: 500 });
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Update: changes.length, Unchanged: 500 - changes.length });
  await app.import.tab('Update').click();
  await expect(app.import.review.getByText('09999-').first()).toBeVisible();
  await expect(app.import.review.getByText('01835-').first()).toBeVisible();
  // There is no room for both: the new value is whole, the old one is cut.
  const ends = await app.import.review
    .locator('ins')
    .first()
    .evaluate((value) => {
      const cell = value.closest('[role="gridcell"]');
      return [value, cell].map((element) => element?.getBoundingClientRect().right ?? 0);
    });
  expect(ends[0]).toBeLessThan(ends[1] ?? 0);
  await app.import.run();
  await app.import.expectResult('Updated', changes.length);
  await app.import.expectResult('Unchanged', 500 - changes.length);

  await app.page.getByRole('button', { name: 'Show users', exact: true }).click();
  await expect(app.users.status(500)).toBeVisible();
  await app.users.search.fill(changes[0]?.[9] ?? '');
  await expect(app.users.rows).toHaveCount(1);
  await expect(app.users.rows.first()).toContainText('09999-');
});

test('R14: a row with an error is rejected with its reason, the others go on', async ({ app }) => {
  const file = textFile(
    'mixed.csv',
    'First Name,Email,Password\r\nAda,ada@example.com,\r\nBob,not an address,\r\nCleo,cleo@example.com,12345\r\nDora,,\r\n',
  );
  await app.open('#/admin/import');
  await app.import.choose(file);
  await app.import.expectCounts({ Create: 1, Rejected: 3 });
  await app.import.run();
  await app.import.expectResult('Created', 1);
  await app.import.expectResult('Rejected', 3);
  await expect(app.page.getByText('has the passwords of these rows in clear')).toBeVisible();
  const rejected = await app.import.download('Download rejected rows');
  expect(rejected.name).toBe('rejected-mixed.csv');
  const lines = rejected.bytes
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/First Name,Email,Password/u);
  expect(lines[0]).toMatch(/Row/u);
  expect(lines[0]).toMatch(/Reason/u);
  expect(lines[1]).toContain('not an address');

  const passwords = await app.import.download('Download generated passwords');
  expect(passwords.name).toBe('passwords-mixed.csv');
  expect(passwords.bytes.toString('utf8')).toContain('ada@example.com');
  await expect(app.page.getByText('can’t be shown again')).toBeFocused();
});

test('S6, S11: a column finds its custom field, and another field can be chosen by hand', async ({ app }) => {
  await app.open('#/admin/fields');
  await app.customFields.addText('Badge Number');
  await app.goTo('Import Data');
  await app.import.choose(
    textFile('badges.csv', 'e-mail,badge number,Nick\r\nada@example.com,B-17,Countess\r\n'),
  );
  await expect(app.import.fieldFor('badge number')).toContainText('Badge Number');
  await app.import.fieldFor('Nick').selectOption('First Name');
  await app.import.expectCounts({ Create: 1 });
  await app.import.run();
  await app.goTo('Users');
  const { bytes } = await app.users.exportAll();
  const [header = '', row = ''] = bytes
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .split('\r\n');
  expect(header).toBe(
    'First Name,Middle Name,Last Name,Email,Company,Work Phone,Cell Phone,Home Phone,Notes,Badge Number',
  );
  expect(row).toBe('Countess,,,ada@example.com,Individuals,,,,,B-17');
});

test('R14: a file whose rows are all rejected, skipped or unchanged has a result too, with the rejected ones as a file', async ({
  app,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(textFile('bad.csv', 'Email,First Name\nnobody,Ann\n,Bo\n'));
  await app.import.expectCounts({ Rejected: 2 });
  await app.import.run();
  await app.import.expectResult('Rejected', 2);
  const { bytes } = await app.import.download('Download rejected rows');
  expect(bytes.toString('utf8')).toContain('nobody,Ann,2,');

  await app.import.startAnother();
  await app.import.choose(textFile('ann.csv', 'Email,First Name\nann@example.com,Ann\n'));
  await app.import.run();
  await app.import.startAnother();
  await app.import.choose(textFile('ann.csv', 'Email,First Name\nann@example.com,Anna\n'));
  await app.import.run();
  await app.import.expectResult('Skipped', 1);
  await app.import.startAnother();
  await app.import.choose(textFile('ann.csv', 'Email,First Name\nann@example.com,Ann\n'));
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Unchanged: 1 });
  await app.import.run();
  await app.import.expectResult('Unchanged', 1);
});

test('a file can be dropped on any page, of several the first, and cells pasted', async ({ app, page }) => {
  const drop = (...names: readonly string[]) =>
    page.evaluate((dropped) => {
      const dataTransfer = new DataTransfer();
      for (const name of dropped) {
        dataTransfer.items.add(new File([`First Name,Email\r\n${name},${name}@example.com\r\n`], name));
      }
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }, names);
  await app.open('#/admin/import');
  await app.import.file.waitFor();
  expect(await drop('ann.csv', 'bo.csv')).toBe(true);
  await expect(
    page.getByText('ann.csv is chosen. One file at a time: import the other one after it.').first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(app.import.detected(1)).toBeVisible();
  await expect(app.import.review).toContainText('ann.csv@example.com');

  await app.import.back.click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Email\tNotes\r\nada@example.com\t"two\nlines"\r\nbo@example.com\tone\r\n',
    );
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    );
  });
  await page.keyboard.press('Enter');
  await app.import.expectCounts({ Create: 2 });

  await app.goTo('Groups');
  expect(await drop('cy.csv')).toBe(true);
  await page.getByRole('button', { name: 'Import this file instead', exact: true }).click();
  await app.import.next.click();
  await expect(app.import.review).toContainText('cy.csv@example.com');
});

test('R3: a header row that can’t be gives way to the one in use', async ({ app, page }) => {
  await app.open('#/admin/import');
  await app.import.choose(textFile('one.csv', 'First Name,Email\r\nAda,ada@example.com\r\n'));
  await app.import.unfold('File settings');
  const headerRow = page.getByRole('spinbutton', { name: 'Header row', exact: true });
  for (const typed of ['-1', '', '1.5']) {
    await headerRow.fill(typed);
    await headerRow.press('Tab');
    await expect(headerRow).toHaveValue('1');
  }
  await headerRow.fill('0');
  await headerRow.press('Tab');
  await expect(headerRow).toHaveValue('0');
  await expect(app.import.detected(2)).toBeVisible();
});

test('R7: a field that is made for a column has the type and the options that its values ask for', async ({
  app,
  page,
}) => {
  const rows = ['4.5,Gold', '3,Silver', ',Gold'];
  const lines = Array.from({ length: 12 }, (_, row) => `p${row}@example.com,${rows[row % 3]}`);
  await app.open('#/admin/import');
  await app.import.choose(textFile('typed.csv', ['Email,Rating,Tier', ...lines].join('\n')));
  const dialog = page.getByRole('dialog', { name: 'Create custom field' });
  const types = { Rating: 'Number', Tier: 'Drop-down' };
  for (const [header, type] of Object.entries(types)) {
    await app.import.fieldFor(header).selectOption('Create custom field…');
    const chosen = dialog.getByLabel('Type', { exact: true });
    await expect(chosen.locator('option:checked')).toHaveText(type);
    if (type === 'Drop-down')
      await expect(dialog.getByLabel('Options', { exact: true })).toHaveValue('Gold\nSilver');
    await dialog.getByRole('button', { name: 'Create field', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await app.import.expectCounts({ Create: 12 });
});
