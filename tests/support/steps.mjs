/** What `npm run check` and `npm test` do, step by step. Each step is one program and a way to count what it answered. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const reports = '.cache/reports';

/** Types, lint, format and architecture: what an editor shows, without a browser. */
export const checkSteps = [
  program('types of the page, its components and the tests', binPath('svelte-check/svelte-check'), [
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ]),
  program('types of the engine', binPath('typescript/tsc'), ['-p', 'src/engine']),
  program('lint', binPath('oxlint/oxlint'), ['--deny-warnings', 'src', 'tests', 'vite.config.ts']),
  program('format', binPath('prettier/prettier'), ['--check', '--log-level', 'warn', '.']),
  vitest('architecture', ['tests/unit/architecture']),
];

/** The tests proper, but for `browserStep`, which wants the machine to itself. The tiny bench mostly waits: beside it is room. */
export const testSteps = [
  program('build', binPath('vite/vite'), ['build']),
  vitest('unit, property and contract tests', ['--exclude', 'tests/unit/architecture/**']),
  { ...program('size budget', 'tests/support/size-budget.mjs'), needs: 'build' },
  {
    ...program('bench, tiny', 'tests/bench/run.mjs', ['--tiny', '--json', '.cache/reports/bench.json']),
    needs: 'build',
  },
];

export const browserStep = { ...playwright('end-to-end tests'), needs: 'build' };

/** A step that passes or fails as a whole: it counts as one. */
function program(name, path, words = []) {
  return {
    name,
    words: [path, ...words],
    count: (exitCode) =>
      exitCode === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] },
  };
}

function vitest(name, words) {
  const file = `${reports}/vitest-${name.split(/\W/u, 1)[0]}.json`;
  return {
    name,
    words: [
      binPath('vitest/vitest'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...words,
    ],
    count: (exitCode) =>
      countReport(file, exitCode, (report) => ({
        passed: report.numPassedTests,
        // A test that didn't run has shown nothing; a file that can't be loaded has no tests to fail.
        failed:
          report.numTotalTests -
          report.numPassedTests +
          report.testResults.filter(
            (result) => result.status === 'failed' && result.assertionResults.length === 0,
          ).length,
        failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => [
          ...(status === 'failed' && assertionResults.length === 0 ? [failure(name, message)] : []),
          ...assertionResults
            .filter((result) => result.status === 'failed')
            .map((result) => failure(`${name} › ${result.fullName}`, result.failureMessages[0])),
        ]),
      })),
  };
}

function playwright(name) {
  const file = `${reports}/playwright.json`;
  return {
    name,
    words: [
      binPath('@playwright/test/playwright'),
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    count: (exitCode) =>
      countReport(file, exitCode, ({ stats, errors, suites }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
        failures: [
          ...errors.map(({ message }) => failure('the run', message)),
          ...specsOf(suites)
            .filter(({ ok }) => !ok)
            .map(({ file: spec, title, tests }) => failure(`${spec} › ${title}`, lastError(tests))),
        ],
      })),
  };
}

/** The counts of a reporter's file; a program that died without one, or failed without a failed test, counts as one failure. */
function countReport(file, exitCode, read) {
  const { passed, failed, failures } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, failures: [] };
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1), failures };
}

/** All specs of a Playwright report, however deep they are described. */
function specsOf(suites = []) {
  return suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsOf(inner)]);
}

function lastError(tests) {
  return tests.flatMap(({ results }) => results.map(({ error }) => error?.message)).findLast(Boolean);
}

/** One line: which test, and how its message begins. */
function failure(name, message = '') {
  const plain = stripVTControlCharacters(message).replaceAll(/\s+/gu, ' ').trim();
  return `${name.replace(`${process.cwd()}/`, '')}: ${plain.slice(0, 300)}`;
}

/** Forgets the reports of an earlier run. */
export function clearReports() {
  rmSync(reports, { recursive: true, force: true });
}

/** The script behind `package/command`, so that no shell and no `.cmd` file stands between. */
function binPath(bin) {
  const [command, folder] = [bin.slice(bin.lastIndexOf('/') + 1), join(packages, bin, '..')];
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[command]);
}
