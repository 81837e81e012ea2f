/** D1, D8: one engine a tab, in every browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';

const folder = 'dist/assets';

/** WebKit runs the file of a worker anew when another file imports it: then a second engine answers, whose directory isn't open. */
test('no file of the build imports the one that a worker starts with', () => {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const workers = scripts.filter((name) => /worker-[\w-]{8}\.js$/u.test(name));
  expect(workers.length).toBeGreaterThanOrEqual(2);
  const imports = scripts.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/gu)].map(
      ([, imported]) => imported ?? '',
    );
  });
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((name) => workers.includes(name))).toEqual([]);
});
