/**
 * What a batch of documents from the server does to the directory (DESIGN, sync rules 3 to 5 and 7). Pure: the same batch on
 * the same state always makes the same commit.
 */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import type { ImportRecord } from '../domain/import-record';
import type { Conflict, DocumentId, ParkedDocument, SyncedDocument, SyncMark } from '../domain/sync-record';
import { bodyToRecord, recordToBody } from './body';
import { parseDocumentId } from './document-id';
import { bodyToImport } from './import-body';
import { draftChangeSet, isEmptyDraft, labelOf, localRecord } from './local-records';
import {
  mergeDocument,
  relationTo,
  type Incoming,
  type MergeContext,
  type MergedDocument,
} from './merge-document';
import { toPasswordConflicts, type SettledPassword } from './merge-passwords';

export interface MergedBatch {
  readonly changes: ChangeSet;
  /** Whether the directory changes, and so needs a commit of its own version. */
  readonly isCommit: boolean;
  readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
  readonly marks: readonly SyncMark[];
  readonly imports: readonly ImportRecord[];
  readonly conflicts: readonly Conflict[];
  readonly parked: readonly ParkedDocument[];
  /** Documents that can be read: what is left of ours is tried again by itself. */
  readonly unparked: readonly DocumentId[];
  /** The server has an older version of something: it was restored, and the whole feed must be read again (rule 7). */
  readonly serverWentBack: boolean;
}

export function mergeIncoming(batch: readonly Incoming[], context: MergeContext): MergedBatch {
  const draft = draftChangeSet(context.directory);
  const synced = new Map<DocumentId, SyncedDocument>();
  const marks: SyncMark[] = [];
  const imports: ImportRecord[] = [];
  const conflicts: Conflict[] = [];
  const passwords: SettledPassword['replaced'][] = [];
  const parked: ParkedDocument[] = [];
  const unparked: DocumentId[] = [];
  const erased: string[] = [];
  let serverWentBack = false;

  // A cluster may bring a document twice; the last is the newest.
  const newest = new Map(batch.map((incoming) => [incoming.id, incoming]));
  for (const incoming of newest.values()) {
    const { id, read } = incoming;
    const known = context.ledger.synced.get(id);
    if (read.fault !== null) {
      parked.push(unreadable(incoming, context));
      continue;
    }
    unparked.push(id);
    const relation = relationTo(known, read, context.rescanning);
    if (relation === 'wentBack') {
      serverWentBack = true;
      continue;
    }
    const parsed = parseDocumentId(id);
    if (parsed?.kind === 'import') {
      synced.set(id, { rev: read.rev, operations: read.operations });
      // Ours still waits in the log.
      const isOurs = context.ledger.pending(id, read.operations[context.deviceId]).length > 0;
      if (!isOurs && read.body !== null) imports.push(bodyToImport(parsed.recordId, read.body));
      continue;
    }
    const outcome = mergeDocument(incoming, known, relation, context);
    if (outcome === null) continue;
    const isAsRead = outcome.merged === read.body && incoming.leaves.length === 0;
    if (outcome.isChanged) draft.put(id, outcome.merged, isAsRead ? read.user : undefined);
    synced.set(id, outcome.synced);
    if (outcome.isErased) erased.push(id.slice('user:'.length));
    if (outcome.isLeftOver) marks.push(markOf(incoming, outcome));
    conflicts.push(...toConflicts(incoming, outcome, context));
    passwords.push(outcome.password);
  }
  conflicts.push(...toPasswordConflicts(passwords, context.now, context.version));
  const isCommit = !isEmptyDraft(draft) || marks.length > 0 || erased.length > 0;
  return {
    changes: { ...emptyChangeSet, ...draft.changes, usersErased: erased },
    isCommit,
    synced,
    marks,
    imports,
    conflicts,
    parked,
    unparked,
    serverWentBack,
  };
}

/** What still has to reach the server; of an erased user nothing is kept. */
function markOf({ id, serverBody }: Incoming, { isErased }: MergedDocument): SyncMark {
  if (isErased) return { id, before: null, erased: true };
  return { id, before: bodyToRecord(id, serverBody) };
}

function toConflicts(
  { id, branchConflicts }: Incoming,
  { merged, conflicts, survivedDeletion }: MergedDocument,
  { now, version }: MergeContext,
): readonly Conflict[] {
  if (branchConflicts.length === 0 && conflicts.length === 0 && !survivedDeletion) return [];
  const label = labelOf(id, merged);
  // The branches may have met in the field in which they then meet ours.
  const found: Conflict[] = [...conflicts, ...branchConflicts].map((conflict, at) => ({
    type: 'value',
    id: `${id} ${conflict.field} ${version}${at < conflicts.length ? '' : ` ${at}`}`,
    document: id,
    label,
    at: now,
    ...conflict,
  }));
  if (survivedDeletion) {
    found.push({ type: 'deletion', id: `${id} deletion ${version}`, document: id, label, at: now });
  }
  return found;
}

function unreadable({ id, read }: Incoming, { directory, ledger }: MergeContext): ParkedDocument {
  return {
    id,
    label: labelOf(id, recordToBody(localRecord(directory, id))),
    direction: 'pull',
    reason: read.fault?.type ?? 'unreadable',
    detail: read.fault?.detail ?? '',
    operation: ledger.operation(id),
  };
}
