/** R14: rejected rows are mended in the review, by keyboard alone; the plan follows at once. */
import type { Locator } from '@playwright/test';
import { expectAccessible } from './expect-accessible';
import { textFile } from './files';
import { reloadWhenAsked } from './reload-when-asked';
import { expect, test } from './test';

const broken = textFile(
  'broken.csv',
  [
    'First Name,Email,Company',
    ...Array.from({ length: 50 }, (_, at) => `P${at},p${at} at x.org,Acme`),
    'Zoe,zoe@example.com,Acme',
    '',
  ].join('\r\n'),
);

test('fifty rejected rows are mended by keyboard alone, each edit at once', async ({ app, page }) => {
  await app.open('#/admin/import');
  await app.import.choose(broken);
  await app.import.expectCounts({ Create: 1, Rejected: 50 });
  await app.import.tab('Rejected').click();
  const first = app.import.review.locator('[data-row="0"] [data-column="0"]');
  // The other tab's one row may still be there: no key leads away from that.
  await expect(first).toHaveText('2');
  await first.focus();
  for (let row = 1; row <= 12; row += 1) {
    await page.keyboard.press('ArrowDown');
    const cell = app.import.review.locator(`[data-row="${row}"] > :focus`);
    await expect(cell).toHaveCount(1);
    expect(await isInSight(cell), `row ${row}`).toBe(true);
  }
  await first.focus();
  for (let row = 0; row < 50; row += 1) {
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: `Email, row ${row + 2}`, exact: true });
    await expect(editor).toBeFocused();
    await expect(editor).toHaveValue(`p${row} at x.org`);
    await page.keyboard.type(`p${row}@x.org`);
    await page.keyboard.press('Enter');
    if (row < 49) await expect(app.import.review.locator('[data-row="0"] > :focus')).toHaveCount(1);
    else await expect(app.import.review).toBeFocused();
  }
  await app.import.expectCounts({ Create: 51 });
  await app.import.run();
  await app.import.expectResult('Created', 51);
});

/** In the window, and under no bar. */
function isInSight(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, bottom } = element.getBoundingClientRect();
    const isSeen = (y: number) => element.contains(document.elementFromPoint(left + width / 2, y));
    return isSeen(top + 1) && isSeen(bottom - 1);
  });
}

test('a cell that is opened has the focus before the next key can come', async ({ app, page }) => {
  await app.open('#/admin/import');
  await app.import.choose(broken);
  await app.import.expectCounts({ Create: 1, Rejected: 50 });
  await app.import.tab('Rejected').click();
  const cell = app.import.review.getByRole('gridcell', { name: 'p3 at x.org' });
  for (const key of ['dblclick', 'Enter', 'F2']) {
    // No answer of a worker's comes between two promises that are settled already.
    const focused = await cell.evaluate(async (element, how) => {
      const event =
        how === 'dblclick'
          ? new MouseEvent(how, { bubbles: true })
          : new KeyboardEvent('keydown', { key: how, bubbles: true });
      element.dispatchEvent(event);
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      const label = document.activeElement?.getAttribute('aria-label');
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return label;
    }, key);
    expect(focused, key).toBe('Email, row 5');
    await expect(cell).toBeFocused();
  }
  // The Enter that opens it may be held for a while.
  for (const _press of [1, 2]) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('textbox', { name: 'Email, row 5', exact: true })).toBeFocused();
});

test('whoever leaves the page while a mended cell is planned is where they wanted, and hears of no error', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(broken);
  await app.import.tab('Rejected').click();
  const first = app.import.review.locator('[data-row="0"] [data-column="0"]');
  await expect(first).toHaveText('2');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Email, row 2', exact: true }).fill('p0@x.org');
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    location.hash = '#/users';
  });
  await expect(app.heading).toHaveText('Users');
  await app.goTo('Import Data');
  await app.import.expectCounts({ Create: 2, Rejected: 49 });
});

test('a value is mended in all cells that say the same, found and replaced, or its row left out', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(
    textFile(
      'alike.csv',
      'First Name,Email\r\nAda,n/a\r\nBob,n/a\r\nCleo,cleo(at)example.com\r\nDan,dan(at)example.com\r\n',
    ),
  );
  await app.import.expectCounts({ Rejected: 4 });
  await expectAccessible(page, 'rejected rows');

  await page.getByRole('button', { name: 'Find and replace…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('In column').selectOption('Email');
  await dialog.getByLabel('Find', { exact: true }).fill('(AT)');
  await dialog.getByLabel('Replace with').fill('@');
  await dialog.getByRole('button', { name: 'Replace all' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no cell of this column says that');
  await expectAccessible(page, 'nothing to replace');
  await dialog.getByLabel('Find', { exact: true }).fill('(at)');
  await dialog.getByRole('button', { name: 'Replace all' }).click();
  await app.import.expectCounts({ Create: 2, Rejected: 2 });

  await app.import.tab('Rejected').click();
  const cells = app.import.review.getByRole('gridcell', { name: 'n/a' });
  await cells.first().dblclick();
  await page.keyboard.type('someone@example.com');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 more row says “n/a” in Email.')).toBeVisible();
  await page.getByRole('button', { name: 'Apply to all like this' }).click();
  await app.import.expectCounts({ Create: 3, Skipped: 1 });

  await app.import.tab('Create').click();
  await app.import.review.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Delete');
  await app.import.expectCounts({ Create: 3, Skipped: 1 });
  await page.getByRole('button', { name: 'Discard mends' }).click();
  await app.import.expectCounts({ Rejected: 4 });

  // Among the rows the key means these, and not what was changed elsewhere.
  await app.import.tab('Rejected').click();
  await app.import.review.locator('[data-row="1"] [data-column="1"]').focus();
  const before = [
    { Create: 3, Skipped: 1 },
    { Create: 3, Skipped: 1 },
    { Create: 3, Rejected: 1 },
    { Create: 2, Rejected: 2 },
    { Rejected: 4 },
  ];
  for (const counts of before) {
    await page.keyboard.press('Control+z');
    await app.import.expectCounts(counts);
  }
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Undone')).toBeVisible();
  expect((await messages.boundingBox())?.height, 'the message is one line').toBeLessThan(48);
  await page.keyboard.press('Control+z');
  await expect(messages.getByText('Nothing is mended that could be undone')).toBeVisible();

  // Who has no keys.
  await expect(page.getByRole('button', { name: 'Leave row out' })).toBeDisabled();
  await app.import.tab('Rejected').click();
  await cells.first().click();
  await page.getByRole('button', { name: 'Leave out row 2', exact: true }).click();
  await app.import.expectCounts({ Skipped: 1, Rejected: 3 });
  await page.getByRole('button', { name: 'Leave out row 3', exact: true }).click();
  await app.import.expectCounts({ Skipped: 2, Rejected: 2 });
  await app.import.tab('Skipped').click();
  await app.import.review.locator('[data-row="0"] [data-column="0"]').click();
  await page.getByRole('button', { name: 'Take in row 2', exact: true }).click();
  await app.import.expectCounts({ Skipped: 1, Rejected: 3 });
});

test('what is mended outlives a step back, another page and a look through another delimiter, and the browser asks before it is lost', async ({
  app,
  page,
}) => {
  await app.open('#/admin/import');
  await app.import.choose(
    textFile('two.csv', 'Email,Name\r\nada at example.com,Ada\r\nbob@example.com,Bob\r\n'),
  );
  await app.import.tab('Rejected').click();
  await app.import.review.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Email, row 2', exact: true }).fill('ada@example.com');
  await page.keyboard.press('Enter');
  await app.import.expectCounts({ Create: 2 });
  // UI.md: whoever looks for the buttons by these words finds no others.
  for (const name of ['Import', 'Back']) await expect(page.getByRole('button', { name })).toHaveCount(1);

  await app.import.back.click();
  await app.import.next.click();
  await app.import.expectCounts({ Create: 2 });

  await page.getByText('File settings', { exact: true }).click();
  const delimiter = page.getByRole('combobox', { name: 'Delimiter' });
  await delimiter.selectOption('Semicolon');
  await expect(app.alert.first()).toContainText('without what you mended in it: 1 change');
  await delimiter.selectOption('Comma');
  await app.import.expectCounts({ Create: 2 });
  await expect(app.alert).toHaveCount(0);

  await app.goTo('Users');
  await app.goTo('Import Data');
  await app.import.expectCounts({ Create: 2 });
  await app.goTo('Users');
  await reloadWhenAsked(page);
});
