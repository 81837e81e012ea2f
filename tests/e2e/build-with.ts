/** Builds the app with one of its files replaced by another, to see how the app behaves with it. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

interface Replacement {
  /** Of the file in `src`, such as `store/commit`. */
  readonly module: string;
  /** In `tests/fixtures`; it may import what it replaces. */
  readonly by: string;
}

/** Answers the folder of the build. */
export async function buildWith(replacement: Replacement): Promise<string> {
  const outDir = `.cache/${replacement.by}`;
  await build({
    logLevel: 'error',
    plugins: [replace(replacement)],
    worker: { plugins: () => [replace(replacement)] },
    // Nobody waits for this one to load.
    build: { outDir, minify: false, reportCompressedSize: false },
  });
  return outDir;
}

/** Puts the fixture in the place of the module, for everyone but itself. */
function replace({ module, by }: Replacement): Plugin {
  const fixture = join(process.cwd(), `tests/fixtures/${by}.ts`);
  const name = module.slice(module.lastIndexOf('/') + 1);
  return {
    name: `replace-${name}`,
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === fixture || source.split('/').at(-1) !== name) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id.endsWith(`/src/${module}.ts`) === true ? fixture : null;
    },
  };
}
