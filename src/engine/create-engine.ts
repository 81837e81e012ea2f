/** The engine behind `engine.ts`: opens the directory, and hands what the page asks to what answers it (D1). */
import { fieldValueCount } from '../directory/remove-field';
import { err, ok, type Result } from '../domain/result';
import { phraseIndex } from '../import/header-vocabulary';
import { beginNewLog } from '../store/begin-new-log';
import { deleteDatabase } from '../store/delete-database';
import { readFirstSight, type FirstSight } from '../store/first-sight';
import { openStore, type OpenFailure, type Store, type StoreClosed } from '../store/open-store';
import { readPreferences } from '../store/preferences';
import { whileStoreIsOpen } from '../store/watch-query';
import { afterOpening, unlessGone, untilOpen } from './after-opening';
import { autoBackupState, runAutoBackup, setAutoBackup } from './auto-backup';
import { createBackups } from './backups';
import { openDirectory } from './directory-session';
import { startServices, type DirectoryServices } from './directory-services';
import type { DirectoryState, Engine, SyncState } from './engine';
import { listInSight, stateInSight } from './first-sight';
import { createImports } from './imports';
import { shareErasures } from './share-erasures';
import type { Surroundings } from './surroundings';
import { setPreferences } from './team-settings';
import { createUserLists } from './user-lists';

/** Milliseconds that the page has to itself to draw what it sees first, before all pages are read. */
const drawingTime = 150;

export function createEngine(surroundings: Surroundings): Engine {
  let openedStore: Store | null = null;
  let opened: DirectoryServices | null = null;
  let onState = (_state: DirectoryState) => {};
  let onClosed = (_reason: StoreClosed) => {};
  let onFailure = (_failure: OpenFailure) => {};
  let onSync: ((state: SyncState) => void) | null = null;
  let firstSight: FirstSight | null = null;
  /** Whether the whole could be read; null when nothing was shown before that. */
  let opening: Promise<boolean> | null = null;
  const ready = () => untilOpen(opening);

  function services(): DirectoryServices {
    if (opened === null) throw new Error('The directory is not open');
    return opened;
  }

  const session = () => services().session;
  const edits = () => services().edits;
  const passwords = () => services().passwords;
  const emails = () => services().emails;
  const history = () => services().history;
  const sync = () => services().sync;
  const backups = createBackups(() => opened, surroundings.now);
  const lists = createUserLists(services, surroundings.now);
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

  const engine: Engine = {
    ...backups,
    ...lists,
    ...createImports(services, surroundings),

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

    async restoreBackup(mode) {
      const restored = await backups.restoreBackup(mode);
      if (restored.ok) services().hashMore();
      return restored;
    },
    autoBackup: () => autoBackupState(session()),
    setAutoBackup: (chosen) => setAutoBackup(session(), chosen),
    runAutoBackup: () => runAutoBackup(session(), surroundings.now()),

    async users(query, start, count) {
      const inSight = firstSight === null ? null : listInSight(firstSight, query, start, count);
      if (inSight !== null) return inSight;
      await ready();
      return lists.users(query, start, count);
    },

    user: (id) => edits().user(id),
    importOrigin: (id) => edits().importOrigin(id),
    saveUser: (edit) => edits().saveUser(edit),
    removeUser: (id) => edits().removeUser(id),
    select: (change) => edits().select(change),
    moveSelection: (groupName) => edits().moveSelection(groupName),
    removeSelection: () => edits().removeSelection(),
    eraseUser: (id) => edits().eraseUser(id),
    eraseSelection: () => edits().eraseSelection(),
    addGroup: (name) => edits().addGroup(name),
    renameGroup: (id, name) => edits().renameGroup(id, name),
    mergeGroups: (ids, into) => edits().mergeGroups(ids, into),
    removeGroup: (id) => edits().removeGroup(id),
    similarGroups: () => edits().similarGroups(),
    addField: (field) => edits().addField(field),
    changeField: (field, misfits) => edits().changeField(field, misfits),
    moveField: (id, by) => edits().moveField(id, by),
    removeField: (id) => edits().removeField(id),
    undo: (undoId) => edits().undo(undoId),
    undoLast: () => edits().undoLast(),
    fieldValueCount: async (id) => fieldValueCount(session().directory, id),
    setPreferences: (preferences) => setPreferences(session(), preferences, surroundings.now()),

    async watchSync(tellSync) {
      onSync = tellSync;
      await opened?.sync.watchSync(tellSync);
    },
    connectSync: (request, onProgress) => sync().connectSync(request, onProgress),
    confirmConnect: () => sync().confirmConnect(),
    cancelConnect: () => sync().cancelConnect(),
    signInAgain: (request) => sync().signInAgain(request),
    disconnectSync: () => sync().disconnectSync(),
    syncNow: () => sync().syncNow(),
    conflicts: () => sync().conflicts(),
    useOtherValue: (id) => sync().useOtherValue(id),
    keepValue: (id) => sync().keepValue(id),
    parked: () => sync().parked(),
    tryAgain: () => sync().tryAgain(),
    duplicates: () => sync().duplicates(),
    mergeDuplicates: (ids, choices) => sync().mergeDuplicates(ids, choices),

    passwordIssues: (password) => passwords().issues(password),
    setPassword: (userId, password) => passwords().set(userId, password),
    generatePassword: (userId) => passwords().generate(userId),
    checkPassword: (userId, password) => passwords().check(userId, password),
    resetSelectedPasswords: () =>
      passwords().reset(
        edits()
          .selection.users()
          .map(({ id }) => id),
      ),

    messages: (start, count) => emails().messages(start, count),
    mailSetup: () => emails().setup(),
    setMailSettings: (change, credential) => emails().setSettings(change, credential),
    sendMessages: (which) => emails().send(which),
    discardMessages: (which) => emails().end(which, 'discarded'),
    markMessagesSent: (which) => emails().end(which, 'sent'),
    downloadDrafts: () => emails().drafts(),

    imports: () => history().imports(),
    generatedPasswordCount: (importId) => history().generatedPasswordCount(importId),
    importChanges: (importId, start, count) => history().importChanges(importId, start, count),
    planUndo: (importId) => history().planUndo(importId),
    undoImport: (importId, directoryVersion) => history().undoImport(importId, directoryVersion),
    imageSizes: () => history().imageSizes(),
    dropImages: (importIds) => history().dropImages(importIds),
  };
  const recovery = ['open', 'startAnew', 'openBackup', 'restoreBackup'] as const;
  const isGone = async () => (await openedStore?.isGone()) === true;
  return unlessGone(afterOpening(engine, ready, ['users', ...recovery]), isGone, recovery);
}
