/** Measures mending as a person sees it (R14): from Enter in a cell to the paint of the counts that follow from it. */
import type { BrowserContext } from '@playwright/test';
import { makePeople, peopleToCsv } from './people';

declare global {
  interface Window {
    /** When Enter was pressed last, and when the count of rejected rows was painted last after it changed. */
    mending: { pressed: number; painted: number };
  }
}

/** Milliseconds of each of so many edits, in a file of so many rows whose users are in the directory already. */
export async function measureMending(
  context: BrowserContext,
  url: string,
  rows: number,
  edits: number,
): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(`${url}#/admin/import`);
  const people = makePeople(rows).map((person, at) =>
    at < edits ? person.map((cell, column) => (column === 3 ? `broken ${at}` : cell)) : person,
  );
  const file = { name: 'broken.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleToCsv(people)) };
  await page.getByLabel('CSV file', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Update existing users' }).check();
  await page.getByRole('tab', { name: /^Rejected/u }).click();
  const grid = page.getByRole('grid', { name: 'Review', exact: true });
  await grid.locator('[data-row="0"] [data-column="0"]').focus();
  await page.evaluate(watchRejected);
  // For the first such wait Playwright brings a script of its own into the page, which takes it longer than an edit does.
  await page.waitForFunction(() => window.mending.painted === 0);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: /^Email, row/u });
    await editor.waitFor();
    await editor.fill(`mended${edit}@example.com`);
    const before = await page.evaluate(() => window.mending.painted);
    await page.keyboard.press('Enter');
    await page.waitForFunction((painted) => window.mending.painted > painted, before, { polling: 40 });
    times.push(await page.evaluate(() => window.mending.painted - window.mending.pressed));
    if (edit < edits - 1) await grid.locator('[data-row="0"] > :focus').waitFor();
  }
  await page.close();
  return times;
}

/** Runs in the page. */
function watchRejected(): void {
  window.mending = { pressed: 0, painted: 0 };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Enter') window.mending.pressed = timeStamp;
    },
    { capture: true },
  );
  const tab = [...document.querySelectorAll('[role="tab"]')].find(({ textContent }) =>
    textContent.includes('Rejected'),
  );
  if (tab === undefined) throw new Error('There is no such tab');
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (window.mending.painted = performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(tab, { subtree: true, childList: true, characterData: true });
}
