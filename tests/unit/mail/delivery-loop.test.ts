import { describe, expect, test } from 'vitest';
import type { MessageProblem } from '../../../src/domain/welcome-message';
import { busy, refused, unreachable, type DeliveryOutcome } from '../../../src/mail/delivery-outcome';
import { mostAttempts } from '../../../src/mail/delivery-loop';
import type { Deliver } from '../../../src/mail/transport';
import { memoryOutbox } from './memory-outbox';

const delivered: DeliveryOutcome = { type: 'delivered' };

/** A server that keeps what it got by id, as one with idempotency keys does. */
function receiver(outcomeOf: (id: string) => DeliveryOutcome = () => delivered) {
  const received = new Map<string, number>();
  const deliver: Deliver = async ({ id }, mayHaveArrived) => {
    const outcome = outcomeOf(id);
    if (outcome.type !== 'delivered') return outcome;
    // Only an attempt that is announced as a repeated one may find the message there.
    if (!received.has(id) || !mayHaveArrived) received.set(id, (received.get(id) ?? 0) + 1);
    return delivered;
  };
  return { received, deliver };
}

describe('R22: the delivery loop', () => {
  test('sends every queued message once', async () => {
    const outbox = memoryOutbox(1_000);
    const { received, deliver } = receiver();
    expect(await outbox.run(deliver)).toBe('empty');
    expect(outbox.states()).toEqual({ sent: 1_000 });
    expect([...received.values()].every((times) => times === 1)).toBe(true);
  });

  test('killed at any point, the next loop goes on: each message arrives exactly once', async () => {
    for (let killAt = 0; ; killAt++) {
      const outbox = memoryOutbox(3);
      const { received, deliver } = receiver();
      const end = await outbox.run(deliver, { killAt });
      if (end !== 'killed') {
        expect(killAt).toBeGreaterThan(15);
        break;
      }
      await outbox.run(deliver);
      expect(outbox.states(), `killed at step ${killAt}`).toEqual({ sent: 3 });
      expect([...received.values()], `killed at step ${killAt}`).toEqual([1, 1, 1]);
    }
  });

  test('a server that asks to wait gets its time, and everybody arrives', async () => {
    const outbox = memoryOutbox(2);
    let times = 0;
    const { received, deliver } = receiver(() => (times++ < 2 ? busy('429', 90_000) : delivered));
    await outbox.run(deliver);
    expect(outbox.pauses).toEqual([90_000, 90_000]);
    expect(received.size).toBe(2);
    expect(outbox.statuses).toContainEqual({
      type: 'pausing',
      until: 91_000,
      problem: { code: 'busy', detail: '429' },
    });
  });

  test('the pauses grow, with jitter, and end with the first success', async () => {
    const outbox = memoryOutbox(2);
    let times = 0;
    const { deliver } = receiver(() => (times++ < 4 || times === 6 ? unreachable : delivered));
    await outbox.run(deliver);
    expect(outbox.pauses).toEqual([1_500, 3_000, 6_000, 12_000, 1_500]);
  });

  test('one message that is always put off fails in the end, and never holds up the others', async () => {
    const outbox = memoryOutbox(3);
    const [poison = ''] = outbox.messages.keys();
    const { received, deliver } = receiver((id) => (id === poison ? busy('503') : delivered));
    await outbox.run(deliver);
    expect(outbox.states()).toEqual({ failed: 1, sent: 2 });
    expect(outbox.messages.get(poison)).toMatchObject({
      attempts: mostAttempts,
      problem: { code: 'busy', detail: '503' },
    });
    expect(received.size).toBe(2);
  });

  test('a refused message fails with the reason, and the others go out', async () => {
    const outbox = memoryOutbox(2);
    const [first = ''] = outbox.messages.keys();
    await outbox.run(receiver((id) => (id === first ? refused('No such mailbox') : delivered)).deliver);
    expect(outbox.messages.get(first)).toMatchObject({
      state: 'failed',
      problem: { code: 'refused', detail: 'No such mailbox' },
    });
    expect(outbox.states()).toEqual({ failed: 1, sent: 1 });
  });

  test('wrong credentials stop it at the first message: nothing is tried again by itself', async () => {
    const outbox = memoryOutbox(2);
    const problem: MessageProblem = { code: 'unauthorized', detail: '401' };
    let attempts = 0;
    const end = await outbox.run(async () => {
      attempts++;
      return { type: 'blocked', problem };
    });
    expect([end, attempts]).toEqual(['blocked', 1]);
    expect(outbox.states()).toEqual({ queued: 2 });
    expect(outbox.statuses.at(-1)).toEqual({ type: 'blocked', problem });
  });

  test('offline it waits, and sends nothing', async () => {
    const outbox = memoryOutbox(1);
    const { received, deliver } = receiver();
    expect(await outbox.run(deliver, { isOnline: () => false })).toBe('offline');
    expect(received.size).toBe(0);
    expect(await outbox.run(deliver)).toBe('empty');
    expect(received.size).toBe(1);
  });

  test('a message that can’t be composed fails with the reason and is not sent', async () => {
    const outbox = memoryOutbox(2);
    const [first = ''] = outbox.messages.keys();
    const { received, deliver } = receiver();
    await outbox.run(deliver, { problems: new Map([[first, { code: 'userGone' }]]) });
    expect(outbox.messages.get(first)).toMatchObject({ state: 'failed', problem: { code: 'userGone' } });
    expect(received.size).toBe(1);
  });

  test('where the end of an attempt can’t be written, it stops instead of making it again and again', async () => {
    const outbox = memoryOutbox(2);
    const [first = ''] = outbox.messages.keys();
    let attempts = 0;
    const deliver: Deliver = async () => {
      attempts++;
      return delivered;
    };
    const problems = new Map([[first, { code: 'userGone' } as const]]);
    expect(await outbox.run(deliver, { problems, isFull: true })).toBe('writeFailed');
    expect(attempts).toBe(0);
    expect(await outbox.run(deliver, { isFull: true })).toBe('writeFailed');
    expect(attempts).toBe(1);
  });
});
