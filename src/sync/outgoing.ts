/** What goes to the server: documents as they are the moment they are taken out of the directory (DESIGN, sync rules 3 and 8). */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId, SyncedDocument } from '../domain/sync-record';
import { recordToBody, type Body } from './body';
import { toWire, type WireDocument } from './document';
import { documentId, parseDocumentId } from './document-id';
import { importToBody } from './import-body';
import { labelOf, localRecord, syncedHash, waitsForHash } from './local-records';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

/** A document, and the operation it stands for. */
export interface Outgoing {
  readonly id: DocumentId;
  readonly label: string;
  readonly operation: number;
  readonly wire: WireDocument;
  readonly synced: Omit<SyncedDocument, 'rev'>;
  readonly leaves: readonly string[];
}

/**
 * Takes documents out of the directory, all at one moment. Those that never reached the server and are gone here have
 * nothing to push: that is written down instead.
 */
export async function takeOut(
  client: SyncClient,
  ids: readonly DocumentId[],
): Promise<Result<readonly Outgoing[], SyncStop>> {
  const importIds = ids.flatMap((id) => {
    const parsed = parseDocumentId(id);
    return parsed?.kind === 'import' ? [parsed.recordId] : [];
  });
  const imports = new Map(
    (importIds.length === 0 ? [] : await client.store.imports(importIds)).map((record) => [
      `import:${record.id}`,
      importToBody(record),
    ]),
  );
  await client.follow();
  const outgoing: Outgoing[] = [];
  const gone = new Map<DocumentId, SyncedDocument>();
  for (const id of ids) {
    const taken = takeOne(client, id, imports);
    if (taken.wire._deleted && taken.wire._rev === undefined) gone.set(id, { ...taken.synced, rev: '' });
    else if (!refersToParked(client, id)) outgoing.push(taken);
  }
  if (gone.size > 0) {
    const stop = await saveWrite(client, { ...client.blankWrite(), synced: gone });
    if (stop !== null) return err(stop);
  }
  return ok(outgoing);
}

function takeOne(
  { ledger, store, deviceId }: SyncClient,
  id: DocumentId,
  imports: ReadonlyMap<DocumentId, Body>,
): Outgoing {
  const known = ledger.synced.get(id);
  const record = localRecord(store.directory, id);
  const hash = waitsForHash(record) ? syncedHash(ledger, id) : undefined;
  const body = imports.get(id) ?? recordToBody(record, hash);
  const operation = ledger.operation(id);
  const operations = { ...known?.operations, [deviceId]: operation };
  const erased = ledger.isErased(id) ? { erased: true as const } : {};
  const kept = known?.keptLeaves === undefined ? {} : { keptLeaves: known.keptLeaves };
  return {
    id,
    label: labelOf(id, body),
    operation,
    wire: toWire(id, body, { rev: known?.rev ?? '', operations, ...erased }),
    synced: { operations, ...erased, ...kept, ...(hash === undefined ? {} : { passwordHash: hash }) },
    leaves: known?.leaves ?? [],
  };
}

/**
 * A user whose group or custom field can't reach the server waits with it, or other devices would move the user out of the
 * group and drop the value.
 */
function refersToParked({ store, parked, ledger }: SyncClient, id: DocumentId): boolean {
  const record = parked.size === 0 ? null : localRecord(store.directory, id);
  if (record === null || !('groupId' in record)) return false;
  // What was deleted there, and lives here, counts as made anew.
  const isNew = (document: DocumentId) =>
    ledger.isMissingOnServer(document) || ledger.pending(document)[0]?.before === null;
  const isHeldBack = (document: DocumentId) => parked.has(document) && isNew(document);
  if (isHeldBack(documentId('group', record.groupId))) return true;
  return Object.keys(record.custom).some((field) => isHeldBack(documentId('field', field)));
}
