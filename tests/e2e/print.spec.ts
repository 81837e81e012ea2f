/** The list on paper: all of it, in the chosen columns, and nothing that one presses. */
import { uk500 } from './files';
import { expect, test } from './test';

test('Ctrl+P prints every user that the list has, not only those in sight, and nothing that one presses', async ({
  app,
  page,
}) => {
  // What paper gets is what is drawn for print while the browser prints.
  await page.addInitScript(() => {
    Object.assign(window, {
      printed: [],
      print: () => {
        const rows = [...document.querySelectorAll('main tbody tr')].map((row) => row.textContent ?? '');
        (window as unknown as { printed: string[] }).printed.push(...rows);
        window.dispatchEvent(new Event('afterprint'));
      },
    });
  });
  const printed = () => page.evaluate(() => (window as unknown as { printed: string[] }).printed);
  await app.openWith(uk500);
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+p');
  await expect.poll(async () => (await printed()).length).toBe(500);
  await expect(page.locator('main tbody tr')).toHaveCount(0);
  await app.users.search.fill('aleshia');
  await expect(app.users.status(1)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+p');
  await expect.poll(async () => (await printed()).length).toBe(501);
  expect((await printed()).at(-1)).toContain('Aleshia');

  // Nothing that one presses is on the paper.
  await expect(app.navigation).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(app.navigation).toBeHidden();
  await expect(app.users.newUser).toBeHidden();
  await expect(app.heading).toBeVisible();
});

test('where the browser does not say that it has printed, the list is forgotten when the person goes on', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => Object.assign(window, { print: () => {} }));
  await app.openWith(uk500);
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
  for (const goOn of [() => app.users.search.press('a'), () => app.users.search.click()]) {
    await app.users.search.press('ControlOrMeta+p');
    await expect(page.locator('main tbody tr')).not.toHaveCount(0);
    await goOn();
    await expect(page.locator('main tbody tr')).toHaveCount(0);
  }
});
