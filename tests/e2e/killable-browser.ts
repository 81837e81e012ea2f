/** A browser of our own on a profile on the disk, which can be killed as a power cut would: no process gets to say goodbye. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { testFlags, findOrInstallBrowser } from '../support/find-browser.mjs';

export interface KillableBrowser {
  readonly page: Page;
  /** Takes away what the site at this address has stored, but not its service worker; leaves a blank page. */
  forget(url: string): Promise<void>;
  /** SIGKILL to the browser and all its processes; resolves when they are gone. */
  kill(): Promise<void>;
  /** Ends the browser as a person does: everything is written. */
  close(): Promise<void>;
}

const running = new Set<ChildProcess>();
/** Looking for it starts it once. */
let browserPath: string | null = null;

/** Kills what a failed test has left behind. */
export function killLeftBrowsers(): void {
  for (const child of running) killTree(child);
}

/** Starts the browser on a profile's folder, with one blank page. */
export async function launchKillable(profile: string): Promise<KillableBrowser> {
  const { child, exited } = start(profile, 'about:blank');
  const browser = await chromium.connectOverCDP(await debuggerUrl(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context');
  context.setDefaultTimeout(30_000);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    async forget(url) {
      await page.goto('about:blank');
      const devtools = await context.newCDPSession(page);
      const { origin } = new URL(url);
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
      await devtools.detach();
    },
    async close() {
      const devtools = await browser.newBrowserCDPSession();
      // The answer may not come before the end does.
      await devtools.send('Browser.close').catch(() => undefined);
      await exited;
    },
    async kill() {
      killTree(child);
      await exited;
      await browser.close();
    },
  };
}

/**
 * Starts the browser at an address, and kills it so many milliseconds after it is up. Nothing is attached to it: who follows
 * a browser that dies in the middle of an answer has troubles of their own.
 */
export async function openAndKill(profile: string, url: string, milliseconds: number): Promise<void> {
  const { child, exited } = start(profile, url);
  await debuggerUrl(child);
  await delay(milliseconds);
  killTree(child);
  await exited;
}

function start(
  profile: string,
  url: string,
): { readonly child: ChildProcess; readonly exited: Promise<void> } {
  browserPath ??= findOrInstallBrowser();
  const child = spawn(
    browserPath,
    [
      ...testFlags,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--lang=en-GB',
      '--window-size=1280,800',
      url,
    ],
    // Its own process group, so that the group can be killed.
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running.add(child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => running.delete(child));
  return { child, exited };
}

async function debuggerUrl({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser has no stderr');
  for await (const line of createInterface({ input: stderr })) {
    const url = /DevTools listening on (ws:\S+)/u.exec(line)?.[1];
    if (url === undefined) continue;
    stderr.resume();
    return url;
  }
  throw new Error('The browser ended before it listened');
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else process.kill(-pid, 'SIGKILL');
}
