/** Another tab of one person. */
import type { BrowserContext, Page } from '@playwright/test';

/** In a window of its own: a browser draws a tab behind another once a second, and each click there waits for two of them. */
export async function newWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  const browser = context.browser();
  if (first === undefined || browser === null)
    throw new Error('There is no tab beside which to open another');
  const { targetInfo } = await (await context.newCDPSession(first)).send('Target.getTargetInfo');
  const { browserContextId = '' } = targetInfo;
  const devtools = await browser.newBrowserCDPSession();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId }),
  ]);
  await devtools.detach();
  return page;
}
