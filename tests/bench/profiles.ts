/** Browsers on profiles on the disk: IndexedDB of a throw-away context lives in memory only. */
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { browserFlags, findOrInstallBrowser } from '../support/find-browser.mjs';

export interface Profiles {
  inProfile<Answer>(name: string, use: (context: BrowserContext) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** @param keepsBrowsers else each use has a freshly started one, which takes longer than what a tiny bench measures in it */
export function createProfiles(folder: string, keepsBrowsers: boolean): Profiles {
  const kept = new Map<string, BrowserContext>();

  const launch = (name: string) =>
    chromium.launchPersistentContext(join(folder, name), {
      executablePath: findOrInstallBrowser(),
      args: browserFlags,
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });

  return {
    async inProfile(name, use) {
      const context = kept.get(name) ?? (await launch(name));
      if (keepsBrowsers) kept.set(name, context);
      try {
        return await use(context);
      } finally {
        const [_first, ...opened] = context.pages();
        await Promise.all(opened.map((page) => page.close()));
        if (!keepsBrowsers) await context.close();
      }
    },
    async close() {
      await Promise.all(Array.from(kept.values(), (context) => context.close()));
    },
  };
}
