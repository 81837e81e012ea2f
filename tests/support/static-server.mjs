/** The plainest static host there is: a folder under a path, no headers of its own. It can be stopped, which a preview can't. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder at `http://localhost:<any free port>/<path>/`; `path` may be ''. Without its service worker where the browser
 * is killed again and again: fetching the app for it would begin anew each time.
 */
export async function serveFolder(folder, path, { serviceWorker = true } = {}) {
  const prefix = path === '' ? '/' : `/${path}/`;
  const server = createServer((request, response) => {
    const isHidden = !serviceWorker && request.url === `${prefix}service-worker.js`;
    if (isHidden || !sendFile(folder, prefix, request, response)) response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${server.address().port}${prefix}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** Answers with the file that lies in the folder under the address behind `prefix`; false when there is none. */
export function sendFile(folder, prefix, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const name = normalize(pathname.slice(prefix.length) + (pathname.endsWith('/') ? 'index.html' : ''));
  const file = join(folder, name);
  if (!pathname.startsWith(prefix) || name.startsWith('..') || !existsSync(file)) return false;
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
  return true;
}
