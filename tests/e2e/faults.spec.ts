import { textFile } from './files';
import { expect, test } from './test';

const faults = [
  {
    title: 'R4: a workbook renamed to .csv is named for what it is',
    file: { name: 'people.csv', bytes: Buffer.from('504b0304140006000800000021006264', 'hex') },
    says: /Excel|zip/u,
  },
  {
    title: 'R4: an unclosed quote blocks the import and shows the line where it opened',
    file: textFile(
      'open.csv',
      'First Name,Email\r\nAda,ada@example.com\r\n"Bob,bob@example.com\r\nCleo,c@example.com\r\n',
    ),
    says: /line 3/iu,
  },
  { title: 'R4: an empty file says so', file: textFile('empty.csv', ''), says: /empty/iu },
  {
    title: 'R4: a file with nothing but a header row says so',
    file: textFile('header.csv', 'First Name,Email\r\n'),
    says: /no (?:records|rows|data|people)|no .*records/iu,
  },
] as const;

for (const { title, file, says } of faults) {
  test(title, async ({ app }) => {
    await app.open('#/admin/import');
    await app.import.choose(file);
    await expect(app.alert.first()).toContainText(says);
    await expect(app.page.getByRole('button', { name: 'Import', exact: true, disabled: false })).toHaveCount(
      0,
    );
    await app.goTo('Users');
    await expect(app.users.status(0)).toBeVisible();
  });
}
