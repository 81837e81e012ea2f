/**
 * Sync in the engine (DESIGN, *Sync*): one tab leads (D5), the others show what it says. Connecting, and everything that waits
 * for a person, works from any tab.
 */
import { updateSyncLink, watchSyncLink, type SyncLink } from '../store/sync-link';
import { readLastSuccess, readParked } from '../store/sync-state';
import { whileStoreIsOpen } from '../store/watch-query';
import { fillRandom } from '../passwords/fill-random';
import { createDirectorySyncStore } from '../sync/directory-sync-store';
import { duplicateUsers } from '../sync/duplicate-users';
import { createSyncClient } from '../sync/sync-client';
import { runSyncLoop, watchWaiting, type LoopStatus, type LoopTools } from '../sync/sync-loop';
import { createBell } from './bell';
import type { DirectorySession } from './directory-session';
import { commitErasing } from './erase-users';
import { countConflicts } from './list-conflicts';
import { createConnecting, type ConnectingTools } from './sync-connecting';
import { openLinkedDatabase } from './sync-database';
import { createSyncDecisions } from './sync-decisions';
import type { SyncEngine, SyncState } from './sync-engine';
import { holdLeadership, type Leadership, type LeadershipTools } from './sync-leadership';

/** `noteCommit` is to be called whenever any tab may have committed, `close` when the store is closed. */
export type SyncSession = SyncEngine & { readonly noteCommit: () => void; readonly close: () => void };

export interface SyncSessionTools extends ConnectingTools {
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** For one leadership. */
  readonly openTab: () => LeadershipTools;
  /** Calls when the network is back. Answers the function that ends it. */
  readonly onOnline: (call: () => void) => () => void;
  /** Sync has erased users whom a colleague erased. */
  readonly onErased: (userIds: readonly string[]) => void;
  /** A password was committed that waits for its hash. */
  readonly hashMore: () => void;
}

export function createSyncSession(session: DirectorySession, tools: SyncSessionTools): SyncSession {
  let link: SyncLink | null = null;
  let status: LoopStatus | null = null;
  /** What the leading tab said last; null once this tab knows better. */
  let heard: LoopStatus | null = null;
  let listeners: readonly ((state: SyncState) => void)[] = [];
  let leadership: Leadership | null = null;
  /** Somebody has changed something here. */
  const change = createBell();
  /** Somebody is back online, or asks for sync. */
  const question = createBell();
  let notedVersion = session.directory.version;
  let published = '';
  let duplicates = { version: -1, count: 0 };

  /** Wakes the loop from any wait, wherever it runs. */
  function wake(): void {
    question.ring();
    leadership?.tell({ type: 'wake' });
  }

  async function stateOf(connected: SyncLink | null): Promise<SyncState> {
    if (connected === null) return { type: 'off', conflicts: await countConflicts(session.store) };
    const parked = await readParked(session.store);
    return {
      type: 'on',
      address: connected.address,
      userName: connected.userName,
      activity: connected.isRefused ? 'unauthorized' : activityOf(status),
      detail: status?.type === 'trouble' ? status.detail : '',
      waiting: status?.waiting ?? 0,
      lastSuccess: await readLastSuccess(session.store),
      conflicts: await countConflicts(session.store),
      parked: parked.length,
      duplicates: countDuplicates(),
    };
  }

  /** Goes through all users, so not at every step of a long pull. */
  function countDuplicates(): number {
    const { version } = session.directory;
    if (duplicates.version !== version && status?.type !== 'syncing') {
      duplicates = { version, count: duplicateUsers(session.directory).length };
    }
    return duplicates.count;
  }

  async function publish(): Promise<void> {
    const asked = link;
    const state = await stateOf(asked);
    const text = JSON.stringify(state);
    // Whatever has changed the link publishes, too.
    if (link !== asked || text === published) return;
    published = text;
    for (const listener of listeners) listener(state);
  }

  function followStatus(newStatus: LoopStatus | null): void {
    heard = null;
    status = newStatus;
    session.markLongRun(newStatus?.type === 'syncing');
    void whileStoreIsOpen(publish());
  }

  function setStatus(newStatus: LoopStatus): void {
    followStatus(newStatus);
    leadership?.tell({ type: 'status', status: newStatus });
  }

  /** That nothing is left is said when the page has what the leading tab has committed. */
  async function followLeader(newStatus: LoopStatus): Promise<void> {
    heard = newStatus;
    if (newStatus.type !== 'syncing') await session.catchUp();
    if (heard === newStatus) followStatus(newStatus);
  }

  async function lead(to: SyncLink, signal: AbortSignal): Promise<void> {
    const store = createDirectorySyncStore({
      store: session.store,
      directory: session.directory,
      async commit(version, changes) {
        const secrets = { key: tools.deviceKey, fill: fillRandom };
        const committed = await commitErasing(session, version, changes, secrets, signal);
        const { usersErased = [] } = changes;
        if (committed.ok && usersErased.length > 0) tools.onErased(usersErased);
        return committed;
      },
      catchUp: () => session.catchUp(),
    });
    const loopTools: LoopTools = {
      async openClient(loopSignal, onProgress) {
        const client = await createSyncClient({
          deviceId: to.deviceId,
          leader: tools.newId(),
          database: await openLinkedDatabase(to, tools.deviceKey, loopSignal),
          store,
          tools,
          signal: loopSignal,
          onProgress: () => onProgress(client.ledger.waiting.size),
        });
        return client;
      },
      sleep: tools.sleep,
      untilChange: change.heard,
      untilAsked: question.heard,
      random: tools.random,
      onStatus(newStatus) {
        // A step that was under way may end when sync is off, or another link is followed.
        if (!signal.aborted) setStatus(newStatus);
      },
    };
    if (!to.isRefused) {
      const end = await runSyncLoop(loopTools, signal);
      if (end !== 'unauthorized') return;
      // Where that can't be written, no other tab asks as long as this one leads.
      const isMeant = (there: SyncLink) => isSameLink(there, to);
      await updateSyncLink(session.store, isMeant, { isRefused: true }).catch(() => {});
    }
    await watchWaiting(loopTools, signal);
  }

  /** Begins, ends or begins anew, as the link on disk says. */
  function followLink(next: SyncLink | null): void {
    if (isSameLink(next, link)) return;
    link = next;
    leadership?.end();
    leadership = null;
    followStatus(null);
    if (next === null) return;
    leadership = holdLeadership(
      {
        lead: (signal) => lead(next, signal),
        onMessage(message) {
          if (message.type === 'wake') question.ring();
          else void whileStoreIsOpen(followLeader(message.status));
        },
      },
      tools.openTab(),
    );
  }

  let stopWatching = () => {};
  const linkIsKnown = new Promise<void>((resolve) => {
    stopWatching = watchSyncLink(session.store, (next) => {
      followLink(next);
      resolve();
    });
  });
  const stopListening = tools.onOnline(wake);

  return {
    close() {
      leadership?.end();
      stopWatching();
      stopListening();
    },
    noteCommit() {
      const { version } = session.directory;
      if (link === null || version === notedVersion) return;
      notedVersion = version;
      change.ring();
      void whileStoreIsOpen(publish());
    },

    async watchSync(onState) {
      listeners = [...listeners, onState];
      await linkIsKnown;
      // To the new listener even what the others know.
      published = '';
      await publish();
    },

    syncNow: async () => wake(),
    ...createConnecting(session, tools),
    ...createSyncDecisions(session, {
      ...tools,
      key: tools.deviceKey,
      fill: fillRandom,
      onDecided: publish,
      restart: () => leadership?.restart(),
    }),
  };
}

function activityOf(status: LoopStatus | null): Extract<SyncState, { type: 'on' }>['activity'] {
  if (status === null) return 'syncing';
  return status.type === 'trouble' ? status.trouble : status.type;
}

/** As it stands on disk: a loop depends on all of it. */
function isSameLink(one: SyncLink | null, other: SyncLink | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
