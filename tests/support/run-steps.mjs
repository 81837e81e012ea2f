/** Runs steps one after the other, all of them whatever fails, and says at the end how many tests passed, and which didn't. */
import { spawn } from 'node:child_process';

/** Streams every step's output and answers the summed counts. `env` is added to every step's environment. */
export async function runSteps(steps, env = {}) {
  const lines = [];
  const failedSteps = new Set();
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const begun = Date.now();
    console.log(`\n── ${step.name} ──`);
    const runs = step.needs === undefined || !failedSteps.has(step.needs);
    if (!runs) console.log(`Not run: ${step.needs} failed.`);
    const exitCode = runs ? await runProgram(step.words, { ...env, ...step.env }) : 1;
    const counts = runs ? step.count(exitCode) : { passed: 0, failed: 1, failures: [] };
    if (counts.failed > 0) failedSteps.add(step.name);
    total.passed += counts.passed;
    total.failed += counts.failed;
    lines.push(
      `${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed ` +
        `(${((Date.now() - begun) / 1000).toFixed(1)} s)`,
      ...counts.failures.map((failure) => `    ${failure}`),
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

function runProgram(words, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
