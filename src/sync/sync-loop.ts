/** Pass after pass, as long as this tab leads (DESIGN, sync rule 9): when something changes here or there, and after failures when it is time. */
import { assertNever } from '../domain/assert-never';
import type { SyncClient, SyncStop } from './sync-client';
import { syncPass } from './sync-pass';
import type { TransportFailure } from './transport';

/** Why sync makes no progress for now. */
export type SyncTrouble =
  | 'offline' // no answer: no network, a dead server, or a refused CORS preflight
  | 'unauthorized' // wrong name or password: a person must say something else
  | 'forbidden' // the account may not use the database
  | 'missing' // there is no such database
  | 'busy' // the server asks for patience, or has troubles of its own
  | 'storeFailed'; // this device can't save

export type LoopStatus =
  | { readonly type: 'syncing'; readonly waiting: number }
  | { readonly type: 'idle'; readonly waiting: number }
  | {
      readonly type: 'trouble';
      readonly trouble: SyncTrouble;
      readonly detail: string;
      readonly waiting: number;
    };

/** How a loop ends: its signal, another leader, or a refused sign-in, which only a person can mend. */
export type LoopEnd = 'aborted' | 'lost' | 'unauthorized';

export interface LoopTools {
  /** Reads what is on disk; `onProgress` of the client should be `progress`. */
  readonly openClient: (signal: AbortSignal, onProgress: (waiting: number) => void) => Promise<SyncClient>;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when somebody changes something here, comes back online or asks for sync; at once when the signal aborts. */
  readonly wake: (signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onStatus: (status: LoopStatus) => void;
}

/** How long a server may keep a longpoll open. Milliseconds. */
const longpoll = 55_000;
const shortestPause = 1_000;
const longestPause = 300_000;

export async function runSyncLoop(tools: LoopTools, signal: AbortSignal): Promise<LoopEnd> {
  let failures = 0;
  const onProgress = (waiting: number) => tools.onStatus({ type: 'syncing', waiting });
  let client = await tools.openClient(signal, onProgress);
  while (!signal.aborted) {
    await client.follow();
    onProgress(client.ledger.waiting.size);
    const outcome = await syncPass(client);
    const waiting = client.ledger.waiting.size;
    if (outcome.ok) {
      failures = 0;
      tools.onStatus({ type: 'idle', waiting });
      await untilNews(client, tools, signal);
      continue;
    }
    const { error } = outcome;
    if (error.type === 'store' && error.outcome === 'lost') return 'lost';
    if (signal.aborted) break;
    const trouble = troubleOf(error);
    tools.onStatus({ type: 'trouble', trouble, detail: detailOf(error), waiting });
    if (trouble === 'unauthorized') return 'unauthorized';
    // What is in memory may be ahead of what could be written.
    if (error.type === 'store') client = await tools.openClient(signal, onProgress);
    await pause(error, failures, tools, signal);
    failures += 1;
  }
  return 'aborted';
}

/** Waits for a change on either side, and never less than a moment: a proxy may answer a longpoll at once. */
async function untilNews(client: SyncClient, tools: LoopTools, signal: AbortSignal): Promise<void> {
  // Somebody was quicker than the end of the pass.
  if (client.store.directory.version !== client.ledger.version) return;
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const news = client.database.awaitChanges(client.progress.since, longpoll, either);
  const remote = news.then(async () => tools.sleep(shortestPause, either));
  await Promise.race([remote, tools.wake(either)]);
  waiting.abort();
}

/** Exponential backoff with jitter, and as long as the server asks for; whoever comes back online ends it. */
async function pause(stop: SyncStop, failures: number, tools: LoopTools, signal: AbortSignal): Promise<void> {
  const asked =
    stop.type === 'failed' && stop.failure.type === 'tooManyRequests' ? (stop.failure.retryAfter ?? 0) : 0;
  const backoff = Math.min(longestPause, shortestPause * 2 ** failures) * (0.5 + tools.random());
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const pauseIsOver = tools.sleep(Math.max(asked * 1000, backoff), either);
  // A server that asks for patience gets it.
  await (asked > 0 ? pauseIsOver : Promise.race([pauseIsOver, tools.wake(either)]));
  waiting.abort();
}

function troubleOf(stop: SyncStop): SyncTrouble {
  return stop.type === 'store' ? 'storeFailed' : failureTrouble(stop.failure);
}

export function failureTrouble(failure: TransportFailure): SyncTrouble {
  switch (failure.type) {
    case 'unauthorized':
    case 'forbidden':
      return failure.type;
    case 'notFound':
      return 'missing';
    case 'unreachable':
    case 'aborted':
      return 'offline';
    case 'conflict':
    case 'tooLarge':
    case 'badRequest':
    case 'tooManyRequests':
    case 'serverError':
      return 'busy';
    default:
      return assertNever(failure);
  }
}

function detailOf(stop: SyncStop): string {
  if (stop.type === 'store') return stop.outcome;
  const { failure } = stop;
  if (failure.type === 'forbidden' || failure.type === 'badRequest') return failure.reason;
  return failure.type === 'serverError' ? `HTTP ${failure.status}` : failure.type;
}
