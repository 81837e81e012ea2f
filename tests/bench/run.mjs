/** `npm run bench [-- --tiny] [-- --large] [-- --json FILE]`: loads `bench.ts` through Vite and runs it. */
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/bench/bench.ts', { configFile: false, logLevel: 'error' });
await module.runBench(process.argv.slice(2));
