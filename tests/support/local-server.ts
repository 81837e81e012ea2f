/** An HTTP server on this machine for tests that send: it answers JSON, or loses requests and answers on the way. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
}

/** What happens to a request on its way: it arrives, the connection dies before or after it was worked on, or no answer ever comes. */
export type Fate = 'arrives' | 'requestLost' | 'answerLost' | 'unanswered' | Answer;

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startServer(
  handle: (request: LocalRequest) => Answer,
  fateOf: (request: LocalRequest) => Fate = () => 'arrives',
): Promise<LocalServer> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request: LocalRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      const fate = fateOf(request);
      if (fate === 'requestLost') return incoming.socket.destroy();
      const answer = typeof fate === 'object' ? fate : handle(request);
      if (fate === 'answerLost') return incoming.socket.destroy();
      if (fate === 'unanswered') return undefined;
      const body = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
      return response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
