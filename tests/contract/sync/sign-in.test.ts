/** Rules 9 and 10: the three ways to sign in, over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLink, openLinkedDatabase } from '../../../src/engine/sync-database';
import type { ConnectRequest } from '../../../src/engine/sync-engine';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { openText } from '../../../src/passwords/sealed-text';
import { checkConnection, parseAddress } from '../../../src/sync/connection-check';
import { account, startGuardedServer, token, type GuardedServer } from '../../support/sync/guarded-server';

let server: GuardedServer;
let key: CryptoKey;
const { signal } = new AbortController();
const tools = { newId: () => crypto.randomUUID(), deviceKey: async () => key };

let sessionsAsked = 0;

/** What a browser does with cookies of its own origin, and Node doesn't. */
function keepCookies(): void {
  const real = globalThis.fetch;
  let cookie = '';
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    if (input.endsWith('/_session')) sessionsAsked += 1;
    const headers = new Headers(init.headers);
    if (init.credentials === 'include' && cookie !== '') headers.set('Cookie', cookie);
    const response = await real(input, { ...init, headers });
    cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
    return response;
  });
}

let databases = 0;

async function connect(request: Omit<ConnectRequest, 'address'>, page = 'https://desk.example.org/') {
  const address = parseAddress(`${server.url}/team${(databases += 1)}`, page);
  if (!address.ok) throw new Error(address.error.type);
  const link = await makeLink({ ...request, address: address.value.address }, address.value, tools);
  const database = await openLinkedDatabase(link, tools.deviceKey, signal);
  const failure = await checkConnection(database, link.deviceId, async () => true, signal);
  return { link, database, failure };
}

const withPassword = (password: string) => ({
  signIn: 'password' as const,
  userName: account.name,
  password,
});

describe('signing in', () => {
  beforeAll(async () => {
    key = await createSealingKey();
    server = await startGuardedServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    vi.unstubAllGlobals();
    sessionsAsked = 0;
    keepCookies();
  });

  it('with a name and password of another origin (Basic)', async () => {
    const { link, failure } = await connect(withPassword(account.password));
    expect([link.signIn, failure]).toEqual(['basic', null]);
  });

  it('with a token', async () => {
    const { link, failure } = await connect({ signIn: 'token', userName: '', password: token });
    expect([link.signIn, failure]).toEqual(['bearer', null]);
  });

  it('with a cookie, where page and database share an origin; it is renewed once it ends', async () => {
    const { link, database, failure } = await connect(withPassword(account.password), `${server.url}/app/`);
    expect([link.signIn, failure, sessionsAsked]).toEqual(['session', null, 1]);
    server.endSessions();
    expect((await database.info(signal)).ok).toBe(true);
    expect((await database.info(signal)).ok).toBe(true);
    expect(sessionsAsked).toBe(2);
  });

  it.each([
    ['Basic', 'https://desk.example.org/'],
    ['a cookie', ''],
  ])('a wrong password by %s is refused once, and not tried again', async (_, page) => {
    const before = server.refused;
    const { failure } = await connect(withPassword('wrong'), page === '' ? `${server.url}/app/` : page);
    expect([failure, server.refused - before]).toEqual([{ type: 'unauthorized' }, 1]);
  });

  it('a wrong token is refused once, and not tried again', async () => {
    const before = server.refused;
    const { failure } = await connect({ signIn: 'token', userName: '', password: 'of.another.key' });
    expect([failure, server.refused - before]).toEqual([{ type: 'unauthorized' }, 1]);
  });

  const elsewhere = 'https://desk.example.org/';
  it.each([
    ['nobody', 'https://couch.example.org/team', elsewhere, {}, 'none', '', null],
    ['nobody, on the page’s own server', '/team', elsewhere, {}, 'none', '', null],
    [
      'who is named in the address',
      'https://bo:his@couch.example.org/team',
      elsewhere,
      {},
      'basic',
      'bo',
      'his',
    ],
    [
      'who is typed rather than named there',
      'https://bo:his@couch.example.org/team',
      elsewhere,
      { userName: 'ada', password: 'hers' },
      'basic',
      'ada',
      'hers',
    ],
    [
      'a token, which needs no name',
      'https://couch.example.org/team',
      elsewhere,
      { signIn: 'token' as const, userName: 'ada', password: token },
      'bearer',
      '',
      token,
    ],
  ])('as %s', async (_who, typed, page, given, signIn, userName, secret) => {
    const address = parseAddress(typed, page);
    if (!address.ok) throw new Error(address.error.type);
    const request = { address: typed, signIn: 'password' as const, userName: '', password: '', ...given };
    const link = await makeLink(request, address.value, tools);
    expect([link.signIn, link.userName]).toEqual([signIn, userName]);
    const opened = link.secret && (await openText(key, link.secret, `sync ${link.address}`));
    expect(opened).toBe(secret);
  });

  it('R19: a secret opens for no other server than the one that it was given for', async () => {
    const { link } = await connect(withPassword(account.password));
    const moved = { ...link, address: `${server.url}/elsewhere` };
    const database = await openLinkedDatabase(moved, tools.deviceKey, signal);
    expect(await database.info(signal)).toEqual({ ok: false, error: { type: 'unauthorized' } });
  });

  it('R19: the secret rests sealed', async () => {
    const { link } = await connect(withPassword(account.password));
    const text = new TextDecoder().decode(link.secret?.ciphertext);
    expect([text.length > 0, text.includes(account.password)]).toEqual([true, false]);
  });
});
