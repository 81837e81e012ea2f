/** What one document from the server does to its record here (DESIGN, sync rules 3 to 5 and 7). Pure. */
import type { DirectoryView } from '../directory/directory';
import type { DocumentId, RecordBefore, SyncedDocument } from '../domain/sync-record';
import { recordToBody, type Body } from './body';
import type { ReadDocument } from './document';
import type { Ledger } from './ledger';
import { localRecord, pendingHash, syncedHash, waitsForHash } from './local-records';
import { isSameBody, mergeBodies, type Merge } from './merge';
import { settlePassword, settlePendingPassword, type SettledPassword } from './merge-passwords';
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

/**
 * `newer`: an ordinary edit on top of what we knew. `lost`: the server has less than we knew. `apart`: both have something
 * that the other lacks, and nobody has the base. `wentBack`: one of the last two, outside of a rescan.
 */
export type Relation = 'newer' | 'lost' | 'apart' | 'wentBack';

/** What stands here afterwards. */
export interface MergedDocument extends Merge {
  readonly isChanged: boolean;
  /** Ours still differs from the server's, and has to be pushed. */
  readonly isLeftOver: boolean;
  readonly synced: SyncedDocument;
  /** The user was erased, here or elsewhere: no trace may stay. */
  readonly isErased: boolean;
  /** A generated password that gave way. */
  readonly password: SettledPassword['replaced'];
}

/** null: there is nothing to know of it. */
export function mergeDocument(
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

export function relationTo(
  known: SyncedDocument | undefined,
  read: ReadDocument,
  rescanning: boolean,
): Relation {
  if (known === undefined || includesOperations(read.operations, known.operations)) return 'newer';
  const holdsNothingNew = includesOperations(known.operations, read.operations);
  // A document that came late, after this device had given it up, is no sign of a restored server.
  if (known.rev === '') return holdsNothingNew ? 'lost' : 'apart';
  if (!rescanning) return 'wentBack';
  return holdsNothingNew && generationOf(read.rev) <= generationOf(known.rev) ? 'lost' : 'apart';
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
