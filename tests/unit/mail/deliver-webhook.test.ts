import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { createWebhook } from '../../../src/mail/deliver-webhook';
import type { Listening } from '../../support/listen';
import { startServer, type Answer, type Fate, type LocalRequest } from '../../support/local-server';
import { memoryOutbox } from './memory-outbox';
import { sampleEmail } from './sample-email';

let server: Listening | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** A receiver that knows what it has by `Idempotency-Key`. */
async function startReceiver(
  fateOf: (request: LocalRequest) => Fate = () => 'arrives',
  answer: Answer = { status: 202 },
) {
  const requests: LocalRequest[] = [];
  const delivered = new Map<string, unknown>();
  const started = await startServer((request) => {
    requests.push(request);
    const key = String(request.headers['idempotency-key']);
    if (answer.status < 300 && !delivered.has(key)) delivered.set(key, JSON.parse(request.body));
    return answer;
  }, fateOf);
  server = started;
  const webhook = (secret = '') =>
    createWebhook({ address: `${started.url}/hook`, secret }, { request: fetch, now: () => 0 });
  return { requests, delivered, webhook };
}

describe('R22: delivery by webhook', () => {
  test('posts the message as JSON, under its own idempotency key', async () => {
    const { requests, webhook } = await startReceiver();
    const email = sampleEmail({
      to: { name: '山田太郎', email: 'taro@bücher.example' },
      from: { name: 'Helpdesk', email: 'desk@bücher.example' },
    });
    expect(await webhook()(email, false)).toEqual({ type: 'delivered' });
    const [request] = requests;
    expect(request).toMatchObject({ method: 'POST', path: '/hook' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': email.id,
    });
    expect(request?.headers).not.toHaveProperty('x-rollcall-signature');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      type: 'welcome_email',
      id: email.id,
      message_id: email.messageId,
      to: { name: '山田太郎', email: 'taro@xn--bcher-kva.example' },
      from: { name: 'Helpdesk', email: 'desk@xn--bcher-kva.example' },
      subject: email.subject,
      text: email.text,
      html: email.html,
    });
  });

  test('signs the body with HMAC-SHA-256 when there is a secret', async () => {
    const { requests, webhook } = await startReceiver();
    await webhook('s3crét')(sampleEmail(), false);
    const [request] = requests;
    const hex = createHmac('sha256', 's3crét')
      .update(request?.body ?? '')
      .digest('hex');
    expect(request?.headers['x-rollcall-signature']).toBe(`sha256=${hex}`);
  });

  const answers: readonly (readonly [Answer, object])[] = [
    [
      { status: 429, headers: { 'Retry-After': '7' } },
      { type: 'retry', afterMs: 7_000, problem: { code: 'busy' } },
    ],
    [
      { status: 503, headers: { 'Retry-After': new Date(60_000).toUTCString() } },
      { type: 'retry', afterMs: 60_000 },
    ],
    [
      { status: 500, text: 'disk full' },
      { type: 'retry', problem: { detail: '500 Internal Server Error: disk full' } },
    ],
    [{ status: 409 }, { type: 'retry' }],
    [{ status: 401 }, { type: 'blocked', problem: { code: 'unauthorized' } }],
    [{ status: 404 }, { type: 'blocked', problem: { code: 'misconfigured' } }],
    [
      { status: 307, headers: { Location: '/other' } },
      { type: 'blocked', problem: { code: 'misconfigured' } },
    ],
    [
      { status: 422, text: 'no' },
      { type: 'refused', problem: { code: 'refused', detail: '422 Unprocessable Entity: no' } },
    ],
  ];
  test.each(answers)('%j', async (answer, outcome) => {
    const { webhook } = await startReceiver(() => 'arrives', answer);
    expect(await webhook()(sampleEmail(), false)).toMatchObject(outcome);
  });

  test('a server that isn’t there is unreachable', async () => {
    const webhook = createWebhook(
      { address: 'http://127.0.0.1:1/', secret: '' },
      { request: fetch, now: () => 0 },
    );
    expect(await webhook(sampleEmail(), false)).toEqual({ type: 'retry', problem: { code: 'unreachable' } });
  });

  test('1,000 messages over a bad line and a moody server: none doubled, none lost', async () => {
    let count = 0;
    const fates: readonly Fate[] = ['requestLost', 'answerLost', { status: 500 }, { status: 429 }];
    const { delivered, webhook } = await startReceiver(() => {
      count++;
      return count % 7 === 0 ? (fates[(count / 7) % fates.length] ?? 'arrives') : 'arrives';
    });
    const outbox = memoryOutbox(1_000);
    expect(await outbox.run(webhook())).toBe('empty');
    expect(outbox.states()).toEqual({ sent: 1_000 });
    expect(new Set(delivered.keys())).toEqual(new Set(outbox.messages.keys()));
  });
});
