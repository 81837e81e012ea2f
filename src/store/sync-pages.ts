/**
 * What was synced, 500 documents to a record, in the order they were first synced (D2): so that a batch of sync, which comes
 * in that order too, rewrites a page or two. Read by the tab that leads sync, and by no other.
 */
import * as z from 'zod/mini';
import type { DocumentId, SyncedDocument } from '../domain/sync-record';

export interface SyncPageRecord {
  readonly no: number;
  /** JSON of the page's documents. */
  readonly documents: string;
}

export interface SyncPages {
  readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
  /** The records to write for these documents. They count as written only once `replace` has them. */
  plan(documents: ReadonlyMap<DocumentId, SyncedDocument>): readonly SyncPageRecord[];
  /** Takes over what was written. */
  replace(documents: ReadonlyMap<DocumentId, SyncedDocument>): void;
  /** Forgets all, and takes over what was read. */
  load(records: readonly SyncPageRecord[]): void;
  /** Forgets the password hashes of these documents, for no page may have them any more. */
  forgetPasswords(ids: readonly DocumentId[]): void;
}

const documentsPerPage = 500;

export function createSyncPages(): SyncPages {
  const synced = new Map<DocumentId, SyncedDocument>();
  /** Documents by position: a page is a slice of it. */
  const order: DocumentId[] = [];
  const positions = new Map<DocumentId, number>();

  /** Where documents lie that are new among these, without giving them the place yet. */
  function placesOf(documents: ReadonlyMap<DocumentId, SyncedDocument>): readonly DocumentId[] {
    return [...documents.keys()].filter((id) => !positions.has(id));
  }

  return {
    synced,
    plan(documents) {
      const added = placesOf(documents);
      const touched = new Set<number>();
      for (const id of documents.keys()) {
        const position = positions.get(id);
        if (position !== undefined) touched.add(Math.floor(position / documentsPerPage));
      }
      for (let at = 0; at < added.length; at += 1) {
        touched.add(Math.floor((order.length + at) / documentsPerPage));
      }
      return [...touched].map((no) => {
        const [start, end] = [no * documentsPerPage, (no + 1) * documentsPerPage];
        const ids = order.slice(start, end);
        const first = Math.max(0, start - order.length);
        const fresh = added.slice(first, Math.max(first, end - order.length));
        return packPage(no, [...ids, ...fresh], (id) => documents.get(id) ?? synced.get(id));
      });
    },
    replace(documents) {
      for (const id of placesOf(documents)) {
        positions.set(id, order.length);
        order.push(id);
      }
      for (const [id, document] of documents) synced.set(id, document);
    },
    load(records) {
      synced.clear();
      positions.clear();
      order.length = 0;
      for (const record of records) {
        // Pages are dense, so that positions are the same as when they were written.
        for (const [id, document] of unpackPage(record)) {
          positions.set(id, order.length);
          order.push(id);
          synced.set(id, document);
        }
      }
    },
    forgetPasswords(ids) {
      for (const id of ids) {
        const document = synced.get(id);
        if (document !== undefined) synced.set(id, withoutPassword(document));
      }
    },
  };
}

/** The pages on which some of these documents have password hashes, without those. */
export function pagesWithoutPasswords(
  records: readonly SyncPageRecord[],
  ids: ReadonlySet<DocumentId>,
): readonly SyncPageRecord[] {
  return records.flatMap((record) => {
    // Nearly no page has one, and reading a page takes time.
    if (!record.documents.includes('"passwordHash"')) return [];
    const documents = new Map(unpackPage(record));
    const named = [...documents].filter(([id]) => ids.has(id));
    for (const [id, document] of named) documents.set(id, withoutPassword(document));
    return named.length === 0 ? [] : [packPage(record.no, [...documents.keys()], (id) => documents.get(id))];
  });
}

function withoutPassword({ passwordHash: _hash, ...document }: SyncedDocument): SyncedDocument {
  return document;
}

/** Nearly all documents share a few sets of operations, which are kept once. */
function packPage(
  no: number,
  ids: readonly DocumentId[],
  documentOf: (id: DocumentId) => SyncedDocument | undefined,
): SyncPageRecord {
  const operations: string[] = [];
  const places = new Map<string, number>();
  const rows = ids.map((id) => {
    const document = documentOf(id);
    if (document === undefined) throw new Error(`${id} is on no page`);
    const { operations: own, rev, ...rest } = document;
    const text = JSON.stringify(own);
    const place = places.get(text) ?? operations.push(text) - 1;
    places.set(text, place);
    return Object.keys(rest).length === 0 ? [id, rev, place] : [id, rev, place, rest];
  });
  return { no, documents: JSON.stringify({ operations, rows }) };
}

function unpackPage({ documents }: SyncPageRecord): readonly (readonly [DocumentId, SyncedDocument])[] {
  const { operations, rows } = pageSchema.parse(JSON.parse(documents));
  const shared = operations.map((text) => operationsSchema.parse(JSON.parse(text)));
  return rows.map(([id, rev, place, rest]) => [id, { rev, operations: shared[place] ?? {}, ...rest }]);
}

const operationsSchema = z.record(z.string(), z.number());
const pageSchema = z.object({
  operations: z.array(z.string()),
  rows: z.array(
    z.union([
      z.tuple([z.string(), z.string(), z.number()]),
      z.tuple([
        z.string(),
        z.string(),
        z.number(),
        z.custom<Omit<SyncedDocument, 'rev' | 'operations'>>((value) => typeof value === 'object'),
      ]),
    ]),
  ),
});
