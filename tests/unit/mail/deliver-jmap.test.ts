import { afterEach, describe, expect, test } from 'vitest';
import { createJmap } from '../../../src/mail/deliver-jmap';
import { createJmapServer, type JmapServerOptions } from '../../support/jmap-server';
import type { Listening } from '../../support/listen';
import { startServer, type Fate, type LocalRequest } from '../../support/local-server';
import { memoryOutbox } from './memory-outbox';
import { sampleEmail } from './sample-email';

let server: Listening | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** A seeded generator, 0 to 1. */
function mulberry(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Settings {
  readonly userName?: string;
  readonly credential?: string;
  readonly senderAddress?: string;
  readonly path?: string;
}

async function startMail(
  options: JmapServerOptions = {},
  fateOf: (request: LocalRequest) => Fate = () => 'arrives',
) {
  const jmap = createJmapServer(options);
  const started = await startServer((request) => jmap.handle(request), fateOf);
  server = started;
  const connect = ({ userName = '', credential = 'token', senderAddress = '', path = '' }: Settings = {}) =>
    createJmap(
      { address: `${started.url}${path}`, userName, credential, senderAddress },
      { request: fetch, now: () => 0 },
    );
  return { jmap, connect };
}

describe('R22: delivery by JMAP', () => {
  test('creates the message as a draft, submits it, and moves it to Sent', async () => {
    const { jmap, connect } = await startMail();
    const email = sampleEmail({ to: { name: '山田太郎', email: 'taro@bücher.example' } });
    expect(await connect()(email, false)).toEqual({ type: 'delivered' });
    expect(jmap.submitted).toEqual(['taro@xn--bcher-kva.example']);
    const [stored] = jmap.emails.values();
    expect(stored?.mailboxIds).toEqual({ 'mailbox-sent': true });
    expect(stored?.keywords).not.toHaveProperty('$draft');
    expect(stored?.value).toMatchObject({
      from: [{ name: 'Helpdesk', email: 'desk@help.example.com' }],
      to: [{ name: '山田太郎', email: 'taro@xn--bcher-kva.example' }],
      subject: email.subject,
      messageId: [email.messageId],
      bodyValues: { text: { value: email.text }, html: { value: email.html } },
    });
  });

  test('finds the session at /.well-known/jmap, or where the address says', async () => {
    const { jmap, connect } = await startMail();
    await connect({ path: '/session' })(sampleEmail(), false);
    expect(jmap.submitted).toHaveLength(1);
  });

  test('signs in with a user name and a password', async () => {
    const authorization = `Basic ${Buffer.from('dësk:pässwörd').toString('base64')}`;
    const { jmap, connect } = await startMail({ authorization });
    await connect({ userName: 'dësk', credential: 'pässwörd' })(sampleEmail(), false);
    expect(jmap.submitted).toHaveLength(1);
  });

  test('a refused sign-in blocks, and says so', async () => {
    const { connect } = await startMail({ authorization: 'Bearer other' });
    expect(await connect()(sampleEmail(), false)).toMatchObject({
      type: 'blocked',
      problem: { code: 'unauthorized' },
    });
  });

  test('takes the identity of the sender address, wildcards too, and blocks without one', async () => {
    const { connect } = await startMail({ identities: ['a@example.org', '*@help.example.com'] });
    expect(await connect({ senderAddress: 'Desk@help.example.com' })(sampleEmail(), false)).toEqual({
      type: 'delivered',
    });
    expect(await connect({ senderAddress: 'desk@else.example' })(sampleEmail(), false)).toMatchObject({
      type: 'blocked',
      problem: { detail: expect.stringContaining('a@example.org') },
    });
  });

  test.each([
    ['help@xn--mnchen-3ya.de', 'help@münchen.de'],
    ['help@münchen.de', 'Help@MÜNCHEN.de'],
    ['*@münchen.de', 'help@xn--mnchen-3ya.de'],
  ])('sends as %s from %s: the domain is one, in punycode', async (identity, senderAddress) => {
    const { jmap, connect } = await startMail({ identities: [identity] });
    expect(await connect({ senderAddress })(sampleEmail(), false)).toEqual({ type: 'delivered' });
    const [stored] = jmap.emails.values();
    expect(stored?.value['from']).toEqual([
      { name: 'Helpdesk', email: expect.stringMatching(/^help@xn--mnchen-3ya\.de$/iu) },
    ]);
  });

  test('a refused recipient fails with the server’s reason, and its draft is gone from the server', async () => {
    const refuse = () => ({ type: 'invalidRecipients', description: 'no such user' });
    const { jmap, connect } = await startMail({ refuse });
    expect(await connect()(sampleEmail(), false)).toEqual({
      type: 'refused',
      problem: { code: 'refused', detail: 'invalidRecipients: no such user' },
    });
    expect(jmap.emails.size).toBe(0);
  });

  test('a rate limit puts the message off, and its draft is the one that goes out later', async () => {
    let times = 0;
    const { jmap, connect } = await startMail({
      refuse: () => (times++ === 0 ? { type: 'rateLimit' } : null),
    });
    const deliver = connect();
    expect(await deliver(sampleEmail(), false)).toMatchObject({ type: 'retry', problem: { code: 'busy' } });
    expect(await deliver(sampleEmail(), true)).toEqual({ type: 'delivered' });
    expect([jmap.submitted.length, jmap.emails.size]).toEqual([1, 1]);
  });

  test.each([true, false])(
    'after a lost answer it looks first (search by header: %s)',
    async (canSearchHeaders) => {
      let posts = 0;
      const { jmap, connect } = await startMail({ canSearchHeaders }, ({ body }) =>
        body.includes('EmailSubmission/set') && posts++ === 0 ? 'answerLost' : 'arrives',
      );
      const deliver = connect();
      expect(await deliver(sampleEmail(), false)).toMatchObject({ type: 'retry' });
      expect(await deliver(sampleEmail(), true)).toEqual({ type: 'delivered' });
      expect(jmap.submitted).toHaveLength(1);
    },
  );

  test('a server that died between draft and submission gets no second draft', async () => {
    let times = 0;
    const { jmap, connect } = await startMail({ diesBeforeSubmission: () => times++ === 0 });
    const deliver = connect();
    expect(await deliver(sampleEmail(), false)).toMatchObject({ type: 'retry' });
    expect(await deliver(sampleEmail(), true)).toEqual({ type: 'delivered' });
    expect([jmap.submitted.length, jmap.emails.size]).toEqual([1, 1]);
  });

  test('a mailbox that others change meanwhile only costs another try', async () => {
    let times = 0;
    const { jmap, connect } = await startMail({ isBusyMailbox: () => times++ < 3 });
    expect(await connect()(sampleEmail(), false)).toEqual({ type: 'delivered' });
    expect(jmap.submitted).toHaveLength(1);
  });

  test('each message after the first takes one request', async () => {
    let posts = 0;
    const { connect } = await startMail({}, ({ method }) => {
      if (method === 'POST') posts++;
      return 'arrives';
    });
    const deliver = connect();
    const send = async (id: string) => {
      const before = posts;
      await deliver(sampleEmail({ id, messageId: `${id}@help.example.com` }), false);
      return posts - before;
    };
    await send('first');
    expect([await send('second'), await send('third')]).toEqual([1, 1]);
  });

  test('an address that is no JMAP server blocks, and says so', async () => {
    server = await startServer(() => ({
      status: 200,
      text: '<html>',
      headers: { 'Content-Type': 'text/html' },
    }));
    const deliver = createJmap(
      { address: server.url, userName: '', credential: 't', senderAddress: '' },
      { request: fetch, now: () => 0 },
    );
    expect(await deliver(sampleEmail(), false)).toMatchObject({
      type: 'blocked',
      problem: { code: 'misconfigured' },
    });
  });

  test('1,000 messages over a bad line and a moody server: none doubled, none lost', async () => {
    let count = 0;
    const fates: readonly Fate[] = ['requestLost', 'answerLost', { status: 500 }, { status: 429 }];
    const { jmap, connect } = await startMail({ isBusyMailbox: () => count % 11 === 0 }, () => {
      count++;
      return count % 9 === 0 ? (fates[(count / 9) % fates.length] ?? 'arrives') : 'arrives';
    });
    const outbox = memoryOutbox(1_000);
    expect(await outbox.run(connect())).toBe('empty');
    expect(outbox.states()).toEqual({ sent: 1_000 });
    expect(jmap.submitted).toHaveLength(1_000);
    expect(new Set(jmap.submitted).size).toBe(1_000);
  });

  test('killed at any step over a line that loses answers: each arrives once, none twice', async () => {
    for (let killAt = 0; killAt < 30; killAt++) {
      const chance = mulberry(killAt);
      const { jmap, connect } = await startMail({}, () => (chance() < 0.2 ? 'answerLost' : 'arrives'));
      const outbox = memoryOutbox(3);
      await outbox.run(connect(), { killAt });
      await outbox.run(connect());
      expect(outbox.states(), `killed at step ${killAt}`).toEqual({ sent: 3 });
      expect(jmap.submitted.toSorted(), `killed at step ${killAt}`).toEqual([
        'user0@example.com',
        'user1@example.com',
        'user2@example.com',
      ]);
      await server?.stop();
    }
  });
});
