/** `npm test`: finds a browser (or gets one), then checks and tests everything there is. */
import { findOrInstallBrowser } from './find-browser.mjs';
import { runSteps } from './run-steps.mjs';
import { browserStep, checkSteps, clearReports, testSteps } from './steps.mjs';

const browser = findOrInstallBrowser();
console.log(`Browser: ${browser}`);
clearReports();
const { failed } = await runSteps([[...checkSteps, ...testSteps], browserStep], {
  ROLLCALL_BROWSER: browser,
});
process.exitCode = failed === 0 ? 0 : 1;
