/** What the server has and what it lacks, document by document (DESIGN, sync rules 2 and 3): the log of marks against what was synced. */
import type { DocumentId, LoggedCommit, RecordBefore, SyncedDocument } from '../domain/sync-record';

/** One operation on a document that the server may lack. */
export interface PendingOperation {
  readonly operation: number;
  readonly before: RecordBefore;
  readonly erased?: true;
}

export interface Ledger {
  /** The directory's version that the log is known up to. */
  readonly version: number;
  readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
  /** Documents that differ from the server, as far as is known. */
  readonly waiting: ReadonlySet<DocumentId>;
  /**
   * The operations on a document after `acknowledged`, the last one that the server has; absent: what was synced says it.
   * The first one's `before` is the base of a merge.
   */
  pending(id: DocumentId, acknowledged?: number): readonly PendingOperation[];
  /** The number of the last operation on a document; records from before the log count as operation 1. */
  operation(id: DocumentId): number;
  /** Whether the last thing that is known of a user is an erasure. */
  isErased(id: DocumentId): boolean;
  /** Whether the server never had the document, or has lost it. */
  isMissingOnServer(id: DocumentId): boolean;
  /** Takes up marks of newer commits. */
  follow(version: number, log: readonly LoggedCommit[]): void;
  /** Takes up what was pushed or pulled. */
  settle(synced: ReadonlyMap<DocumentId, SyncedDocument>): void;
  /** Versions of commits all of whose marks the server has; they are forgotten at once. */
  takeDone(): readonly number[];
}

/** The documents that there should be, one per record. */
export interface LocalDocuments {
  ids(): Iterable<DocumentId>;
  has(id: DocumentId): boolean;
}

export function createLedger(
  deviceId: string,
  start: {
    readonly version: number;
    readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
    readonly log: readonly LoggedCommit[];
  },
  records: LocalDocuments,
): Ledger {
  let version = start.version;
  const synced = new Map(start.synced);
  const operations = new Map<DocumentId, readonly PendingOperation[]>();
  const commits = new Map<number, readonly DocumentId[]>();
  const waiting = new Set<DocumentId>();

  function acknowledgedOf(id: DocumentId): number {
    const known = synced.get(id);
    return Math.max(known?.operations[deviceId] ?? 0, known?.settled ?? 0);
  }

  function isMissingOnServer(id: DocumentId): boolean {
    return (synced.get(id)?.rev ?? '') === '';
  }

  function pending(id: DocumentId, acknowledged?: number): readonly PendingOperation[] {
    const after = Math.max(acknowledged ?? 0, acknowledgedOf(id));
    const all = operations.get(id) ?? [];
    return all.every(({ operation }) => operation > after)
      ? all
      : all.filter(({ operation }) => operation > after);
  }

  function add({ version: operation, marks }: LoggedCommit): void {
    commits.set(
      operation,
      marks.map(({ id }) => id),
    );
    // Most of an import's marks are of new users, and all of those are alike.
    const made: readonly PendingOperation[] = [{ operation, before: null }];
    for (const { id, before, erased } of marks) {
      const earlier = operations.get(id);
      const one =
        erased === true ? [{ operation, before, erased }] : before === null ? made : [{ operation, before }];
      operations.set(id, earlier === undefined ? one : [...earlier, ...one]);
      waiting.add(id);
    }
  }

  /** Drops what the server has; what is left still waits. */
  function tidy(id: DocumentId): void {
    const left = pending(id);
    if (left.length === 0) operations.delete(id);
    else operations.set(id, left);
    const isMissing = isMissingOnServer(id) && records.has(id);
    if (left.length > 0 || isMissing) waiting.add(id);
    else waiting.delete(id);
  }

  for (const commit of start.log) add(commit);
  for (const id of operations.keys()) tidy(id);
  for (const id of records.ids()) if (isMissingOnServer(id)) waiting.add(id);

  return {
    get version() {
      return version;
    },
    synced,
    waiting,
    pending,
    operation: (id) => Math.max(1, acknowledgedOf(id), operations.get(id)?.at(-1)?.operation ?? 0),
    isErased(id) {
      const last = pending(id).at(-1);
      return (last === undefined ? synced.get(id)?.erased : last.erased) === true;
    },
    isMissingOnServer,
    follow(newVersion, log) {
      for (const commit of log) add(commit);
      version = newVersion;
    },
    settle(newlySynced) {
      for (const [id, document] of newlySynced) {
        synced.set(id, document);
        tidy(id);
      }
    },
    takeDone() {
      const done = [...commits].filter(([operation, ids]) =>
        ids.every((id) => acknowledgedOf(id) >= operation),
      );
      for (const [operation] of done) commits.delete(operation);
      return done.map(([operation]) => operation);
    },
  };
}
