/** The pictures of the README and of the manifest, straight into `public/screenshots`. */
import { textFile, uk500, uk500Records } from '../e2e/files';
import { expect, test } from './camera';

const folder = 'public/screenshots';
const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 780 };

/** Some weeks later: a name, a company and a phone number here and there, and two newcomers. */
const changes = textFile(
  'staff-march.csv',
  [
    'First Name,Last Name,Company,Work Phone,Email',
    ...uk500Records.slice(0, 40).map((record, at) => {
      const [first = '', last = '', company = ''] = record;
      const [phoneNumber = '', , email = ''] = record.slice(7);
      return [
        first,
        at % 3 === 0 ? `${last}-Smith` : last,
        at % 4 === 1 ? 'Northwind Traders' : company.replaceAll(',', ''),
        at % 2 === 0 ? phoneNumber.replace(/\d{3}$/u, '555') : phoneNumber,
        email,
      ].join(',');
    }),
    'Grace,Hopper,Northwind Traders,01632 960001,grace.hopper@example.com',
    'Alan,Turing,Northwind Traders,01632 960002,alan.turing@example.com',
    'Joan,Clarke,Northwind Traders,01632 960003,joan at example.com',
    '',
  ].join('\r\n'),
);

test('pictures for the README and the manifest', async ({ app, page }, { project }) => {
  const isLight = project.name === 'light';
  await page.setViewportSize(desk);
  await app.open('#/admin/import');
  await app.import.choose(uk500);
  await app.import.run();
  await app.open('#/users');
  await expect(app.users.row('aleshia')).toBeVisible();
  if (!isLight) {
    await page.setViewportSize(phone);
    await page.screenshot({ path: `${folder}/users-narrow.png` });
    return;
  }
  await page.screenshot({ path: `${folder}/users.png` });
  await app.open('#/admin/import');
  await app.import.choose(changes);
  await app.import.updateExisting.check();
  await app.import.tab('Update').click();
  await expect(app.import.review).toContainText('Northwind Traders');
  await page.mouse.move(0, 0);
  await app.import.tab('Update').evaluate((tab) => tab.blur());
  await page.screenshot({ path: `${folder}/review.png` });
});
