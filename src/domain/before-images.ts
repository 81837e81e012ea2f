/** What imports changed, as history keeps it: the source of every undo and redo (R17). */
import type { Group } from './group';
import type { ImportRecord } from './import-record';
import { passwordSalt } from './password-hash';
import type { FieldId } from './field';
import { standardFields } from './field';
import { userValue, type FieldChange, type User } from './user';

export interface CreatedUser {
  readonly id: string;
  /** `userFingerprint` of the user as it was made: another one tells that it was edited since. */
  readonly mark: string;
}

export interface ChangedUser {
  readonly id: string;
  /** As in a review, except that `password` has the hashes; '' where there was none. */
  readonly changes: readonly FieldChange[];
}

/** What one commit of an import changed. An import in batches (R5) has several, and they may name a user twice. */
export interface BeforeImages {
  /** The directory's version that the commit made: versions put all imports and their undos in order. */
  readonly version: number;
  readonly usersCreated: readonly CreatedUser[];
  readonly usersChanged: readonly ChangedUser[];
  readonly groupsCreated: readonly string[];
}

/** What undos of one import took away, whole, so that a redo can bring it back. */
export interface RemovedByUndo {
  readonly importId: string;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  /** Hashes of passwords that the import had set: its before-images know them only as pending (R18). */
  readonly passwordHashes: readonly string[];
}

/** An import with all that is known of what it did. */
export interface RecordedImport {
  readonly record: ImportRecord;
  /** Oldest first. */
  readonly images: readonly BeforeImages[];
  readonly removed: RemovedByUndo;
}

/** Nothing was taken away. */
export function nothingRemoved(importId: string): RemovedByUndo {
  return { importId, users: [], groups: [], passwordHashes: [] };
}

/** The value of a field as images keep it: `userValue`, but of a password its hash. */
export function imageValue(user: User, field: FieldId): string {
  return field === 'password' ? (user.passwordHash ?? '') : userValue(user, field);
}

/** The part of a change set that before-images keep. */
interface ChangesKept {
  readonly usersAdded: readonly User[];
  readonly usersChanged: readonly { readonly before: User; readonly after: User }[];
  readonly groupsAdded: readonly Group[];
}

/** What an import's commit changes. */
export function beforeImagesOf(changes: ChangesKept, version: number): BeforeImages {
  return {
    version,
    usersCreated: changes.usersAdded.map((user) => ({ id: user.id, mark: userFingerprint(user) })),
    usersChanged: changes.usersChanged.map(changedUser),
    groupsCreated: changes.groupsAdded.map(({ id }) => id),
  };
}

/** Compares without lists in between: an import may change a hundred thousand users. */
function changedUser({ before, after }: ChangesKept['usersChanged'][number]): ChangedUser {
  const changes: FieldChange[] = [];
  const compare = (field: FieldId) => {
    const old = imageValue(before, field);
    const now = imageValue(after, field);
    if (old !== now) changes.push({ field, before: old, after: now });
  };
  for (const field of standardFields) compare(field);
  if (before.custom === after.custom) return { id: after.id, changes };
  for (const field of Object.keys(before.custom)) compare(field);
  for (const field of Object.keys(after.custom)) if (!Object.hasOwn(before.custom, field)) compare(field);
  return { id: after.id, changes };
}

/**
 * A short text that stands for all values of a user: equal values, equal marks. It says nothing of who changed the user or
 * when, and a password that gets its hash keeps its mark.
 */
export function userFingerprint(user: User): string {
  const { custom } = user;
  let text = passwordSalt(user.passwordHash) ?? '';
  for (const field of standardFields) text += `\0${userValue(user, field)}`;
  for (const field of Object.keys(custom).sort()) text += `\0${field}\0${custom[field]}`;
  return fingerprint(text);
}

/** Two FNV-1a hashes of 32 bits with primes of their own: plenty to tell one user's states apart, at a tenth of SHA-256's cost. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca77);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
