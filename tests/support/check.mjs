/** `npm run check`: types, lint, format and architecture, without a browser. */
import { runSteps } from './run-steps.mjs';
import { checkSteps, clearReports } from './steps.mjs';

clearReports();
const { failed } = await runSteps([checkSteps]);
process.exitCode = failed === 0 ? 0 : 1;
