import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { commit } from '../../../src/store/commit';
import { openStore, type OpenOptions, type Store } from '../../../src/store/open-store';
import { readDirectory } from '../../../src/store/read-directory';
import { migrations, type Migration } from '../../../src/store/schema';
import { sampleUser } from '../directory/sample-records';

const nextMigration: Migration = {
  version: 2,
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
    expect(after.database.dexie.backendDB().version).toBe(20);
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
    await open({ name: 'deleted', onClosed: closed });
    await Dexie.delete('deleted');
    expect(closed.mock.calls).toEqual([['lost']]);
  });

  it('says so when the browser closes it, and does not open it again by itself', async () => {
    const closed = vi.fn();
    const { database } = await open({ name: 'cleared', onClosed: closed });
    const connection = database.dexie.backendDB();
    connection.onclose?.(new Event('close'));
    expect(closed.mock.calls).toEqual([['lost']]);
    await expect(database.meta.count()).rejects.toThrow(/closed/);
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

  it('says that there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const outcome = await openStore({ name: 'none' });
    expect(outcome.ok ? null : outcome.error.type).toBe('unavailable');
  });
});

describe('reading the directory', () => {
  it('refuses a damaged version record', async () => {
    const store = await open({ name: 'damaged' });
    await store.database.meta.put({ key: 'directory', value: { version: 'seven' } });
    await expect(readDirectory(store)).rejects.toThrow(/version/);
  });
});

/** A tab that does not react when another needs a newer version. */
function holdOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
