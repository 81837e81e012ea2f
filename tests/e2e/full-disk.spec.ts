/** D4: a full disk, at whatever moment, leaves nothing behind and says so. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { textFile } from './files';
import { expect, test } from './test';
import { times } from './thorough';

const rows = 750;
const levels = times(3, 20);
const [least, most] = [100_000, 20_000_000];

/** People whose notes no database can compress: about 3 MB. */
const people = textFile(
  'people.csv',
  `First Name,Email,Notes\r\n${Array.from(
    { length: rows },
    (_, row) => `P${row},p${row}@example.com,${randomBytes(2_000).toString('hex')}`,
  ).join('\r\n')}\r\n`,
);

/**
 * Leaves so many bytes for the app. It must not be open yet: the browser asks how much room there is and then believes it for
 * half a minute. Answers what gives all of it back.
 */
async function limitRoom(page: Page, quotaSize: number): Promise<() => Promise<void>> {
  await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('blank.html');
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return async () => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

for (let level = 0; level < levels; level += 1) {
  const quota = Math.round(least * (most / least) ** (level / (levels - 1)));
  test(`R16: with room for ${(quota / 1e6).toFixed(2)} MB an import is whole or not at all, and works once there is room`, async ({
    app,
    page,
  }) => {
    const giveRoom = await limitRoom(page, quota);
    await app.open('#/admin/import');
    await app.import.choose(people);
    await app.import.expectCounts({ Create: rows });
    await app.import.import.click();
    await expect(app.import.complete.or(app.alert).first()).toBeVisible();
    const isComplete = await app.import.complete.isVisible();
    if (level === 0) expect(isComplete).toBe(false);
    if (level === levels - 1) expect(isComplete).toBe(true);
    if (!isComplete) {
      await expect(app.alert).toContainText('no room left');
      await expect(app.alert).toContainText('Nothing was changed');
      await app.goTo('Users');
      await expect(app.users.status(0)).toBeVisible();
      await app.goTo('Import Data');
      await giveRoom();
      await app.import.run();
    }
    await page.reload();
    await app.goTo('Users');
    await expect(app.users.status(rows)).toBeVisible();
  });
}
