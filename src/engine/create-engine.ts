/** The engine behind `engine.ts`: wires store, directory, import and passwords together (D1). */
import { guardFormula } from '../csv/formula-guard';
import { csvBlob } from '../csv/write-csv';
import { fieldValueCount, removeField } from '../directory/remove-field';
import { emptyChangeSet } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import { exportRows, templateHeaders } from '../import/export-rows';
import { fillRandom } from '../passwords/fill-random';
import { createSealingKey } from '../passwords/sealed-secret';
import type { HttpRequest } from '../mail/transport';
import type { CommitFailure } from '../store/commit-failure';
import { readImport } from '../store/history';
import { openStore } from '../store/open-store';
import { writePreferences } from '../store/preferences';
import { sealingKey } from '../store/sealing-key';
import { openDirectory, type DirectorySession } from './directory-session';
import type { Engine } from './engine';
import { takeGeneratedPasswords } from './generated-passwords';
import { csvName, openImport, type ImportSession } from './import-session';
import { createHashingWorker } from './hashing-worker-client';
import { startHashing } from './password-hashing';
import { createUserPasswords, type UserPasswords } from './user-passwords';
import { createWelcomeEmails, type WelcomeEmails } from './welcome-emails';

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

export function createEngine(clock: Surroundings): Engine {
  let opened: DirectorySession | null = null;
  let currentImport: ImportSession | null = null;
  let running: AbortController | null = null;
  let hashMore = () => {};
  let userPasswords: UserPasswords | null = null;
  let welcomeEmails: WelcomeEmails | null = null;

  function session(): DirectorySession {
    if (opened === null) throw new Error('The directory is not open');
    return opened;
  }

  function importSession(): ImportSession {
    if (currentImport === null) throw new Error('No file is open');
    return currentImport;
  }

  function startServices(directory: DirectorySession, key: CryptoKey): void {
    const worker = createHashingWorker();
    const tools = { ...clock, fill: fillRandom, key: async () => key };
    hashMore = startHashing(directory, { ...clock, key, fill: fillRandom, worker });
    userPasswords = createUserPasswords(directory, {
      ...tools,
      verify: (password, passwordHash) => worker().verifyPassword(password, passwordHash),
      hashMore: () => hashMore(),
    });
    const emails = createWelcomeEmails(directory, tools);
    welcomeEmails = emails;
    clock.onOnline(emails.deliver);
    emails.deliver();
  }

  function passwords(): UserPasswords {
    if (userPasswords === null) throw new Error('The directory is not open');
    return userPasswords;
  }

  function emails(): WelcomeEmails {
    if (welcomeEmails === null) throw new Error('The directory is not open');
    return welcomeEmails;
  }

  const deviceKey = () => sealingKey(session().store, createSealingKey);

  async function written(committed: Promise<Result<unknown, CommitFailure>>) {
    const result = await committed;
    return result.ok ? ok(null) : result;
  }

  return {
    async open(onState) {
      const store = await openStore();
      if (!store.ok) return store;
      try {
        opened = await openDirectory(store.value, onState);
        startServices(opened, await deviceKey());
        return ok(opened.state);
      } catch (error) {
        return err({ type: 'unavailable', detail: String(error) });
      }
    },

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

    passwordIssues: (password) => passwords().issues(password),
    setPassword: (userId, password) => passwords().set(userId, password),
    generatePassword: (userId) => passwords().generate(userId),
    checkPassword: (userId, password) => passwords().check(userId, password),
    resetPasswords: (userIds) => passwords().reset(userIds),

    messages: (start, count) => emails().messages(start, count),
    mailSetup: () => emails().setup(),
    setMailSettings: (settings, credential) => emails().setSettings(settings, credential),
    sendMessages: (which) => emails().send(which),
    discardMessages: (which) => emails().end(which, 'discarded'),
    markMessagesSent: (which) => emails().end(which, 'sent'),
    downloadDrafts: () => emails().drafts(),
  };
}
