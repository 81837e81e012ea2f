import { gunzipSync, gzipSync } from 'node:zlib';
import { textFile, uk500 } from './files';
import { emptyApp, expect, test } from './test';

test('a backup restored in a fresh profile gives the same export, and can be undone', async ({
  app,
  browser,
  complaints,
}) => {
  await app.openWith(uk500);
  await app.goTo('Users');
  const exported = await app.users.exportAll();
  await app.goTo('Backup');
  const backup = await app.backup.download();
  expect(backup.name).toMatch(/^rollcall-backup-\d{4}-\d\d-\d\d\.json\.gz$/u);
  const [header] = JSON.parse(gunzipSync(backup.bytes).toString('utf8'));
  expect(header).toMatchObject({ format: 'rollcall-backup', formatVersion: 1 });

  const other = await emptyApp(browser, complaints);
  await other.open('#/admin/backup');
  await other.backup.choose(backup);
  await expect(other.backup.dialog).toContainText('500 users');
  await expect(other.backup.dialog).toContainText('1 import in the history');
  await other.backup.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.backup.undoRestore).toBeVisible();
  await other.goTo('Users');
  await expect(other.users.status(500)).toBeVisible();
  expect((await other.users.exportAll()).bytes.equals(exported.bytes)).toBe(true);

  await other.page.reload();
  await other.goTo('Backup');
  await other.backup.undoRestore.click();
  await expect(other.backup.undoRestore).toBeHidden();
  await other.goTo('Users');
  await expect(other.users.status(0)).toBeVisible();
  await other.page.context().close();
});

test('merging a backup brings back who is missing and keeps who is here', async ({ app }) => {
  await app.openWith(textFile('ada.csv', 'First Name,Email\r\nAda,ada@example.com\r\n'));
  await app.goTo('Backup');
  const backup = await app.backup.download();
  await app.goTo('Import Data');
  await app.import.choose(
    textFile('more.csv', 'First Name,Email\r\nAda Maria,ada@example.com\r\nBob,bob@example.com\r\n'),
  );
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Create: 1, Update: 1 });
  await app.import.run();
  await app.goTo('Backup');
  await app.backup.restore(backup, 'Add what is missing');
  await app.goTo('Users');
  await expect(app.users.status(2)).toBeVisible();
  await expect(app.users.grid).toContainText('Ada Maria');
  await app.goTo('Backup');
  await app.backup.restore(backup, 'Replace everything');
  await app.goTo('Users');
  await expect(app.users.status(1)).toBeVisible();
  await expect(app.users.grid).not.toContainText('Ada Maria');
});

test('a damaged, newer or foreign file is refused with a reason, and nothing changes', async ({ app }) => {
  await app.openWith(uk500);
  await app.goTo('Backup');
  const { name, bytes } = await app.backup.download();
  const text = gunzipSync(bytes).toString('utf8');
  const refused = [
    { bytes: bytes.subarray(0, bytes.length / 2), says: /damaged/u },
    { bytes: gzipSync(text.replace('hotmail', 'hotmeal')), says: /damaged/u },
    { bytes: gzipSync(text.replace('"formatVersion":1', '"formatVersion":9')), says: /newer version/u },
    { bytes: uk500.bytes, says: /no backup/u },
  ];
  for (const file of refused) {
    await app.backup.choose({ name, bytes: file.bytes });
    await expect(app.alert).toContainText(file.says);
    await expect(app.alert).toContainText('Nothing was changed');
  }
  await app.goTo('Users');
  await expect(app.users.status(500)).toBeVisible();
});

test('whoever leaves the page while a file that they chose there is read hears of no error', async ({
  app,
  page,
}) => {
  for (const [route, heading] of [
    ['#/admin/backup', 'Backup'],
    ['#/admin/import', 'Import Data'],
  ] as const) {
    await app.open(route);
    await expect(app.heading).toHaveText(heading);
    // A backup, and the remembered columns of a team.
    const chooser = page.locator('input[type=file][hidden]');
    await chooser.evaluate((input: HTMLInputElement) => {
      const files = new DataTransfer();
      files.items.add(new File(['{}'], 'chosen.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      location.hash = '#/users';
    });
    await expect(app.heading).toHaveText('Users');
  }
  await app.goTo('Backup');
  await app.backup.download();
});

test('automatic backups go to the folder that was picked, one a day, and the oldest go beyond the count', async ({
  app,
  page,
}) => {
  // The browser's own private folder stands for one of the person's: no dialog can be pressed here.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true }),
    });
  });
  const files = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
  await app.openWith(uk500);
  // Thirty backups from before, and a file that is none of ours.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups', { create: true });
    const days = Array.from({ length: 30 }, (_, day) => String(day + 1).padStart(2, '0'));
    const names = days.map((day) => `rollcall-backup-2020-01-${day}.json.gz`);
    for (const name of [...names, 'notes.txt']) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write('old');
      await writable.close();
    }
  });
  await app.goTo('Backup');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(/^Last backup:/u)).toBeVisible();
  const keep = page.getByLabel('Backups to keep');
  const kept = Number(await keep.inputValue());
  for (const none of ['', '0', '1000']) {
    await keep.fill(none);
    await keep.blur();
    await expect(keep).toHaveValue(String(kept));
  }
  const [newest, ...older] = (await files())
    .toSorted()
    .toReversed()
    .filter((name) => name !== 'notes.txt');
  expect(await files()).toContain('notes.txt');
  expect(newest).toMatch(/^rollcall-backup-20(?!20)\d\d-\d\d-\d\d\.json\.gz$/u);
  expect(older).toHaveLength(kept - 1);
  expect(older[0]).toBe('rollcall-backup-2020-01-30.json.gz');
});
