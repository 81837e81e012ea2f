/** The way into the store: opens the database, or says why not. Never hangs on another tab (D5). */
import { err, ok, type Result } from '../domain/result';
import { createSerialQueue, type SerialQueue } from '../domain/serial-queue';
import { createDatabase, type Database } from './database';
import { createPageMap, type PageMap } from './page-map';
import { migrations as allMigrations, type Migration } from './schema';
import { sleepFor } from './sleep-for';
import { createSyncPages, type SyncPages } from './sync-pages';

export interface Store {
  readonly database: Database;
  /** Filled by `readDirectory`, kept by `commit` and `catchUp`. */
  readonly pageMap: PageMap;
  /** Filled when this tab takes the lead of sync. */
  readonly syncPages: SyncPages;
  /** What moves the directory on waits here for its turn: commits and catching up must not cross. */
  readonly inTurn: SerialQueue;
  /** After a failure: whether it came from a lost connection that is open again, so that trying once more makes sense. */
  mended(): Promise<boolean>;
  /** After a failure: whether nothing can be read or written any more. A lost connection is opened again before that is known. */
  isGone(): Promise<boolean>;
  close(): void;
}

export type OpenFailure =
  | { readonly type: 'unavailable'; readonly detail: string } // no IndexedDB here, or it can't be opened
  | { readonly type: 'damaged'; readonly detail: string } // it opens, but what lies in it can't be read
  | { readonly type: 'newerVersion' } // written by a newer Rollcall
  | { readonly type: 'blocked' }; // another tab holds an older version open

/** `newerVersion`: a newer Rollcall in another tab needs the database. `lost`: it was deleted, or can't be opened again. */
export type StoreClosed = 'newerVersion' | 'lost';

export interface OpenOptions {
  readonly name?: string;
  /** How long other tabs may take to let go of an older version, in milliseconds. */
  readonly blockedTimeout?: number;
  /** For the waits of all kinds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** The store was closed from outside: nothing can be read or written until the page is loaded again. */
  readonly onClosed?: (reason: StoreClosed) => void;
  /** The browser had closed the connection, and it is open again: other data may lie there now. */
  readonly onReopened?: () => void;
  readonly migrations?: readonly Migration[];
}

/**
 * Waits before another try, in milliseconds: right after a crash the browser may still hold the lock of the process that
 * died, and answers as if the database were broken.
 */
const waitsForLock = [250, 1000];

/** Opens the database, creating or migrating it. One that can't be opened is tried again before that is said. */
export async function openStore(options: OpenOptions = {}): Promise<Result<Store, OpenFailure>> {
  const { sleep = sleepFor } = options;
  let opened = await tryToOpen(options);
  for (const wait of waitsForLock) {
    if (opened.ok || opened.error.type !== 'unavailable') break;
    await sleep(wait);
    opened = await tryToOpen(options);
  }
  return opened;
}

async function tryToOpen({
  name = 'rollcall',
  blockedTimeout = 3000,
  sleep = sleepFor,
  onClosed = () => {},
  onReopened = () => {},
  migrations = allMigrations,
}: OpenOptions): Promise<Result<Store, OpenFailure>> {
  try {
    const latest = Math.max(...migrations.map(({ version }) => version));
    const installed = await installedVersion(name);
    if (installed > latest) return err({ type: 'newerVersion' });
    const database = createDatabase(name, migrations);
    const { dexie } = database;
    const blocked = new Promise<'blocked'>((resolve) => {
      dexie.on('blocked', () => {
        void sleep(blockedTimeout).then(() => resolve('blocked'));
        return false;
      });
    });
    if ((await Promise.race([dexie.open(), blocked])) === 'blocked') {
      dexie.close();
      return err({ type: 'blocked' });
    }
    return ok({
      database,
      pageMap: createPageMap(),
      syncPages: createSyncPages(),
      inTurn: createSerialQueue(),
      ...keepOpen(database, sleep, onClosed, onReopened),
    });
  } catch (error) {
    return err({ type: 'unavailable', detail: String(error) });
  }
}

/**
 * The version of our schema that is on disk; 0: none. Asked before Dexie opens, because Dexie would mend a newer schema
 * that it doesn't know by adding what it misses.
 */
async function installedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const installed = databases.find((database) => database.name === name);
  // Dexie counts in tenths.
  return Math.floor((installed?.version ?? 0) / 10);
}

/**
 * Keeps the connection: one that the browser closes is opened again, once a loss. What can't be mended is reported, once.
 */
function keepOpen(
  { dexie }: Database,
  sleep: (milliseconds: number) => Promise<void>,
  onClosed: (reason: StoreClosed) => void,
  onReopened: () => void,
): Pick<Store, 'mended' | 'isGone' | 'close'> {
  let closed = false;
  let isReopening = false;
  let losses = 0;
  let reopening: Promise<boolean> = Promise.resolve(false);
  const close = () => {
    closed = true;
    dexie.close();
  };
  const closeAndReport = (reason: StoreClosed) => {
    if (closed) return;
    close();
    onClosed(reason);
  };
  const reopen = async () => {
    isReopening = true;
    try {
      // Dexie says `close` of this one, too.
      dexie.close();
      await dexie.open();
      onReopened();
      return true;
    } catch {
      closeAndReport('lost');
      return false;
    } finally {
      isReopening = false;
    }
  };
  dexie.on('versionchange', (event) => {
    closeAndReport(event.newVersion === null ? 'lost' : 'newerVersion');
    return false;
  });
  dexie.on('close', () => {
    if (closed || isReopening) return;
    losses += 1;
    reopening = reopen();
  });
  let mendedLosses = 0;
  return {
    close,
    async mended() {
      // Transactions fail before the connection is said to be lost.
      await sleep(0);
      if (losses === mendedLosses) return false;
      mendedLosses = losses;
      return reopening;
    },
    async isGone() {
      await sleep(0);
      await reopening;
      return closed;
    },
  };
}
