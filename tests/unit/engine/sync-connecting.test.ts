import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createConnecting } from '../../../src/engine/sync-connecting';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { connectSync, readSyncLink } from '../../../src/store/sync-link';
import { openSession } from './open-session';

afterEach(() => void vi.unstubAllGlobals());

/** Says what each of the first questions is asked for. */
const answer = JSON.stringify({ db_name: 'team', rev: '0-1' });

/** A server that answers `answered` requests and is silent after them, until it is given up. */
function stubServer(answered: number) {
  const request = vi.fn((_url: string, { signal }: RequestInit) => {
    if (request.mock.calls.length <= answered) return Promise.resolve(new Response(answer, { status: 201 }));
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  vi.stubGlobal('fetch', request);
  return request;
}

async function startConnecting() {
  const { session, tools } = await openSession(1, await createSealingKey());
  const connecting = createConnecting(
    session,
    { ...tools, deviceKey: tools.key, pageAddress: 'https://rollcall.example.com/', sleep: async () => {} },
    () => {},
  );
  const address = 'https://couch.example.com/team';
  const request = { address, signIn: 'password', userName: '', password: '' } as const;
  const connect = () => connecting.connectSync(request, () => {});
  return { session, connecting, connect };
}

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
  const { signInAgain } = createConnecting(
    session,
    {
      ...tools,
      async deviceKey() {
        await connectSync(session.store, newer);
        return tools.key();
      },
      pageAddress: 'https://rollcall.example.com/',
      sleep: async () => {},
    },
    () => {},
  );
  const { address } = link;
  await signInAgain({ address, signIn: 'password', userName: 'ada', password: 'hers' });
  expect(await readSyncLink(session.store)).toEqual(newer);
});
