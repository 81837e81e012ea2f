/** The engine behind `engine.ts`: wires store, directory, import and passwords together (D1). */
import { guardFormula } from '../csv/formula-guard';
import { csvBlob } from '../csv/write-csv';
import { fieldValueCount } from '../directory/remove-field';
import { err, ok, type Result } from '../domain/result';
import { exportRows, templateHeaders } from '../import/export-rows';
import { fillRandom } from '../passwords/fill-random';
import { createSealingKey } from '../passwords/sealed-secret';
import type { HttpRequest } from '../mail/transport';
import { beginNewLog } from '../store/begin-new-log';
import { readImport } from '../store/history';
import { deleteDatabase } from '../store/delete-database';
import { readFirstSight, type FirstSight } from '../store/first-sight';
import { openStore, type OpenFailure, type Store, type StoreClosed } from '../store/open-store';
import { readPreferences } from '../store/preferences';
import { sealingKey } from '../store/sealing-key';
import { whileStoreIsOpen } from '../store/watch-query';
import { afterOpening, unlessGone, untilOpen } from './after-opening';
import { autoBackupState, runAutoBackup, setAutoBackup } from './auto-backup';
import { createBackups } from './backups';
import { openDirectory, type DirectorySession } from './directory-session';
import type { DirectoryState, Engine, SyncState } from './engine';
import { listInSight, stateInSight } from './first-sight';
import { takeGeneratedPasswords } from './generated-passwords';
import { createHandEdits } from './hand-edits';
import type { HistoryEngine } from './history-engine';
import { createImportHistory } from './import-history';
import { csvName, openImport, type ImportSession } from './import-session';
import { createHashingWorker, type HashingWorkerClient } from './hashing-worker-client';
import { setPreferences } from './team-settings';
import { startHashing } from './password-hashing';
import { shareErasures } from './share-erasures';
import { createSyncSession, type SyncSession } from './sync-session';
import { createUserPasswords, type UserPasswords } from './user-passwords';
import { createWelcomeEmails, type WelcomeEmails } from './welcome-emails';
import { exportMappings, forgetMapping, importMappings } from './remembered-mappings';

/** What the engine has of its surroundings: the worker's own, or a test's. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A UUID that nobody has. */
  readonly newId: () => string;
  /** 0 to 1; for nothing that must not be guessed. */
  readonly random: () => number;
  /** Resolves early when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly request: HttpRequest;
  readonly isOnline: () => boolean;
  /** Calls when the network is back. */
  readonly onOnline: (call: () => void) => void;
}

/** Milliseconds that the page has to itself to draw what it sees first, before all pages are read. */
const drawingTime = 150;

export function createEngine(clock: Surroundings): Engine {
  let openedStore: Store | null = null;
  let opened: DirectorySession | null = null;
  let openedEdits: ReturnType<typeof createHandEdits> | null = null;
  let currentImport: ImportSession | null = null;
  let running: AbortController | null = null;
  let hashMore = () => {};
  let syncSession: SyncSession | null = null;
  let onSync: ((state: SyncState) => void) | null = null;
  let userPasswords: UserPasswords | null = null;
  let welcomeEmails: WelcomeEmails | null = null;
  let openedHistory: HistoryEngine | null = null;

  function session(): DirectorySession {
    if (opened === null) throw new Error('The directory is not open');
    return opened;
  }

  function importSession(): ImportSession {
    if (currentImport === null) throw new Error('No file is open');
    return currentImport;
  }

  function sync(): SyncSession {
    if (syncSession === null) throw new Error('The directory is not open');
    return syncSession;
  }

  function startSync(directory: DirectorySession): void {
    syncSession?.close();
    syncSession = createSyncSession(directory, {
      ...clock,
      deviceKey,
      pageAddress: location.href,
      onErased: forgetErased,
    });
    if (onSync !== null) void whileStoreIsOpen(syncSession.watchSync(onSync));
  }

  function startServices(directory: DirectorySession): void {
    const worker = createHashingWorker();
    const tools = { ...clock, fill: fillRandom, key: deviceKey };
    userPasswords = createUserPasswords(directory, {
      ...tools,
      verify: (password, passwordHash) => worker().verifyPassword(password, passwordHash),
      hashMore: () => hashMore(),
    });
    welcomeEmails = createWelcomeEmails(directory, tools);
    clock.onOnline(welcomeEmails.deliver);
    void whileStoreIsOpen(goOnSoon(directory, worker));
  }

  /**
   * Goes on with what an earlier run left: hashes, messages. Nobody waits for it. Without a key nothing is hashed; whoever
   * sets a password asks for the key again, and hears why.
   */
  async function goOnSoon(directory: DirectorySession, worker: HashingWorkerClient): Promise<void> {
    const key = await deviceKey().catch(() => null);
    if (key === null) return;
    hashMore = startHashing(directory, { ...clock, key, fill: fillRandom, worker });
    emails().deliver();
  }

  const tellErased = shareErasures((userIds) => openedEdits?.forgetUsers(userIds));

  /** Users were erased in this tab. */
  function forgetErased(userIds: readonly string[]): void {
    openedEdits?.forgetUsers(userIds);
    tellErased(userIds);
  }

  function passwords(): UserPasswords {
    if (userPasswords === null) throw new Error('The directory is not open');
    return userPasswords;
  }

  function emails(): WelcomeEmails {
    if (welcomeEmails === null) throw new Error('The directory is not open');
    return welcomeEmails;
  }

  function history(): HistoryEngine {
    return (openedHistory ??= createImportHistory(session(), clock.now));
  }

  const deviceKey = () => sealingKey(session().store, createSealingKey);

  function edits(): ReturnType<typeof createHandEdits> {
    if (openedEdits === null) throw new Error('The directory is not open');
    return openedEdits;
  }

  const backups = createBackups(() => opened, clock.now);
  let onState = (_state: DirectoryState) => {};
  let onClosed = (_reason: StoreClosed) => {};
  let onFailure = (_failure: OpenFailure) => {};
  let firstSight: FirstSight | null = null;
  /** Whether the whole could be read; null when nothing was shown before that. */
  let opening: Promise<boolean> | null = null;
  const ready = () => untilOpen(opening);

  /** Answers as soon as there is something to see; what else is on the pages follows. */
  async function open(): Promise<Result<DirectoryState, OpenFailure>> {
    opening = null;
    const store = await openStore({
      onClosed: (reason) => onClosed(reason),
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
    if ((await opened?.checkReopened()) === false) onClosed('lost');
  }

  async function lookFirst(store: Store): Promise<DirectoryState | null> {
    firstSight = await readFirstSight(store);
    return firstSight === null ? null : stateInSight(firstSight, await readPreferences(store));
  }

  async function openRest(store: Store): Promise<boolean> {
    await clock.sleep(drawingTime);
    const whole = await openWhole(store);
    if (whole.ok) onState(whole.value);
    else onFailure(whole.error);
    return whole.ok;
  }

  async function openWhole(store: Store): Promise<Result<DirectoryState, OpenFailure>> {
    try {
      opened = await openDirectory(store, (state) => {
        onState(state);
        syncSession?.noteCommit();
      });
      openedHistory = null;
      openedEdits = createHandEdits(opened, {
        ...clock,
        key: deviceKey,
        fill: fillRandom,
        onErased: forgetErased,
      });
      startServices(opened);
      startSync(opened);
      // Where there is no room for it, nothing is worse than before.
      void clock
        .sleep(drawingTime)
        .then(beginNewLog)
        .catch(() => {});
      return ok(opened.state);
    } catch (error) {
      opened = null;
      store.close();
      return err({ type: 'damaged', detail: String(error) });
    } finally {
      firstSight = null;
    }
  }

  const engine: Engine = {
    open(tellState, tellClosed = () => {}, tellFailure = () => {}) {
      onState = tellState;
      onClosed = tellClosed;
      onFailure = tellFailure;
      return open();
    },
    async startAnew() {
      openedStore?.close();
      opened = null;
      try {
        await deleteDatabase();
      } catch (error) {
        return err({ type: 'unavailable', detail: String(error) });
      }
      return open();
    },

    downloadBackup: (today) => backups.downloadBackup(today),
    openBackup: (file) => backups.openBackup(file),
    async restoreBackup(mode) {
      const restored = await backups.restoreBackup(mode);
      if (restored.ok) hashMore();
      return restored;
    },
    lastRestore: () => backups.lastRestore(),
    undoRestore: () => backups.undoRestore(),
    autoBackup: () => autoBackupState(session()),
    setAutoBackup: (chosen) => setAutoBackup(session(), chosen),
    runAutoBackup: (today) => runAutoBackup(session(), today, clock.now()),

    async users(query, start, count) {
      const inSight = firstSight === null ? null : listInSight(firstSight, query, start, count);
      if (inSight !== null) return inSight;
      await ready();
      const { selection } = edits();
      session().rest();
      await session().importUsers.load(query.importId);
      const window = session().index.window(query, start, count);
      const selectedIds = window.users.flatMap(({ id }) => (selection.has(id) ? [id] : []));
      return { ...window, selectedIds, selectedCount: selection.size };
    },
    async exportUsers(query, today) {
      const { directory, index, importUsers } = session();
      await importUsers.load(query?.importId);
      const users = query === null ? directory.users() : index.query(query);
      return { name: `users-${today}.csv`, blob: csvBlob(exportRows(users, directory)) };
    },
    async exportSelection(today) {
      const users = edits().selection.users();
      return { name: `users-${today}.csv`, blob: csvBlob(exportRows(users, session().directory)) };
    },
    async template() {
      return {
        name: 'users-template.csv',
        blob: csvBlob([templateHeaders(session().directory.customFields)]),
      };
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
    orderFields: (ids) => edits().orderFields(ids),
    removeField: (id) => edits().removeField(id),
    undo: (undoId) => edits().undo(undoId),
    undoLast: () => edits().undoLast(),
    fieldValueCount: async (id) => fieldValueCount(session().directory, id),
    setPreferences: (preferences) => setPreferences(session(), preferences, clock.now()),

    async openFile(file, settings, onProgress) {
      currentImport = null;
      const tools = { ...clock, fill: fillRandom, sealingKey: deviceKey };
      currentImport = await openImport(file, settings, session(), tools, onProgress);
      return currentImport.summary;
    },
    async closeFile() {
      currentImport = null;
    },
    distinctValues: async (column, atMost) => importSession().distinctValues(column, atMost),
    plan: async (options) => importSession().plan(options),
    reviewRows: async (list, start, count) => importSession().reviewRows(list, start, count),
    missingUsers: async (scope, start, count) => importSession().missing.window(scope, start, count),
    selectMissing: async (change) => importSession().missing.select(change),
    moveMissing: async (groupName) => edits().move(importSession().missing.selected(), groupName),
    removeMissing: async () => edits().remove(importSession().missing.selected()),
    forgetMapping: (headers) => forgetMapping(session(), headers),
    exportMappings: async () => exportMappings(session()),
    importMappings: (file) => importMappings(session(), file),
    cellText: async (record, field) => importSession().cellText(record, field),
    mend: async (mend) => importSession().mend(mend),
    async commitImport(onProgress) {
      running = new AbortController();
      const committed = await importSession().commit(onProgress, running.signal);
      running = null;
      if (committed.ok) hashMore();
      return committed;
    },
    async importInBatches(options, stoppedImportId, reasons, onProgress) {
      running = new AbortController();
      const earlier = stoppedImportId === null ? null : await readImport(session().store, stoppedImportId);
      const hooks = { reasons, onProgress, signal: running.signal };
      const committed = await importSession().commitBatches(options, earlier ?? null, hooks);
      running = null;
      hashMore();
      return committed;
    },
    async cancelImport() {
      running?.abort();
    },
    rejectedRows: (reasons) => importSession().rejectedRows(reasons),

    async watchSync(tellSync) {
      onSync = tellSync;
      await syncSession?.watchSync(tellSync);
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

    async generatedPasswords(importId) {
      const passwords = await takeGeneratedPasswords(session(), await deviceKey(), importId);
      if (passwords.length === 0) return null;
      const rows = passwords.map(({ email, password }) => [guardFormula(email), password]);
      const record = await readImport(session().store, importId);
      return {
        name: csvName('passwords', record?.fileName ?? importId),
        blob: csvBlob([['Email', 'Password'], ...rows]),
      };
    },

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
    setMailSettings: (settings, credential) => emails().setSettings(settings, credential),
    sendMessages: (which) => emails().send(which),
    discardMessages: (which) => emails().end(which, 'discarded'),
    markMessagesSent: (which) => emails().end(which, 'sent'),
    downloadDrafts: () => emails().drafts(),

    imports: () => history().imports(),
    importDetails: (importId) => history().importDetails(importId),
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
