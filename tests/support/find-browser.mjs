/**
 * Finds the Chromium that the end-to-end tests and the bench run in, and gets one where there is none. Runs before anything
 * else, so it needs nothing but Node (and Playwright's installer, once `npm install` is done).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** Of two such switches the last one counts, so this takes along what Playwright switches off. */
const disabledFeatures = [
  // Pages of the browser's own for the list under its address: 2 s of a processor for each window that is opened.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** What a browser in a container or a build server needs, and what keeps it from calling home. */
export const browserFlags = flagsWithout(disabledFeatures);

/** The same without the process that waits for a next site: each test would start one for nothing. */
export const testFlags = flagsWithout([...disabledFeatures, 'SpareRendererForSitePerProcess']);

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * The path of a browser that starts: `ROLLCALL_BROWSER`, one on the `PATH`, one in a usual place, or the one Playwright has
 * downloaded. null when there is none.
 */
export function findBrowser() {
  const chosen = process.env.ROLLCALL_BROWSER;
  if (chosen) return chosen;
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      commands.flatMap((command) => extensions.map((extension) => join(folder, command + extension))),
    );
  return [...onPath, ...usualPlaces, playwrightBrowser()].find((path) => path && starts(path)) ?? null;
}

/** The same, and where there is none, downloads Playwright's own or installs Debian's package. Throws when neither works. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  const installed = installPlaywrightBrowser() || installDebianPackage() ? findBrowser() : null;
  if (installed) return installed;
  throw new Error(
    'No Chromium, Chrome or Edge was found, and none could be installed. ' +
      'Install one, or set ROLLCALL_BROWSER to its path, and run this again.',
  );
}

/** Whether the file is there and its libraries are too: a downloaded browser often lacks some. */
function starts(path) {
  if (!existsSync(path)) return false;
  // Windows' browsers answer `--version` with a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function flagsWithout(features) {
  return [
    `--disable-features=${features.join()}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function playwrightFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  } catch {
    return null;
  }
}

function playwrightBrowser() {
  const folder = playwrightFolder();
  return folder ? createRequire(import.meta.url)(folder).chromium.executablePath() : null;
}

function installPlaywrightBrowser() {
  const folder = playwrightFolder();
  if (!folder) return false;
  console.log('No browser found: downloading the one of Playwright…');
  const answer = spawnSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium', '--no-shell'], {
    stdio: 'inherit',
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  const path = answer.status === 0 ? playwrightBrowser() : null;
  return path !== null && starts(path);
}

function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  console.log('Installing the package chromium…');
  const aptGet = (...words) =>
    spawnSync('apt-get', words, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  aptGet('update');
  return aptGet('install', '--yes', '--no-install-recommends', 'chromium');
}
