/** Pass after pass, as long as this tab leads (DESIGN, sync rule 9): when something changes here or there, and after failures when it is time. */
import { assertNever } from '../domain/assert-never';
import { err, ok, type Result } from '../domain/result';
import { LeaderChanged } from '../store/sync-state';
import type { SyncClient, SyncStop } from './sync-client';
import { syncPass } from './sync-pass';
import { untilAborted } from './until-aborted';
import type { TransportFailure } from './transport';

/** Why sync makes no progress for now. */
export type SyncTrouble =
  | 'offline' // no answer: no network, a dead server, or a refused CORS preflight
  | 'unauthorized' // wrong name or password: a person must say something else
  | 'forbidden' // the account may not use the database
  | 'missing' // there is no such database
  | 'busy' // the server asks for patience, or has troubles of its own
  | 'storeFailed'; // this device can't read or save

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
  /** Resolves when somebody changes something here; at once when the signal aborts. */
  readonly untilChange: (signal: AbortSignal) => Promise<void>;
  /** Resolves when somebody comes back online or asks for sync; at once when the signal aborts. */
  readonly untilAsked: (signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onStatus: (status: LoopStatus) => void;
}

/** How long a server may keep a longpoll open. Milliseconds. */
const longpoll = 55_000;
const shortestPause = 1_000;
const longestPause = 300_000;

/** Never rejects: what its tools reject for is trouble with this device's store, and everything is begun anew after a pause. */
export async function runSyncLoop(tools: LoopTools, signal: AbortSignal): Promise<LoopEnd> {
  let failures = 0;
  let waiting = 0;
  let client: SyncClient | null = null;
  /** After one that failed, and unasked: people see the trouble until something comes or goes. */
  let isRetry = false;

  function onProgress(left: number): void {
    waiting = left;
    tools.onStatus({ type: 'syncing', waiting });
  }

  async function pass(): Promise<Result<null, LoopStop>> {
    try {
      client ??= await tools.openClient(signal, onProgress);
      await client.follow();
      if (!isRetry) onProgress(client.ledger.waiting.size);
      const movedBefore = client.documentsMoved;
      const outcome = await syncPass(client);
      waiting = client.ledger.waiting.size;
      // A line that breaks now and then carries a large pull through all the same: its pauses don't add up.
      if (client.documentsMoved > movedBefore) failures = 0;
      if (!outcome.ok) return outcome;
      failures = 0;
      isRetry = false;
      tools.onStatus({ type: 'idle', waiting });
      const failure = await untilNews(client, tools, signal);
      return failure === null ? ok(null) : err({ type: 'failed', failure });
    } catch (error) {
      if (error instanceof LeaderChanged) return err({ type: 'store', outcome: 'lost' });
      return err({ type: 'rejected', detail: String(error) });
    }
  }

  /** People see how much waits for a server that isn't asked. What can't be read is trouble of the next pass. */
  async function countWaiting(): Promise<void> {
    await client?.follow().catch(() => {});
    waiting = client?.ledger.waiting.size ?? waiting;
  }

  while (!signal.aborted) {
    const outcome = await pass();
    if (outcome.ok) continue;
    const { error } = outcome;
    if (error.type === 'store' && error.outcome === 'lost') return 'lost';
    if (signal.aborted) break;
    const trouble = troubleOf(error);
    const tellTrouble = () => tools.onStatus({ type: 'trouble', trouble, detail: detailOf(error), waiting });
    tellTrouble();
    if (trouble === 'unauthorized') return 'unauthorized';
    // What is in memory may be ahead of what could be written.
    if (error.type !== 'failed') client = null;
    const recount = async () => {
      await countWaiting();
      tellTrouble();
    };
    isRetry = !(await pause(error, failures, recount, tools, signal));
    failures += 1;
  }
  return 'aborted';
}

/**
 * As long as this tab leads after a refused sign-in: nobody asks the server (rule 9), and people see how much waits for it. Ends
 * with its signal, or where another tab has taken the lead.
 */
export async function watchWaiting(
  tools: Pick<LoopTools, 'openClient' | 'untilChange' | 'onStatus'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const client = await tools.openClient(signal, () => {});
    while (!signal.aborted) {
      await client.follow();
      const waiting = client.ledger.waiting.size;
      tools.onStatus({ type: 'trouble', trouble: 'unauthorized', detail: '', waiting });
      await tools.untilChange(signal);
    }
  } catch (error) {
    // What can't be read can't be counted.
    if (!(error instanceof LeaderChanged)) await untilAborted(signal);
  }
}

/** Why a pass ended before its end; `rejected`: the store couldn't be read, or a bug. */
type LoopStop = SyncStop | { readonly type: 'rejected'; readonly detail: string };

/**
 * Waits for a change on either side, and never less than a moment: a proxy may answer a longpoll at once. Answers why the server
 * is not to be asked again by itself, where it says so meanwhile, else null.
 */
async function untilNews(
  client: SyncClient,
  tools: LoopTools,
  signal: AbortSignal,
): Promise<TransportFailure | null> {
  // Somebody was quicker than the end of the pass.
  if (client.store.directory.version !== client.ledger.version) return null;
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const news = client.database.awaitChanges(client.progress.since, longpoll, either);
  const remote = news.then(async (answer) => {
    if (!answer.ok && (answer.error.type === 'unauthorized' || answer.error.type === 'tooManyRequests'))
      return answer.error;
    await tools.sleep(shortestPause, either);
    return null;
  });
  const here = Promise.race([tools.untilChange(either), tools.untilAsked(either)]);
  const failure = await Promise.race([remote, here.then(() => null)]);
  waiting.abort();
  return failure;
}

/**
 * Exponential backoff with jitter, and as long as the server asks for. Whoever comes back online or asks for sync ends it;
 * changes here don't, for there may be many a second. Answers whether somebody did.
 */
async function pause(
  stop: LoopStop,
  failures: number,
  onChange: () => Promise<void>,
  tools: LoopTools,
  signal: AbortSignal,
): Promise<boolean> {
  const asked =
    stop.type === 'failed' && stop.failure.type === 'tooManyRequests' ? (stop.failure.retryAfter ?? 0) : 0;
  const backoff = Math.min(longestPause, shortestPause * 2 ** failures) * (0.5 + tools.random());
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const time = tools.sleep(Math.max(asked * 1000, backoff), either).then(() => false);
  // A server that asks for patience gets it.
  const end = asked > 0 ? time : Promise.race([time, tools.untilAsked(either).then(() => true)]);
  void end.then(() => waiting.abort());
  while (!either.aborted) {
    await Promise.race([end, tools.untilChange(either)]);
    if (!either.aborted) await onChange();
  }
  return end;
}

function troubleOf(stop: LoopStop): SyncTrouble {
  return stop.type === 'failed' ? failureTrouble(stop.failure) : 'storeFailed';
}

function failureTrouble(failure: TransportFailure): SyncTrouble {
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

function detailOf(stop: LoopStop): string {
  if (stop.type === 'rejected') return stop.detail;
  if (stop.type === 'store') return stop.outcome;
  const { failure } = stop;
  if (failure.type === 'forbidden' || failure.type === 'badRequest') return failure.reason;
  return failure.type === 'serverError' ? `HTTP ${failure.status}` : failure.type;
}
