import type { IncomingMessage, ServerResponse } from 'node:http';

export interface StaticServer {
  /** Where the folder is served, with a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

export function serveFolder(
  folder: string,
  path: string,
  options?: { readonly serviceWorker?: boolean },
): Promise<StaticServer>;

export function sendFile(
  folder: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean;
