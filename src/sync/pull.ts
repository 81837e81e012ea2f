/** From the server to the directory, batch by batch (DESIGN, sync rule 5): a kill between two batches loses nothing. */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId, SyncedDocument, SyncProgress, SyncWrite } from '../domain/sync-record';
import { recordToBody } from './body';
import { followLine } from './batch-size';
import type { Answer } from './couch-database';
import { fromWire, isOfRollcall, type ReadDocument } from './document';
import { parseDocumentId } from './document-id';
import { localRecord, syncedHash } from './local-records';
import type { Incoming } from './merge-document';
import { mergeIncoming, type MergedBatch } from './merge-incoming';
import { mergeLeaves } from './merge-leaves';
import { replaceToken } from './rollback-token';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

/** A cluster may show what it has shown, a whole page of it; a feed that stays where it is would be asked for ever. */
const mostTimesNowhere = 10;

/**
 * Pulls until there is nothing more. When the server turns out to have gone back in time, it begins again with the whole
 * feed (rule 7), and afterwards what the server has lost waits to be pushed.
 */
export async function pull(client: SyncClient): Promise<Result<null, SyncStop>> {
  // What another tab's rescan has seen is not known here.
  if (client.progress.rescanning && client.rescanned === null) {
    client.progress = { ...client.progress, since: '0' };
    client.rescanned = new Set();
  }
  let asked = '';
  let timesNowhere = 0;
  const ask = (since: string) => {
    asked = since;
    return readPage(client, since);
  };
  let coming = ask(client.progress.since);
  for (;;) {
    const page = await coming;
    if (!page.ok) return err({ type: 'failed', failure: page.error });
    timesNowhere = page.value.since === asked ? timesNowhere + 1 : 0;
    const isLast = !page.value.isFull || timesNowhere === mostTimesNowhere;
    // Before the next page is asked for: a busy server would let the token wait behind it.
    const place = await placeAfter(client, page.value.since);
    if (!place.ok) return place;
    // The server makes the next page, and it is read, while this one is committed.
    if (!isLast) coming = ask(page.value.since);
    const incoming = await withLeaves(client, page.value.documents);
    if (!incoming.ok) return incoming;
    const applied = await apply(client, incoming.value, place.value);
    if (!applied.ok) return applied;
    if (applied.value.startOver) coming = ask(client.progress.since);
    else {
      for (const id of page.value.ids) client.rescanned?.add(id);
      if (isLast) break;
    }
    client.onProgress();
  }
  return client.rescanned === null ? ok(null) : finishRescan(client, client.rescanned);
}

/** The place in the feed that a batch leads to, which nobody may have who has an older copy of the server (rule 7). */
async function placeAfter(
  client: SyncClient,
  since: string,
): Promise<Result<Partial<SyncProgress>, SyncStop>> {
  if (since === client.progress.since && !client.progress.rescanning) return ok({ since });
  const token = await replaceToken(client);
  return token.ok ? ok({ since, ...token.value }) : token;
}

/** A page of the feed. */
interface FeedPage {
  readonly since: string;
  /** There may be more behind it. */
  readonly isFull: boolean;
  readonly ids: readonly DocumentId[];
  /** Those that are ours, and that this device doesn't know yet. */
  readonly documents: readonly { readonly id: DocumentId; readonly read: ReadDocument }[];
}

/** Reading costs the server less than writing, and each page costs this device a transaction. */
const pageOfBatches = 2;

async function readPage(client: SyncClient, since: string): Promise<Answer<FeedPage>> {
  const limit = pageOfBatches * client.batchSize;
  const page = await client.database.changes(since, limit, client.signal);
  const documents = page.ok ? page.value.changes.length : limit;
  followLine(client, documents / pageOfBatches, page);
  if (!page.ok) return page;
  const { changes } = page.value;
  return ok({
    since: page.value.since,
    isFull: changes.length >= limit,
    ids: changes.map(({ id }) => id),
    documents: changes.flatMap(({ id, document }) => {
      if (parseDocumentId(id) === null || isKnown(client, id, document)) return [];
      const read = fromWire(id, document);
      return read.fault !== null && isOthers(client, id, document) ? [] : [{ id, read }];
    }),
  });
}

/** Fetches the losing branches of documents that have some. */
async function withLeaves(
  client: SyncClient,
  documents: FeedPage['documents'],
): Promise<Result<readonly Incoming[], SyncStop>> {
  const incoming: Incoming[] = [];
  for (const { id, read } of documents) {
    const leaves: { readonly rev: string; readonly document: unknown }[] = [];
    const { keptLeaves = [] } = client.ledger.synced.get(id) ?? {};
    for (const rev of read.conflicts.filter((conflict) => !keptLeaves.includes(conflict))) {
      const leaf = await client.database.revision(id, rev, client.signal);
      if (leaf.ok) leaves.push({ rev, document: leaf.value });
      else if (leaf.error.type !== 'notFound') return err({ type: 'failed', failure: leaf.error });
    }
    incoming.push(mergeLeaves(id, read, leaves, leaves.length > 0 ? cleanBase(client, id) : null));
  }
  return ok(incoming);
}

/** Most of what the feed brings after a push is what was pushed: no more than its revision has to be looked at. */
function isKnown({ ledger, parked }: SyncClient, id: DocumentId, document: unknown): boolean {
  const rev = ledger.synced.get(id)?.rev;
  if (rev === undefined || rev === '' || typeof document !== 'object' || document === null) return false;
  const isSame = '_rev' in document && document._rev === rev && !('_conflicts' in document);
  return isSame && parked.get(id)?.direction !== 'pull';
}

/**
 * Another program's, and nothing here has its name. One that has it waits for a person: ours must not be written over it. So does one
 * that the server only names, for it may be anybody's.
 */
function isOthers({ ledger, store }: SyncClient, id: DocumentId, document: unknown): boolean {
  if (!document || isOfRollcall(id, document)) return false;
  return !ledger.synced.has(id) && localRecord(store.directory, id) === null;
}

function cleanBase({ ledger, store }: SyncClient, id: DocumentId) {
  const known = ledger.synced.get(id);
  if (known === undefined || known.rev === '' || ledger.pending(id).length > 0) return null;
  const body = recordToBody(localRecord(store.directory, id), syncedHash(ledger, id));
  return { body, operations: known.operations };
}

interface Applied {
  /** The feed has to be read from its start. */
  readonly startOver: boolean;
}

/** Merges and commits one batch; when someone here was quicker, it is merged again with what they did. */
async function apply(
  client: SyncClient,
  incoming: readonly Incoming[],
  place: Partial<SyncProgress>,
): Promise<Result<Applied, SyncStop>> {
  for (;;) {
    await client.follow();
    const { ledger, store, deviceId, tools, progress } = client;
    const batch = mergeIncoming(incoming, {
      directory: store.directory,
      ledger,
      deviceId,
      now: tools.now(),
      version: ledger.version + 1,
      rescanning: progress.rescanning,
    });
    const { serverWentBack } = batch;
    const write = serverWentBack
      ? { ...client.blankWrite(), progress: { ...place, since: '0', rescanning: true } }
      : toWrite(client, batch, place);
    const outcome =
      batch.isCommit && !serverWentBack
        ? await store.commit(ledger.version, batch.changes, write)
        : await store.save(write);
    if (outcome === 'stale') continue;
    if (outcome !== 'written') return err({ type: 'store', outcome });
    client.wrote(write);
    await client.follow();
    return ok({ startOver: serverWentBack });
  }
}

function toWrite(client: SyncClient, batch: MergedBatch, progress: Partial<SyncProgress>): SyncWrite {
  return {
    ...client.blankWrite(),
    synced: batch.synced,
    marks: batch.marks,
    imports: batch.imports,
    conflictsAdded: batch.conflicts,
    parkedAdded: batch.parked,
    parkedRemoved: batch.unparked.filter((id) => client.parked.has(id)),
    progress,
  };
}

/**
 * What the whole feed didn't mention, the server has lost: it waits to be pushed anew. What was settled stays so: the log may
 * hold some of those operations and not the ones before them, and the base of a merge is what was before the first.
 */
async function finishRescan(
  client: SyncClient,
  seen: ReadonlySet<DocumentId>,
): Promise<Result<null, SyncStop>> {
  const lost = new Map<DocumentId, SyncedDocument>();
  for (const [id, { operations, settled, erased }] of client.ledger.synced) {
    if (seen.has(id)) continue;
    const kept = { ...(settled === undefined ? {} : { settled }), ...(erased === true ? { erased } : {}) };
    lost.set(id, { rev: '', operations, ...kept });
  }
  const write: SyncWrite = { ...client.blankWrite(), synced: lost, progress: { rescanning: false } };
  const stop = await saveWrite(client, write);
  return stop === null ? ok(null) : err(stop);
}
