/**
 * Everything one commit writes, and everything the directory in memory needs to follow it (D4).
 * A form, an import, an undo and sync all make one of these; `store/commit.ts` is its only consumer.
 */
import type { CustomField } from './field';
import type { Group } from './group';
import type { ImportRecord } from './import-record';
import type { User } from './user';

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
  /** The history entry of an import; the before-images are `usersAdded` and `usersChanged` themselves (R17). */
  readonly importRecord?: ImportRecord;
  /** Secrets that must be written with the users they belong to, already encrypted (R18, R19). */
  readonly secretsAdded?: readonly SealedSecret[];
  /** Secrets whose work is done. */
  readonly secretsRemoved?: readonly string[];
}

/** A clear password at rest: AES-GCM under a non-extractable key (R18). */
export interface SealedSecret {
  readonly id: string;
  readonly userId: string;
  /** `hash`: waits for Argon2id. `handOut`: a generated password, until it is downloaded, mailed or discarded. */
  readonly purpose: 'hash' | 'handOut';
  readonly importId?: string;
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
