/**
 * Everything one commit writes, and everything the directory in memory needs to follow it (D4).
 * A form, an import, an undo and sync all make one of these; `store/commit.ts` is its only consumer.
 */
import type { RemovedByUndo } from './before-images';
import type { CustomField } from './field';
import type { Group } from './group';
import type { ImportRecord } from './import-record';
import type { SyncWrite } from './sync-record';
import type { SettingChange } from './team-setting';
import type { Origin, User } from './user';
import type { WelcomeMessage } from './welcome-message';

export interface Replaced<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

export interface ChangeSet {
  readonly usersAdded: readonly User[];
  readonly usersChanged: readonly Replaced<User>[];
  readonly usersRemoved: readonly User[];
  readonly groupsAdded: readonly Group[];
  readonly groupsChanged: readonly Replaced<Group>[];
  readonly groupsRemoved: readonly Group[];
  readonly fieldsAdded: readonly CustomField[];
  readonly fieldsChanged: readonly Replaced<CustomField>[];
  readonly fieldsRemoved: readonly CustomField[];
  /** Users of whom no trace stays, in history, outbox or journal: removed now or before. Not undoable. */
  readonly usersErased?: readonly string[];
  /** What the team shares beside its directory. */
  readonly settingsChanged?: readonly SettingChange[];
  /** The history entry of an import; the before-images are `usersAdded` and `usersChanged` themselves (R17). */
  readonly importRecord?: ImportRecord;
  /** History entries that say something else from now on, as after an undo; what the imports changed stays as it is. */
  readonly importsChanged?: readonly ImportRecord[];
  /** What undos took away, by import: each replaces what was kept for that import before. */
  readonly removedByUndo?: readonly RemovedByUndo[];
  /** Imports whose before-images go, and with them whatever undos took away. */
  readonly imagesDropped?: readonly string[];
  /**
   * Secrets that must be written with the users they belong to, already encrypted (R18, R19). One whose id is there
   * already replaces it.
   */
  readonly secretsAdded?: readonly SealedSecret[];
  /** Secrets whose work is done. */
  readonly secretsRemoved?: readonly string[];
  /**
   * Who changes it, and when (ms), where the users don't say: an undo gives them their old dates back, and a group that gets
   * another name leaves them as they are.
   */
  readonly madeBy?: { readonly at: number; readonly by: Origin };
  /** What a commit made by sync writes beside its changes. A commit without it leaves marks for sync (DESIGN, sync rule 2). */
  readonly sync?: SyncWrite;
  /** Welcome emails for the users that an import creates, in its own transaction (R21). */
  readonly messagesAdded?: readonly WelcomeMessage[];
  /** Written only where the outbox still has `before`: what went out meanwhile can't be taken back. */
  readonly messagesChanged?: readonly Replaced<WelcomeMessage>[];
  readonly messagesRemoved?: readonly WelcomeMessage[];
  /** Ids of history entries among `tableRows`: the team hears of them. */
  readonly importsRestored?: readonly string[];
  /** Rows of other tables, written as they are: what is this device's own, and what a restore brings back beside the directory. */
  readonly tableRows?: readonly TableRows[];
}

export interface TableRows {
  /** Of the store's schema. */
  readonly table: string;
  /** Keys of the rows that go first. */
  readonly removed: 'all' | readonly string[];
  readonly put: readonly object[];
}

/**
 * Clear passwords at rest: AES-GCM under a non-extractable key (R18). Up to 500 of one purpose lie together, because
 * IndexedDB and WebCrypto both cost per call; as passwords are done, the record is written again without them.
 */
export interface SealedSecret {
  readonly id: string;
  /**
   * `hash`: chosen passwords that wait for Argon2id. `handOut`: generated ones, until they are downloaded.
   * `mail`: those of users who get a welcome email, until it is sent or discarded (R19).
   */
  readonly purpose: 'hash' | 'handOut' | 'mail';
  readonly importId?: string;
  /** Whose passwords these are; the ciphertext is bound to this list. */
  readonly userIds: readonly string[];
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

export const emptyChangeSet: ChangeSet = {
  usersAdded: [],
  usersChanged: [],
  usersRemoved: [],
  groupsAdded: [],
  groupsChanged: [],
  groupsRemoved: [],
  fieldsAdded: [],
  fieldsChanged: [],
  fieldsRemoved: [],
};

/** Whether nothing at all would be written: who changes it and when is nothing by itself. */
export function isEmptyChangeSet({ madeBy: _madeBy, ...written }: ChangeSet): boolean {
  return Object.values(written).every((part) => Array.isArray(part) && part.length === 0);
}
