/** S10, R19, R21, R22: who gets a welcome email, what it says, and how it leaves. */
import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { createJmapServer } from '../support/jmap-server';
import { startServer, type Answer, type LocalRequest } from '../support/local-server';
import { expectAccessible } from './expect-accessible';
import { peopleFile, textFile } from './files';
import { holdCommits } from './hold-commits';
import { newWindow } from './new-window';
import { App } from './pages/app';
import { reloadWhenAsked } from './reload-when-asked';
import { expect, test } from './test';

const newcomers = textFile(
  'new.csv',
  [
    'First Name,Last Name,Email,Company,Password',
    '太郎,山田,taro@example.com,東京,chosen-password-1',
    'علي,محمد,ali@example.com,,',
    'Zoë 🎉,Müller,zoe@example.com,Acme,chosen-password-3',
  ].join('\r\n'),
);

/** How much of what was drawn has moved since the page was loaded. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved)));
      }),
  );
}

async function importPeople(app: App, file = newcomers, notify = true): Promise<void> {
  await app.goTo('Import Data');
  await app.import.choose(file);
  if (notify) await app.import.notifyNew.check();
  await app.import.run();
}

test('S10: with Notify new users off there is no message; on, exactly one per new user and none for an updated one', async ({
  app,
}) => {
  await app.open();
  await importPeople(app, textFile('old.csv', 'First Name,Email\r\nTaro,taro@example.com\r\n'), false);
  await app.goTo('Welcome Emails');
  await expect(app.page.getByText('No welcome emails yet')).toBeVisible();

  await app.goTo('Import Data');
  await app.import.choose(newcomers);
  await app.import.updateExisting.check();
  await app.import.notifyNew.check();
  await app.import.expectCounts({ Create: 2, Update: 1 });
  await app.import.run();
  await app.goTo('Welcome Emails');
  await expect(app.emails.summary('2 waiting')).toBeVisible();
  await expect(app.emails.rows).toHaveCount(2);
  await expect(app.emails.row('ali@example.com')).toContainText('Waiting');
  await expect(app.emails.row('taro@example.com')).toHaveCount(0);

  // Nor does a start that has yet to count them show the page of an outbox without any.
  await app.page.reload();
  await expect(app.emails.rows).toHaveCount(2);
  expect(await layoutShift(app.page), 'Welcome Emails').toBe(0);
  await app.goTo('Backup');
  await app.page.reload();
  await app.backup.keepData.waitFor();
  expect(await layoutShift(app.page), 'Backup').toBe(0);
});

test('a few messages are all in sight: their list has nothing to scroll, and leaves the wheel to the page', async ({
  app,
}) => {
  await app.open();
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await expect(app.emails.rows).toHaveCount(3);
  expect(await app.emails.table.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
});

test('R22: the drafts say each user’s own name and password, in any script', async ({ app }) => {
  await app.open('#/admin/preferences');
  await app.preferences.helpdeskName.fill('Bücher-Hilfe');
  await app.preferences.loginAddress.fill('https://help.example.com/login');
  await app.preferences.loginAddress.blur();
  await importPeople(app);
  const passwords = (await app.import.download('Download generated passwords')).bytes.toString('utf8');
  const generated = /ali@example\.com,([a-z0-9-]+)/u.exec(passwords)?.[1] ?? 'none';

  await app.goTo('Welcome Emails');
  const drafts = await app.emails.downloadDrafts();
  const emails = await Promise.all(Object.values(drafts).map((draft) => PostalMime.parse(draft)));
  expect(emails.map(({ to }) => to)).toEqual([
    [{ name: '太郎 山田', address: 'taro@example.com' }],
    [{ name: 'علي محمد', address: 'ali@example.com' }],
    [{ name: 'Zoë 🎉 Müller', address: 'zoe@example.com' }],
  ]);
  expect(emails[0]?.subject).toBe('Welcome to Bücher-Hilfe');
  expect(emails[0]?.text).toContain('Hello 太郎,');
  expect(emails[0]?.text).toContain('Password: chosen-password-1');
  expect(emails[1]?.text).toContain(`Password: ${generated}`);
  expect(emails[2]?.text).toContain('Sign in: https://help.example.com/login');
  expect(emails[2]?.html).toContain('<a href="https://help.example.com/login">');
});

test('R21: the template has a live preview, names unknown placeholders, and is kept', async ({ app }) => {
  await app.open('#/admin/emails');
  await app.emails.subject.fill('Hi {{first_name}}');
  await app.emails.message.fill('Your key is {{pasword}}');
  await expect(app.emails.preview).toContainText('Hi Ada');
  await expect(app.emails.message).toHaveAttribute('aria-invalid', 'true');
  await expect(app.page.getByText('There is no placeholder {{pasword}}.')).toBeVisible();
  await app.emails.message.fill('Your key is {{password}}');
  await expect(app.emails.preview).toContainText(/Your key is [a-z0-9-]{34}/u);
  // What is typed while it is being saved stays.
  const release = await holdCommits(app.page);
  await app.page.getByRole('button', { name: 'Save template', exact: true }).click();
  await app.emails.message.fill('Your new key is {{password}}');
  await release();
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Template saved');
  await expect(app.emails.message).toHaveValue('Your new key is {{password}}');
  await app.open('#/admin/emails');
  await app.page.reload();
  await expect(app.emails.subject).toHaveValue('Hi {{first_name}}');
});

test('R21: what is typed in the template outlives the page, and follows and keeps what another tab has saved', async ({
  app,
  context,
}) => {
  await app.open('#/admin/emails');
  await app.emails.message.fill('Mine: {{password}}');
  const other = new App(await newWindow(context));
  await other.open('#/admin/emails');
  await other.emails.subject.fill('Theirs');
  await other.emails.saveTemplate();
  await expect(app.emails.subject).toHaveValue('Theirs');
  await app.goTo('Users');
  await app.goTo('Welcome Emails');
  await expect(app.emails.message).toHaveValue('Mine: {{password}}');
  await app.emails.saveTemplate();
  await expect(other.emails.message).toHaveValue('Mine: {{password}}');
  await expect(other.emails.subject).toHaveValue('Theirs');
});

test('the browser asks before a template that is not saved is lost, on whatever page, and not without one', async ({
  app,
  page,
}) => {
  await app.open('#/admin/emails');
  await app.emails.subject.fill('Mine');
  await app.goTo('Users');
  await reloadWhenAsked(page);
  await app.goTo('Welcome Emails');
  const stored = await app.emails.subject.inputValue();
  await app.emails.subject.fill('Mine');
  await app.emails.subject.fill(stored);
  page.on('dialog', () => expect.soft('asked', 'without changes').toBe('not asked'));
  await page.reload();
  await expect(app.emails.subject).toHaveValue(stored);
});

test('R22: Send now posts each message to the webhook once; nothing goes out before', async ({ app }) => {
  const received: LocalRequest[] = [];
  const server = await startServer(
    withCors((request) => {
      received.push(request);
      return { status: 200 };
    }),
  );
  await app.open('#/admin/emails');
  await expect(app.emails.sendNow).toHaveAttribute('aria-disabled', 'true');
  await app.emails.setDelivery('Webhook', {
    'Webhook address': `${server.url}/hook`,
    'Signing secret': 's3cret',
  });
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await expect(app.emails.summary('3 waiting')).toBeVisible();
  expect(received).toEqual([]);

  await app.emails.sendNow.click();
  await expect(app.emails.summary('3 sent')).toBeVisible();
  expect(received.map(({ body }) => JSON.parse(body).to.email)).toEqual([
    'taro@example.com',
    'ali@example.com',
    'zoe@example.com',
  ]);
  expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(3);
  await app.page.reload();
  await expect(app.emails.summary('3 sent')).toBeVisible();
  expect(received).toHaveLength(3);
  await server.stop();
});

test('R22: by JMAP; a refused message shows the reason, can be retried and discarded', async ({ app }) => {
  let isFull = true;
  let refusals = 0;
  const mail = createJmapServer({
    refuse(email) {
      if (!isFull || email !== 'ali@example.com') return null;
      refusals += 1;
      return { type: 'invalidRecipients', description: 'mailbox full' };
    },
  });
  const server = await startServer(withCors((request) => mail.handle(request)));
  await app.open('#/admin/emails');
  await app.emails.setDelivery('JMAP mail server', {
    // A browser can't follow the redirect of /.well-known/jmap with credentials to another path of a server without CORS.
    'Server address': server.url,
    'Access token': 'token',
    'Sender address': 'desk@help.example.com',
  });
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await app.emails.sendNow.click();
  await expect(app.emails.summary('2 sent, 1 failed')).toBeVisible();
  await expect(app.emails.row('ali@example.com')).toContainText('mailbox full');

  const refusedBefore = refusals;
  await app.page.getByRole('button', { name: 'Retry ali@example.com' }).click();
  // The screen says the same before and after; the server knows that it was asked again.
  await expect.poll(() => refusals).toBeGreaterThan(refusedBefore);
  isFull = false;
  const retryFailed = app.page.getByRole('button', { name: 'Retry failed', exact: true });
  await expect(async () => {
    if (await retryFailed.isVisible()) await retryFailed.click({ timeout: 2000 });
    await expect(app.emails.summary('3 sent')).toBeVisible({ timeout: 5000 });
  }).toPass();
  expect(mail.submitted).toEqual(['taro@example.com', 'zoe@example.com', 'ali@example.com']);
  await server.stop();
});

test('R22: a tab that is closed while a message is on its way to the mail server: the next one sends none twice', async ({
  app,
  context,
}) => {
  const mail = createJmapServer();
  let isHeld = true;
  const server = await startServer(
    withCors((request) => mail.handle(request)),
    ({ body }) => (isHeld && body.includes('EmailSubmission/set') ? 'unanswered' : 'arrives'),
  );
  await app.open('#/admin/emails');
  await app.emails.setDelivery('JMAP mail server', { 'Server address': server.url, 'Access token': 'token' });
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await app.emails.sendNow.click();
  await expect.poll(() => mail.submitted).toEqual(['taro@example.com']);
  await app.page.close();

  isHeld = false;
  const next = new App(await context.newPage());
  await next.open('#/admin/emails');
  await expect(next.emails.summary('3 sent')).toBeVisible();
  expect(mail.submitted).toEqual(['taro@example.com', 'ali@example.com', 'zoe@example.com']);
  await server.stop();
});

test('R22: a tab that is closed while a message is on its way to the webhook: the next one repeats its key', async ({
  app,
  context,
}) => {
  const keys: string[] = [];
  const server = await startServer(
    withCors(({ headers }) => {
      keys.push(String(headers['idempotency-key']));
      return { status: 200 };
    }),
    ({ method }) => (method === 'POST' && keys.length === 0 ? 'unanswered' : 'arrives'),
  );
  await app.open('#/admin/emails');
  await app.emails.setDelivery('Webhook', { 'Webhook address': `${server.url}/hook` });
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await app.emails.sendNow.click();
  await expect.poll(() => keys.length).toBe(1);
  await app.page.close();

  const next = new App(await context.newPage());
  await next.open('#/admin/emails');
  await expect(next.emails.summary('3 sent')).toBeVisible();
  expect(keys).toHaveLength(4);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
  await server.stop();
});

test('R17, R22: an undo discards what was not sent, and says to whom something was', async ({ app }) => {
  const mail = createJmapServer({
    refuse: (email) => (email === 'ali@example.com' ? null : { type: 'invalidRecipients' }),
  });
  const server = await startServer(withCors((request) => mail.handle(request)));
  await app.open('#/admin/emails');
  await app.emails.setDelivery('JMAP mail server', { 'Server address': server.url, 'Access token': 'token' });
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await app.emails.sendNow.click();
  await expect(app.emails.summary('1 sent, 2 failed')).toBeVisible();

  await app.goTo('Import History');
  const dialog = await app.history.plan(newcomers.name, 'Undo import');
  await expect(dialog).toContainText('2 welcome emails are discarded before being sent');
  await dialog.getByText('1 welcome email was sent already').click();
  await expect(dialog.getByRole('region', { name: 'Sent already' })).toHaveText('ali@example.com');
  await app.history.confirm('Undo import');
  await app.goTo('Welcome Emails');
  await expect(app.emails.summary('1 sent, 2 discarded')).toBeVisible();
  expect(await app.page.evaluate(secretPurposes)).toEqual([]);

  await app.goTo('Import History');
  const redo = await app.history.plan(newcomers.name, 'Redo import');
  await expect(redo).toContainText('2 welcome emails stay discarded');
  await server.stop();
});

test("R19: 3,000 messages are a list that scrolls, free of axe's findings; once discarded, they and the passwords kept for them are gone", async ({
  app,
  page,
}) => {
  await app.open();
  await importPeople(app, peopleFile(3_000));
  await app.goTo('Welcome Emails');
  await expect(app.emails.summary('3,000 waiting')).toBeVisible();
  await expect(app.emails.table).toHaveAttribute('aria-rowcount', '3000');
  expect(await app.emails.rows.count()).toBeLessThan(100);
  await app.emails.delivery.selectOption({ label: 'JMAP mail server' });
  await expectAccessible(page, 'welcome emails');

  await app.emails.discard.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard messages' }).click();
  await expect(app.emails.summary('3,000 discarded')).toBeVisible();
  await expect(app.emails.drafts).toHaveAttribute('aria-disabled', 'true');
  expect(await page.evaluate(secretPurposes)).not.toContain('mail');
});

/** What the sealed secrets in the store are for. Runs in the page. */
async function secretPurposes(): Promise<readonly string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rollcall');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const secrets = await new Promise<readonly { readonly purpose: string }[]>((resolve) => {
    const request = database.transaction('secrets').objectStore('secrets').getAll();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return secrets.map(({ purpose }) => purpose);
}

/** Lets a page of any origin ask, as the help beside the address says. */
function withCors(handle: (request: LocalRequest) => Answer): (request: LocalRequest) => Answer {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, X-Rollcall-Signature',
  };
  return (request) => {
    const answer = request.method === 'OPTIONS' ? { status: 204 } : handle(request);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };
}

test('WCAG 1.4.12: with more room between letters and words, states and dates of messages are whole', async ({
  app,
  page,
}) => {
  await app.open();
  await importPeople(app);
  await app.goTo('Welcome Emails');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const cells = app.emails.row('zoe@example.com').getByRole('cell');
  await expect(cells.nth(1)).toHaveText('Waiting');
  for (const position of [1, 3]) {
    const cut = await cells.nth(position).evaluate((cell) => {
      const inside = cell.firstElementChild;
      if (inside === null) return 'empty';
      const isClipped = inside.scrollWidth > inside.clientWidth;
      return isClipped || inside.getBoundingClientRect().right > cell.getBoundingClientRect().right;
    });
    expect.soft(cut, `the cell at ${position} is cut`).toBe(false);
  }
});
