/** Measures the built app as a person sees it: from a key or an address to painted rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';

/** What the recorder in the page keeps; all times are the page's own `performance.now()`. */
interface Recorder {
  /** When the first rows, or the words for an empty directory, were painted; null before. */
  firstRows: number | null;
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
  await page.getByRole('searchbox', { name: 'Search users' }).focus();
  const times: number[] = [];
  for (const search of words) {
    for (const key of [...search, ...Array.from(search, () => 'Backspace')]) {
      // No keyboard has a key of its own for every letter.
      if (/^[\x20-\x7e]+$/u.test(key)) await page.keyboard.press(key);
      else await page.keyboard.insertText(key);
      // The grid is quiet, or the key changed nothing in it.
      const time = await page.waitForFunction(() => {
        const { lastKey, lastChange, lastPaint } = window.recorder;
        const now = performance.now();
        if (lastChange > lastKey && lastPaint > lastChange && now - lastPaint > 120)
          return { ms: lastPaint - lastKey };
        return now - lastKey > 500 ? { ms: null } : null;
      });
      const { ms } = (await time.jsonValue()) ?? { ms: null };
      if (ms !== null) times.push(ms);
    }
  }
  await page.close();
  return times;
}

/** Milliseconds from the beginning of the navigation to the first painted rows (or the words for none). */
export async function measureStart(context: BrowserContext, url: string): Promise<number> {
  const page = await openRecorded(context, url);
  const ms = await page.evaluate(() => window.recorder.firstRows ?? Number.NaN);
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
  addEventListener('input', (event) => (recorder.lastKey = event.timeStamp), { capture: true });
}
