/** Requests over HTTP (DESIGN, sync rules 9 and 10). Runs in the engine's worker. */
import { assertNever } from '../domain/assert-never';
import { basicCredentials } from '../domain/basic-credentials';
import type { Send, TransportOutcome, TransportRequest } from './transport';

/** How requests prove who they come from. */
export type SignIn =
  | { readonly type: 'none' }
  /** A cookie of this origin; `openSession` gets it. */
  | { readonly type: 'session' }
  | { readonly type: 'basic'; readonly userName: string; readonly password: string }
  | { readonly type: 'bearer'; readonly token: string };

export interface HttpTools {
  readonly fetch: typeof fetch;
  /** A signal that aborts after so many milliseconds, or when `signal` does. */
  readonly deadline: (milliseconds: number, signal: AbortSignal) => AbortSignal;
}

/** How long a request may take before it counts as lost; a longpoll gets its own timeout on top. Milliseconds. */
const requestTimeout = 60_000;

/** @param address of the database, without a slash at its end */
export function createHttpTransport(address: string, signIn: SignIn, tools: HttpTools): Send {
  async function request(
    { method, path, query = {}, body }: TransportRequest,
    signal: AbortSignal,
  ): Promise<TransportOutcome> {
    const search = new URLSearchParams(query).toString();
    const url = `${address}${path === '' ? '' : '/'}${path}${search === '' ? '' : '?'}${search}`;
    const timeout = requestTimeout + Number(query['timeout'] ?? 0);
    try {
      const response = await tools.fetch(url, {
        method,
        headers: { Accept: 'application/json', ...authorization(signIn) },
        credentials: signIn.type === 'session' ? 'include' : 'omit',
        // A browser that is to store nothing asks anew whether it may, before every request to another origin.
        ...(method === 'GET' ? { cache: 'no-store' } : {}),
        signal: tools.deadline(timeout, signal),
        ...(body === undefined ? {} : { body: jsonBlob(body) }),
      });
      const asksForLittle = method === 'GET' && search === '';
      return await toOutcome(response, signIn.type === 'bearer' && asksForLittle);
    } catch {
      return { type: signal.aborted ? 'aborted' : 'unreachable' };
    }
  }

  return async (given, signal) => {
    const outcome = await request(given, signal);
    if (signIn.type !== 'bearer' || outcome.type !== 'badRequest') return outcome;
    // It may be the token that is bad. What is asked with nothing else tells, before anybody looks for a bad document.
    const alone = await request({ method: 'GET', path: '' }, signal);
    return alone.type === 'answer' ? outcome : alone;
  };
}

/**
 * Asks for a session's cookie (rule 10). `unauthorized` means a wrong name or password: asking again may lock the account.
 *
 * @param server the address that the database lies under
 */
export async function openSession(
  server: string,
  account: { readonly userName: string; readonly password: string },
  tools: HttpTools,
  signal: AbortSignal,
): Promise<TransportOutcome> {
  try {
    const response = await tools.fetch(`${server}/_session`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      credentials: 'include',
      cache: 'no-store',
      body: JSON.stringify({ name: account.userName, password: account.password }),
      signal: tools.deadline(requestTimeout, signal),
    });
    return await toOutcome(response);
  } catch {
    return { type: signal.aborted ? 'aborted' : 'unreachable' };
  }
}

/** Has the browser forget a session's cookie. Asks once, and never rejects: the cookie ends by itself some minutes later. */
export async function closeSession(server: string, tools: Pick<HttpTools, 'fetch'>): Promise<void> {
  try {
    await tools.fetch(`${server}/_session`, { method: 'DELETE', credentials: 'include' });
  } catch {
    // Nobody waits for it.
  }
}

/**
 * What a response means. Rejects when its body breaks off.
 *
 * @param isTokenAlone whether nothing but a token can be bad about the request: so CouchDB calls all that it doesn't accept, but
 *   those that have expired, which are `unauthorized`
 */
async function toOutcome(response: Response, isTokenAlone = false): Promise<TransportOutcome> {
  const { status } = response;
  const text = await response.text();
  if (response.ok) return readJson(text);
  switch (status) {
    case 400:
      if (isTokenAlone && partOf(text, 'error') === 'bad_request') return { type: 'unauthorized' };
      return { type: 'badRequest', reason: partOf(text, 'reason') };
    case 401:
      return { type: 'unauthorized' };
    case 403:
      return { type: 'forbidden', reason: partOf(text, 'reason') };
    case 404:
      return { type: 'notFound' };
    case 409:
    case 412:
      return { type: 'conflict' };
    case 413:
      return { type: 'tooLarge' };
    case 429:
      return { type: 'tooManyRequests', retryAfter: retryAfterOf(response) };
    default:
      return { type: 'serverError', status };
  }
}

function readJson(text: string): TransportOutcome {
  try {
    return { type: 'answer', json: JSON.parse(text) };
  } catch {
    return { type: 'serverError', status: 200 };
  }
}

function partOf(text: string, name: 'error' | 'reason'): string {
  const answer = readJson(text);
  if (answer.type !== 'answer') return '';
  return String(Object(answer.json)[name] ?? '').slice(0, 500);
}

/** In seconds; a date instead of a number is not worth more than our own backoff. */
function retryAfterOf({ headers }: Response): number | null {
  const seconds = Number(headers.get('Retry-After') ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Chromium takes a text of half a megabyte apart for 60 ms, and hands over a blob in 15. */
function jsonBlob(body: unknown): Blob {
  return new Blob([JSON.stringify(body)], { type: 'application/json' });
}

function authorization(signIn: SignIn): Readonly<Record<string, string>> {
  switch (signIn.type) {
    case 'none':
    case 'session':
      return {};
    case 'basic':
      return { Authorization: basicCredentials(signIn.userName, signIn.password) };
    case 'bearer':
      return { Authorization: `Bearer ${signIn.token}` };
    default:
      return assertNever(signIn);
  }
}
