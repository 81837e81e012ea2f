/** The engine behind `engine.ts`: wires store, directory, import and passwords together (D1). */
import { guardFormula } from '../csv/formula-guard';
import { csvBlob } from '../csv/write-csv';
import { fieldValueCount, removeField } from '../directory/remove-field';
import { emptyChangeSet } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import { exportRows, templateHeaders } from '../import/export-rows';
import { fillRandom } from '../passwords/fill-random';
import { createSealingKey } from '../passwords/sealed-secret';
import type { CommitFailure } from '../store/commit-failure';
import { readImport } from '../store/history';
import { deleteDatabase } from '../store/delete-database';
import { openStore, type OpenFailure, type StoreClosed } from '../store/open-store';
import { writePreferences } from '../store/preferences';
import { sealingKey } from '../store/sealing-key';
import { autoBackupState, runAutoBackup, setAutoBackup } from './auto-backup';
import { createBackups } from './backups';
import { openDirectory, type DirectorySession } from './directory-session';
import type { DirectoryState, Engine } from './engine';
import { takeGeneratedPasswords } from './generated-passwords';
import { csvName, openImport, type ImportSession } from './import-session';
import { startHashing } from './password-hashing';

/** @param clock `now` in milliseconds since the epoch; `newId` a UUID that nobody has */
export function createEngine(clock: { readonly now: () => number; readonly newId: () => string }): Engine {
  let opened: DirectorySession | null = null;
  let currentImport: ImportSession | null = null;
  let running: AbortController | null = null;
  let hashMore = () => {};

  function session(): DirectorySession {
    if (opened === null) throw new Error('The directory is not open');
    return opened;
  }

  function importSession(): ImportSession {
    if (currentImport === null) throw new Error('No file is open');
    return currentImport;
  }

  const deviceKey = () => sealingKey(session().store, createSealingKey);

  async function written(committed: Promise<Result<unknown, CommitFailure>>) {
    const result = await committed;
    return result.ok ? ok(null) : result;
  }

  const backups = createBackups(() => opened, clock.now);
  let onState = (_state: DirectoryState) => {};
  let onClosed = (_reason: StoreClosed) => {};

  async function open(): Promise<Result<DirectoryState, OpenFailure>> {
    const store = await openStore({
      onClosed: (reason) => onClosed(reason),
      onReopened: () => void opened?.checkReopened().then((isThere) => isThere || onClosed('lost')),
    });
    if (!store.ok) return store;
    try {
      opened = await openDirectory(store.value, (state) => onState(state));
      hashMore = startHashing(opened, await deviceKey(), fillRandom);
      return ok(opened.state);
    } catch (error) {
      opened = null;
      store.value.close();
      return err({ type: 'damaged', detail: String(error) });
    }
  }

  return {
    open(tellState, tellClosed = () => {}) {
      onState = tellState;
      onClosed = tellClosed;
      return open();
    },
    async startAnew() {
      opened?.store.close();
      opened = null;
      try {
        await deleteDatabase();
      } catch (error) {
        return err({ type: 'unavailable', detail: String(error) });
      }
      return open();
    },

    downloadBackup: (today) => backups.download(today),
    openBackup: (file) => backups.open(file),
    async restoreBackup(mode) {
      const restored = await backups.restore(mode);
      if (restored.ok) hashMore();
      return restored;
    },
    lastRestore: () => backups.lastRestore(),
    undoRestore: () => backups.undoRestore(),
    autoBackup: () => autoBackupState(session()),
    setAutoBackup: (chosen) => setAutoBackup(session(), chosen),
    runAutoBackup: (today) => runAutoBackup(session(), today, clock.now()),

    users: async (query, start, count) => session().index.window(query, start, count),
    async exportUsers(query, today) {
      const { directory, index } = session();
      const users = query === null ? directory.users() : index.query(query);
      return { name: `users-${today}.csv`, blob: csvBlob(exportRows(users, directory)) };
    },
    async template() {
      return {
        name: 'users-template.csv',
        blob: csvBlob([templateHeaders(session().directory.customFields)]),
      };
    },

    async addField(field) {
      const id = clock.newId();
      const committed = await session().write(({ customFields }) => {
        const order = Math.max(-1, ...customFields.map((other) => other.order)) + 1;
        return { ...emptyChangeSet, fieldsAdded: [{ ...field, id, order }] };
      });
      if (!committed.ok) return committed;
      const added = session().directory.customFields.find((other) => other.id === id);
      return added === undefined ? err({ type: 'planStale' }) : ok(added);
    },
    changeField: (field) =>
      written(
        session().write(({ customFields }) => ({
          ...emptyChangeSet,
          fieldsChanged: customFields
            .filter(({ id }) => id === field.id)
            .map((before) => ({ before, after: field })),
        })),
      ),
    removeField: (id) => written(session().write((directory) => removeField(directory, id, clock.now()))),
    fieldValueCount: async (id) => fieldValueCount(session().directory, id),
    setPreferences: (preferences) => writePreferences(session().store, preferences),

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
    reviewRows: async (kind, start, count) => importSession().reviewRows(kind, start, count),
    async commitImport(onProgress) {
      running = new AbortController();
      const committed = await importSession().commit(onProgress, running.signal);
      running = null;
      if (committed.ok) hashMore();
      return committed;
    },
    async cancelImport() {
      running?.abort();
    },
    rejectedRows: (reasons) => importSession().rejectedRows(reasons),

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
  };
}
