/** An HTTP server on this machine for tests that send: it answers JSON, or loses requests and answers on the way. */
import { createServer, type IncomingMessage } from 'node:http';
import { listen, type Listening } from './listen';

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

export async function startServer(
  handle: (request: LocalRequest) => Answer,
  fateOf: (request: LocalRequest) => Fate = () => 'arrives',
): Promise<Listening> {
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
  return listen(server);
}
