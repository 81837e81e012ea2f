import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { commit } from '../../../src/store/commit';
import { openStore, type OpenOptions, type Store } from '../../../src/store/open-store';
import { readDirectory } from '../../../src/store/read-directory';
import { migrations, type Migration } from '../../../src/store/schema';
import { sampleUser } from '../directory/sample-records';

const next = Math.max(...migrations.map(({ version }) => version)) + 1;
const nextMigration: Migration = {
  version: next,
  stores: { messages: 'id' },
  upgrade: async (transaction) => {
    await transaction.table('meta').put({ key: 'upgraded', value: true });
  },
};

const opened: Store[] = [];

async function open(options: OpenOptions): Promise<Store> {
  const outcome = await openStore(options);
  if (!outcome.ok) throw new Error(`The store did not open: ${outcome.error.type}`);
  opened.push(outcome.value);
  return outcome.value;
}

afterEach(() => {
  vi.unstubAllGlobals();
  for (const store of opened.splice(0)) store.close();
});

describe('opening the store', () => {
  it('D5: refuses a database of a newer Rollcall and leaves it as it is', async () => {
    const name = 'newer';
    (await open({ name, migrations: [...migrations, nextMigration] })).close();
    expect(await openStore({ name })).toEqual({ ok: false, error: { type: 'newerVersion' } });
    const after = await open({ name, migrations: [...migrations, nextMigration] });
    expect(after.database.dexie.backendDB().version).toBe(next * 10);
  });

  it('migrates an older database and keeps what is in it', async () => {
    const name = 'older';
    const old = await open({ name });
    const directory = createDirectory(await readDirectory(old));
    await commit(old, directory, 0, { ...emptyChangeSet, usersAdded: [sampleUser(1)] });
    old.close();
    const store = await open({ name, migrations: [...migrations, nextMigration] });
    expect((await readDirectory(store)).users).toEqual([sampleUser(1)]);
    expect(await store.database.meta.get('upgraded')).toEqual({ key: 'upgraded', value: true });
  });

  it('D5: lets go when a newer Rollcall opens the database, and says so', async () => {
    const name = 'outdated';
    const closed = vi.fn();
    const old = await open({ name, onClosed: closed });
    await open({ name, migrations: [...migrations, nextMigration] });
    expect(closed.mock.calls).toEqual([['newerVersion']]);
    expect(old.database.dexie.isOpen()).toBe(false);
  });

  it('says so when the database is deleted under it', async () => {
    const closed = vi.fn();
    const store = await open({ name: 'deleted', onClosed: closed });
    await Dexie.delete('deleted');
    expect(closed.mock.calls).toEqual([['lost']]);
    expect(await store.isGone()).toBe(true);
  });

  it('opens a connection again that the browser closed, and says so', async () => {
    const [closed, reopened] = [vi.fn(), vi.fn()];
    const store = await open({ name: 'cleared', onClosed: closed, onReopened: reopened });
    loseConnection(store);
    expect(await store.isGone()).toBe(false);
    expect(await store.mended()).toBe(true);
    expect(await store.database.meta.count()).toBe(0);
    expect(reopened).toHaveBeenCalledOnce();
    expect(closed).not.toHaveBeenCalled();
  });

  it('does not take a failure for a lost connection, nor one loss for two', async () => {
    const store = await open({ name: 'kept' });
    expect(await store.mended()).toBe(false);
    loseConnection(store);
    expect([await store.mended(), await store.mended()]).toEqual([true, false]);
  });

  it('says that it is lost when it can’t be opened again', async () => {
    const closed = vi.fn();
    const store = await open({ name: 'gone', onClosed: closed });
    const openDatabase = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    loseConnection(store);
    expect(await store.mended()).toBe(false);
    expect(await store.isGone()).toBe(true);
    openDatabase.mockRestore();
    expect(closed.mock.calls).toEqual([['lost']]);
  });

  it('a commit that meets a lost connection is made once more', async () => {
    const store = await open({ name: 'interrupted' });
    const directory = createDirectory(await readDirectory(store));
    // The connection is lost while its transaction is under way.
    vi.spyOn(store.database.dexie, 'transaction').mockImplementationOnce(() => {
      loseConnection(store);
      return Dexie.Promise.reject(new DOMException('The connection was lost', 'AbortError'));
    });
    const changes = { ...emptyChangeSet, usersAdded: [sampleUser(1)] };
    expect(await commit(store, directory, 0, changes)).toEqual({ ok: true, value: { version: 1 } });
    expect((await readDirectory(store)).users).toEqual([sampleUser(1)]);
  });

  it('does not report closing that was asked for', async () => {
    const closed = vi.fn();
    (await open({ name: 'asked', onClosed: closed })).close();
    expect(closed).not.toHaveBeenCalled();
  });

  it('D5: gives up on a tab that holds an older version, and can open once it is gone', async () => {
    const name = 'held';
    (await open({ name })).close();
    const holder = await holdOpen(name);
    const waits: number[] = [];
    const sleep = (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    const newer = { name, migrations: [...migrations, nextMigration], blockedTimeout: 700, sleep };
    expect(await openStore(newer)).toEqual({ ok: false, error: { type: 'blocked' } });
    expect(waits).toEqual([700]);
    holder.close();
    await open(newer);
  });

  it('opens after all when the other tab lets go in time', async () => {
    const name = 'released';
    (await open({ name })).close();
    const holder = await holdOpen(name);
    const sleep = () => {
      holder.close();
      return new Promise<void>(() => {});
    };
    await open({ name, migrations: [...migrations, nextMigration], sleep });
  });

  it('opens by itself when the lock of a browser that crashed is gone a moment later', async () => {
    const locked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const waits: number[] = [];
    const sleep = async (wait: number) => {
      waits.push(wait);
      locked.mockRestore();
    };
    await open({ name: 'locked', sleep });
    expect(waits).toEqual([250]);
  });

  it('says that there is no IndexedDB, once it has tried again', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const waits: number[] = [];
    const outcome = await openStore({ name: 'none', sleep: async (wait) => void waits.push(wait) });
    expect(outcome.ok ? null : outcome.error.type).toBe('unavailable');
    expect(waits).toEqual([250, 1000]);
  });
});

describe('reading the directory', () => {
  it('refuses a damaged version record', async () => {
    const store = await open({ name: 'damaged' });
    await store.database.meta.put({ key: 'directory', value: { version: 'seven' } });
    await expect(readDirectory(store)).rejects.toThrow(/version/);
  });
});

/** What the browser does when its database process dies. */
function loseConnection({ database }: Store): void {
  const connection = database.dexie.backendDB();
  connection.close();
  connection.onclose?.(new Event('close'));
}

/** A tab that does not react when another needs a newer version. */
function holdOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
