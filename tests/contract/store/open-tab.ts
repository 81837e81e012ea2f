/** A tab as the store sees one: an open store and the directory in memory. Runs under Node and in a browser. */
import { createDirectory, type Directory, type DirectoryView } from '../../../src/directory/directory';
import type { ChangeSet } from '../../../src/domain/change-set';
import { commit } from '../../../src/store/commit';
import { openStore, type Store } from '../../../src/store/open-store';
import { readDirectory } from '../../../src/store/read-directory';

export interface Tab {
  readonly store: Store;
  readonly directory: Directory;
}

/** Opens a database of the test's own, as often as there are tabs; all are closed at the test's end. */
export type OpenTab = () => Promise<Tab>;

/** Runs `work` on a fresh database, and deletes it afterwards. */
export async function withDatabase(work: (openTab: OpenTab) => Promise<void>): Promise<void> {
  const name = `rollcall-test-${crypto.randomUUID()}`;
  const tabs: Tab[] = [];
  const openTab = async () => {
    const opened = await openStore({ name });
    if (!opened.ok) throw new Error(`The store did not open: ${opened.error.type}`);
    const store = opened.value;
    const tab = { store, directory: createDirectory(await readDirectory(store)) };
    tabs.push(tab);
    return tab;
  };
  try {
    await work(openTab);
  } finally {
    for (const { store } of tabs) store.close();
    indexedDB.deleteDatabase(name);
  }
}

/** Commits on the version the tab has; throws when that fails. */
export async function committed({ store, directory }: Tab, changes: ChangeSet): Promise<number> {
  const outcome = await commit(store, directory, directory.version, changes);
  if (!outcome.ok) throw new Error(`Not committed: ${JSON.stringify(outcome.error)}`);
  return outcome.value.version;
}

/** Everything that a directory answers, as plain data to compare. */
export function contentsOf(directory: DirectoryView): unknown {
  return {
    version: directory.version,
    users: [...directory.users()],
    groups: directory.groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    customFields: directory.customFields,
  };
}
