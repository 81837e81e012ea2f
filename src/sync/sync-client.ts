/** What one leading tab knows while it syncs: shared by pull, push and pass, and made anew from the store after any end. */
import {
  blankSyncWrite,
  type DocumentId,
  type ParkedDocument,
  type SyncProgress,
  type SyncWrite,
} from '../domain/sync-record';
import type { CouchDatabase, ServerToken } from './couch-database';
import { createLedger, type Ledger } from './ledger';
import { localDocuments } from './local-records';
import type { SyncStore, SyncWriteOutcome } from './sync-store';
import type { TransportFailure } from './transport';

export interface SyncTools {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
}

export interface SyncClient {
  readonly deviceId: string;
  readonly database: CouchDatabase;
  readonly store: SyncStore;
  readonly ledger: Ledger;
  readonly tools: SyncTools;
  readonly signal: AbortSignal;
  /** Documents in one request and one transaction: the usual number, or less while the line is slow. */
  batchSize: number;
  readonly usualBatch: number;
  /** As many as the server takes in one request, as far as is known: refused ones have shown it. */
  largestPush: number;
  readonly importIds: Set<string>;
  readonly parked: Map<DocumentId, ParkedDocument>;
  /** How often the server has failed at a document since it last took it. */
  readonly failedPushes: Map<DocumentId, number>;
  progress: SyncProgress;
  /** What stood in `_local/<device>` when this device last looked or wrote. */
  serverToken: ServerToken | null;
  /** The noted token, while it stands in no request; null where it may: it is never sent again (rule 7). */
  unsentToken: string | null;
  /** What a rescan has shown so far (rule 7); null where none is under way, or another tab's was. */
  rescanned: Set<DocumentId> | null;
  /** How many documents have come or gone since this client was opened. */
  documentsMoved: number;
  /** A write of this leader that changes nothing but what is given. */
  blankWrite(): SyncWrite;
  /** Remembers what was written. */
  wrote(write: SyncWrite): void;
  /** Catches up with commits of all tabs. */
  follow(): Promise<void>;
  onProgress(): void;
}

/** Writes, and remembers what was written; null when it is. */
export async function saveWrite(client: SyncClient, write: SyncWrite): Promise<SyncStop | null> {
  const outcome = await client.store.save(write);
  if (outcome !== 'written') return { type: 'store', outcome: outcome === 'stale' ? 'failed' : outcome };
  client.wrote(write);
  return null;
}

/** Why work ended before its end. */
export type SyncStop =
  | { readonly type: 'failed'; readonly failure: TransportFailure }
  /** Not the leader any more, or the disk is full: nothing is lost. */
  | { readonly type: 'store'; readonly outcome: Exclude<SyncWriteOutcome, 'written' | 'stale'> };

const documentsPerBatch = 1_000;

/** Reads the store and takes the lead. `leader` names this tab. */
export async function createSyncClient(
  facts: Pick<SyncClient, 'deviceId' | 'database' | 'store' | 'tools' | 'signal' | 'onProgress'> & {
    readonly leader: string;
    readonly batchSize?: number;
  },
): Promise<SyncClient> {
  const { leader, batchSize = documentsPerBatch, ...given } = facts;
  const { store, deviceId } = given;
  const snapshot = await store.takeOver(leader);
  const importIds = new Set(await store.importIds());
  const { version, log } = await store.follow(0);
  const start = { version, log, synced: snapshot.synced };
  const ledger = createLedger(deviceId, start, localDocuments(store.directory, importIds));
  const parked = new Map(snapshot.parked.map((document) => [document.id, document]));
  const blank = blankSyncWrite(leader);
  const client: SyncClient = {
    ...given,
    batchSize,
    usualBatch: batchSize,
    largestPush: batchSize,
    ledger,
    importIds,
    parked,
    failedPushes: new Map(),
    progress: snapshot.progress,
    serverToken: null,
    unsentToken: null,
    rescanned: null,
    documentsMoved: 0,
    blankWrite: () => blank,
    wrote(write) {
      ledger.settle(write.synced);
      for (const { id } of write.imports) importIds.add(id);
      for (const id of write.parkedRemoved) parked.delete(id);
      for (const document of write.parkedAdded) parked.set(document.id, document);
      client.progress = { ...client.progress, ...write.progress };
      if (write.progress.nextToken !== undefined) client.unsentToken = write.progress.nextToken;
      if (write.progress.rescanning !== undefined) {
        client.rescanned = write.progress.rescanning ? new Set() : null;
      }
      for (const { rev } of write.synced.values()) if (rev !== '') client.documentsMoved += 1;
      for (const id of write.synced.keys()) client.failedPushes.delete(id);
    },
    async follow() {
      const followed = await store.follow(ledger.version);
      for (const { marks } of followed.log) {
        for (const { id } of marks) if (id.startsWith('import:')) importIds.add(id.slice('import:'.length));
      }
      ledger.follow(followed.version, followed.log);
    },
  };
  return client;
}
