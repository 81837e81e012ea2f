/** One tab leads sync (D5): it holds a Web Lock, and shows by a heartbeat that it is not frozen. Tabs talk over a channel. */
import type { LoopStatus } from '../sync/sync-loop';

export type TabMessage = { readonly type: 'wake' } | { readonly type: 'status'; readonly status: LoopStatus };

type Broadcast = TabMessage | { readonly type: 'alive' } | { readonly type: 'restart' };

export interface Leadership {
  /** To the other tabs. */
  tell(message: TabMessage): void;
  /** The leader begins anew, whichever tab it is. */
  restart(): void;
  end(): void;
}

const lockName = 'rollcall-sync';
const heartbeat = 1_000;
/** A leader that was silent for so long is frozen, and its lock is taken from it. Milliseconds. */
const patience = 4_000;

/** @param work.lead runs while this tab leads, until its signal aborts or it has come to its own end */
export function holdLeadership(work: {
  readonly lead: (signal: AbortSignal) => Promise<void>;
  readonly onMessage: (message: TabMessage) => void;
}): Leadership {
  const ending = new AbortController();
  const channel = new BroadcastChannel(lockName);
  // A channel knows no origin but its own.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const post = (message: Broadcast) => channel.postMessage(message);
  let leading: AbortController | null = null;
  let lastSign = performance.now();
  let lastStatus: TabMessage | null = null;

  channel.addEventListener('message', ({ data }: MessageEvent<Broadcast>) => {
    if (data.type === 'alive') lastSign = performance.now();
    else if (data.type === 'restart') leading?.abort();
    else work.onMessage(data);
  });

  async function whileLeading(): Promise<void> {
    while (!ending.signal.aborted) {
      leading = new AbortController();
      const signal = AbortSignal.any([leading.signal, ending.signal]);
      await work.lead(signal);
      // Its own end, such as a refused sign-in: the link on disk says when to begin again.
      if (!leading.signal.aborted) break;
    }
    leading = null;
    await untilAborted(ending.signal);
  }

  function stand(steal: boolean): void {
    const options = steal ? { steal } : { signal: ending.signal };
    navigator.locks.request(lockName, options, whileLeading).catch(() => {
      // Stolen, or ended: whoever was stolen from was frozen, and stands again at the end of the queue.
      leading?.abort();
      leading = null;
      if (!ending.signal.aborted) stand(false);
    });
  }

  const timer = setInterval(() => {
    if (leading !== null) {
      post({ type: 'alive' });
      if (lastStatus !== null) post(lastStatus);
    } else if (performance.now() - lastSign > patience) {
      lastSign = performance.now();
      stand(true);
    }
  }, heartbeat);

  stand(false);
  return {
    tell(message) {
      if (message.type === 'status') lastStatus = message;
      post(message);
    },
    restart() {
      if (leading === null) post({ type: 'restart' });
      else leading.abort();
    },
    end() {
      ending.abort();
      clearInterval(timer);
      channel.close();
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
