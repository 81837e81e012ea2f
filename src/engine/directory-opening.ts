/**
 * How the directory comes to be open in the engine: what the last start kept is shown first, the whole follows, and nothing is
 * left of it when its store is gone or gives way to an empty one (D1, D5).
 */
import { err, ok, type Result } from '../domain/result';
import { phraseIndex } from '../import/header-vocabulary';
import { beginNewLog } from '../store/begin-new-log';
import { deleteDatabase } from '../store/delete-database';
import { readFirstSight, type FirstSight } from '../store/first-sight';
import { openStore, type OpenFailure, type Store, type StoreClosed } from '../store/open-store';
import { readPreferences } from '../store/preferences';
import { whileStoreIsOpen } from '../store/watch-query';
import { untilOpen } from './after-opening';
import { startServices, type DirectoryServices } from './directory-services';
import { openDirectory } from './directory-session';
import type { DirectoryState, Engine, SyncState } from './engine';
import { stateInSight } from './first-sight';
import { shareErasures } from './share-erasures';
import type { Surroundings } from './surroundings';

export interface DirectoryOpening extends Pick<Engine, 'open' | 'startAnew' | 'watchSync'> {
  /** What works on the open directory; null before all of it is read, and after its store has gone. */
  readonly services: DirectoryServices | null;
  /** What is shown while the rest is being read; null when nothing is. */
  readonly firstSight: FirstSight | null;
  /** Resolves when all is read. */
  ready(): Promise<void>;
  /** Whether another directory, or none, is where the open one was. */
  isGone(): Promise<boolean>;
}

/** Milliseconds that the page has to itself to draw what it sees first, before all pages are read. */
const drawingTime = 150;

export function createOpening(surroundings: Surroundings): DirectoryOpening {
  let openedStore: Store | null = null;
  let opened: DirectoryServices | null = null;
  let onState = (_state: DirectoryState) => {};
  let onClosed = (_reason: StoreClosed) => {};
  let onFailure = (_failure: OpenFailure) => {};
  let onSync: ((state: SyncState) => void) | null = null;
  let firstSight: FirstSight | null = null;
  /** Whether the whole could be read; null when nothing was shown before that. */
  let opening: Promise<boolean> | null = null;
  const tellErased = shareErasures((userIds) => opened?.edits.forgetUsers(userIds));

  function close(): void {
    opened?.close();
    openedStore?.close();
    opened = null;
  }

  /** The store is closed, or not the one that this tab knows: nothing works on it any more, and the page hears why. */
  function lose(reason: StoreClosed): void {
    close();
    onClosed(reason);
  }

  /** Answers as soon as there is something to see; what else is on the pages follows. */
  async function open(): Promise<Result<DirectoryState, OpenFailure>> {
    opening = null;
    const store = await openStore({
      sleep: surroundings.sleep,
      onClosed: lose,
      onReopened: () => void whileStoreIsOpen(checkReopened()),
    });
    if (!store.ok) return store;
    openedStore = store.value;
    // Whatever is wrong with it, reading the whole will say.
    const state = await lookFirst(store.value).catch(() => null);
    if (state === null) return openWhole(store.value);
    opening = openRest(store.value);
    return ok(state);
  }

  async function checkReopened(): Promise<void> {
    if ((await opened?.session.checkReopened()) === false) lose('lost');
  }

  async function lookFirst(store: Store): Promise<DirectoryState | null> {
    firstSight = await readFirstSight(store);
    return firstSight === null ? null : stateInSight(firstSight, await readPreferences(store));
  }

  async function openRest(store: Store): Promise<boolean> {
    await surroundings.sleep(drawingTime);
    const whole = await openWhole(store);
    if (whole.ok) onState(whole.value);
    else if (store === openedStore) onFailure(whole.error);
    return whole.ok;
  }

  async function openWhole(store: Store): Promise<Result<DirectoryState, OpenFailure>> {
    try {
      const directory = await openDirectory(store, (state) => {
        onState(state);
        opened?.sync.noteCommit();
      });
      opened = startServices(directory, surroundings, tellErased);
      if (onSync !== null) void whileStoreIsOpen(opened.sync.watchSync(onSync));
      void getReady();
      return ok(directory.state);
    } catch (error) {
      // Another one may have been opened in its place meanwhile.
      if (store === openedStore) close();
      return err({ type: 'damaged', detail: String(error) });
    } finally {
      firstSight = null;
    }
  }

  /** What would make somebody wait later. */
  async function getReady(): Promise<void> {
    await surroundings.sleep(drawingTime);
    phraseIndex();
    // Where there is no room for it, nothing is worse than before.
    await beginNewLog().catch(() => {});
  }

  return {
    get services() {
      return opened;
    },
    get firstSight() {
      return firstSight;
    },
    ready: () => untilOpen(opening),
    isGone: async () => (await openedStore?.isGone()) === true,
    open(tellState, tellClosed = () => {}, tellFailure = () => {}) {
      onState = tellState;
      onClosed = tellClosed;
      onFailure = tellFailure;
      return open();
    },
    async startAnew() {
      close();
      try {
        await deleteDatabase();
      } catch (error) {
        return err({ type: 'unavailable', detail: String(error) });
      }
      return open();
    },
    async watchSync(tellSync) {
      onSync = tellSync;
      await opened?.sync.watchSync(tellSync);
    },
  };
}
