import { afterEach, describe, expect, test, vi } from 'vitest';
import { createConnecting } from '../../../src/engine/sync-connecting';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync, readSyncLink, updateSyncLink } from '../../../src/store/sync-link';
import { createCouchModel } from '../../support/sync/couch-model';
import { sampleUsers } from '../directory/sample-records';
import { openSession } from './open-session';

afterEach(() => void vi.unstubAllGlobals());

/** Says what each of the first questions is asked for. */
const answer = JSON.stringify({ db_name: 'team', rev: '0-1' });

/** A team's server, which may have a user. */
function stubTeam(userCount: number) {
  const couch = createCouchModel();
  for (const { id, ...user } of sampleUsers(userCount, 100))
    couch.overwrite(`user:${id}`, { type: 'user', v: 1, m: { other: 1 }, ...user });
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (address: string, { method, body }: { method: 'GET'; body?: Blob }) => {
    const { pathname, searchParams } = new URL(address);
    const path = pathname.split('/').slice(2).join('/');
    paths.push(path);
    const sent = body === undefined ? {} : { body: JSON.parse(await body.text()) };
    const outcome = couch.answer({ method, path, query: Object.fromEntries(searchParams), ...sent });
    return outcome.type === 'answer' ? Response.json(outcome.json) : new Response('{}', { status: 404 });
  });
  return { paths };
}

/** A server that answers `answered` requests and is silent after them, until it is given up. */
function stubServer(answered: number) {
  const request = vi.fn((_url: string, { signal }: RequestInit) => {
    if (request.mock.calls.length <= answered) return Promise.resolve(new Response(answer, { status: 201 }));
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  vi.stubGlobal('fetch', request);
  return request;
}

async function startConnecting(userCount = 1, origin = 'https://rollcall.example.com') {
  const { session, tools } = await openSession(userCount, await createSealingKey());
  const told: string[] = [];
  const connecting = createConnecting(session, {
    ...tools,
    deviceKey: tools.key,
    pageAddress: `${origin}/`,
    sleep: async () => {},
  });
  const address = 'https://couch.example.com/team';
  const request = { address, signIn: 'password', userName: '', password: '' } as const;
  const connect = (account = {}) =>
    connecting.connectSync({ ...request, ...account }, (documents) => told.push(`${documents} read`));
  const addressNow = async () => (await readSyncLink(session.store))?.address ?? null;
  return { session, connecting, connect, address, request, told, addressNow };
}

describe('rule 10: a directory', () => {
  test('that meets users on the server is connected once a person has seen what would happen, and once only', async () => {
    const { connecting, connect, address, addressNow, told } = await startConnecting(1);
    stubTeam(1);
    expect(await connect()).toMatchObject({ type: 'meeting', meeting: { usersHere: 1, usersThere: 1 } });
    expect([await addressNow(), told]).toEqual([null, ['1 read']]);
    await connecting.confirmConnect();
    expect(await addressNow()).toBe(address);
    await expect(connecting.confirmConnect()).rejects.toThrow();
  });

  test('that a person doesn’t want to meet them stays alone, until another attempt', async () => {
    const { connecting, connect, addressNow } = await startConnecting(1);
    stubTeam(1);
    await connect();
    await connecting.cancelConnect();
    await expect(connecting.confirmConnect()).rejects.toThrow();
    expect(await addressNow()).toBeNull();
    expect(await connect()).toMatchObject({ type: 'meeting' });
  });

  test('that meets nobody on the server is connected at once', async () => {
    const { connect, address, addressNow } = await startConnecting(1);
    stubTeam(0);
    expect(await connect()).toEqual({ type: 'connected' });
    expect(await addressNow()).toBe(address);
  });

  test('that is empty is connected at once, and nobody reads the server’s users first', async () => {
    const { connect, address, addressNow } = await startConnecting(0);
    const { paths } = stubTeam(1);
    expect(await connect()).toEqual({ type: 'connected' });
    expect(await addressNow()).toBe(address);
    expect(paths).not.toContain('_changes');
  });
});

describe('nothing is connected where', () => {
  test.each([
    ['the sign-in is refused', 0, 'unauthorized'],
    ['the server’s users can’t be read', 2, 'unreachable'],
  ])('%s, and a person hears why', async (_what, answered, failure) => {
    const { connect, addressNow } = await startConnecting(1);
    const asked = stubServer(answered);
    asked.mockImplementation(async (_url, { mode }) => {
      if (asked.mock.calls.length <= answered || mode === 'no-cors')
        return new Response(answer, { status: 201 });
      if (answered > 0) throw new TypeError('Failed to fetch');
      return new Response('{}', { status: 401 });
    });
    expect(await connect()).toEqual({ type: 'failed', failure: { type: failure } });
    expect(await addressNow()).toBeNull();
  });

  test('something answers that is no database', async () => {
    const { connect } = await startConnecting(1);
    vi.stubGlobal('fetch', async () => Response.json({ couchdb: 'Welcome' }));
    expect(await connect()).toMatchObject({ type: 'failed', failure: { type: 'serverFailed' } });
  });

  test.each([
    ['answers only who doesn’t read it: it lets no page of ours ask', true, 'corsRefused'],
    ['answers nobody', false, 'unreachable'],
  ])('a server %s', async (_what, isThere, failure) => {
    const { connect } = await startConnecting(1);
    vi.stubGlobal('fetch', async (_url: string, { mode }: RequestInit) => {
      if (isThere && mode === 'no-cors') return new Response();
      throw new TypeError('Failed to fetch');
    });
    expect(await connect()).toEqual({ type: 'failed', failure: { type: failure } });
  });
});

test('another sign-in takes the refused one’s place, and the address stays', async () => {
  const { session, connecting, connect, request } = await startConnecting(0);
  stubTeam(0);
  await connect();
  const before = await readSyncLink(session.store);
  await updateSyncLink(session.store, () => true, { isRefused: true });
  await connecting.signInAgain({ ...request, address: 'elsewhere', userName: 'ada', password: 'hers' });
  expect(await readSyncLink(session.store)).toEqual({
    ...before,
    signIn: 'basic',
    userName: 'ada',
    secret: expect.anything(),
    isRefused: false,
  });
});

test('a sign-in for no connection is written nowhere', async () => {
  const { connecting, request, addressNow } = await startConnecting(0);
  await connecting.signInAgain({ ...request, userName: 'ada', password: 'hers' });
  expect(await addressNow()).toBeNull();
});

describe('disconnecting', () => {
  async function disconnectedFrom(account: object, request: typeof fetch) {
    const { connecting, connect, addressNow } = await startConnecting(0, 'https://couch.example.com');
    stubServer(Infinity);
    expect(await connect(account)).toEqual({ type: 'connected' });
    const asked = vi.fn(request);
    vi.stubGlobal('fetch', asked);
    await connecting.disconnectSync();
    expect(await addressNow()).toBeNull();
    await connecting.disconnectSync();
    return asked.mock.calls.map(([url, { method, credentials } = {}]) => [method, url, credentials]);
  }
  const ada = { userName: 'ada', password: 'hers' };

  test.each<[string, typeof fetch]>([
    ['takes the cookie of the sign-in away', async () => new Response('{"ok":true}')],
    ['asks for that once, whether or not it is answered', () => Promise.reject(new TypeError('offline'))],
    ['waits for no answer to that', () => new Promise(() => {})],
  ])('%s', async (_what, request) => {
    expect(await disconnectedFrom(ada, request)).toEqual([
      ['DELETE', 'https://couch.example.com/_session', 'include'],
    ]);
  });

  test('asks the server for nothing where no cookie was', async () => {
    expect(await disconnectedFrom({}, async () => new Response('{}'))).toEqual([]);
  });
});

test('connecting is called off while a cookie is asked for', async () => {
  const { connecting, connect } = await startConnecting(0, 'https://couch.example.com');
  const asked = stubServer(0);
  const connected = connect({ userName: 'ada', password: 'hers' });
  await expect.poll(() => asked).toHaveBeenCalledTimes(1);
  await connecting.cancelConnect();
  expect(await connected).toEqual({ type: 'cancelled' });
});

test.each([
  ['while the server is tried', 0],
  ['while the server’s users are counted', 2],
])(
  'connecting is called off %s: nothing is connected, and nothing is asked any more',
  async (_when, answered) => {
    const { session, connecting, connect } = await startConnecting();
    const asked = stubServer(answered);
    const connected = connect();
    await expect.poll(() => asked).toHaveBeenCalledTimes(answered + 1);
    await connecting.cancelConnect();
    expect(await connected).toEqual({ type: 'cancelled' });
    expect(asked).toHaveBeenCalledTimes(answered + 1);
    expect(await readSyncLink(session.store)).toBeNull();
  },
);

test('connecting is called off while a server that doesn’t answer is asked whether it is there at all', async () => {
  const { connecting, connect } = await startConnecting();
  const silent = stubServer(0);
  silent.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
  const connected = connect();
  await expect.poll(() => silent).toHaveBeenCalledTimes(2);
  await connecting.cancelConnect();
  expect(await connected).toEqual({ type: 'cancelled' });
});

test('a sign-in is not written to a connection that another tab has made meanwhile', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  const link = {
    deviceId: 'one',
    address: 'https://couch.example.com/team',
    signIn: 'basic',
    userName: 'ada',
    secret: null,
    isRefused: true,
  } as const;
  const newer = { ...link, deviceId: 'two', address: 'https://couch.example.org/other' };
  await connectSync(session.store, link);
  const { signInAgain } = createConnecting(session, {
    ...tools,
    async deviceKey() {
      await connectSync(session.store, newer);
      return tools.key();
    },
    pageAddress: 'https://rollcall.example.com/',
    sleep: async () => {},
  });
  const { address } = link;
  await signInAgain({ address, signIn: 'password', userName: 'ada', password: 'hers' });
  expect(await readSyncLink(session.store)).toEqual(newer);
});
