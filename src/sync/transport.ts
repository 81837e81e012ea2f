/** One request to CouchDB and all that can come of it (DESIGN, sync rule 9). `http-transport.ts` is the real one. */

export interface TransportRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Below the database's address, without a leading slash; '' is the database itself. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export type TransportFailure =
  | { readonly type: 'unauthorized' } // 401: never tried again by itself
  | { readonly type: 'forbidden'; readonly reason: string } // 403
  | { readonly type: 'notFound' } // 404: no such database or document
  | { readonly type: 'conflict' } // 409
  | { readonly type: 'tooLarge' } // 413
  | { readonly type: 'badRequest'; readonly reason: string } // 400
  | { readonly type: 'tooManyRequests'; readonly retryAfter: number | null } // 429; seconds
  | { readonly type: 'serverError'; readonly status: number } // 5xx, what else a proxy says, or an answer that makes no sense
  | { readonly type: 'unreachable' } // no answer: offline, a dead server, or a refused CORS preflight
  | { readonly type: 'aborted' }; // by our own signal

/** The JSON of a 2xx answer, or why there is none. */
export type TransportOutcome = { readonly type: 'answer'; readonly json: unknown } | TransportFailure;

/** Sends one request. Never rejects. */
export type Send = (request: TransportRequest, signal: AbortSignal) => Promise<TransportOutcome>;
