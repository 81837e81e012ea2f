/** From the link on disk to a database that can be asked: how this device signs in (DESIGN, sync rules 9 and 10; R19). */
import { fillRandom } from '../passwords/fill-random';
import { openText, sealText } from '../passwords/sealed-text';
import type { SyncLink } from '../store/sync-link';
import type { ParsedAddress } from '../sync/connection-check';
import { createCouchDatabase, type CouchDatabase } from '../sync/couch-database';
import { closeSession, createHttpTransport, openSession, type SignIn } from '../sync/http-transport';
import type { Send } from '../sync/transport';
import type { ConnectRequest } from './sync-engine';

const http = {
  fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  deadline: (milliseconds: number, signal: AbortSignal) =>
    AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
};

/** The link that a person asked for, with its secret sealed. A page of the server's own origin signs in with a cookie. */
export async function makeLink(
  request: ConnectRequest,
  address: ParsedAddress,
  tools: { readonly newId: () => string; readonly deviceKey: () => Promise<CryptoKey> },
): Promise<SyncLink> {
  const userName = request.userName || address.userName;
  const secret = request.password || address.password;
  const isToken = request.signIn === 'token';
  const isSession = address.isSameOrigin && userName !== '';
  const link: SyncLink = {
    deviceId: tools.newId(),
    address: address.address,
    signIn: isToken ? 'bearer' : isSession ? 'session' : userName === '' ? 'none' : 'basic',
    userName: isToken ? '' : userName,
    secret: null,
    isRefused: false,
  };
  if (secret === '') return link;
  const key = await tools.deviceKey();
  return { ...link, secret: await sealText(key, secret, purposeOf(link), fillRandom) };
}

/** @param signal ends what is asked for a session's cookie */
export async function openLinkedDatabase(
  link: SyncLink,
  deviceKey: () => Promise<CryptoKey>,
  signal: AbortSignal,
): Promise<CouchDatabase> {
  const secret =
    link.secret === null ? '' : ((await openText(await deviceKey(), link.secret, purposeOf(link))) ?? '');
  const send = createHttpTransport(link.address, toSignIn(link, secret), http);
  if (link.signIn !== 'session') return createCouchDatabase(send);
  const server = serverOf(link);
  const account = { userName: link.userName, password: secret };
  return createCouchDatabase(withSession(send, () => openSession(server, account, http, signal)));
}

/** Takes away the cookie that a session of the link may have left. Never rejects. */
export async function endLinkedSession(link: SyncLink): Promise<void> {
  if (link.signIn === 'session') await closeSession(serverOf(link), http);
}

function serverOf({ address }: SyncLink): string {
  return address.slice(0, address.lastIndexOf('/'));
}

/** A cookie lasts minutes. A new one is asked for once: when that is refused, a person has to say something else. */
function withSession(send: Send, signIn: () => ReturnType<typeof openSession>): Send {
  let isOpen = false;
  return async (request, signal) => {
    if (isOpen) {
      const outcome = await send(request, signal);
      if (outcome.type !== 'unauthorized') return outcome;
    }
    const opened = await signIn();
    if (opened.type !== 'answer') return opened;
    isOpen = true;
    return send(request, signal);
  };
}

/** Milliseconds: a person is waiting, and an earlier request was lost already. */
const longestLook = 10_000;

/** A request without CORS gets no readable answer, but it gets one, if there is a server. */
export async function answersAtAll(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const given = http.deadline(longestLook, signal);
    await fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: given });
    return true;
  } catch {
    return false;
  }
}

/** A secret opens for the server that it was given for, and for no other. */
function purposeOf({ address }: SyncLink): string {
  return `sync ${address}`;
}

function toSignIn({ signIn, userName }: SyncLink, secret: string): SignIn {
  switch (signIn) {
    case 'none':
    case 'session':
      return { type: signIn };
    case 'basic':
      return { type: 'basic', userName, password: secret };
    case 'bearer':
      return { type: 'bearer', token: secret };
  }
}
