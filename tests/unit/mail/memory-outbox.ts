/** An outbox in memory behind the delivery loop's port, whose tab can be killed before or after any single step. */
import type { MessageProblem, WelcomeMessage } from '../../../src/domain/welcome-message';
import type { DeliveryPort, DeliveryStatus, DeliveryTools } from '../../../src/mail/delivery-loop';
import { runDelivery, type DeliveryEnd } from '../../../src/mail/delivery-loop';
import type { Deliver } from '../../../src/mail/transport';
import { sampleEmail } from './sample-email';

export class Killed extends Error {}

export interface MemoryOutbox {
  readonly messages: Map<string, WelcomeMessage>;
  readonly statuses: DeliveryStatus[];
  /** Milliseconds that were slept. */
  readonly pauses: number[];
  states(): Readonly<Record<string, number>>;
  /** Runs the loop as one tab does; dies at step `killAt`, counted over the port's and the transport's steps. */
  run(deliver: Deliver, options?: RunOptions): Promise<DeliveryEnd | 'killed'>;
}

export interface RunOptions {
  readonly killAt?: number;
  readonly isOnline?: () => boolean;
  readonly problems?: ReadonlyMap<string, MessageProblem>;
  /** No end of an attempt can be written: the disk is full. */
  readonly isFull?: boolean;
}

export function memoryOutbox(count: number): MemoryOutbox {
  const messages = new Map<string, WelcomeMessage>();
  for (let position = 0; position < count; position++) {
    const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
    messages.set(id, {
      id,
      importId: 'import',
      userId: `user-${position}`,
      email: `user${position}@example.com`,
      name: `User ${position}`,
      createdAt: 1,
      position,
      state: 'queued',
      changedAt: 1,
      attempts: 0,
    });
  }
  const statuses: DeliveryStatus[] = [];
  const pauses: number[] = [];

  const byTurn = (state: WelcomeMessage['state']) =>
    [...messages.values()]
      .filter((message) => message.state === state)
      .sort((a, b) => a.attempts - b.attempts || a.position - b.position)[0];

  function portWith(
    step: () => void,
    problems: ReadonlyMap<string, MessageProblem>,
    isFull: boolean,
  ): DeliveryPort {
    /** A write may be lost with the tab, or be there although nobody heard of it. */
    const write = (message: WelcomeMessage) => {
      step();
      messages.set(message.id, message);
      step();
    };
    return {
      next: async () => byTurn('sending') ?? byTurn('queued'),
      compose: async (message) =>
        problems.get(message.id) ??
        sampleEmail({
          id: message.id,
          messageId: `${message.id}@help.example.com`,
          to: { name: message.name, email: message.email },
        }),
      async begin(message) {
        const messageId = `${message.id}@help.example.com`;
        const begun: WelcomeMessage = {
          ...message,
          state: 'sending',
          attempts: message.attempts + 1,
          messageId,
        };
        write(begun);
        return begun;
      },
      async end(message, state, problem) {
        if (isFull) return false;
        const { problem: _before, ...rest } = message;
        write({ ...rest, state, ...(problem === undefined ? {} : { problem }) });
        return true;
      },
      onStatus: (status) => statuses.push(status),
    };
  }

  return {
    messages,
    statuses,
    pauses,
    states() {
      const counts: Record<string, number> = {};
      for (const { state } of messages.values()) counts[state] = (counts[state] ?? 0) + 1;
      return counts;
    },
    async run(deliver, options = {}) {
      const { killAt = Infinity, isOnline = () => true, problems = new Map(), isFull = false } = options;
      let steps = 0;
      const step = () => {
        if (steps++ === killAt) throw new Killed();
      };
      const tools: DeliveryTools = {
        isOnline,
        now: () => 1_000,
        random: () => 0.5,
        sleep: async (milliseconds) => {
          pauses.push(milliseconds);
        },
        deliver: async (email, mayHaveArrived) => {
          step();
          const outcome = await deliver(email, mayHaveArrived);
          step();
          return outcome;
        },
      };
      try {
        return await runDelivery(portWith(step, problems, isFull), tools, new AbortController().signal);
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        throw error;
      }
    },
  };
}
