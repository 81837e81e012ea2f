/**
 * A small model of a CouchDB 3 database: revision trees, the winner's rules, compare-and-swap, tombstones, `_local`, an opaque
 * `seq`, and backups that can be restored. It answers requests as `Send` gives them, without any network.
 */
import type { TransportOutcome, TransportRequest } from '../../../src/sync/transport';

interface Leaf {
  readonly rev: string;
  readonly deleted: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Stored {
  readonly seq: number;
  readonly leaves: readonly Leaf[];
}

interface Backup {
  readonly seq: number;
  readonly documents: ReadonlyMap<string, Stored>;
  readonly locals: ReadonlyMap<string, Leaf>;
}

export interface CouchModel {
  answer(request: TransportRequest): TransportOutcome;
  /** Documents for which this answers a reason are refused, as `validate_doc_update` would. */
  refuse: (document: Readonly<Record<string, unknown>>) => string | null;
  /** Bytes of JSON that one document may have; more is 413 for the whole batch. */
  largestDocument: number;
  backup(): Backup;
  restore(backup: Backup): void;
  /** Writes a losing or winning branch beside what is there, as replication does. */
  branch(id: string, from: string, body: Readonly<Record<string, unknown>>): void;
  /** The winners that aren't deleted, by id, without `_rev` and `m`. */
  contents(): ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The winner with everything, deleted or not. */
  winner(id: string): (Leaf & { readonly conflicts: readonly string[] }) | undefined;
}

export function createCouchModel(): CouchModel {
  let seq = 0;
  let documents = new Map<string, Stored>();
  let locals = new Map<string, Leaf>();

  function put(id: string, leaves: readonly Leaf[]): void {
    seq += 1;
    documents.set(id, { seq, leaves });
  }

  function write(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { _id, _rev, _deleted, ...body } = document;
    const id = String(_id);
    const reason = _deleted === true ? null : model.refuse(document);
    if (reason !== null) return { id, error: 'forbidden', reason };
    const leaves = documents.get(id)?.leaves ?? [];
    const top = winnerOf(leaves);
    const parent = _rev === undefined ? (top?.deleted === true ? top : undefined) : leafOf(leaves, _rev);
    const isNew = top === undefined && _rev === undefined;
    if (!isNew && parent === undefined) {
      return { id, error: 'conflict', reason: 'Document update conflict.' };
    }
    const rev = nextRev(parent?.rev, document);
    const others = leaves.filter((leaf) => leaf !== parent);
    put(id, [...others, { rev, deleted: _deleted === true, body }]);
    return { ok: true, id, rev };
  }

  function changesAfter(since: string, limit: number): TransportOutcome {
    const from = since === '0' ? 0 : Number.parseInt(since, 10);
    const rows = [...documents].filter(([, stored]) => stored.seq > from);
    rows.sort(([, a], [, b]) => a.seq - b.seq);
    const page = rows.slice(0, limit);
    const last = page.at(-1)?.[1].seq ?? Math.max(from, seq);
    return {
      type: 'answer',
      json: {
        results: page.map(([id, { seq: at, leaves }]) => ({ id, seq: opaque(at), doc: render(id, leaves) })),
        last_seq: opaque(last),
        pending: rows.length - page.length,
      },
    };
  }

  function bulk(body: unknown): TransportOutcome {
    const batch = documentsOf(body);
    const isTooLarge = batch.some((document) => JSON.stringify(document).length > model.largestDocument);
    if (isTooLarge) return { type: 'tooLarge' };
    return { type: 'answer', json: batch.map(write) };
  }

  function local(path: string, request: TransportRequest): TransportOutcome {
    const known = locals.get(path);
    if (request.method === 'GET') {
      if (known === undefined) return { type: 'notFound' };
      return { type: 'answer', json: { ...known.body, _id: path, _rev: known.rev } };
    }
    const { _rev, ...body } = recordOf(request.body);
    if (_rev !== known?.rev) return { type: 'conflict' };
    const rev = `0-${Number(known?.rev.slice(2) ?? 0) + 1}`;
    locals.set(path, { rev, deleted: false, body });
    return { type: 'answer', json: { ok: true, id: path, rev } };
  }

  const model: CouchModel = {
    refuse: () => null,
    largestDocument: Infinity,
    answer(request) {
      const { path, query = {} } = request;
      if (path === '') return { type: 'answer', json: { db_name: 'rollcall' } };
      if (path === '_changes') return changesAfter(query['since'] ?? '0', Number(query['limit'] ?? 25));
      if (path === '_bulk_docs') return bulk(request.body);
      if (path.startsWith('_local/')) return local(path, request);
      const id = decodeURIComponent(path);
      const leaf = leafOf(documents.get(id)?.leaves ?? [], query['rev']);
      if (leaf === undefined) return { type: 'notFound' };
      return { type: 'answer', json: frame(id, leaf) };
    },
    backup: () => ({ seq, documents: new Map(documents), locals: new Map(locals) }),
    restore(backup) {
      seq = backup.seq;
      documents = new Map(backup.documents);
      locals = new Map(backup.locals);
    },
    branch(id, from, body) {
      const leaves = documents.get(id)?.leaves ?? [];
      put(id, [...leaves, { rev: nextRev(from, body), deleted: false, body }]);
    },
    contents() {
      const contents = new Map<string, Readonly<Record<string, unknown>>>();
      for (const [id, { leaves }] of documents) {
        const top = winnerOf(leaves);
        if (top === undefined || top.deleted) continue;
        const { m: _, ...body } = top.body;
        contents.set(id, body);
      }
      return contents;
    },
    winner(id) {
      const leaves = documents.get(id)?.leaves ?? [];
      const top = winnerOf(leaves);
      return top && { ...top, conflicts: conflictsOf(leaves) };
    },
  };
  return model;
}

/** CouchDB's own rule: alive before deleted, then the longer history, then the greater revision. */
function winnerOf(leaves: readonly Leaf[]): Leaf | undefined {
  return leaves.toSorted(
    (a, b) =>
      Number(a.deleted) - Number(b.deleted) ||
      generation(b.rev) - generation(a.rev) ||
      (a.rev > b.rev ? -1 : 1),
  )[0];
}

function conflictsOf(leaves: readonly Leaf[]): readonly string[] {
  const top = winnerOf(leaves);
  return leaves.filter((leaf) => leaf !== top && !leaf.deleted).map(({ rev }) => rev);
}

function leafOf(leaves: readonly Leaf[], rev: unknown): Leaf | undefined {
  return leaves.find((leaf) => leaf.rev === rev);
}

function render(id: string, leaves: readonly Leaf[]): unknown {
  const top = winnerOf(leaves);
  const conflicts = conflictsOf(leaves);
  return top && { ...frame(id, top), ...(conflicts.length > 0 ? { _conflicts: conflicts } : {}) };
}

function frame(id: string, { rev, deleted, body }: Leaf): Readonly<Record<string, unknown>> {
  return { ...body, _id: id, _rev: rev, ...(deleted ? { _deleted: true } : {}) };
}

function generation(rev: string): number {
  return Number.parseInt(rev, 10);
}

/** The same edit of the same parent has the same revision, as in CouchDB. */
function nextRev(parent: string | undefined, content: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of `${parent ?? ''}${JSON.stringify(content)}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${generation(parent ?? '0') + 1}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** Nobody may count with it. */
function opaque(seq: number): string {
  return `${seq}-g1AAAAB${(seq * 7919).toString(36)}`;
}

function documentsOf(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { docs } = recordOf(body);
  // Over the wire nothing but JSON arrives.
  return Array.isArray(docs) ? docs.map((document) => recordOf(JSON.parse(JSON.stringify(document)))) : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
