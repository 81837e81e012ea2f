/** *Use other value*: a conflict's loser comes back, as an edit like any other (DESIGN, sync rule 4). */
import type { DirectoryView } from '../directory/directory';
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { individuals } from '../domain/group';
import type { Conflict, ReplacedPassword } from '../domain/sync-record';
import { recordToBody } from './body';
import { parseDocumentId } from './document-id';
import { draftChangeSet, localRecord } from './local-records';

/** null when the record is gone, or the value can't stand there any more. A deletion's other value is the deletion. */
export function takeOtherValue(directory: DirectoryView, conflict: Conflict, now: number): ChangeSet | null {
  if (conflict.type === 'passwords') return takeOtherPasswords(directory, conflict.passwords, now);
  const { document } = conflict;
  const record = localRecord(directory, document);
  if (record === null) return null;
  const draft = draftChangeSet(directory);
  if (conflict.type === 'deletion') {
    if (parseDocumentId(document)?.kind === 'user') draft.put(document, null);
    return { ...emptyChangeSet, ...draft.changes };
  }
  const { field, other } = conflict;
  if (field === 'groupId' && directory.groupById(String(other)) === undefined) {
    return takeOtherValue(directory, { ...conflict, other: individuals.id }, now);
  }
  const changed = { ...recordToBody(record), [field]: other };
  const isUser = 'email' in record;
  const isDated = isUser || 'values' in record;
  draft.put(document, {
    ...changed,
    ...(isDated ? { changedAt: now } : {}),
    ...(isUser ? { changedBy: 'hand' } : {}),
  });
  return { ...emptyChangeSet, ...draft.changes };
}

/** Whoever got yet another password since keeps that. */
function takeOtherPasswords(
  directory: DirectoryView,
  passwords: readonly ReplacedPassword[],
  now: number,
): ChangeSet | null {
  const usersChanged = passwords.flatMap(({ userId, kept, other }) => {
    const before = directory.userById(userId);
    if (before?.passwordHash !== kept) return [];
    const after = { ...before, passwordHash: other, changedAt: now, changedBy: 'hand' as const };
    return [{ before, after }];
  });
  return usersChanged.length === 0 ? null : { ...emptyChangeSet, usersChanged };
}
