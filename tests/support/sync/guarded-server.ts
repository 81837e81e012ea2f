/**
 * A CouchDB that lets in whoever signs in, by cookie, Basic or token, and counts how often it had to refuse. As a real one out of
 * the box, it knows no CORS.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../listen';
import { sendFile } from '../static-server.mjs';
import { startCouchServer } from './couch-server';

export interface GuardedServer {
  readonly url: string;
  readonly refused: number;
  /** How many requests held a name and a password. */
  readonly signedByPassword: number;
  /** Cookies that were given hold no longer. */
  endSessions(): void;
  stop(): Promise<void>;
}

export const account = { name: 'ada', password: 'Grüße:1' };
export const token = 'a.signed.token';
/** Of a database that is not there, and that only an administrator could make. */
export const forbiddenName = 'forbidden';

/** @param app a folder that it serves under `/app/`, as a proxy does that has the app and the database behind one address */
export async function startGuardedServer(app: string | null = null): Promise<GuardedServer> {
  const couch = await startCouchServer();
  let refused = 0;
  let signedByPassword = 0;
  let session = 1;
  const basic = `Basic ${Buffer.from(`${account.name}:${account.password}`).toString('base64')}`;
  const isKnown = ({ headers }: IncomingMessage) =>
    headers.authorization === basic ||
    headers.authorization === `Bearer ${token}` ||
    headers.cookie === `AuthSession=${session}`;

  const server = createServer(async (request, response) => {
    if (app !== null && sendFile(app, '/app/', request, response)) return;
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (request.url === '/_session' && request.method === 'DELETE') {
      response.setHeader('Set-Cookie', 'AuthSession=; Path=/; HttpOnly');
      response.writeHead(200).end('{}');
      return;
    }
    if (request.url === '/_session') {
      const { name, password } = JSON.parse(body.toString());
      const isRight = name === account.name && password === account.password;
      if (isRight) response.setHeader('Set-Cookie', `AuthSession=${session}; Path=/; HttpOnly`);
      else refused += 1;
      response.writeHead(isRight ? 200 : 401).end('{}');
      return;
    }
    if (!isKnown(request)) {
      refused += 1;
      // A token is bad to CouchDB; only one that has expired is unauthorized.
      const [status, error] =
        request.headers.authorization?.startsWith('Bearer ') === true
          ? [400, 'bad_request']
          : [401, 'unauthorized'];
      response.writeHead(status).end(JSON.stringify({ error, reason: 'Bad HMAC' }));
      return;
    }
    if (request.headers.authorization === basic) signedByPassword += 1;
    if (request.method === 'PUT' && request.url === `/${forbiddenName}`) {
      response.writeHead(401).end('{"error":"unauthorized","reason":"You are not a server admin."}');
      return;
    }
    try {
      const answer = await fetch(`${couch.url}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: { 'Content-Type': 'application/json' },
        ...(body.length === 0 ? {} : { body }),
      });
      response.writeHead(answer.status).end(await answer.text());
    } catch {
      // A longpoll that is open when the server is stopped.
      response.destroy();
    }
  });
  const { url, stop } = await listen(server);
  return {
    url,
    get refused() {
      return refused;
    },
    get signedByPassword() {
      return signedByPassword;
    },
    endSessions: () => void (session += 1),
    async stop() {
      await stop();
      await couch.stop();
    },
  };
}
