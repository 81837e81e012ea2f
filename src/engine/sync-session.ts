/**
 * Sync in the engine (DESIGN, *Sync*): one tab leads (D5), the others show what it says. Connecting, and everything that waits
 * for a person, works from any tab.
 */
import { emptyChangeSet } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import type { Conflict, ParkedDocument } from '../domain/sync-record';
import { fillRandom } from '../passwords/fill-random';
import { openText, sealText } from '../passwords/sealed-text';
import type { CommitFailure } from '../store/commit-failure';
import {
  connectSync,
  disconnectSync,
  readSyncLink,
  updateSyncLink,
  watchSyncLink,
  type SyncLink,
} from '../store/sync-link';
import { clearParked, readConflicts, readLastSuccess, readParked, removeConflict } from '../store/sync-state';
import { checkConnection, parseAddress, type ParsedAddress } from '../sync/connection-check';
import { createCouchDatabase, type CouchDatabase } from '../sync/couch-database';
import { createDirectorySyncStore } from '../sync/directory-sync-store';
import { duplicateUsers, mergeDuplicates } from '../sync/duplicate-users';
import { summariseMeeting } from '../sync/first-meeting';
import { createHttpTransport, openSession, type SignIn } from '../sync/http-transport';
import { createSyncClient } from '../sync/sync-client';
import { runSyncLoop, type LoopStatus } from '../sync/sync-loop';
import { takeOtherValue } from '../sync/take-other-value';
import type { DirectorySession } from './directory-session';
import type { ConnectOutcome, ConnectRequest, SyncEngine, SyncState } from './sync-engine';
import { holdLeadership, type Leadership } from './sync-leadership';

/** `noteCommit` is to be called after every commit of any tab, `close` before the store is opened anew. */
export type SyncSession = SyncEngine & { readonly noteCommit: () => void; readonly close: () => void };

export interface SyncSessionTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly deviceKey: () => Promise<CryptoKey>;
  /** Of the page. */
  readonly pageAddress: string;
}

const http = {
  fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  deadline: (milliseconds: number, signal: AbortSignal) =>
    AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
};

export function createSyncSession(session: DirectorySession, tools: SyncSessionTools): SyncSession {
  let link: SyncLink | null = null;
  let status: LoopStatus | null = null;
  let listeners: readonly ((state: SyncState) => void)[] = [];
  let leadership: Leadership | null = null;
  let prepared: { readonly link: SyncLink } | null = null;
  let wakeUp = () => {};
  let published = '';
  let duplicates = { version: -1, count: 0 };

  /** Wakes the loop, wherever it runs. */
  function wake(): void {
    wakeUp();
    leadership?.tell({ type: 'wake' });
  }

  async function currentState(): Promise<SyncState> {
    if (link === null) return { type: 'off', conflicts: (await readConflicts(session.store)).length };
    const [conflicts, parked] = [await readConflicts(session.store), await readParked(session.store)];
    return {
      type: 'on',
      address: link.address,
      userName: link.userName,
      activity: link.isRefused ? 'unauthorized' : activityOf(status),
      detail: status?.type === 'trouble' ? status.detail : '',
      waiting: status?.waiting ?? 0,
      lastSuccess: await readLastSuccess(session.store),
      conflicts: conflicts.length,
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
    const state = await currentState();
    const text = JSON.stringify(state);
    if (text === published) return;
    published = text;
    for (const listener of listeners) listener(state);
  }

  function setStatus(newStatus: LoopStatus): void {
    status = newStatus;
    void publish();
    leadership?.tell({ type: 'status', status: newStatus });
  }

  async function openDatabase(to: SyncLink, signal: AbortSignal): Promise<CouchDatabase> {
    const key = await tools.deviceKey();
    const secret = to.secret === null ? '' : ((await openText(key, to.secret, purposeOf(to))) ?? '');
    const signIn = toSignIn(to, secret);
    const send = createHttpTransport(to.address, signIn, http);
    if (to.signIn !== 'session') return createCouchDatabase(send);
    const account = { userName: to.userName, password: secret };
    const server = to.address.slice(0, to.address.lastIndexOf('/'));
    let isOpen = false;
    return createCouchDatabase(async (request, requestSignal) => {
      // A cookie lasts minutes. A new one is asked for once: when that is refused, a person has to say something else.
      if (!isOpen) {
        const opened = await openSession(server, account, http, signal);
        if (opened.type !== 'answer') return opened;
        isOpen = true;
        return send(request, requestSignal);
      }
      const outcome = await send(request, requestSignal);
      if (outcome.type === 'unauthorized') isOpen = false;
      if (outcome.type !== 'unauthorized') return outcome;
      const reopened = await openSession(server, account, http, signal);
      if (reopened.type !== 'answer') return reopened;
      isOpen = true;
      return send(request, requestSignal);
    });
  }

  async function lead(to: SyncLink, signal: AbortSignal): Promise<void> {
    const database = await openDatabase(to, signal);
    const store = createDirectorySyncStore({
      store: session.store,
      directory: session.directory,
      commit: (version, changes) => session.commitPlanned(version, changes, signal),
      catchUp: () => session.catchUp(),
    });
    const end = await runSyncLoop(
      {
        async openClient(loopSignal, onProgress) {
          const client = await createSyncClient({
            deviceId: to.deviceId,
            leader: tools.newId(),
            database,
            store,
            tools,
            signal: loopSignal,
            onProgress: () => onProgress(client.ledger.waiting.size),
          });
          return client;
        },
        sleep,
        wake: (wakeSignal) =>
          new Promise((resolve) => {
            wakeUp = resolve;
            wakeSignal.addEventListener('abort', () => resolve(), { once: true });
          }),
        random: Math.random,
        onStatus: setStatus,
      },
      signal,
    );
    if (end === 'unauthorized') await updateSyncLink(session.store, { isRefused: true });
  }

  /** Begins, ends or begins anew, as the link on disk says. */
  function followLink(next: SyncLink | null): void {
    const isSame = JSON.stringify(linkKey(next)) === JSON.stringify(linkKey(link));
    link = next;
    if (!isSame) {
      leadership?.end();
      leadership = null;
      status = null;
      if (next !== null && !next.isRefused) {
        leadership = holdLeadership({
          lead: (signal) => lead(next, signal),
          onMessage(message) {
            if (message.type === 'wake') wakeUp();
            else {
              status = message.status;
              void publish();
            }
          },
        });
      }
    }
    void publish();
  }

  let stopWatching = () => {};
  const linkIsKnown = new Promise<void>((resolve) => {
    stopWatching = watchSyncLink(session.store, (next) => {
      followLink(next);
      resolve();
    });
  });
  globalThis.addEventListener('online', wake);

  async function makeLink(request: ConnectRequest, address: ParsedAddress): Promise<SyncLink> {
    const userName = request.userName || address.userName;
    const secret = request.password || address.password;
    const isToken = request.signIn === 'token';
    const isSession = address.isSameOrigin && userName !== '';
    const link: SyncLink = {
      deviceId: tools.newId(),
      address: address.address,
      signIn: isToken ? 'bearer' : isSession ? 'session' : userName === '' ? 'none' : 'basic',
      userName: isToken ? '' : userName,
      secret: null,
      isRefused: false,
    };
    if (secret === '') return link;
    const key = await tools.deviceKey();
    return { ...link, secret: await sealText(key, secret, purposeOf(link), fillRandom) };
  }

  return {
    close() {
      leadership?.end();
      stopWatching();
      globalThis.removeEventListener('online', wake);
    },
    noteCommit() {
      if (link === null) return;
      wakeUp();
      void publish();
    },

    async watchSync(onState) {
      listeners = [...listeners, onState];
      await linkIsKnown;
      onState(await currentState());
    },

    async connectSync(request, onProgress): Promise<ConnectOutcome> {
      const address = parseAddress(request.address, tools.pageAddress);
      if (!address.ok) return { type: 'failed', failure: address.error };
      const made = await makeLink(request, address.value);
      const { signal } = new AbortController();
      const database = await openDatabase(made, signal);
      const failure = await checkConnection(
        database,
        made.deviceId,
        () => answersAtAll(made.address),
        signal,
      );
      if (failure !== null) return { type: 'failed', failure };
      const meeting = await summariseMeeting(session.directory, database, signal, onProgress);
      if (!meeting.ok) {
        return { type: 'failed', failure: { type: 'serverFailed', detail: meeting.error.type } };
      }
      prepared = { link: made };
      const { usersHere, usersThere } = meeting.value;
      if (usersHere > 0 && usersThere > 0) return { type: 'meeting', meeting: meeting.value };
      await this.confirmConnect();
      return { type: 'connected' };
    },
    async confirmConnect() {
      if (prepared === null) throw new Error('Nothing is prepared to connect to');
      await connectSync(session.store, prepared.link);
      prepared = null;
    },
    async cancelConnect() {
      prepared = null;
    },
    async signInAgain(request) {
      const current = await readSyncLink(session.store);
      if (current === null) return;
      const address = parseAddress(current.address, tools.pageAddress);
      if (!address.ok) return;
      const { signIn, userName, secret } = await makeLink(request, address.value);
      await updateSyncLink(session.store, { signIn, userName, secret, isRefused: false });
    },
    async disconnectSync() {
      leadership?.end();
      leadership = null;
      await disconnectSync(session.store);
    },
    syncNow: async () => wake(),

    conflicts: () => readConflicts(session.store),
    async useOtherValue(id): Promise<Result<null, CommitFailure>> {
      const conflict = (await readConflicts(session.store)).find((known) => known.id === id);
      if (conflict === undefined) return ok(null);
      const committed = await session.write(
        (directory) => takeOtherValue(directory, conflict, tools.now()) ?? emptyChangeSet,
      );
      return committed.ok ? dismiss(conflict) : committed;
    },
    async keepValue(id) {
      await removeConflict(session.store, id);
      await publish();
    },

    parked: (): Promise<readonly ParkedDocument[]> => readParked(session.store),
    async tryAgain() {
      await clearParked(session.store);
      leadership?.restart();
      await publish();
    },

    duplicates: async () => duplicateUsers(session.directory),
    async mergeDuplicates(ids, choices) {
      let isGone = false;
      const committed = await session.write((directory) => {
        const changes = mergeDuplicates(directory, ids, choices, tools.now());
        isGone = changes === null;
        return changes ?? emptyChangeSet;
      });
      if (!committed.ok) return committed;
      return isGone ? err({ type: 'planStale' }) : ok(null);
    },
  };

  async function dismiss({ id }: Conflict): Promise<Result<null, CommitFailure>> {
    await removeConflict(session.store, id);
    await publish();
    return ok(null);
  }
}

function activityOf(status: LoopStatus | null): Extract<SyncState, { type: 'on' }>['activity'] {
  if (status === null) return 'syncing';
  return status.type === 'trouble' ? status.trouble : status.type;
}

/** A secret opens for the server that it was given for, and for no other. */
function purposeOf({ address }: SyncLink): string {
  return `sync ${address}`;
}

/** What a loop depends on. */
function linkKey(link: SyncLink | null): unknown {
  if (link === null) return null;
  const { deviceId, address, signIn, userName, secret, isRefused } = link;
  return [deviceId, address, signIn, userName, [...(secret?.ciphertext ?? [])], isRefused];
}

function toSignIn({ signIn, userName }: SyncLink, secret: string): SignIn {
  switch (signIn) {
    case 'none':
    case 'session':
      return { type: signIn };
    case 'basic':
      return { type: 'basic', userName, password: secret };
    case 'bearer':
      return { type: 'bearer', token: secret };
  }
}

/** A request without CORS gets no readable answer, but it gets one, if there is a server. */
async function answersAtAll(address: string): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
