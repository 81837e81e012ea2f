/** Adds up, gzipped, the JavaScript that the built page loads before anything else can happen, and holds it to its budget. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** DESIGN's promise: kilobytes of 1,024 bytes on the page, workers and lazy screens apart. */
const budgetKb = 60;

/** The scripts of a build's `index.html`, and all that these import statically: `{ name, kb }[]`. */
export function pageScripts(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/gu)].map(([, path]) => path);
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
  const total = scripts.reduce((sum, { kb }) => sum + kb, 0);
  for (const { name, kb } of scripts) console.log(`${kb.toFixed(1).padStart(7)} KB  ${name}`);
  console.log(
    `${total.toFixed(1).padStart(7)} KB gzipped before the first paint; the budget is ${budgetKb} KB`,
  );
  if (scripts.length === 0 || total > budgetKb) process.exitCode = 1;
}
