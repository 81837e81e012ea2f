/** Measures the built app as a person sees it: from a key or an address to painted rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';

/** What the recorder in the page keeps; all times are the page's own `performance.now()`. */
interface Recorder {
  /** When the first rows, or the words for an empty directory, were painted; null before. */
  firstRows: number | null;
  /** Or click. */
  lastKey: number;
  /** When the last change of the grid was painted. */
  lastPaint: number;
  /** When the grid last changed; a paint follows. */
  lastChange: number;
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}

/** Words of several fields; each is typed key by key and taken back again. */
export const searches = [
  'müller',
  'support',
  'e-1004',
  'kowalski',
  'promoted',
  'logistics 1',
  'person.77',
  'zürich eng',
];

/** Milliseconds from a key in *Search users* to the paint of the grid's last change, for every key that changes it. */
export async function measureKeystrokes(
  context: BrowserContext,
  url: string,
  words: readonly string[] = searches,
): Promise<readonly number[]> {
  const page = await openRecorded(context, url);
  const box = page.getByRole('searchbox', { name: 'Search users' });
  // The first search of a start waits until all is read and prepared.
  await box.fill('nobody at all');
  await page
    .getByRole('status')
    .filter({ hasText: /^\s*0 users\s*$/u })
    .waitFor();
  await box.fill('');
  await page.getByRole('gridcell').first().waitFor();
  const times: number[] = [];
  for (const search of words) {
    for (const key of [...search, ...Array.from(search, () => 'Backspace')]) {
      // No keyboard has a key of its own for every letter.
      if (/^[\x20-\x7e]+$/u.test(key)) await page.keyboard.press(key);
      else await page.keyboard.insertText(key);
      const ms = await keyToPaint(page);
      if (ms !== null) times.push(ms);
    }
  }
  await page.close();
  return times;
}

/**
 * Milliseconds from a click on a column's header to the paint of the sorted rows: up and down, for the first so many columns.
 * The list of so many users has been open for a while: sorting is prepared when there is nothing else to do.
 */
export async function measureSorts(
  context: BrowserContext,
  url: string,
  users: number,
  columns: number,
): Promise<readonly SortTime[]> {
  const page = await openRecorded(context, url);
  await page.waitForTimeout(users * sortingPrepared);
  const headers = page.getByRole('grid').getByRole('columnheader').getByRole('button');
  const times: SortTime[] = [];
  for (const header of (await headers.all()).slice(0, columns)) {
    for (const direction of ['ascending', 'descending', 'none'] as const) {
      await header.click();
      const ms = await keyToPaint(page);
      // Back in its own order nothing has been sorted.
      if (direction !== 'none' && ms !== null) times.push({ column: await header.innerText(), ms });
    }
  }
  await page.close();
  return times;
}

export interface SortTime {
  readonly column: string;
  readonly ms: number;
}

/** Milliseconds a user. */
const firstSightKept = 0.02;

/** Milliseconds a user; on two cores the bench's 14 columns of 100,000 users take about half of it. */
const sortingPrepared = 0.08;

/**
 * The most frames in a row without a single row of users in sight, while the list is dragged from end to end in so many frames,
 * and back.
 */
export async function measureDrag(context: BrowserContext, url: string, frames: number): Promise<number> {
  const page = await openRecorded(context, url);
  const blankFrames = await page.evaluate(async (frames) => {
    const grid = document.querySelector('[role="grid"]');
    if (grid === null) throw new Error('There is no list');
    const painted = () =>
      new Promise<void>((then) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => then());
          port1.start();
          port2.postMessage(null);
        });
      });
    const isBlank = () => {
      const { top, bottom } = grid.getBoundingClientRect();
      return ![...grid.querySelectorAll('[aria-rowindex]')].some((row) => {
        const place = row.getBoundingClientRect();
        const isInSight = place.bottom > top + 36 && place.top < bottom;
        return (
          isInSight && row.checkVisibility({ visibilityProperty: true }) && row.textContent.trim() !== ''
        );
      });
    };
    const far = grid.scrollHeight - grid.clientHeight;
    const path = Array.from({ length: frames + 1 }, (_, frame) => (far * frame) / frames);
    let most = 0;
    let inARow = 0;
    for (const place of [...path, ...path.toReversed()]) {
      grid.scrollTop = place;
      await painted();
      inARow = isBlank() ? inARow + 1 : 0;
      most = Math.max(most, inARow);
    }
    return most;
  }, frames);
  await page.close();
  return blankFrames;
}

/**
 * Milliseconds from the beginning of the navigation to the first painted rows (or the words for none). The page stays open for
 * a while, as it does with people: what the next start of so many users shows first is kept when there is nothing else to do.
 */
export async function measureStart(context: BrowserContext, url: string, users: number): Promise<number> {
  const page = await openRecorded(context, url);
  const ms = await page.evaluate(() => window.recorder.firstRows ?? Number.NaN);
  await page.waitForTimeout(users * firstSightKept);
  await page.close();
  return ms;
}

/** Kilobytes, gzipped, of all scripts that the page itself has asked for when the first rows are painted. */
export async function pageJsGzipKb(context: BrowserContext, url: string, folder: string): Promise<number> {
  const page = await openRecorded(context, url);
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js') && entry.startTime < (window.recorder.firstRows ?? 0))
      .map((entry) => new URL(entry.name).pathname),
  );
  await page.close();
  return paths
    .filter((path) => !/worker/u.test(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length / 1024, 0);
}

/**
 * Milliseconds from the last key or click until the grid's last change was painted; null when it changed nothing in it. Looks
 * now and then: looking at every frame would ask for frames that nobody else wants.
 */
function keyToPaint(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const look = () => {
          const { lastKey, lastChange, lastPaint } = window.recorder;
          const now = performance.now();
          if (lastChange > lastKey && lastPaint > lastChange && now - lastPaint > 120)
            resolve(lastPaint - lastKey);
          else if (now - lastKey > 500) resolve(null);
          else setTimeout(look, 40);
        };
        look();
      }),
  );
}

async function openRecorded(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installRecorder);
  await page.goto(`${url}#/users`);
  await page.waitForFunction(() => window.recorder.firstRows !== null);
  return page;
}

/** Runs in the page, before its own scripts. */
function installRecorder(): void {
  const recorder: Recorder = { firstRows: null, lastKey: 0, lastPaint: 0, lastChange: 0 };
  window.recorder = recorder;
  const gridSelector = '[role="grid"], table';
  const isReady = () =>
    document.querySelector('[role="gridcell"], td') !== null ||
    [...document.querySelectorAll('main a, main button')].some((element) =>
      element.textContent.includes('Import a CSV'),
    );
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then);
      port1.start();
      port2.postMessage(null);
    });
  const observer = new MutationObserver((records) => {
    if (recorder.firstRows === null && isReady()) {
      afterPaint(() => (recorder.firstRows ??= performance.now()));
    }
    const changesGrid = records.some(({ target, addedNodes, removedNodes }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return (
        (element?.closest(gridSelector) ?? null) !== null ||
        [...addedNodes, ...removedNodes].some(
          (node) => node instanceof Element && node.querySelector(gridSelector),
        )
      );
    });
    if (!changesGrid) return;
    recorder.lastChange = performance.now();
    afterPaint(() => (recorder.lastPaint = performance.now()));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const type of ['input', 'click'])
    addEventListener(type, (event) => (recorder.lastKey = event.timeStamp), { capture: true });
}
