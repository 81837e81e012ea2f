/** The model of CouchDB over HTTP on loopback: quick enough for a hundred thousand users, and it counts what it is asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TransportOutcome, TransportRequest } from '../../../src/sync/transport';
import { listen, type Listening } from '../listen';
import { allowEveryOrigin } from './allow-every-origin';
import { createCouchModel, type CouchModel } from './couch-model';

/** A database lies below its address; each name is one of its own, made when it is first asked for. */
export interface ModelServer extends Listening {
  database(name: string): CountedDatabase;
}

export interface CountedDatabase {
  readonly couch: CouchModel;
  /** Documents that came in `_bulk_docs`, and that went out in `_changes`. */
  readonly documentsIn: number;
  readonly documentsOut: number;
  /** Before each answer; while it waits, so does the client. */
  beforeAnswer: (request: TransportRequest) => Promise<void>;
}

type Counted = { -readonly [Key in keyof CountedDatabase]: CountedDatabase[Key] };

export async function startModelServer(port = 0): Promise<ModelServer> {
  const databases = new Map<string, Counted>();

  function database(name: string): Counted {
    const known = databases.get(name);
    if (known !== undefined) return known;
    const couch = createCouchModel();
    const made: Counted = { couch, documentsIn: 0, documentsOut: 0, beforeAnswer: async () => undefined };
    databases.set(name, made);
    return made;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    allowEveryOrigin(response, request.headers.origin);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', ...path] = url.pathname.split('/');
    const text = await textOf(request);
    const asked: TransportRequest = {
      method: request.method === 'GET' ? 'GET' : request.method === 'PUT' ? 'PUT' : 'POST',
      path: path.join('/'),
      query: Object.fromEntries(url.searchParams),
      ...(text === '' ? {} : { body: JSON.parse(text) }),
    };
    const to = database(name);
    await to.beforeAnswer(asked);
    const isLongpoll = asked.query?.['feed'] === 'longpoll';
    let outcome = to.couch.answer(asked);
    if (isLongpoll && outcome.type === 'answer' && Object(outcome.json).results.length === 0) {
      await new Promise<void>((resolve) => {
        const end = to.couch.onChange(resolve);
        response.on('close', () => {
          end();
          resolve();
        });
      });
      outcome = to.couch.answer(asked);
    }
    if (asked.path === '_bulk_docs') to.documentsIn += Object(asked.body).docs.length;
    if (outcome.type === 'answer' && asked.path === '_changes' && !isLongpoll) {
      to.documentsOut += Object(outcome.json).results.length;
    }
    reply(response, outcome);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return { ...(await listen(server, port)), database };
}

const statuses: Readonly<Record<Exclude<TransportOutcome['type'], 'answer'>, number>> = {
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  badRequest: 400,
  tooManyRequests: 429,
  serverError: 500,
  unreachable: 503,
  aborted: 503,
};

function reply(response: ServerResponse, outcome: TransportOutcome): void {
  if (response.destroyed) return;
  const status = outcome.type === 'answer' ? 200 : statuses[outcome.type];
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(
    JSON.stringify(outcome.type === 'answer' ? outcome.json : { error: outcome.type, reason: '' }),
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
