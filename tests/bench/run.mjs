/** `npm run bench [-- --tiny] [-- --large] [-- --rounds N] [-- --json FILE]`: loads `bench.ts` through Vite and runs it. */
import { runnerImport } from 'vite';

// What is measured is what people get; Vite's runner would make it a development build.
process.env.NODE_ENV = 'production';
const { module } = await runnerImport('./tests/bench/bench.ts', { configFile: false, logLevel: 'error' });
await module.runBench(process.argv.slice(2));
