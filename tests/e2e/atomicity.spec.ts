/**
 * R16, R21: an import is all or nothing, users and welcome emails alike, whatever dies when. Kills the whole browser at
 * moments spread over an import.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { serveFolder } from '../support/static-server.mjs';
import { buildWith } from './build-with';
import { peopleFile } from './files';
import { killLeftBrowsers, launchKillable } from './killable-browser';
import { App } from './pages/app';
import { newProfile, removeProfile } from './profile-folder';
import { expect, test } from './test';
import { times } from './thorough';

const rows = times(1_500, 3_000);
const people = peopleFile(rows);
/** Of kills; the broken commit is tried until one has shown it. */
const moments = times(2, 30);
const mostTries = 30;

/** What is there after a kill. */
interface Outcome {
  readonly users: number;
  readonly messages: number;
  /** Passwords kept in sealed secrets: one to be handed out and one for the email of each user. */
  readonly passwords: number;
  readonly imports: number;
}

const nothing: Outcome = { users: 0, messages: 0, passwords: 0, imports: 0 };
const everything: Outcome = { users: rows, messages: rows, passwords: 2 * rows, imports: 1 };

// Kills are timed against a measured import, so nothing else may run beside them.
test.describe.configure({ mode: 'serial', timeout: 900_000 });
test.afterEach(killLeftBrowsers);

test('R16, R21: killed at any moment of an import, the browser comes back with all users and messages or none', async () => {
  const site = await serveFolder('dist', '', { serviceWorker: false });
  const kills = await killImports(site.url, momentsDuring, () => true);
  await site.stop();
  expect(kills.outcomes.filter(isHalf), tell(kills)).toEqual([]);
  expect(new Set(kills.outcomes.map(({ users }) => users)), tell(kills)).toEqual(new Set([0, rows]));
});

test('the same kills see the half of an import that is committed in two transactions', async () => {
  const site = await serveFolder(
    await buildWith({ module: 'store/commit', by: 'two-transaction-commit' }),
    '',
    { serviceWorker: false },
  );
  const kills = await killImports(site.url, momentsFromTheMiddle, (outcome) => !isHalf(outcome));
  await site.stop();
  expect(kills.outcomes.some(isHalf), tell(kills)).toBe(true);
});

/** Well beyond the end too, so that both outcomes are seen. */
function momentsDuring(duration: number): readonly number[] {
  const during = Array.from({ length: moments }, (_, moment) => (duration * (moment + 0.5)) / moments);
  return [...during, duration * 3];
}

/** Outwards: the gap between the transactions is there. */
function momentsFromTheMiddle(duration: number): readonly number[] {
  return Array.from({ length: mostTries }, (_, moment) => {
    const offset = (moment % 2 === 0 ? 1 : -1) * Math.ceil(moment / 2);
    return (duration * (mostTries / 2 + offset)) / mostTries;
  });
}

function isHalf(outcome: Outcome): boolean {
  const told = JSON.stringify(outcome);
  return told !== JSON.stringify(nothing) && told !== JSON.stringify(everything);
}

function tell({ duration, outcomes }: Kills): string {
  return `after kills around ${duration.toFixed(0)} ms: ${JSON.stringify(outcomes)}`;
}

interface Kills {
  /** Milliseconds that an import takes which isn't killed. */
  readonly duration: number;
  readonly outcomes: readonly Outcome[];
}

/**
 * Times an import; then, for each of the moments that follow from that, as long as `goOn` says so, kills the browser so many
 * milliseconds after *Import* was pressed in an empty directory, starts it again and looks what is there. The browser that
 * looks is the one that is killed next.
 */
async function killImports(
  url: string,
  momentsOf: (duration: number) => readonly number[],
  goOn: (outcome: Outcome) => boolean,
): Promise<Kills> {
  const outcomes: Outcome[] = [];
  const profile = await newProfile();
  let browser = await launchKillable(profile);
  const duration = await timeImport(new App(browser.page), url);
  await browser.forget(url);
  for (const ms of momentsOf(duration)) {
    await pressImport(await readyToImport(new App(browser.page), url));
    // The moment is what is tested: nothing is waited for.
    await delay(ms);
    await browser.kill();

    browser = await launchKillable(profile);
    await browser.page.goto(`${url}#/users`);
    const users = await new App(browser.page).users.count();
    const outcome = { users, ...(await browser.page.evaluate(countRecords)) };
    outcomes.push(outcome);
    if (!goOn(outcome)) break;
    if (users > 0) await browser.forget(url);
  }
  await browser.kill();
  await removeProfile(profile);
  return { duration, outcomes };
}

/** Milliseconds from pressing *Import* to its end. */
async function timeImport(app: App, url: string): Promise<number> {
  await pressImport(await readyToImport(app, url));
  const pressed = performance.now();
  await app.import.complete.waitFor();
  return performance.now() - pressed;
}

async function readyToImport(app: App, url: string): Promise<App> {
  await app.page.goto(`${url}#/admin/import`);
  await app.import.choose(people);
  await app.import.expectCounts({ Create: rows });
  await app.import.notifyNew.check();
  await expect(app.import.import).toBeEnabled();
  return app;
}

/** Presses *Import* and resolves at once: a click of Playwright's would wait for what follows. */
function pressImport(app: App): Promise<void> {
  return app.import.import.evaluate((button: HTMLButtonElement) => button.click());
}

/** Runs in the page. */
async function countRecords(): Promise<Omit<Outcome, 'users'>> {
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
    });
  const database = await answerOf(indexedDB.open('rollcall'));
  const transaction = database.transaction(['messages', 'secrets', 'imports']);
  const [messages, secrets, imports] = await Promise.all([
    answerOf(transaction.objectStore('messages').count()),
    answerOf<{ readonly userIds: readonly string[] }[]>(transaction.objectStore('secrets').getAll()),
    answerOf(transaction.objectStore('imports').count()),
  ]);
  database.close();
  return { messages, passwords: secrets.reduce((sum, { userIds }) => sum + userIds.length, 0), imports };
}
