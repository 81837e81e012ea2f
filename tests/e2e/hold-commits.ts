/** Commits that take as long as a test wants: another tab has the lock under which they are made. */
import type { Page } from '@playwright/test';

/** Answers the function that lets them go on. */
export async function holdCommits(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const release = new Promise<void>((resolve) => Reflect.set(window, 'releaseCommits', resolve));
        void navigator.locks.request('rollcall-commit', () => {
          held();
          return release;
        });
      }),
  );
  return () => page.evaluate(() => (Reflect.get(window, 'releaseCommits') as () => void)());
}
