import type { Locator } from '@playwright/test';
import { peopleToCsv } from '../bench/people';
import { textFile } from './files';
import { expect, test } from './test';

const text = peopleToCsv(
  [
    ['Björn', 'Åkesson', 'bjorn@example.com', 'Ærø Færger'],
    ['Zoë', 'Müller-Lüdenscheidt', 'zoe@example.com', 'Straße & Söhne'],
    ['François', 'Œuvrard', 'francois@example.com', 'Crédit “Européen” – 100 €'],
    ['Šárka', 'Žižková', 'sarka@example.com', 'Ÿpsilon'],
    ['José', 'Núñez', 'jose@example.com', '¿Qué?'],
  ],
  ['First Name', 'Last Name', 'Email', 'Company'],
);

/** The characters that Windows-1252 holds at 0x80 to 0x9F. */
const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const encodings: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16 LE with BOM', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with BOM', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 LE', Buffer.from(text, 'utf16le')],
  ['Windows-1252', windows1252(text)],
];

test('S5: the same people in six encodings are the same users', async ({ app }) => {
  await app.open('#/admin/import');
  for (const [at, [name, bytes]] of encodings.entries()) {
    await test.step(name, async () => {
      await app.import.choose({ name: 'people.csv', bytes });
      await expect(app.import.detected(5)).toBeVisible();
      if (at === 0) {
        await app.import.expectCounts({ Create: 5 });
        await app.import.run();
        await app.import.startAnother();
      } else {
        await app.import.updateExisting.check();
        await app.import.expectCounts({ Unchanged: 5 });
        await app.import.back.click();
      }
    });
  }
  await app.goTo('Users');
  await expect(app.users.status(5)).toBeVisible();
  const exported = (await app.users.exportAll()).bytes.toString('utf8');
  expect(exported).toContain('Crédit “Européen” – 100 €');
  expect(exported).toContain('Žižková');
});

test('R1: another encoding can be chosen, and the same rows are seen again at once', async ({ app }) => {
  await app.open('#/admin/import');
  await app.import.choose({ name: 'people.csv', bytes: windows1252(text) });
  await app.import.unfold('File settings');
  const encoding = app.page.getByRole('combobox', { name: 'Encoding', exact: true });
  await encoding.selectOption({ label: (await optionLabel(encoding, /Cyrillic/u)) ?? '' });
  await expect(app.import.review.getByText('Bjцrn')).toBeVisible();
  await encoding.selectOption({ label: (await optionLabel(encoding, /Windows-1252/u)) ?? '' });
  await expect(app.import.review.getByText('Björn')).toBeVisible();

  await app.import.back.click();
  await app.import.choose(textFile('garbled.csv', 'First Name,Email\nJÃ¼rgen,juergen@example.com\n'));
  await expect(app.page.getByText('“JÃ¼rgen” looks garbled')).toBeVisible();
});

async function optionLabel(select: Locator, label: RegExp): Promise<string | undefined> {
  const labels = await select.getByRole('option').allTextContents();
  return labels.map((option) => option.trim()).find((option) => label.test(option));
}

function windows1252(characters: string): Buffer {
  return Buffer.from(
    Array.from(characters, (character) => {
      const high = windows1252High.indexOf(character);
      return high === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + high;
    }),
  );
}
