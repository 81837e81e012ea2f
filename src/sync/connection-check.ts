/** Before sync is switched on: what the server is, whether it lets us in, and what it lacks (DESIGN, sync rule 10). */
import type { Result } from '../domain/result';
import { err, ok } from '../domain/result';
import type { CouchDatabase } from './couch-database';
import type { TransportFailure } from './transport';

export type ConnectFailure =
  | { readonly type: 'addressInvalid' }
  | { readonly type: 'addressInsecure' } // http to anything but this machine
  | { readonly type: 'unreachable' }
  | { readonly type: 'corsRefused' } // the server is there, but lets no page of our origin ask
  | { readonly type: 'unauthorized' }
  | { readonly type: 'forbidden'; readonly detail: string }
  | { readonly type: 'cannotCreate' } // there is no such database, and this account may not make one
  | { readonly type: 'readOnly' }
  | { readonly type: 'serverFailed'; readonly detail: string };

export interface ParsedAddress {
  /** Of the database, without a slash at its end. */
  readonly address: string;
  /** Name and password that stood in the address; '' when none did. */
  readonly userName: string;
  readonly password: string;
  readonly isSameOrigin: boolean;
}

/** @param page the address of the page: `https://desk.example.org/app/` */
export function parseAddress(text: string, page: string): Result<ParsedAddress, ConnectFailure> {
  const typed = text.trim();
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//iu.test(typed) || typed.startsWith('/');
  const isHost = /^[^/\s]+\.[^/\s]+\//u.test(typed);
  if (!isWhole && !isHost) return err({ type: 'addressInvalid' });
  let url: URL;
  try {
    url = new URL(isWhole ? typed : `https://${typed}`, page);
  } catch {
    return err({ type: 'addressInvalid' });
  }
  const path = url.pathname.replace(/\/+$/u, '');
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isHttp || !/^[/\w.%()+~-]*\/[a-z][\w$()+%-]*$/u.test(path)) return err({ type: 'addressInvalid' });
  const isThisMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname);
  const isSameOrigin = url.origin === new URL(page).origin;
  if (url.protocol === 'http:' && !isThisMachine && !isSameOrigin) return err({ type: 'addressInsecure' });
  const userName = decoded(url.username);
  const password = decoded(url.password);
  if (userName === null || password === null) return err({ type: 'addressInvalid' });
  return ok({
    address: `${url.origin}${path}`,
    userName,
    password,
    isSameOrigin,
  });
}

/** null: a `%` stands in it that begins no code. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Asks for the database, makes it where that is allowed, and tries whether it may be written. Every refusal of the sign-in
 * ends it at once: five of them lock an account.
 *
 * @param isThere whether anything answers at that address at all, asked without CORS
 */
export async function checkConnection(
  database: CouchDatabase,
  deviceId: string,
  isThere: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<ConnectFailure | null> {
  const info = await database.info(signal);
  if (!info.ok && info.error.type === 'notFound') {
    const created = await database.create(signal);
    if (!created.ok && created.error.type !== 'conflict') {
      const { error } = created;
      const isRefused = error.type === 'unauthorized' || error.type === 'forbidden';
      return isRefused ? { type: 'cannotCreate' } : toFailure(error, isThere);
    }
  } else if (!info.ok) return toFailure(info.error, isThere);
  const written = await database.writeToken(`${deviceId}-probe`, 'probe', null, signal);
  if (written.ok || written.error.type === 'conflict') return null;
  const isRefused = written.error.type === 'unauthorized' || written.error.type === 'forbidden';
  return isRefused ? { type: 'readOnly' } : toFailure(written.error, isThere);
}

/** @param isThere as in `checkConnection` */
export async function toFailure(
  failure: TransportFailure,
  isThere: () => Promise<boolean>,
): Promise<ConnectFailure> {
  switch (failure.type) {
    case 'unauthorized':
      return { type: 'unauthorized' };
    case 'forbidden':
      return { type: 'forbidden', detail: failure.reason };
    case 'unreachable':
    case 'aborted':
      return { type: (await isThere()) ? 'corsRefused' : 'unreachable' };
    default:
      return {
        type: 'serverFailed',
        detail: failure.type === 'serverError' ? `HTTP ${failure.status}` : failure.type,
      };
  }
}
