import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { textFile, uk500 } from './files';
import { holdCommits } from './hold-commits';
import { newWindow } from './new-window';
import { App } from './pages/app';
import { reloadWhenAsked } from './reload-when-asked';
import { addUser } from './team';
import { expect, test } from './test';

const four = textFile(
  'four.csv',
  'First Name,Last Name,Email,Company\r\nAda,Lovelace,ada@example.com,Acme\r\nBo,Ek,bo@example.com,Acme\r\n' +
    'Zoë,Straßer,zoe@example.com,\r\n=SUM,"Line\nbreak",x@example.com,Zenith\r\n',
);

async function importFile(app: App, file: typeof four): Promise<void> {
  await app.openWith(file);
  await app.goTo('Users');
}

test('a user is made, changed and deleted, and every step can be undone', async ({ app, page }) => {
  await app.open();
  await app.users.newUser.click();
  await expect(page).toHaveURL(/#\/users\/new$/u);
  await expect(app.user.field('First Name')).toBeFocused();
  // R20: there is nobody yet whose password it could be.
  await expect(app.user.dialog.getByRole('button', { name: 'Set password' })).toHaveCount(0);
  await app.user.fillAndSave({
    'First Name': 'Ada',
    'Last Name': 'Lovelace',
    Email: 'ada@example.com',
    Company: 'Acme Inc',
  });
  await expect(app.users.row('ada@example.com')).toContainText('Acme Inc');

  await app.users.row('ada@example.com').click();
  await expect(app.user.field('Company')).toHaveValue('Acme Inc');
  await expect(app.user.history).toHaveCount(2);
  await app.user.fillAndSave({ 'Work Phone': '+44 1', Company: '' });
  await expect(app.users.row('ada@example.com')).toContainText('+44 1');
  await expect(app.users.row('ada@example.com')).toContainText('Individuals');
  await app.undo.click();
  await expect(app.users.row('ada@example.com')).toContainText('Acme Inc');

  await app.users.row('ada@example.com').click();
  await expect(page).toHaveURL(/#\/users\/[^?]+$/u);
  const address = page.url();
  await app.user.delete.click();
  await expect(app.users.status(0)).toBeVisible();
  await expect(app.undo).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('dialog', { name: 'User not found', exact: true })).toBeVisible();
  await expect(app.user.dialog.getByRole('alert')).toContainText('not in the directory');
  await page.keyboard.press('Escape');
  await expect(app.user.dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.users.row('ada@example.com')).toContainText('Acme Inc');
});

test('S2, R10, R11: a form says what an import would say, and saves nothing', async ({ app, page }) => {
  await importFile(app, four);
  await app.users.newUser.click();
  await app.user.field('First Name').fill('x'.repeat(256));
  await app.user.field('Email').fill('ADA@example.com');
  await app.user.save.click();
  await expect(app.user.dialog).toContainText('First Name is 256 characters long');
  await expect(app.user.dialog).toContainText('Email is Ada Lovelace’s already');
  await expect(app.user.field('First Name')).toBeFocused();
  await app.user.field('First Name').fill('New');
  await app.user.field('Email').fill('not an address');
  await page.keyboard.press('Enter');
  await expect(app.user.dialog).toContainText('Email can’t be used');
  await app.user.cancel.click();
  await expect(app.users.status(4)).toBeVisible();
});

test('whoever is still listed after a search keeps the same element: a click on its way meets nobody else', async ({
  app,
}) => {
  await importFile(app, four);
  for (const email of ['ada@example.com', 'bo@example.com', 'x@example.com', 'zoe@example.com']) {
    await app.users.search.fill('');
    await expect(app.users.rows).toHaveCount(4);
    const before = await app.users.row(email).elementHandle();
    await app.users.search.fill(email);
    await expect(app.users.rows).toHaveCount(1);
    expect(await before?.isVisible()).toBe(true);
    expect(await before?.innerText()).toContain(email);
  }
});

test('the focus stays with its user when another tab adds somebody above', async ({ app, page, context }) => {
  await importFile(app, four);
  await app.users.grid.getByRole('button', { name: 'Email', exact: true }).click();
  await expect(app.users.rows.nth(1)).toContainText('bo@example.com');
  await app.users.rows.nth(1).getByRole('link').focus();
  await page.keyboard.press('ArrowRight');

  const other = new App(await newWindow(context));
  await other.open();
  await addUser(other, { Email: 'a@example.com' });
  await expect(app.users.rows.nth(2)).toContainText('bo@example.com');
  await page.keyboard.press('Enter');
  await expect(app.user.field('Email')).toHaveValue('bo@example.com');
});

test('a user who is opened while the search is being written into the address stays open', async ({
  app,
  page,
}) => {
  // As on a busy machine: the browser tells late that the address has changed.
  await page.addInitScript(() => {
    addEventListener('hashchange', (event) => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      setTimeout(() => dispatchEvent(new HashChangeEvent('hashchange')), 600);
    });
  });
  await importFile(app, four);
  await expect(app.users.rows).toHaveCount(4);
  await app.users.search.evaluate((box: HTMLInputElement) => {
    box.value = 'bo';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const cells = [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')];
    cells.find(({ textContent }) => textContent === 'bo@example.com')?.click();
  });
  await expect(app.user.field('Email')).toHaveValue('bo@example.com');
});

test('what was typed is not thrown away by Escape', async ({ app, page }) => {
  await importFile(app, four);
  await app.users.row('bo@example.com').click();
  await app.user.field('Middle Name').fill('Elias');
  await app.user.field('Notes').fill('Knows Ada');
  // A press on the dialog's own scroll bar has the dialog for its target, as one beside it has.
  const edges = await app.user.dialog.boundingBox();
  const [clientX, clientY] = [(edges?.x ?? 0) + (edges?.width ?? 0) - 4, 200];
  for (const half of ['mousedown', 'click']) await app.user.dialog.dispatchEvent(half, { clientX, clientY });
  await expect(app.user.dialog.getByRole('alert')).toHaveCount(0);
  await page.mouse.click(10, 200);
  await expect(app.user.dialog.getByRole('alert')).toContainText('not saved');
  await app.user.dialog.getByRole('button', { name: 'Keep editing' }).click();
  await page.keyboard.press('Escape');
  await expect(app.user.dialog.getByRole('alert')).toContainText('not saved');
  await expect(app.user.dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.user.field('Notes')).toBeFocused();
  await app.user.fillAndSave({});
  await app.users.row('bo@example.com').click();
  await expect(app.user.field('Middle Name')).toHaveValue('Elias');
});

test.describe(() => {
  test.use({ hasTouch: true });
  test('a double click on a user leaves the form open, and a tap beside it opens nobody else', async ({
    app,
    page,
  }) => {
    await importFile(app, four);
    const name = app.users.row('bo@example.com').getByText('Ek');
    await name.click();
    await app.user.dialog.waitFor();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await expect(app.user.field('First Name')).toHaveValue('Bo');
    const { x, y } = (await app.users.row('zoe@example.com').getByText('Zoë').boundingBox()) ?? {
      x: 0,
      y: 0,
    };
    await page.touchscreen.tap(x + 4, y + 4);
    await expect(app.user.dialog).toHaveCount(0);
    await expect(page).toHaveURL(/#\/users$/u);
  });
});

test('whoever has gone on by the time a form is saved stays where they are', async ({ app, page }) => {
  await importFile(app, four);
  await app.users.row('bo@example.com').click();
  await app.user.field('Middle Name').fill('Elias');
  const release = await holdCommits(page);
  await app.user.save.click();
  await app.user.cancel.click();
  await app.goTo('Groups');
  await release();
  await expect(app.undo).toBeVisible();
  await expect(page).toHaveURL(/#\/groups$/u);
});

test('what was typed is not thrown away by the way back, by a link or by another address', async ({
  app,
  page,
}) => {
  await importFile(app, four);
  await app.users.row('bo@example.com').click();
  await expect(app.user.field('First Name')).toHaveValue('Bo');
  const form = page.url();
  const question = app.user.dialog.getByRole('alert');
  const entries = () => page.evaluate(() => history.length);
  const atFirst = await entries();
  await app.user.field('Middle Name').fill('Elias');
  const leave = [
    () => page.goBack(),
    () => app.user.dialog.getByRole('link', { name: 'four.csv' }).first().click(),
  ];
  for (const elsewhere of leave) {
    await elsewhere();
    await expect(question).toContainText('not saved');
    await expect(page).toHaveURL(form);
    await app.user.dialog.getByRole('button', { name: 'Keep editing' }).click();
    await expect(question).toHaveCount(0);
    await expect(app.user.field('Middle Name')).toHaveValue('Elias');
    expect(await entries()).toBe(atFirst);
  }
  await page.evaluate(() => (location.hash = '#/groups'));
  await expect(question).toContainText('not saved');
  await expect(page).toHaveURL(form);
  await app.user.dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page).toHaveURL(/#\/groups$/u);
  await expect(app.heading).toHaveText('Groups');
});

test('whoever goes back and discards what was typed is where the way back leads', async ({ app, page }) => {
  await importFile(app, four);
  await app.goTo('Groups');
  await app.goTo('Users');
  const list = page.url();
  await app.users.row('bo@example.com').click();
  await app.user.field('Middle Name').fill('Elias');
  await page.goBack();
  await app.user.dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(app.user.dialog).toBeHidden();
  await expect(page).toHaveURL(list);
  await page.goBack();
  await expect(app.heading).toHaveText('Groups');
  await page.goForward();
  await page.goForward();
  await expect(app.user.field('Middle Name')).toHaveValue('');
  await page.goBack();
  await expect(app.user.dialog).toBeHidden();
});

test('whoever has closed a user is back in the list, and the way back leads to what was before it', async ({
  app,
  page,
}) => {
  await importFile(app, four);
  await app.goTo('Groups');
  await app.goTo('Users');
  const list = page.url();
  for (const email of ['bo@example.com', 'zoe@example.com']) {
    await app.users.row(email).click();
    await app.user.dialog.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(app.user.dialog).toHaveCount(0);
    await expect(page).toHaveURL(list);
  }
  await page.goBack();
  await expect(app.heading).toHaveText('Groups');
  // Opened from elsewhere, the list was not before the user: it takes the user's place.
  await page.keyboard.press('ControlOrMeta+k');
  await app.palette.fill('zoe');
  await page.getByRole('dialog').getByRole('option', { name: 'Zoë' }).click();
  await app.user.cancel.click();
  await expect(page).toHaveURL(list);
  await page.goBack();
  await expect(app.heading).toHaveText('Groups');
});

test('the browser asks before a form with changes is reloaded, and not without', async ({ app, page }) => {
  await importFile(app, four);
  await app.users.row('bo@example.com').click();
  await app.user.field('Middle Name').fill('Elias');
  await reloadWhenAsked(page);
  await expect(app.user.field('Middle Name')).toHaveValue('');
  await app.user.fillAndSave({ 'Middle Name': 'Elias' });
  await app.users.row('bo@example.com').click();
  await expect(app.user.field('Middle Name')).toHaveValue('Elias');
  page.on('dialog', () => expect.soft('asked', 'without changes').toBe('not asked'));
  await page.reload();
  await expect(app.user.field('Middle Name')).toHaveValue('Elias');
});

test('custom fields have the control of their type, and are checked by it', async ({ app, page }) => {
  await app.open('#/admin/fields');
  await app.customFields.add({ label: 'Level', type: 'Drop-down', options: 'Gold\nSilver' });
  await app.customFields.add({ label: 'Budget', type: 'Number' });
  await app.customFields.add({ label: 'Since', type: 'Date' });
  await app.customFields.add({ label: 'Active', type: 'Check box' });
  await app.goTo('Users');
  await app.users.newUser.click();
  await app.user.field('Email').fill('ada@example.com');
  await app.user.field('Level').selectOption('Gold');
  await app.user.field('Budget').fill('lots');
  await app.user.field('Since').fill('2026-03-04');
  await app.user.field('Active').check();
  await app.user.save.click();
  await expect(app.user.dialog).toContainText('Budget is not a number');
  await app.user.fillAndSave({ Budget: '1.234,5' });
  const row = app.users.row('ada@example.com');
  for (const text of ['Gold', '1234.5', '4 Mar 2026', 'Yes']) await expect(row).toContainText(text);

  await app.goTo('Custom Fields');
  await page.getByRole('button', { name: 'Edit Level' }).click();
  await page.getByRole('dialog').getByLabel('Options').fill('Silver\nBronze');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.alert).toContainText('1 user has a value that does not fit');
  await page.getByRole('button', { name: 'Clear these values and save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await app.undo.click();
  await app.goTo('Users');
  await expect(row).toContainText('Gold');
});

test('R8: half a date is no blank one: it was, and took the date that was there', async ({ app, page }) => {
  await app.open('#/admin/fields');
  await app.customFields.add({ label: 'Since', type: 'Date' });
  await app.goTo('Users');
  await app.users.newUser.click();
  const since = app.user.field('Since');
  await app.user.field('Email').fill('ada@example.com');
  await since.focus();
  await page.keyboard.type('04');
  await app.user.save.click();
  await expect(app.user.dialog).toContainText('Since is not a date');
  await expect(since).toBeFocused();
  await app.user.fillAndSave({ Since: '2026-03-04' });
  const row = app.users.row('ada@example.com');
  await expect(row).toContainText('4 Mar 2026');

  await row.click();
  await since.focus();
  await page.keyboard.press('Backspace');
  await app.user.save.click();
  await expect(app.user.dialog).toContainText('Since is not a date');
  await app.user.fillAndSave({ Since: '' });
  await expect(row).not.toContainText('2026');
});

test('two tabs edit one user: different fields both live, the same field asks', async ({ app, context }) => {
  await importFile(app, four);
  const { App } = await import('./pages/app');
  const other = new App(await newWindow(context));
  await other.open();
  await other.users.row('ada@example.com').click();
  await other.user.field('Work Phone').fill('+44 2');
  await other.user.field('Last Name').fill('King');
  await other.user.field('Notes').fill('mine');

  await app.users.row('ada@example.com').click();
  await app.user.fillAndSave({ 'Last Name': 'Byron', 'Home Phone': '+44 3', Notes: 'theirs' });

  await expect(other.user.field('Home Phone')).toHaveValue('+44 3');
  await expect(other.user.dialog).toContainText('Last Name was changed meanwhile to “Byron”');
  await other.user.save.click();
  await expect(other.alert.first()).toContainText('Nothing was overwritten');
  // The focus goes to what is asked, and stays in the dialog when that is answered.
  const keepMine = other.user.dialog.getByRole('button', { name: 'Keep mine' });
  await expect(keepMine.first()).toBeFocused();
  await other.user.dialog.getByRole('button', { name: 'Use theirs' }).last().press('Enter');
  await expect(other.user.field('Notes')).toHaveValue('theirs');
  await expect(other.user.dialog.locator(':focus')).toHaveCount(1);
  await keepMine.click();
  await other.user.fillAndSave({});
  await expect(app.users.row('ada@example.com')).toContainText('King');
  await expect(app.users.row('ada@example.com')).toContainText('+44 2');
  await expect(app.users.row('ada@example.com')).toContainText('+44 3');
});

test('selected users are moved, exported and deleted in one go, and come back to the byte', async ({
  app,
  page,
}) => {
  await importFile(app, uk500);
  await expect(app.users.status(500)).toBeVisible();
  const before = await app.users.exportAll();
  await app.users.rows.nth(0).getByRole('checkbox').check();
  const third = app.users.rows.nth(2).getByText('@');
  await third.click({ modifiers: ['Shift'] });
  await expect(app.users.selection).toContainText('3 selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await third.click({ modifiers: ['ControlOrMeta'] });
  await expect(app.users.selection).toContainText('2 selected');
  await app.users.rows
    .nth(3)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(app.users.selection).toContainText('4 selected');
  // What was pressed keeps the focus far away from it: nothing brings the list back to it.
  await app.users.grid.hover();
  await page.mouse.wheel(0, 9_000);
  await expect(app.users.grid.locator('[data-row="255"]').getByRole('checkbox')).toBeVisible();
  await expect(app.users.grid.locator('[data-row="3"]').getByRole('checkbox')).toBeFocused();
  await page.mouse.wheel(0, -9_000);
  const download = page.waitForEvent('download');
  await app.users.forSelection('Export selection').click();
  const exported = await readFile(await (await download).path(), 'utf8');
  expect(exported.trim().split('\r\n')).toHaveLength(5);

  await app.users.grid.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(app.users.selection).toContainText('500 selected');
  await app.users.forSelection('Move to group').click();
  await page.getByRole('dialog').getByLabel('Group', { exact: true }).fill('Everyone');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await expect(app.users.rows.first()).toContainText('Everyone');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.undo.click();
  await expect(app.users.rows.first()).not.toContainText('Everyone');
  expect((await app.users.exportAll()).bytes.equals(before.bytes)).toBe(true);

  await app.users.forSelection('Delete').dblclick();
  await expect(app.users.status(0)).toBeVisible();
  await app.undo.click();
  await expect(app.users.status(500)).toBeVisible();
  expect((await app.users.exportAll()).bytes.equals(before.bytes)).toBe(true);
});

test('a view is in its address: search, group, condition and sorting come back with it', async ({
  app,
  page,
}) => {
  await importFile(app, four);
  await app.users.search.fill('STRASSER');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.first().locator('mark')).toHaveText('Straßer');
  await app.users.search.fill('');
  await app.users.group.selectOption('Acme');
  await app.users.grid.getByRole('button', { name: 'Last Name' }).click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Field').selectOption('First Name');
  await dialog.getByLabel('Value').fill('b');
  await dialog.getByRole('button', { name: 'Add filter' }).click();
  await expect(app.users.status(1)).toBeVisible();
  await expect(page).toHaveURL(/group=.+where=contains%3AfirstName%3Ab.*sort=lastName/u);
  await page.reload();
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.first()).toContainText('bo@example.com');
  await page.getByRole('button', { name: /^Remove filter/u }).click();
  await expect(app.users.status(2)).toBeVisible();
  await app.users.group.selectOption('Without group');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.first()).toContainText('Zoë');
});

test('a bookmark of what is not there any more shows nobody, says why, and can be widened', async ({
  app,
  page,
}) => {
  await importFile(app, four);
  const filters = page.getByRole('list', { name: 'Filters' });
  await app.open('#/users?group=gone');
  await expect(page.locator('main')).toContainText('This group is not there any more.');
  await expect(app.users.group.locator('option:checked')).toHaveText('Deleted group');
  await page.getByRole('button', { name: 'Show all users', exact: true }).click();
  await expect(app.users.status(4)).toBeVisible();

  await app.open('#/users?where=contains:gone:a&q=bo');
  await expect(app.users.status(0)).toBeVisible();
  await expect(filters).toContainText('Deleted field contains “a”');
  await page.getByRole('button', { name: /^Remove filter/u }).click();
  await expect(app.users.status(1)).toBeVisible();

  await app.open('#/users?import=gone&q=bo');
  await expect(app.users.status(0)).toBeVisible();
  await expect(filters).toContainText('Changed in an import that is not in the history');
  await page.getByRole('button', { name: /^Remove filter/u }).click();
  await expect(app.users.status(1)).toBeVisible();
});

test('R11: long names, other scripts, emoji and long notes are whole in the form, and fit into the list', async ({
  app,
  page,
}) => {
  const name = 'x'.repeat(255);
  const notes = 'Lorem ipsum dolor sit amet. '.repeat(2_143).trim();
  expect(notes.length).toBeGreaterThan(60_000);
  await importFile(
    app,
    textFile(
      'scripts.csv',
      'First Name,Last Name,Email,Company,Notes\r\n' +
        `${name},Long,long@example.com,,\r\nمحمد,الفارسي,rtl@example.com,شركة المثال,\r\n` +
        `👩‍👩‍👧‍👦 Zoë,😀😀,emoji@example.com,,🎉\r\nNote,Writer,note@example.com,,${notes}\r\n`,
    ),
  );
  const arabic = app.users.row('rtl@example.com').getByRole('gridcell').filter({ hasText: 'الفارسي' });
  await expect(arabic).toHaveCSS('direction', 'rtl');
  await expect(app.users.row('rtl@example.com').getByRole('link')).toHaveCSS('direction', 'rtl');
  await expect(app.users.row('rtl@example.com')).toContainText('محمد');
  await expect(app.users.row('emoji@example.com')).toContainText('👩‍👩‍👧‍👦 Zoë');
  for (const row of await app.users.rows.all()) {
    const cells = await row.getByRole('gridcell').all();
    for (const cell of cells) expect((await cell.boundingBox())?.height).toBeLessThanOrEqual(36);
  }
  const cutOff = app.users.row('long@example.com').getByRole('gridcell').filter({ hasText: name });
  await cutOff.hover();
  await expect(cutOff).toHaveAttribute('title', name);
  await app.users.row('rtl@example.com').getByRole('gridcell').filter({ hasText: 'محمد' }).hover();
  await expect(cutOff).not.toHaveAttribute('title');

  await app.users.row('long@example.com').click();
  await expect(app.user.field('First Name')).toHaveValue(name);
  await page.keyboard.press('Escape');
  await app.users.row('rtl@example.com').click();
  await expect(app.user.field('First Name')).toHaveCSS('direction', 'rtl');
  await expect(app.user.field('Email')).toHaveCSS('direction', 'ltr');
  await page.keyboard.press('Escape');
  await app.users.row('note@example.com').click();
  await expect(app.user.field('Notes')).toHaveValue(notes);
  await app.user.fillAndSave({ 'Last Name': 'Author' });
  await app.users.search.fill('author sit amet');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.first().locator('mark').filter({ hasText: 'sit' }).first()).toBeVisible();
});

test('a row that has not come yet is blank: no place of the list ever shows two users, and never are all places blank', async ({
  app,
  page,
}) => {
  await importFile(app, uk500);
  await expect(app.users.status(500)).toBeVisible();
  const seen = await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    if (grid === null) throw new Error('There is no list');
    const emails = new Map<string, Set<string>>();
    const look = () => {
      for (const row of grid.querySelectorAll('[aria-rowindex]')) {
        const email = [...row.children]
          .map((cell) => cell.textContent.trim())
          .find((text) => text.includes('@'));
        const place = row.getAttribute('aria-rowindex') ?? '';
        if (email !== undefined) emails.set(place, (emails.get(place) ?? new Set()).add(email));
      }
    };
    new MutationObserver(look).observe(grid, {
      subtree: true,
      attributes: true,
      characterData: true,
      childList: true,
    });
    // Further than what is fetched, but not out of sight of it.
    const step = grid.clientHeight * 2.5;
    for (let top = 0; top < grid.scrollHeight; top += step) {
      grid.scrollTop = top;
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    }
    return [...emails.values()].map((shown) => [...shown]);
  });
  expect(seen.length).toBeGreaterThan(200);
  expect(seen.filter((shown) => shown.length > 1)).toEqual([]);

  // Nor is the list ever blank: what was in sight stays until the next rows are there.
  const shown = () => app.users.rows.filter({ hasText: '@' }).count();
  for (const end of ['Home', 'End', 'Home']) {
    await app.users.rows.first().getByRole('gridcell').nth(1).focus();
    await page.keyboard.press(`ControlOrMeta+${end}`);
    expect(await shown()).toBeGreaterThan(5);
  }
  await expect(app.users.rows.first()).toContainText('atomkiewicz@hotmail.com');
});

test('a list that was short is drawn whole as soon as it is long again', async ({ app, page }) => {
  await importFile(app, uk500);
  await expect(app.users.status(500)).toBeVisible();
  const filled = await app.users.rows.filter({ hasText: '@' }).count();
  await app.users.search.fill('atomkiewicz');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.rows.filter({ hasText: '@' })).toHaveCount(1);
  await app.users.search.fill('nobody at all');
  await expect(app.users.status(0)).toBeVisible();
  const beyond = await page.getByRole('grid').evaluate((grid) => grid.scrollHeight - grid.clientHeight);
  expect(beyond, 'nothing to scroll to').toBe(0);
  // As many as Svelte draws in one go, before the browser lays anything out.
  const firstDrawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('[role="grid"]');
        if (grid === null) throw new Error('There is no list');
        new MutationObserver(() => {
          const rows = [...grid.querySelectorAll('[aria-rowindex]')];
          const users = rows.filter(
            (row) => row.checkVisibility({ visibilityProperty: true }) && row.textContent.includes('@'),
          ).length;
          if (users > 1) resolve(users);
        }).observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
  await app.users.search.fill('');
  expect(filled).toBeGreaterThan(15);
  expect(await firstDrawn).toBeGreaterThan(filled - 5);
});

test('R23: what is exported has the order of the list', async ({ app, page }) => {
  await importFile(app, four);
  const emailsOf = async (button: Locator): Promise<readonly string[]> => {
    const download = page.waitForEvent('download');
    await button.click();
    const text = await readFile(await (await download).path(), 'utf8');
    return text.match(/\w+@example\.com/gu) ?? [];
  };
  const byEmail = app.users.grid.getByRole('columnheader', { name: 'Email' }).getByRole('button');
  await byEmail.click();
  await byEmail.click();
  await expect(app.users.rows.first()).toContainText('zoe@example.com');
  expect(await emailsOf(app.users.exportButton)).toEqual([
    'zoe@example.com',
    'x@example.com',
    'bo@example.com',
    'ada@example.com',
  ]);
  await app.users.search.fill('acme');
  await expect(app.users.rows).toHaveCount(2);
  expect(await emailsOf(app.users.exportButton)).toEqual(['bo@example.com', 'ada@example.com']);
  await app.users.checkBox('Ada').check();
  await app.users.checkBox('Bo').check();
  expect(await emailsOf(app.users.forSelection('Export selection'))).toEqual([
    'bo@example.com',
    'ada@example.com',
  ]);
});

test('columns are chosen and stay chosen, and whichever comes first is the link to its user', async ({
  app,
  page,
}) => {
  await importFile(app, four);
  const headers = () => app.users.grid.getByRole('columnheader').allInnerTexts();
  const links = app.users.rows.getByRole('link');
  await expect(links).toHaveText(['Ada', 'Bo', 'Zoë', '=SUM']);
  await page.getByRole('button', { name: 'Choose columns' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First Name', { exact: true }).uncheck();
  const down = dialog.getByRole('button', { name: 'Move Email down' });
  for (let step = 0; step < 2; step += 1) {
    await down.press('Enter');
    await expect(down).toBeFocused();
  }
  for (let step = 0; step < 3; step += 1) await dialog.getByRole('button', { name: 'Move Email up' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const shown = (await headers()).map((text) => text.trim()).filter(Boolean);
  expect(shown.slice(0, 3)).toEqual(['Email', 'Last Name', 'Company']);
  await expect(links).toHaveCount(4);
  await expect(links.first()).toContainText('@');
  await expect(app.users.rows.first()).toContainText('Lovelace');
  await page.reload();
  await app.users.rows.first().waitFor();
  expect((await headers()).map((text) => text.trim()).filter(Boolean)).toEqual(shown);
});

test('who was selected in one list is not selected in another that is opened from elsewhere', async ({
  app,
}) => {
  await importFile(app, four);
  await app.users.checkBox('ada@example.com').check();
  await expect(app.users.selection).toContainText('1 selected');
  await app.goTo('Groups');
  await app.goTo('Users');
  await expect(app.users.selection).toContainText('1 selected');
  await app.goTo('Groups');
  await app.groups.row('Individuals').getByRole('link').click();
  await expect(app.users.row('ada@example.com')).toHaveCount(0);
  await expect(app.users.selection).toBeHidden();
});

test('the list needs nothing but the keyboard', async ({ app, page }) => {
  await importFile(app, four);
  await app.users.rows.nth(0).getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('Space');
  await expect(app.users.selection).toContainText('1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(app.users.selection).toContainText('2 selected');
  await page.keyboard.press('Escape');
  await expect(app.users.selection).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(app.user.field('Email')).toHaveValue('bo@example.com');
  await page.keyboard.press('Escape');
  await expect(app.user.dialog).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('R8: a drop-down takes the options of a file, and its users can be listed by their import', async ({
  app,
  page,
}) => {
  await app.open('#/admin/fields');
  await app.customFields.add({ label: 'Level', type: 'Drop-down', options: 'Gold' });
  await app.goTo('Import Data');
  await app.import.choose(
    textFile('levels.csv', 'Email,Level\r\nada@example.com,gold\r\nbo@example.com,Silver\r\n'),
  );
  await app.import.expectCounts({ Create: 1, Rejected: 1 });
  await page.getByRole('button', { name: 'Add 1 option', exact: true }).click();
  await app.import.expectCounts({ Create: 2, Rejected: 0 });
  await app.import.run();
  await app.goTo('Users');
  await app.users.newUser.click();
  await app.user.fillAndSave({ Email: 'cy@example.com' });
  await expect(app.users.status(3)).toBeVisible();
  await app.users.row('bo@example.com').click();
  await app.user.fillAndSave({ 'First Name': 'Bo' });
  await app.users.row('bo@example.com').click();
  await app.user.dialog.getByRole('link', { name: 'by the import of levels.csv' }).first().click();
  await expect(page.getByRole('heading', { name: 'levels.csv' })).toBeVisible();
  await page.getByRole('link', { name: 'Show users', exact: true }).click();
  await expect(app.users.status(2)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Changed in import levels.csv');

  await page.getByRole('button', { name: /^Remove filter/u }).click();
  await expect(app.users.status(3)).toBeVisible();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Field').selectOption('Changed in import');
  await expect(page.getByRole('dialog').getByLabel('Import')).toContainText('levels.csv');
  await page.getByRole('dialog').getByRole('button', { name: 'Add filter' }).click();
  await expect(app.users.status(2)).toBeVisible();
});

test('a row is one person’s in all its columns, also in those out of sight', async ({ app, page }) => {
  await app.open('#/admin/import');
  const rows = ['ada', 'bo'].map((who) => `${who},${who}@example.com,${who} work,${who} home,${who} note`);
  const header = 'First Name,Email,Work Phone,Home Phone,Notes';
  await app.import.choose(textFile('two.csv', [header, ...rows, ''].join('\r\n')));
  await app.import.run();
  await app.goTo('Users');
  await page.setViewportSize({ width: 640, height: 600 });
  await app.users.search.fill('ada@');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.row('ada@example.com')).toContainText('ada note');
  await page.evaluate(() => {
    Reflect.set(window, 'mixed', []);
    const look = () => {
      const text = document.querySelector('[role=grid] [data-row="0"]')?.textContent ?? '';
      if (text.includes('bo@') && text.includes('ada')) (Reflect.get(window, 'mixed') as string[]).push(text);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await app.users.search.fill('bo@');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.row('bo@example.com')).toContainText('bo note');
  expect(await page.evaluate(() => Reflect.get(window, 'mixed'))).toEqual([]);
});
