/**
 * A CouchDB of our own on loopback: express-pouchdb over memory, open to all and to every origin. What it lacks of a real one
 * (an opaque `seq`, a longpoll's timeout, 413, 401, 403), the simulation's model has.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../listen';
import { allowEveryOrigin } from './allow-every-origin';

export interface CouchServer {
  /** A database lies below it. */
  readonly url: string;
  /** While false, every request breaks off, as with a dead network. */
  setReachable(reachable: boolean): void;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** @param port 0: any that is free */
export async function startCouchServer(port = 0): Promise<CouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'couch-'));
  const couch = couchListener(folder);
  let isReachable = true;
  const server = createServer((request, response) => {
    if (!isReachable) {
      request.socket.destroy();
      return;
    }
    allowEveryOrigin(response, request.headers.origin);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else couch(request, response);
  });
  const { url, stop } = await listen(server, port);
  return {
    url,
    setReachable(reachable) {
      isReachable = reachable;
      if (!reachable) server.closeAllConnections();
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The packages have no types of their own, and are CommonJS. */
const PouchDB = require('pouchdb-core');
// Once per process: plugins refuse to be there twice.
for (const plugin of ['pouchdb-adapter-memory', 'pouchdb-mapreduce', 'pouchdb-replication']) {
  PouchDB.plugin(require(plugin));
}

function couchListener(folder: string): RequestListener {
  return require('express-pouchdb')(PouchDB.defaults({ adapter: 'memory', prefix: `${folder}/` }), {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(folder, 'log.txt'),
  });
}
