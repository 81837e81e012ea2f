/**
 * Sends queued messages one after the other (R22). Everything it knows lies behind its port, in the store: whatever dies
 * when, the next loop goes on where this one stopped. Before an attempt it notes that it begins, so that one whose end
 * nobody noted is never mistaken for one that never was.
 */
import { assertNever } from '../domain/assert-never';
import type { MessageProblem, WelcomeMessage } from '../domain/welcome-message';
import { backoff } from './backoff';
import type { Email } from './compose-email';
import type { DeliveryOutcome } from './delivery-outcome';
import type { Deliver } from './transport';

/** What the loop needs of the store and the directory. */
export interface DeliveryPort {
  /** One whose attempt nobody finished, else the queued one with the fewest attempts; undefined: nothing is queued. */
  next(): Promise<WelcomeMessage | undefined>;
  /** Notes that an attempt begins: `sending`, with its Message-ID. null: the message changed meanwhile, or can't be written. */
  begin(message: WelcomeMessage): Promise<WelcomeMessage | null>;
  /** The message as it goes out, or why it can't. */
  compose(message: WelcomeMessage): Promise<Email | MessageProblem>;
  /** Notes how an attempt ended. `sent`: its secret goes in the same transaction. false: that can't be written. */
  end(
    message: WelcomeMessage,
    state: 'sent' | 'failed' | 'queued',
    problem?: MessageProblem,
  ): Promise<boolean>;
  onStatus(status: DeliveryStatus): void;
}

export type DeliveryStatus =
  | { readonly type: 'idle' }
  | { readonly type: 'sending' }
  /** No network; it goes on by itself. */
  | { readonly type: 'offline' }
  /** The next attempt is made at this time, in milliseconds since the epoch. */
  | { readonly type: 'pausing'; readonly until: number; readonly problem: MessageProblem }
  /** Nothing goes out until a person changes something. */
  | { readonly type: 'blocked'; readonly problem: MessageProblem };

/** How a run ended. `offline` and `writeFailed`: start it again later. */
export type DeliveryEnd = 'empty' | 'offline' | 'blocked' | 'stopped' | 'writeFailed';

export interface DeliveryTools {
  readonly deliver: Deliver;
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves early when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
}

/** So often a server may say of one message *later* before it is called failed; the others go on meanwhile. */
export const mostAttempts = 8;

/** Runs until nothing is queued, or it can't go on. Aborting `signal` ends it after the attempt under way. */
export async function runDelivery(
  port: DeliveryPort,
  tools: DeliveryTools,
  signal: AbortSignal,
): Promise<DeliveryEnd> {
  /** Attempts in a row that came to nothing because of the server or the way there. */
  let failures = 0;

  while (!signal.aborted) {
    if (!tools.isOnline()) return ended('offline', { type: 'offline' });
    const message = await port.next();
    if (message === undefined) return ended('empty', { type: 'idle' });
    port.onStatus({ type: 'sending' });
    const composed = await port.compose(message);
    if ('code' in composed) {
      if (await port.end(message, 'failed', composed)) continue;
      return ended('writeFailed', { type: 'idle' });
    }
    const begun = await port.begin(message);
    if (begun === null) {
      if ((await port.next())?.id === message.id) return ended('writeFailed', { type: 'idle' });
      continue;
    }
    const mayHaveArrived = message.messageId !== undefined;
    const messageId = begun.messageId ?? composed.messageId;
    const outcome = await tools.deliver({ ...composed, messageId }, mayHaveArrived);
    const stop = await note(begun, outcome);
    if (stop !== null) return stop;
  }
  return ended('stopped', { type: 'idle' });

  async function note(message: WelcomeMessage, outcome: DeliveryOutcome): Promise<DeliveryEnd | null> {
    const problem = outcome.type === 'delivered' ? undefined : outcome.problem;
    const isNoted = await port.end(message, stateAfter(message, outcome), problem);
    switch (outcome.type) {
      case 'delivered':
      case 'refused':
        failures = 0;
        break;
      case 'blocked':
        return ended('blocked', { type: 'blocked', problem: outcome.problem });
      case 'retry': {
        failures += 1;
        const pause = Math.max(backoff(failures, tools.random), outcome.afterMs ?? 0);
        port.onStatus({ type: 'pausing', until: tools.now() + pause, problem: outcome.problem });
        await tools.sleep(pause, signal);
        break;
      }
      default:
        return assertNever(outcome);
    }
    return isNoted ? null : ended('writeFailed', { type: 'idle' });
  }

  function ended(end: DeliveryEnd, status: DeliveryStatus): DeliveryEnd {
    port.onStatus(status);
    return end;
  }
}

function stateAfter({ attempts }: WelcomeMessage, outcome: DeliveryOutcome): 'sent' | 'failed' | 'queued' {
  if (outcome.type === 'delivered') return 'sent';
  if (outcome.type === 'refused') return 'failed';
  const isPoison = outcome.type === 'retry' && outcome.problem.code === 'busy' && attempts >= mostAttempts;
  return isPoison ? 'failed' : 'queued';
}
