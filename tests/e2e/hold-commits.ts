/** Commits that take as long as a test wants: another tab has the lock under which they are made. */
import type { Page } from '@playwright/test';

const lock = 'rollcall-commit';

/** Answers the function that lets them go on. */
export async function holdCommits(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((held) => {
        const release = new Promise<void>((resolve) => Reflect.set(window, 'releaseCommits', resolve));
        void navigator.locks.request(name, () => {
          held();
          return release;
        });
      }),
    lock,
  );
  return () => page.evaluate(() => (Reflect.get(window, 'releaseCommits') as () => void)());
}

/** How many wait for the lock, in any tab: commits, and those who would hold them. */
export function countWaitingCommits(page: Page): Promise<number> {
  return page.evaluate(async (held) => {
    const { pending = [] } = await navigator.locks.query();
    return pending.filter(({ name }) => name === held).length;
  }, lock);
}
