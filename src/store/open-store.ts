/** The way into the store: opens the database, or says why not. Never hangs on another tab (D5). */
import { err, ok, type Result } from '../domain/result';
import { createDatabase, type Database } from './database';
import { createPageMap, type PageMap } from './page-map';
import { migrations as allMigrations, type Migration } from './schema';
import { createSerialQueue, type SerialQueue } from './serial-queue';
import { createSyncPages, type SyncPages } from './sync-pages';

export interface Store {
  readonly database: Database;
  /** Filled by `readDirectory`, kept by `commit` and `catchUp`. */
  readonly pageMap: PageMap;
  /** Filled when this tab takes the lead of sync. */
  readonly syncPages: SyncPages;
  /** What moves the directory on waits here for its turn. */
  readonly inTurn: SerialQueue;
  close(): void;
}

export type OpenFailure =
  | { readonly type: 'unavailable'; readonly detail: string } // no IndexedDB here, or it can't be opened
  | { readonly type: 'newerVersion' } // written by a newer Rollcall
  | { readonly type: 'blocked' }; // another tab holds an older version open

/** `newerVersion`: a newer Rollcall in another tab needs the database. `lost`: the browser closed or deleted it. */
export type StoreClosed = 'newerVersion' | 'lost';

export interface OpenOptions {
  readonly name?: string;
  /** How long other tabs may take to let go of an older version, in milliseconds. */
  readonly blockedTimeout?: number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** The store was closed from outside: nothing can be read or written until the page is loaded again. */
  readonly onClosed?: (reason: StoreClosed) => void;
  readonly migrations?: readonly Migration[];
}

/** Opens the database, creating or migrating it. */
export async function openStore({
  name = 'rollcall',
  blockedTimeout = 3000,
  sleep = sleepFor,
  onClosed = () => {},
  migrations = allMigrations,
}: OpenOptions = {}): Promise<Result<Store, OpenFailure>> {
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
      close: closing(database, onClosed),
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

/** The function that closes the database. Whoever else closes it is reported, once, and it is not opened again. */
function closing({ dexie }: Database, onClosed: (reason: StoreClosed) => void): () => void {
  let open = true;
  const close = () => {
    open = false;
    dexie.close();
  };
  const closeAndReport = (reason: StoreClosed) => {
    if (!open) return;
    close();
    onClosed(reason);
  };
  dexie.on('versionchange', (event) => {
    closeAndReport(event.newVersion === null ? 'lost' : 'newerVersion');
    return false;
  });
  dexie.on('close', () => closeAndReport('lost'));
  return close;
}

function sleepFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
