/** The tabs of one browser, for leadership: one lock, one channel, and a clock that only tests move. Any tab can freeze. */
import type { Broadcast, LeadershipTools } from '../../../src/engine/sync-leadership';

export interface Tabs {
  open(): Tab;
  /** Moves the clock, a tenth of a second at a time. */
  pass(milliseconds: number): Promise<void>;
}

export interface Tab {
  readonly tools: LeadershipTools;
  /** Nothing in it runs any more, and its lock stays where it is. */
  freeze(): void;
  /** What it has missed comes at once. */
  thaw(): void;
  /** It is gone, and with it its lock. */
  kill(): void;
}

interface Holder {
  readonly lose: () => void;
}

interface Waiting {
  readonly tab: object;
  readonly take: () => void;
}

export function createTabs(): Tabs {
  let time = 0;
  let holder: Holder | null = null;
  let queue: readonly Waiting[] = [];
  const listeners = new Map<object, (message: Broadcast) => void>();
  const timers = new Set<() => void>();

  function next(): void {
    const [first, ...rest] = queue;
    if (holder !== null || first === undefined) return;
    queue = rest;
    first.take();
  }

  function open(): Tab {
    const me = {};
    let isFrozen = false;
    let isDead = false;
    let hasEnded = false;
    let missed: (() => void)[] = [];
    let own: Holder | null = null;

    function run(action: () => void): void {
      if (isDead) return;
      if (isFrozen) missed.push(action);
      else action();
    }

    async function finish(mine: Holder, work: () => Promise<void>, resolve: () => void): Promise<void> {
      await work();
      if (holder === mine) holder = null;
      resolve();
      next();
    }

    const tools: LeadershipTools = {
      lock: (options, work) =>
        new Promise((resolve, reject) => {
          const take = () => {
            const mine: Holder = { lose: () => run(() => reject(new Error('stolen'))) };
            own = holder = mine;
            run(() => {
              void finish(mine, work, resolve);
            });
          };
          if ('steal' in options) {
            holder?.lose();
            take();
            return;
          }
          const waiting = { tab: me, take };
          queue = [...queue, waiting];
          options.signal.addEventListener('abort', () => {
            queue = queue.filter((other) => other !== waiting);
            reject(new Error('ended'));
          });
          next();
        }),
      post(message) {
        if (hasEnded) throw new Error('The channel is closed');
        for (const [tab, listener] of listeners) if (tab !== me) listener(message);
      },
      listen(onMessage) {
        listeners.set(me, (message) => run(() => onMessage(message)));
        return () => {
          hasEnded = true;
          listeners.delete(me);
        };
      },
      now: () => time,
      every(milliseconds, action) {
        let due = time + milliseconds;
        const timer = () => {
          if (time < due || isFrozen || isDead) return;
          due = time + milliseconds;
          action();
        };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    };
    return {
      tools,
      freeze: () => (isFrozen = true),
      thaw() {
        isFrozen = false;
        const actions = missed;
        missed = [];
        for (const action of actions) action();
      },
      kill() {
        isDead = true;
        listeners.delete(me);
        queue = queue.filter(({ tab }) => tab !== me);
        if (holder !== null && holder === own) holder = null;
        next();
      },
    };
  }

  return {
    open,
    async pass(milliseconds) {
      for (const end = time + milliseconds; time < end;) {
        time += 100;
        for (const timer of timers) timer();
        // Promises that are due settle before the clock moves on.
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      }
    },
  };
}
