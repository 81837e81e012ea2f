/** Deleting the losing branches of documents that were pushed (DESIGN, sync rule 5). */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId } from '../domain/sync-record';
import { toWire } from './document';
import type { Outgoing } from './outgoing';
import type { SyncClient, SyncStop } from './sync-client';

/**
 * Deletes what is in the documents by now; a branch that is gone already is no failure. Answers, by document, those that the
 * server doesn't let go. A tombstone stands for no operation of a document that lives: on a server that is restored this very
 * moment the branch may be all that there is of it.
 */
export async function dropLeaves(
  { database, signal }: Pick<SyncClient, 'database' | 'signal'>,
  written: readonly Outgoing[],
): Promise<Result<ReadonlyMap<DocumentId, readonly string[]>, SyncStop>> {
  const kept = new Map<DocumentId, readonly string[]>();
  // One branch of each document at a time: the rows of an answer say no more than which document they are of.
  for (let at = 0; ; at += 1) {
    const tombstones = written.flatMap(({ id, leaves, wire, synced: { operations } }) =>
      leaves
        .slice(at, at + 1)
        .map((rev) => toWire(id, null, { rev, operations: wire._deleted ? operations : {} })),
    );
    if (tombstones.length === 0) return ok(kept);
    const answer = await database.write(tombstones, signal);
    if (!answer.ok) return err({ type: 'failed', failure: answer.error });
    for (const { _id: id, _rev: rev = '' } of tombstones) {
      const row = answer.value.get(id);
      if (row?.type === 'forbidden' || row?.type === 'failed') kept.set(id, [...(kept.get(id) ?? []), rev]);
    }
  }
}
