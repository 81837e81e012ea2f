/** Deleting the losing branches of documents that were pushed (DESIGN, sync rule 5). */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId, SyncedDocument } from '../domain/sync-record';
import { toWire, type WireDocument } from './document';
import type { SyncClient, SyncStop } from './sync-client';

/** A document as it was pushed, and the branches that were merged into it. */
interface WithLeaves {
  readonly id: DocumentId;
  readonly wire: WireDocument;
  readonly synced: Pick<SyncedDocument, 'operations'>;
  readonly leaves: readonly string[];
}

/**
 * Deletes what is in the documents by now; a branch that is gone already is no failure. Answers, by document, those that the
 * server doesn't let go. A tombstone stands for no operation of a document that lives: on a server that is restored this very
 * moment the branch may be all that there is of it.
 */
export async function dropLeaves(
  { database, signal }: Pick<SyncClient, 'database' | 'signal'>,
  written: readonly WithLeaves[],
): Promise<Result<ReadonlyMap<DocumentId, readonly string[]>, SyncStop>> {
  const tombstones = written.flatMap(({ id, leaves, wire, synced: { operations } }) =>
    leaves.map((rev) => toWire(id, null, { rev, operations: wire._deleted ? operations : {} })),
  );
  if (tombstones.length === 0) return ok(new Map());
  const answer = await database.write(tombstones, signal);
  if (!answer.ok) return err({ type: 'failed', failure: answer.error });
  const kept = written.filter(({ id }) => answer.value.get(id)?.type === 'refused');
  return ok(new Map(kept.map(({ id, leaves }) => [id, leaves])));
}
