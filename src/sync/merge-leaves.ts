/** Losing branches of a document (DESIGN, sync rule 5): what they hold is merged into the winner, and the next push deletes them. */
import type { DocumentId } from '../domain/sync-record';
import type { Body } from './body';
import { fromWire, type ReadDocument } from './document';
import { mergeBodies } from './merge';
import type { Incoming } from './merge-document';
import { includesOperations, joinOperations } from './revision';

/**
 * @param leaves the losing branches as the server gave them
 * @param known what this device last synced, when it has no edits of its own: the base of all branches that include it
 */
export function mergeLeaves(
  id: DocumentId,
  winner: ReadDocument,
  leaves: readonly { readonly rev: string; readonly document: unknown }[],
  known: { readonly body: Body | null; readonly operations: ReadDocument['operations'] } | null,
): Incoming {
  if (leaves.length === 0) {
    return { id, read: winner, leaves: [], serverBody: winner.body, branchConflicts: [] };
  }
  let { body, operations } = winner;
  const conflicts: Incoming['branchConflicts'][number][] = [];
  const merged: string[] = [];
  for (const { rev, document } of leaves) {
    const leaf = fromWire(id, document);
    // Whoever can read it will merge it.
    if (leaf.fault !== null) continue;
    merged.push(rev);
    if (leaf.body === null) continue;
    const isBase =
      known !== null &&
      includesOperations(winner.operations, known.operations) &&
      includesOperations(leaf.operations, known.operations);
    const merge = mergeBodies(isBase ? known.body : null, body, leaf.body);
    body = merge.merged;
    operations = joinOperations(operations, leaf.operations);
    conflicts.push(...merge.conflicts);
  }
  return {
    id,
    read: { ...winner, body, operations },
    leaves: merged,
    serverBody: winner.body,
    branchConflicts: conflicts,
  };
}
