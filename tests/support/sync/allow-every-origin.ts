/** What a CouchDB says to browsers whose pages come from elsewhere, where `[cors]` lets everybody in. */
import type { ServerResponse } from 'node:http';

export function allowEveryOrigin(response: ServerResponse, origin: string | undefined): void {
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST, HEAD, DELETE');
  response.setHeader('Access-Control-Allow-Headers', 'accept, authorization, content-type');
  response.setHeader('Access-Control-Max-Age', '600');
}
