/** Sync rules 3 and 5: a browser that is killed in the middle of its first push or pull goes on where it was. */
import { startModelServer, type CountedDatabase } from '../support/sync/model-server';
import { serveFolder } from '../support/static-server.mjs';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';

const users = 6000;
/** Of users, as the client makes them. */
const [pushBatch, pullPage] = [1000, 2000];

test.afterEach(killLeftBrowsers);

test('killed in the middle of the first push and of the first pull, a browser resumes without starting over', async () => {
  test.setTimeout(300_000);
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const server = await startModelServer();
  const address = `${server.url}/killed`;
  const database = server.database('killed');

  const pusher = await newProfile();
  let browser = await launchKillable(pusher);
  let app = new App(browser.page);
  await browser.page.goto(`${site.url}#/admin/preferences`);
  await app.preferences.importLimit.fill(String(users));
  await app.goTo('Import Data');
  await app.import.choose(peopleFile(users));
  await app.import.run();
  await app.goTo('Sync');
  const pushing = holdAnswers(database, () => database.documentsIn > 3 * pushBatch);
  await app.sync.connectTo(address);
  await pushing.held;
  await browser.kill();
  pushing.release();
  browser = await launchKillable(pusher);
  app = new App(browser.page);
  await browser.page.goto(`${site.url}#/users`);
  await app.sync.expectUpToDate();
  expect(usersIn(database)).toBe(users);
  // The groups, the import and the settings come with the users; two batches may have been on their way.
  const others = database.couch.contents().size - users;
  expect(database.documentsIn).toBeLessThanOrEqual(users + others + 2 * pushBatch);
  await browser.kill();
  await removeProfile(pusher);

  const puller = await newProfile();
  browser = await launchKillable(puller);
  app = new App(browser.page);
  await browser.page.goto(`${site.url}#/admin/sync`);
  const before = database.documentsOut;
  const pulling = holdAnswers(database, () => database.documentsOut - before > 2 * pullPage);
  await app.sync.connectTo(address);
  await pulling.held;
  await browser.kill();
  pulling.release();
  browser = await launchKillable(puller);
  app = new App(browser.page);
  await browser.page.goto(`${site.url}#/users`);
  await app.sync.expectUpToDate();
  await expect.poll(() => app.users.count()).toBe(users);
  // Two pages may have been on their way, and those that nothing follows are asked for once more.
  expect(database.documentsOut - before).toBeLessThanOrEqual(users + others + 3 * pullPage);
  await browser.kill();
  await removeProfile(puller);
  await server.stop();
  await site.stop();
});

/** From the moment on that `isTime` tells, the server answers nothing until `release` is called. */
function holdAnswers(database: CountedDatabase, isTime: () => boolean) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = new Promise<void>((isHeld) => {
    database.beforeAnswer = async () => {
      if (!isTime()) return;
      isHeld();
      await released;
    };
  });
  return {
    held,
    release() {
      database.beforeAnswer = async () => undefined;
      release();
    },
  };
}

function usersIn({ couch }: CountedDatabase): number {
  return [...couch.contents().keys()].filter((id) => id.startsWith('user:')).length;
}
