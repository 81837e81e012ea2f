/**
 * What a batch of documents from the server does to the directory (DESIGN, sync rules 3 to 5 and 7). Pure: the same batch on
 * the same state always makes the same commit.
 */
import type { DirectoryView } from '../directory/directory';
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import type { ImportRecord } from '../domain/import-record';
import type {
  Conflict,
  DocumentId,
  ParkedDocument,
  RecordBefore,
  SyncedDocument,
  SyncMark,
} from '../domain/sync-record';
import { bodyToRecord, recordToBody, type Body } from './body';
import type { ReadDocument } from './document';
import { parseDocumentId } from './document-id';
import { bodyToImport } from './import-body';
import type { Ledger } from './ledger';
import {
  draftChangeSet,
  isEmptyDraft,
  labelOf,
  localRecord,
  pendingHash,
  syncedHash,
  waitsForHash,
} from './local-records';
import { isSameBody, mergeBodies, type Merge } from './merge';
import {
  settlePassword,
  settlePendingPassword,
  toPasswordConflicts,
  type SettledPassword,
} from './merge-passwords';
import { generationOf, includesOperations, joinOperations } from './revision';

/** A document as the feed brought it, its losing branches already merged in (`merge-leaves.ts`). */
export interface Incoming {
  readonly id: DocumentId;
  readonly read: ReadDocument;
  /** Revisions of losing branches; `read.body` holds what they had. */
  readonly leaves: readonly string[];
  /** The winner's own body, where the branches changed it: what the server shows until we push. */
  readonly serverBody: Body | null;
  readonly branchConflicts: Merge['conflicts'];
}

export interface MergeContext {
  readonly directory: DirectoryView;
  readonly ledger: Ledger;
  readonly deviceId: string;
  readonly now: number;
  /** The version that the commit will make. */
  readonly version: number;
  /** The whole feed is read again: what the server has lost comes from here (rule 7). */
  readonly rescanning: boolean;
}

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
      const isOurs = context.ledger.pending(id, read.operations[context.deviceId]).length > 0;
      if (isOurs) marks.push({ id, before: null });
      else if (read.body !== null) imports.push(bodyToImport(parsed.recordId, read.body));
      continue;
    }
    const outcome = mergeOne(incoming, known, relation, context);
    if (outcome === null) continue;
    const isAsRead = outcome.merged === read.body && incoming.leaves.length === 0;
    if (outcome.isChanged) draft.put(id, outcome.merged, isAsRead ? read.user : undefined);
    synced.set(id, outcome.synced);
    if (outcome.isErased) erased.push(id.slice('user:'.length));
    if (outcome.isLeftOver) marks.push(markOf(id, outcome));
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

/**
 * `newer`: an ordinary edit on top of what we knew. `lost`: the server has less than we knew. `apart`: both have something
 * that the other lacks, and nobody has the base. `wentBack`: one of the last two, outside of a rescan.
 */
type Relation = 'newer' | 'lost' | 'apart' | 'wentBack';

function relationTo(known: SyncedDocument | undefined, read: ReadDocument, rescanning: boolean): Relation {
  if (known === undefined || includesOperations(read.operations, known.operations)) return 'newer';
  const holdsNothingNew = includesOperations(known.operations, read.operations);
  // A document that came late, after this device had given it up, is no sign of a restored server.
  if (known.rev === '') return holdsNothingNew ? 'lost' : 'apart';
  if (!rescanning) return 'wentBack';
  return holdsNothingNew && generationOf(read.rev) <= generationOf(known.rev) ? 'lost' : 'apart';
}

interface MergedDocument extends Merge {
  readonly isChanged: boolean;
  /** Ours still differs from the server's, and has to be pushed. */
  readonly isLeftOver: boolean;
  readonly serverBody: Body | null;
  readonly synced: SyncedDocument;
  /** The user was erased, here or elsewhere: no trace may stay. */
  readonly isErased: boolean;
  /** A generated password that gave way. */
  readonly password: SettledPassword['replaced'];
}

function mergeOne(
  { id, read, leaves, serverBody }: Incoming,
  known: SyncedDocument | undefined,
  relation: Relation,
  { directory, ledger, deviceId, version }: MergeContext,
): MergedDocument | null {
  const local = localRecord(directory, id);
  const mine = recordToBody(local, syncedHash(ledger, id));
  // Of whom was erased, there may be traces from before this device was connected.
  const isStrangersGrave = known === undefined && mine === null && read.body === null && !read.isErased;
  if (isStrangersGrave && ledger.pending(id).length === 0) return null;
  // Somebody may make a user anew whose erasure the server has by then.
  const unsaid = ledger.pending(id, read.operations[deviceId]);
  const isMadeAnew = relation === 'newer' && read.body !== null && unsaid.length === 0;
  const isOurErasure = mine === null && ledger.isErased(id) && !isMadeAnew;
  // The server may have had ours though we never heard that it took it: whom it erased then is no stranger.
  const wasThere = known !== undefined || (read.operations[deviceId] ?? 0) > 0;
  const isTheirErasure = read.isErased && (mine === null || wasThere);
  const byRelation =
    isOurErasure || isTheirErasure
      ? whole(null)
      : mergeByRelation(id, { local, mine, read }, relation, ledger, deviceId);
  const pending = pendingHash(local);
  const beforeOurs = () => recordToBody(unsaid[0]?.before ?? local, syncedHash(ledger, id));
  const { merge, replaced } =
    pending === undefined
      ? settlePassword(id, byRelation, mine, read.body)
      : settlePendingPassword(byRelation, pending, beforeOurs(), read.body);
  const isUnsaid = isOurErasure && !read.isErased;
  const isLeftOver = !isSameBody(merge.merged, serverBody) || leaves.length > 0 || isUnsaid;
  return {
    ...merge,
    isChanged: !isSameBody(merge.merged, mine),
    isLeftOver,
    serverBody,
    isErased: isOurErasure || isTheirErasure,
    password: replaced,
    synced: {
      rev: read.rev,
      operations: isLeftOver ? joinOperations(read.operations, known?.operations ?? {}) : read.operations,
      // Whatever stood in the log before this commit is part of what was merged; what is left over is in the commit's own.
      settled: version - 1,
      ...(isOurErasure || isTheirErasure ? { erased: true } : {}),
      ...(waitsForHash(local) ? hashOf(read.body) : {}),
      ...(leaves.length > 0 ? { leaves } : {}),
      ...(known?.keptLeaves === undefined ? {} : { keptLeaves: known.keptLeaves }),
    },
  };
}

/** What still has to reach the server; of an erased user nothing is kept. */
function markOf(id: DocumentId, { isErased, serverBody }: MergedDocument): SyncMark {
  if (isErased) return { id, before: null, erased: true };
  return { id, before: bodyToRecord(id, serverBody) };
}

const whole = (merged: Body | null): Merge => ({ merged, conflicts: [], survivedDeletion: false });

function hashOf(body: Body | null): Pick<SyncedDocument, 'passwordHash'> {
  const hash = body?.['passwordHash'];
  return typeof hash === 'string' ? { passwordHash: hash } : {};
}

function mergeByRelation(
  id: DocumentId,
  { local, mine, read }: { local: RecordBefore; mine: Body | null; read: ReadDocument },
  relation: Relation,
  ledger: Ledger,
  deviceId: string,
): Merge {
  if (relation === 'lost') return whole(mine);
  // A password that waits for its hash is an edit that the server can't have yet, whatever else it has: no deletion knew of it.
  const isUnknownEdit = read.body === null && waitsForHash(local);
  if (relation === 'apart' || isUnknownEdit) return mergeBodies(null, mine, read.body);
  const acknowledged = read.operations[deviceId] ?? 0;
  const pending = ledger.pending(id, acknowledged);
  const [first] = pending;
  const wasNeverThere = ledger.isMissingOnServer(id) && acknowledged === 0;
  if (wasNeverThere && (mine !== null || first !== undefined)) return mergeBodies(null, mine, read.body);
  if (first === undefined) return whole(read.body);
  return mergeBodies(recordToBody(first.before, syncedHash(ledger, id)), mine, read.body);
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
