/** Builds the app with a commit that is wrong on purpose, to see that the atomicity test would notice. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const wrongCommit = join(process.cwd(), 'tests/fixtures/two-transaction-commit.ts');
const outDir = '.cache/two-transactions';

/** Answers the folder of the build. */
export async function buildTwoTransactions(): Promise<string> {
  await build({
    logLevel: 'error',
    plugins: [replaceCommit()],
    worker: { plugins: () => [replaceCommit()] },
    build: { outDir },
  });
  return outDir;
}

/** Puts the wrong commit in the place of `store/commit.ts`, for everyone but itself. */
function replaceCommit(): Plugin {
  return {
    name: 'two-transaction-commit',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === wrongCommit || !/(?:^|\/)commit$/u.test(source)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id.endsWith('/src/store/commit.ts') ? wrongCommit : null;
    },
  };
}
