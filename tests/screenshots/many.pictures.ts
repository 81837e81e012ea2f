/** A hundred thousand people. */
import { peopleFile } from '../e2e/files';
import { expect, test } from './camera';

test('a hundred thousand people', async ({ app, page, take }) => {
  await app.open('#/admin/preferences');
  await page.getByLabel('Import limit').fill('100000');
  await page.keyboard.press('Tab');
  await app.goTo('Import Data');
  await app.import.choose(peopleFile(100_000));
  await app.import.expectCounts({ Create: 100_000 });
  await take('many-match');
  await app.import.run();
  await take('many-result');
  await app.goTo('Users');
  await expect(app.users.status(100_000)).toBeVisible();
  await take('many-users');
  await app.goTo('Groups');
  await take('many-groups');
  await app.goTo('Import History');
  await take('many-history');
});
