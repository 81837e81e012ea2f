import { textFile } from './files';
import { expect, test } from './test';

const faults = [
  {
    what: 'a workbook renamed to .csv is named for what it is',
    file: { name: 'people.csv', bytes: Buffer.from('504b0304140006000800000021006264', 'hex') },
    says: /Excel|zip/u,
  },
  {
    what: 'an unclosed quote blocks, with the line where it opened',
    file: textFile(
      'open.csv',
      'First Name,Email\r\nAda,ada@example.com\r\n"Bob,bob@example.com\r\nCleo,c@example.com\r\n',
    ),
    says: /line 3/iu,
  },
  { what: 'an empty file says so', file: textFile('empty.csv', ''), says: /empty/iu },
  {
    what: 'a file with nothing but a header row says so',
    file: textFile('header.csv', 'First Name,Email\r\n'),
    says: /no (?:records|rows|data|people)|no .*records/iu,
  },
] as const;

test('R4: a file that can’t be imported says why, and nothing of it is written', async ({ app, page }) => {
  await app.open('#/admin/import');
  for (const { what, file, says } of faults) {
    await test.step(what, async () => {
      await app.import.choose(file);
      await expect(app.alert.first()).toContainText(says);
      await expect(page.getByRole('button', { name: 'Import', exact: true, disabled: false })).toHaveCount(0);
      await app.goTo('Users');
      await expect(app.users.status(0)).toBeVisible();
      await app.goTo('Import Data');
      await app.import.file.or(app.import.back).waitFor();
      // What other file settings may mend stays with them.
      if (await app.import.back.isVisible()) await app.import.back.click();
    });
  }
});
