/** The directory as documents: which there are, what each holds, and what a merged body means as a change (D4). */
import type { DirectoryView } from '../directory/directory';
import type { ChangeSet, Replaced } from '../domain/change-set';
import { individuals } from '../domain/group';
import { isPendingHash } from '../domain/password-hash';
import type { DocumentId, RecordBefore } from '../domain/sync-record';
import type { SettingChange } from '../domain/team-setting';
import type { User } from '../domain/user';
import { bodyToField, bodyToGroup, bodyToUser, type Body } from './body';
import { documentId, parseDocumentId } from './document-id';
import type { Ledger, LocalDocuments } from './ledger';
import { bodyToSetting } from './setting-body';

/** Fields and groups come first, so that a user never reaches the server before what it refers to. */
export function localDocuments(directory: DirectoryView, importIds: ReadonlySet<string>): LocalDocuments {
  return {
    *ids() {
      for (const { id } of directory.customFields) yield documentId('field', id);
      for (const { id } of directory.groups) yield documentId('group', id);
      for (const name of directory.settings.keys()) yield documentId('settings', name);
      for (const id of importIds) yield documentId('import', id);
      for (const { id } of directory.users()) yield documentId('user', id);
    },
    has(id) {
      const parsed = parseDocumentId(id);
      if (parsed?.kind === 'import') return importIds.has(parsed.recordId);
      return localRecord(directory, id) !== null;
    },
  };
}

/** A user, group, custom field or setting as it is now; null when there is none. Imports are not in the directory. */
export function localRecord(directory: DirectoryView, id: DocumentId): RecordBefore {
  const parsed = parseDocumentId(id);
  switch (parsed?.kind) {
    case 'user':
      return directory.userById(parsed.recordId) ?? null;
    case 'group':
      if (parsed.recordId === individuals.id) return null;
      return directory.groupById(parsed.recordId) ?? null;
    case 'field':
      return directory.customFields.find((field) => field.id === parsed.recordId) ?? null;
    case 'settings':
      return directory.settings.get(parsed.recordId) ?? null;
    case 'import':
    case undefined:
      return null;
  }
}

/** Of a user whose password was set and not hashed yet (R18). */
export function pendingHash(record: RecordBefore): string | undefined {
  if (record === null || !('email' in record)) return undefined;
  return isPendingHash(record.passwordHash) ? record.passwordHash : undefined;
}

export function waitsForHash(record: RecordBefore): boolean {
  return pendingHash(record) !== undefined;
}

/** The password hash that the server has of a user whose new one is not there yet. */
export function syncedHash(ledger: Ledger, id: DocumentId): string | undefined {
  const known = ledger.synced.get(id)?.passwordHash;
  if (known !== undefined) return known;
  const before = ledger.pending(id)[0]?.before ?? null;
  if (before === null || !('email' in before) || waitsForHash(before)) return undefined;
  return before.passwordHash;
}

/** What people call a record, a remembered mapping by its headers; its id where it has no name. */
export function labelOf(id: DocumentId, body: Body | null): string {
  const label = body?.['email'] ?? body?.['name'] ?? body?.['label'] ?? body?.['headers'];
  if (typeof label === 'object') return label.join(', ').slice(0, 100);
  return typeof label === 'string' ? label : id;
}

/** A change set that grows, record by record; each may come once. */
export interface ChangeSetDraft {
  readonly changes: MutableChangeSet;
  /** Makes the record be what `body` says; null deletes it. `user`: the user that it was made of, where that is known. */
  put(id: DocumentId, body: Body | null, user?: User): void;
}

type MutableChangeSet = {
  [Key in keyof Omit<ChangeSet, 'importRecord' | 'secretsAdded' | 'secretsRemoved' | 'sync'>]: Mutable<
    ChangeSet[Key]
  >;
};
type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

export function draftChangeSet(directory: DirectoryView): ChangeSetDraft {
  const settingsChanged: SettingChange[] = [];
  const changes: MutableChangeSet = {
    usersAdded: [],
    usersChanged: [],
    usersRemoved: [],
    groupsAdded: [],
    groupsChanged: [],
    groupsRemoved: [],
    fieldsAdded: [],
    fieldsChanged: [],
    fieldsRemoved: [],
    settingsChanged,
  };
  return {
    changes,
    put(id, body, user) {
      const parsed = parseDocumentId(id);
      if (parsed === null) return;
      const { kind, recordId } = parsed;
      if (kind === 'user') {
        const before = directory.userById(recordId);
        const after = body === null ? null : withPendingHash(user ?? bodyToUser(recordId, body), before);
        place(before, after, changes.usersAdded, changes.usersChanged, changes.usersRemoved);
      } else if (kind === 'group' && recordId !== individuals.id) {
        const before = directory.groupById(recordId);
        const after = body === null ? null : bodyToGroup(recordId, body);
        place(before, after, changes.groupsAdded, changes.groupsChanged, changes.groupsRemoved);
      } else if (kind === 'field') {
        const before = directory.customFields.find((field) => field.id === recordId);
        const after = body === null ? null : bodyToField(recordId, body);
        place(before, after, changes.fieldsAdded, changes.fieldsChanged, changes.fieldsRemoved);
      } else if (kind === 'settings') {
        const before = directory.settings.get(recordId) ?? null;
        settingsChanged.push({
          name: recordId,
          before,
          after: body === null ? null : bodyToSetting(recordId, body),
        });
      }
    },
  };
}

function place<Thing>(
  before: Thing | undefined,
  after: Thing | null,
  added: Thing[],
  changed: Replaced<Thing>[],
  removed: Thing[],
): void {
  if (before === undefined) {
    if (after !== null) added.push(after);
  } else if (after === null) removed.push(before);
  else changed.push({ before, after });
}

/** A password that was set here and still waits for its hash is an edit that no pull may overwrite (rule 5). */
function withPendingHash(user: User, before: User | undefined): User {
  const pending = before?.passwordHash;
  return pending !== undefined && isPendingHash(pending) ? { ...user, passwordHash: pending } : user;
}

/** Whether a change set changes anything. */
export function isEmptyDraft({ changes }: ChangeSetDraft): boolean {
  return Object.values(changes).every((list) => list.length === 0);
}
