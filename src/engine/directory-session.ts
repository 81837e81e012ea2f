/**
 * The open directory: the store, the maps in memory, and the page that is told of every change. Everything that writes
 * goes through `write` or `commitPlanned` (D4); what other tabs write is followed (D5).
 */
import { createDirectory, type Directory } from '../directory/directory';
import { createUserIndex, type UserIndex } from '../directory/user-index';
import type { ChangeSet } from '../domain/change-set';
import { packGroups } from '../domain/packed-groups';
import type { Preferences } from '../domain/preferences';
import { ok, type Result } from '../domain/result';
import { createSerialQueue } from '../domain/serial-queue';
import { catchUp } from '../store/catch-up';
import { commit, type Committed } from '../store/commit';
import type { CommitFailure } from '../store/commit-failure';
import type { Store } from '../store/open-store';
import { readPreferences, watchPreferences } from '../store/preferences';
import { readDirectory } from '../store/read-directory';
import { watchMessages } from '../store/messages';
import { countSecretPasswords } from '../store/secrets';
import { readVersion, watchVersion } from '../store/watch-version';
import { whileStoreIsOpen } from '../store/watch-query';
import type { DeliveryStatus, DirectoryState, OutboxState } from './engine';
import { idleOutbox } from './idle-outbox';
import { createImportUsers, type ImportUsers } from './import-users';
import { createPreparation } from './preparation';
import { retryWhileStale } from './retry-while-stale';
import { throttle } from './throttle';

export interface DirectorySession {
  readonly store: Store;
  readonly directory: Directory;
  readonly index: UserIndex;
  /** Must have loaded the import that a query names. */
  readonly importUsers: ImportUsers;
  readonly preferences: Preferences;
  /** What the page is told. */
  readonly state: DirectoryState;
  /**
   * Attempts to commit on the directory as it is then, and again while others are quicker (`retryWhileStale`). For changes
   * that mean the same on any version; they are written in the order in which they were asked for.
   */
  attemptInTurn<Value, Failure extends { readonly type: string }>(
    attempt: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>>;
  /** Commits in turn what `make` answers, null for nothing. */
  write(make: (directory: Directory) => ChangeSet | null): Promise<Result<Committed, CommitFailure>>;
  /** Commits changes that hold for one version only. After `planStale` the directory has caught up (R16). */
  commitPlanned(
    version: number,
    changes: ChangeSet,
    signal?: AbortSignal,
  ): Promise<Result<Committed, CommitFailure>>;
  /** Somebody is asking: preparing for later questions goes on when it has been quiet for a while. */
  rest(): void;
  /**
   * While a long run of commits goes on, nothing is prepared: each of them would make it anew. Before its end is known to
   * anybody, the page hears of all of them.
   */
  markLongRun(goesOn: boolean): void;
  /** Follows what other tabs have committed, at once. */
  catchUp(): Promise<void>;
  /** After the connection was lost: follows what is there, or answers false when it is less than this tab knows. */
  checkReopened(): Promise<boolean>;
  /** The passwords of a secret can't be read: they no longer count among those to hash. */
  ignoreSecret(secretId: string): void;
  showDelivery(status: DeliveryStatus): void;
  /** Something that the page asks for has changed without a commit. */
  tellPage(): void;
  /** The store is to be closed: nothing is followed or prepared any more, and the page hears nothing. */
  close(): void;
}

/** Milliseconds. What goes on by itself changes the state many times a second; the page hears of it so often. */
const outboxInterval = 150;
/** With every commit of a long pull it would take in thousands of groups. */
const syncInterval = 1000;

/** Reads the directory and follows it from then on. Rejects when what is on disk can't be read. */
export async function openDirectory(
  store: Store,
  onState: (state: DirectoryState) => void,
): Promise<DirectorySession> {
  const [contents, keptPreferences, passwordsWaiting] = await Promise.all([
    readDirectory(store),
    readPreferences(store),
    countSecretPasswords(store, 'hash'),
  ]);
  const directory = createDirectory(contents);
  const importUsers = createImportUsers(store, directory);
  const index = createUserIndex(directory, undefined, importUsers.of);
  const preparation = createPreparation(store, directory, index);
  const unreadableSecrets = new Set<string>();
  let preferences: Preferences = keptPreferences;
  let passwordsToHash = passwordsWaiting;
  let outbox: OutboxState = idleOutbox;

  function currentState(): DirectoryState {
    return {
      version: directory.version,
      userCount: directory.userCount,
      groups: packGroups(directory.groupsWithCounts()),
      customFields: directory.customFields,
      preferences,
      passwordsToHash,
      outbox,
    };
  }

  let isClosed = false;
  const telling = throttle(() => {
    if (!isClosed) onState(currentState());
  });

  async function follow(mayHaveSecrets: boolean, interval = 0): Promise<void> {
    if (mayHaveSecrets)
      passwordsToHash = await countSecretPasswords(store, 'hash', { except: unreadableSecrets });
    telling.call(interval);
    preparation.begin();
  }

  async function catchUpNow(): Promise<void> {
    if ((await catchUp(store, directory)) !== null) await follow(true);
  }

  async function commitPlanned(
    version: number,
    changes: ChangeSet,
    signal?: AbortSignal,
  ): Promise<Result<Committed, CommitFailure>> {
    const committed = await commit(store, directory, version, changes, signal);
    if (committed.ok) await follow(changesSecrets(changes), changes.sync === undefined ? 0 : syncInterval);
    else if (committed.error.type === 'planStale') await catchUpNow();
    return committed;
  }

  /** One that is made again must not be overtaken by a later one. */
  const inTurn = createSerialQueue();
  const attemptInTurn: DirectorySession['attemptInTurn'] = (attempt) =>
    inTurn(() => retryWhileStale(directory, attempt));

  const watches = [
    watchVersion(store, (version) => {
      if (version > directory.version) void whileStoreIsOpen(catchUpNow());
    }),
    watchPreferences(store, (changed) => {
      if (JSON.stringify(changed) === JSON.stringify(preferences)) return;
      preferences = changed;
      telling.call(0);
    }),
    watchMessages(store, (counts) => {
      outbox = { ...outbox, counts, revision: outbox.revision + 1 };
      telling.call(outboxInterval);
    }),
  ];
  preparation.begin();

  return {
    store,
    directory,
    index,
    importUsers,
    get preferences() {
      return preferences;
    },
    get state() {
      return currentState();
    },
    attemptInTurn,
    write: (make) =>
      attemptInTurn(async () => {
        const { version } = directory;
        const changes = make(directory);
        return changes === null ? ok({ version }) : commitPlanned(version, changes);
      }),
    async checkReopened() {
      if ((await readVersion(store)) < directory.version) return false;
      await catchUpNow();
      return true;
    },
    rest: preparation.postpone,
    markLongRun(goesOn) {
      if (!goesOn) telling.flush();
      preparation.hold(goesOn);
    },
    commitPlanned,
    catchUp: catchUpNow,
    ignoreSecret(secretId) {
      unreadableSecrets.add(secretId);
      void whileStoreIsOpen(follow(true));
    },
    showDelivery(status) {
      outbox = { ...outbox, delivery: status };
      telling.call(0);
    },
    tellPage: () => telling.call(0),
    close() {
      isClosed = true;
      for (const end of watches) end();
      preparation.end();
    },
  };
}

function changesSecrets({ secretsAdded = [], secretsRemoved = [] }: ChangeSet): boolean {
  return secretsAdded.length + secretsRemoved.length > 0;
}
