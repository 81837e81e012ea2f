/** What works on an open directory: edits, passwords, emails, history and sync, each with what it needs of the others. */
import { fillRandom } from '../passwords/fill-random';
import { createSealingKey } from '../passwords/sealed-secret';
import { sealingKey } from '../store/sealing-key';
import { whileStoreIsOpen } from '../store/watch-query';
import type { DirectorySession } from './directory-session';
import { createHandEdits, type EditsOfUsers } from './hand-edits';
import { createHashingWorker } from './hashing-worker-client';
import type { HistoryEngine } from './history-engine';
import { createImportHistory } from './import-history';
import { startHashing } from './password-hashing';
import type { TellErased } from './share-erasures';
import type { Surroundings } from './surroundings';
import { createSyncSession, type SyncSession } from './sync-session';
import { createUndoStack } from './undo-stack';
import { createUserPasswords, type UserPasswords } from './user-passwords';
import { createWelcomeEmails, type WelcomeEmails } from './welcome-emails';

export interface DirectoryServices {
  readonly session: DirectorySession;
  readonly edits: EditsOfUsers;
  readonly passwords: UserPasswords;
  readonly emails: WelcomeEmails;
  readonly history: HistoryEngine;
  readonly sync: SyncSession;
  /** R19: what this device seals its secrets with. */
  readonly deviceKey: () => Promise<CryptoKey>;
  /** To be called after every commit that set passwords: they wait for their hashes. */
  hashMore(): void;
  /** The store is to be closed: nothing works on it any more. */
  close(): void;
}

/** Also goes on with what an earlier run left: hashes, messages, sync. Nobody waits for that. */
export function startServices(
  session: DirectorySession,
  surroundings: Surroundings,
  tellErased: TellErased,
): DirectoryServices {
  const deviceKey = () => sealingKey(session.store, createSealingKey);
  const undoStack = createUndoStack(surroundings.newId);
  const tools = { ...surroundings, fill: fillRandom, key: deviceKey, undoStack };
  const ending = new AbortController();
  const worker = createHashingWorker(ending.signal);
  let hashMore = () => {};

  /** Users were erased in this tab. */
  function onErased(userIds: readonly string[]): void {
    edits.forgetUsers(userIds);
    tellErased(userIds);
  }

  const edits = createHandEdits(session, { ...tools, onErased });
  const passwords = createUserPasswords(session, {
    ...tools,
    verify: worker.verifyPassword,
    hashMore: () => hashMore(),
  });
  const emails = createWelcomeEmails(session, { ...tools, signal: ending.signal });
  const sync = createSyncSession(session, {
    ...surroundings,
    deviceKey,
    onErased,
    hashMore: () => hashMore(),
  });

  /** Without a key nothing is hashed; whoever sets a password asks for the key again, and hears why. */
  async function goOn(): Promise<void> {
    const key = await deviceKey().catch(() => null);
    if (key === null) return;
    hashMore = startHashing(session, { ...tools, key, worker, signal: ending.signal });
    emails.deliver();
  }

  const stopListening = surroundings.onOnline(emails.deliver);
  void whileStoreIsOpen(goOn());

  return {
    session,
    edits,
    passwords,
    emails,
    history: createImportHistory(session, tools),
    sync,
    deviceKey,
    hashMore: () => hashMore(),
    close() {
      ending.abort();
      stopListening();
      sync.close();
      session.close();
    },
  };
}
