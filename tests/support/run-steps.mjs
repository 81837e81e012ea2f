/** Runs steps, all of them whatever fails, and says at the end how many tests passed, and which didn't. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Streams every step's output and answers the summed counts. Steps in an array of their own run beside each other, as many as
 * there are processors, and say all they have to say at their end; what one of them `needs` stands in front of it. `env` is
 * added to every step's environment.
 */
export async function runSteps(steps, env = {}) {
  const lines = [];
  /** Whether each one that has begun succeeds, by its name. */
  const successes = new Map();
  const total = { passed: 0, failed: 0 };

  function run(step, isBesideOthers) {
    const success = succeeds(step, isBesideOthers);
    successes.set(step.name, success);
    return success;
  }

  async function succeeds(step, isBesideOthers) {
    const runs = step.needs === undefined || (await successes.get(step.needs));
    const begun = Date.now();
    const heading = `\n── ${step.name} ──`;
    if (!isBesideOthers) console.log(heading);
    if (!runs) console.log(`Not run: ${step.needs} failed.`);
    const { exitCode, output } = runs
      ? await runProgram(step.words, { ...env, ...step.env }, isBesideOthers)
      : { exitCode: 1, output: '' };
    if (isBesideOthers) console.log(`${heading}\n${output}`);
    const counts = runs ? step.count(exitCode) : { passed: 0, failed: 1, failures: [] };
    total.passed += counts.passed;
    total.failed += counts.failed;
    lines.push(
      `${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed ` +
        `(${((Date.now() - begun) / 1000).toFixed(1)} s)`,
      ...counts.failures.map((failure) => `    ${failure}`),
    );
    return counts.failed === 0;
  }

  async function runBesideEachOther(besides) {
    const waiting = [...besides];
    const worker = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step, true);
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
  }

  for (const step of steps) await (Array.isArray(step) ? runBesideEachOther(step) : run(step, false));
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

/** The exit code and, where it was collected, all that the program said. */
function runProgram(words, env, isCollected) {
  return new Promise((resolve) => {
    const stdio = ['inherit', isCollected ? 'pipe' : 'inherit', isCollected ? 'pipe' : 'inherit'];
    const child = spawn(process.execPath, words, { stdio, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => resolve({ exitCode: 1, output: error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
