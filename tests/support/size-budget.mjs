/** Adds up, gzipped, the JavaScript that the built page runs before anything else can happen, and holds it to its budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** DESIGN's promise: kilobytes of 1,024 bytes on the page, workers and lazy screens apart. */
const budgetKb = 60;

/** The scripts of a build's `index.html`, all that these import statically, and the largest language: `{ name, kb }[]`. */
export function pageScripts(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = withImports(
    folder,
    [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/gu)].map(([, path]) => path),
  );
  const alreadyThere = new Set(page.map(({ name }) => name));
  const languages = languageFiles(folder).map((path) =>
    withImports(folder, [path]).filter(({ name }) => !alreadyThere.has(name)),
  );
  const [largest = []] = languages.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return [...page, ...largest];
}

/** The first texts of every language: `src/texts/texts.svelte.ts` fetches one of them before anything is drawn. */
function languageFiles(folder) {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => /^(?:en|de|fr|es)-[\w-]{8}\.js$/u.test(name))
    .map((name) => join('assets', name));
}

function sizeOf(scripts) {
  return scripts.reduce((sum, { kb }) => sum + kb, 0);
}

function withImports(folder, paths) {
  const queue = [...paths];
  const scripts = new Map();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (scripts.has(path) || !existsSync(join(folder, path))) continue;
    const code = readFileSync(join(folder, path), 'utf8');
    scripts.set(path, gzipSync(code).length / 1024);
    for (const [, file] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/gu)) {
      queue.push(join(path, '..', file));
    }
  }
  return [...scripts].map(([name, kb]) => ({ name, kb }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = pageScripts('dist');
  const total = sizeOf(scripts);
  for (const { name, kb } of scripts) console.log(`${kb.toFixed(1).padStart(7)} KB  ${name}`);
  console.log(
    `${total.toFixed(1).padStart(7)} KB gzipped before the first paint; the budget is ${budgetKb} KB`,
  );
  if (scripts.length === 0 || total > budgetKb) process.exitCode = 1;
}
