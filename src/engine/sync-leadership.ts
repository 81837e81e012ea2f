/** One tab leads sync (D5): it holds a Web Lock, and shows by a heartbeat that it is not frozen. Tabs talk over a channel. */
import type { LoopStatus } from '../sync/sync-loop';
import { untilAborted } from '../sync/until-aborted';

export type TabMessage = { readonly type: 'wake' } | { readonly type: 'status'; readonly status: LoopStatus };

export type Broadcast = TabMessage | { readonly type: 'alive' } | { readonly type: 'restart' };

export interface Leadership {
  /** To the other tabs. */
  tell(message: TabMessage): void;
  /** The leader begins anew, whichever tab it is. */
  restart(): void;
  end(): void;
}

/** What a browser gives to a tab: see `browserTab`. */
export interface LeadershipTools {
  /**
   * Runs `work` while this tab holds the lock. Resolves when `work` has ended; rejects when the lock was stolen, or the
   * signal aborted while this tab waited for it.
   */
  readonly lock: (
    options: { readonly steal: true } | { readonly signal: AbortSignal },
    work: () => Promise<void>,
  ) => Promise<void>;
  readonly post: (message: Broadcast) => void;
  /** Answers the function that ends it. */
  readonly listen: (onMessage: (message: Broadcast) => void) => () => void;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** Answers the function that ends it. */
  readonly every: (milliseconds: number, action: () => void) => () => void;
}

const heartbeat = 1_000;
/** A leader that was silent for so long is frozen, and its lock is taken from it. Milliseconds. */
const patience = 3_000;

/** One turn at leading, from getting the lock to losing it. */
interface Turn {
  readonly ending: AbortController;
  restart(): void;
}

/**
 * @param work.lead runs while this tab leads, until its signal aborts; where it ends before, another leader has written, and
 * somebody begins anew. It must not reject
 */
export function holdLeadership(
  work: {
    readonly lead: (signal: AbortSignal) => Promise<void>;
    readonly onMessage: (message: TabMessage) => void;
  },
  tools: LeadershipTools,
): Leadership {
  const ending = new AbortController();
  let turn: Turn | null = null;
  let lastSign = tools.now();
  let lastStatus: TabMessage | null = null;

  const endListening = tools.listen((message) => {
    if (message.type === 'alive') lastSign = tools.now();
    else if (message.type === 'restart') turn?.restart();
    else work.onMessage(message);
  });

  async function lead(own: AbortController): Promise<void> {
    const signal = AbortSignal.any([own.signal, ending.signal]);
    tools.post({ type: 'alive' });
    for (let isOver = false; !isOver && !signal.aborted;) {
      const run = new AbortController();
      turn = { ending: own, restart: () => run.abort() };
      await work.lead(AbortSignal.any([run.signal, signal]));
      // Its own end: another leader has written, and this turn is anybody's to take.
      isOver = !run.signal.aborted;
    }
    leave(own);
    await untilAborted(signal);
  }

  /** Nobody else's turn: whoever was frozen may wake up when another turn of this tab has long begun. */
  function leave(own: AbortController): void {
    if (turn?.ending === own) turn = null;
  }

  function stand(isStealing: boolean): void {
    const own = new AbortController();
    const options = isStealing ? { steal: true as const } : { signal: ending.signal };
    tools
      .lock(options, () => lead(own))
      .catch(() => {
        // Stolen, or ended: whoever was stolen from was frozen, and stands again at the end of the queue.
        own.abort();
        leave(own);
        lastSign = tools.now();
        if (!ending.signal.aborted) stand(false);
      });
  }

  const endTimer = tools.every(heartbeat, () => {
    if (turn !== null) {
      tools.post({ type: 'alive' });
      if (lastStatus !== null) tools.post(lastStatus);
    } else if (tools.now() - lastSign > patience) {
      lastSign = tools.now();
      stand(true);
    }
  });

  stand(false);
  return {
    tell(message) {
      if (message.type === 'status') lastStatus = message;
      tools.post(message);
    },
    restart() {
      if (turn === null) tools.post({ type: 'restart' });
      else turn.restart();
    },
    end() {
      ending.abort();
      endTimer();
      endListening();
    },
  };
}

const lockName = 'rollcall-sync';

/** The tools of a real tab. They last as long as one leadership: the channel closes with its listener. */
export function browserTab(): LeadershipTools {
  const channel = new BroadcastChannel(lockName);
  return {
    lock: (options, work) => navigator.locks.request(lockName, options, work),
    // A channel knows no origin but its own.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => channel.postMessage(message),
    listen(onMessage) {
      channel.addEventListener('message', ({ data }: MessageEvent<Broadcast>) => onMessage(data));
      return () => channel.close();
    },
    now: () => performance.now(),
    every(milliseconds, action) {
      const timer = setInterval(action, milliseconds);
      return () => clearInterval(timer);
    },
  };
}
