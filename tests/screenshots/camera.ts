/** Takes a screen at every width, and finds fault with one that is wider than its window. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test as base } from '../e2e/test';

/** A phone, a tablet, a desk. */
const sizes = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** Pages that scroll are shown down to here. */
const greatestHeight = 2400;

export type Camera = (screen: string, page?: Page) => Promise<void>;

interface Fixtures {
  readonly take: Camera;
}

export const test = base.extend<Fixtures>({
  take: async ({ page: first }, use, { project }) => {
    const folder = join('.cache/screenshots', project.name);
    await use(async (screen, page = first) => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        const height = Math.min(greatestHeight, size.height + (await hiddenBelow(page)));
        await page.setViewportSize({ ...size, height });
        await settle(page);
        await page.screenshot({ path: join(folder, `${screen}-${size.width}.png`) });
        expect.soft(await tooWide(page), `${screen} at ${size.width} px is wider than its window`).toBe(0);
      }
    });
  },
});

export { expect };

/** How much of the page lies below the window. */
function hiddenBelow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? 0 : main.scrollHeight - main.clientHeight;
  });
}

/** How far the page or its content reaches beyond the right edge. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector('main')]
      .map((element) => (element === null ? 0 : element.scrollWidth - element.clientWidth))
      .reduce((widest, width) => Math.max(widest, width), 0),
  );
}

/** Lists draw their rows in the frame after a new size, and fetch them in the one after. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
