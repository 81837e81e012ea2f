/**
 * The open directory: the store, the maps in memory, and the page that is told of every change. Everything that writes
 * goes through `write` or `commitPlanned` (D4); what other tabs write is followed (D5).
 */
import { createDirectory, type Directory } from '../directory/directory';
import { createUserIndex, type UserIndex } from '../directory/user-index';
import type { ChangeSet } from '../domain/change-set';
import type { Preferences } from '../domain/preferences';
import type { Result } from '../domain/result';
import { catchUp } from '../store/catch-up';
import { commit, type Committed } from '../store/commit';
import type { CommitFailure } from '../store/commit-failure';
import type { Store } from '../store/open-store';
import { readPreferences, watchPreferences } from '../store/preferences';
import { readDirectory } from '../store/read-directory';
import { countSecretPasswords } from '../store/secrets';
import { readVersion, watchVersion } from '../store/watch-version';
import type { DirectoryState } from './engine';

export interface DirectorySession {
  readonly store: Store;
  readonly directory: Directory;
  readonly index: UserIndex;
  readonly state: DirectoryState;
  /**
   * Commits what `make` answers for the directory as it is then: when another tab was quicker, it is asked again. For
   * changes that mean the same on any version.
   */
  write(make: (directory: Directory) => ChangeSet): Promise<Result<Committed, CommitFailure>>;
  /** Commits changes that hold for one version only. After `planStale` the directory has caught up (R16). */
  commitPlanned(
    version: number,
    changes: ChangeSet,
    signal: AbortSignal,
  ): Promise<Result<Committed, CommitFailure>>;
  /** After the connection was lost: follows what is there, or answers false when it is less than this tab knows. */
  checkReopened(): Promise<boolean>;
}

/** Users that are prepared for search in one go, between two questions of the page. */
const warmedAtOnce = 2000;

/** Reads the directory and follows it from then on. Rejects when what is on disk can't be read. */
export async function openDirectory(
  store: Store,
  onState: (state: DirectoryState) => void,
): Promise<DirectorySession> {
  const directory = createDirectory(await readDirectory(store));
  const index = createUserIndex(directory);
  let preferences: Preferences = await readPreferences(store);
  let passwordsToHash = await countSecretPasswords(store, 'hash');

  function currentState(): DirectoryState {
    return {
      version: directory.version,
      userCount: directory.userCount,
      groups: directory.groupsWithCounts(),
      customFields: directory.customFields,
      preferences,
      passwordsToHash,
    };
  }

  async function follow(): Promise<void> {
    passwordsToHash = await countSecretPasswords(store, 'hash');
    onState(currentState());
    warmIndex();
  }

  let warming: ReturnType<typeof setTimeout> | undefined;
  function warmIndex(): void {
    clearTimeout(warming);
    warming = setTimeout(() => {
      if (index.warm(warmedAtOnce)) warmIndex();
    });
  }

  async function commitPlanned(
    version: number,
    changes: ChangeSet,
    signal?: AbortSignal,
  ): Promise<Result<Committed, CommitFailure>> {
    const committed = await commit(store, directory, version, changes, signal);
    if (committed.ok) await follow();
    else if (committed.error.type === 'planStale' && (await catchUp(store, directory)) !== null)
      await follow();
    return committed;
  }

  watchVersion(store, (version) => {
    if (version > directory.version) void catchUp(store, directory).then((changes) => changes && follow());
  });
  watchPreferences(store, (changed) => {
    if (JSON.stringify(changed) === JSON.stringify(preferences)) return;
    preferences = changed;
    onState(currentState());
  });
  warmIndex();

  return {
    store,
    directory,
    index,
    get state() {
      return currentState();
    },
    async write(make) {
      for (;;) {
        const { version } = directory;
        const committed = await commitPlanned(version, make(directory));
        // What is on disk is older than what is known here: asking again would never end.
        const isStuck = !committed.ok && directory.version === version;
        if (committed.ok || committed.error.type !== 'planStale' || isStuck) return committed;
      }
    },
    async checkReopened() {
      if ((await readVersion(store)) < directory.version) return false;
      if ((await catchUp(store, directory)) !== null) await follow();
      return true;
    },
    commitPlanned,
  };
}
