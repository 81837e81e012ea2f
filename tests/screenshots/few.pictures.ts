/** Every screen with five people in it, two of them named as no layout expects, and every dialog. */
import { test } from './camera';
import { changedPeople, fewPeople } from './people';

test('five people', async ({ app, page, take }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const close = () => page.keyboard.press('Escape');
  await app.open('#/admin/fields');
  await app.customFields.addText('Site');
  await app.customFields.add({ label: 'Contract', type: 'dropDown', options: 'Gold\nSilver\nBronze' });
  await take('few-fields');
  await button('Edit Contract').click();
  await take('few-fields-edit');
  await close();
  await button('Delete Site').click();
  await take('few-fields-delete');
  await close();

  await app.goTo('Import Data');
  await app.import.choose(fewPeople);
  await app.import.notifyNew.check();
  await app.import.run();
  await app.goTo('Import Data');
  await app.import.choose(changedPeople);
  await app.import.updateExisting.check();
  await app.import.expectCounts({ Create: 1, Update: 2, Unchanged: 1, Rejected: 3 });
  await app.import.run();

  await app.goTo('Users');
  await take('few-users');
  await app.users.row('khwarizmi').click();
  await take('few-user-right-to-left');
  await close();
  await app.users.row('a.very.long').click();
  await take('few-user-long');
  await app.user.password('Generate');
  await app.user.dialog.getByRole('button', { name: 'Copy' }).waitFor();
  await take('few-user-password');
  await close();
  await app.users.newUser.click();
  await app.user.save.click();
  await take('few-user-refused');
  await app.user.cancel.click();
  await app.users.checkBox('ada@').check();
  await app.users.checkBox('khwarizmi').check();
  await take('few-users-selected');
  for (const name of ['Move to group', 'Reset passwords', 'Choose columns', 'Filter']) {
    await button(name).click();
    await take(`few-users-${name.toLowerCase().replaceAll(' ', '-')}`);
    await close();
  }
  await app.users.forSelection('Delete').click();
  await take('few-users-deleted');
  await app.undo.click();
  await app.users.search.fill('zzz');
  await page.getByRole('heading', { name: 'Nobody matches' }).waitFor();
  await take('few-users-no-match');
  await app.users.search.fill('');
  await page.keyboard.press('ControlOrMeta+k');
  await app.palette.fill('a');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Lovelace|King/u })
    .waitFor();
  await take('few-palette');
  await close();
  await app.heading.click();
  await page.keyboard.press('?');
  await take('few-keys');
  await close();

  await app.goTo('Groups');
  await take('few-groups');
  await button('New group').click();
  await app.groups.name('');
  await take('few-groups-new');
  await close();
  await app.groups.button('Bletchley', 'Merge into').or(button('Merge into').first()).first().click();
  await take('few-groups-merge');
  await close();

  await app.goTo('Import History');
  await take('few-history');
  await app.history.button('changes.csv', 'Undo import').click();
  await app.history.dialog.getByRole('button', { name: 'Undo import', exact: true }).waitFor();
  await take('few-history-undo');
  await close();
  await button('Free space…').click();
  await take('few-history-space');
  await close();
  await app.history.button('changes.csv', 'Details').click();
  await app.history.changes.waitFor();
  await take('few-history-details');

  await app.goTo('Welcome Emails');
  await take('few-emails');
  await app.emails.delivery.selectOption({ label: 'JMAP mail server' });
  await take('few-emails-jmap');
  await button('Discard').click();
  await take('few-emails-discard');
  await close();

  await app.goTo('Backup');
  const backup = await app.backup.download();
  await take('few-backup');
  await app.backup.choose(backup);
  await app.backup.dialog.waitFor();
  await take('few-backup-restore');
  await close();
  await app.backup.choose({ name: 'holiday.jpg', bytes: Buffer.from('not a backup') });
  await app.alert.waitFor();
  await take('few-backup-refused');
  await app.goTo('Preferences');
  await page.getByLabel('Import limit').fill('0');
  await take('few-preferences-refused');
});
