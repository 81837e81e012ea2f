/**
 * A small model of a CouchDB 3 database: revision trees, the winner's rules, compare-and-swap, tombstones, `_local`, an opaque
 * `seq`, and backups that can be restored. It answers requests as `Send` gives them, without any network; who may ask is
 * the business of `couch-door.ts`.
 */
import { createHash } from 'node:crypto';
import type { Send, TransportOutcome, TransportRequest } from '../../../src/sync/transport';

type Json = Readonly<Record<string, unknown>>;

interface Leaf {
  readonly rev: string;
  readonly deleted: boolean;
  readonly body: Json;
}

interface Stored {
  readonly seq: number;
  readonly leaves: readonly Leaf[];
}

interface Backup {
  readonly documents: ReadonlyMap<string, Stored>;
  readonly feed: readonly string[];
  readonly locals: ReadonlyMap<string, Leaf>;
}

export interface CouchModel {
  /** Answers at once; a longpoll as if its timeout were over. */
  answer(request: TransportRequest): TransportOutcome;
  /** The same, for clients. */
  readonly send: Send;
  /** Documents for which this answers a reason are refused, as `validate_doc_update` would. */
  refuse: (document: Json) => string | null;
  /** Characters of JSON that one document may have, and one request; more is 413 for the whole batch. */
  largestDocument: number;
  largestRequest: number;
  /** How many changes before `since` the feed shows again, as a cluster may. */
  rewind: () => number;
  /** Calls `listener` at every change; answers the function that ends it. */
  onChange(listener: () => void): () => void;
  backup(): Backup;
  restore(backup: Backup): void;
  /** Writes a losing or winning branch beside what is there, as replication does. */
  branch(id: string, from: string, body: Json): void;
  /** Writes over the winner, as somebody does who works on the server. */
  overwrite(id: string, body: Json): void;
  /** The winners that aren't deleted, by id, without `_rev` and `m`. */
  contents(): ReadonlyMap<string, Json>;
  /** The winner with everything, deleted or not. */
  winner(id: string): (Leaf & { readonly conflicts: readonly string[] }) | undefined;
}

export function createCouchModel(): CouchModel {
  let documents = new Map<string, Stored>();
  /** The document that each change was to, in order: the seq of a change is its place, counted from 1. */
  let feed: string[] = [];
  let locals = new Map<string, Leaf>();
  const listeners = new Set<() => void>();

  function put(id: string, leaves: readonly Leaf[]): void {
    documents.set(id, { seq: feed.push(id), leaves });
    for (const listener of listeners) listener();
  }

  function write(text: string): Json {
    const document: Json = JSON.parse(text);
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
    const rev = nextRev(parent?.rev, text);
    const others = leaves.filter((leaf) => leaf !== parent);
    put(id, [...others, { rev, deleted: _deleted === true, body }]);
    return { ok: true, id, rev };
  }

  function changesAfter(query: Readonly<Record<string, string>>): TransportOutcome {
    const since = placeOf(query['since'] ?? '0');
    if (since === null)
      return { type: 'badRequest', reason: 'Malformed sequence supplied in since parameter.' };
    const limit = Number(query['limit'] ?? 25);
    const results: Json[] = [];
    let place = since === 0 ? 0 : Math.max(0, since - model.rewind());
    for (; place < feed.length && results.length < limit; place += 1) {
      const id = feed[place] ?? '';
      const stored = documents.get(id);
      // Changed again since: the document stands further on.
      if (stored?.seq !== place + 1) continue;
      const changes = [{ rev: winnerOf(stored.leaves)?.rev }];
      const withConflicts = query['conflicts'] === 'true';
      const doc = query['include_docs'] === 'true' ? { doc: render(id, stored.leaves, withConflicts) } : {};
      results.push({ id, seq: opaque(place + 1), changes, ...doc });
    }
    return { type: 'answer', json: { results, last_seq: opaque(place), pending: feed.length - place } };
  }

  function bulk(body: unknown): TransportOutcome {
    // Over the wire nothing but JSON arrives.
    const texts = documentsOf(body).map((document) => JSON.stringify(document));
    const size = texts.reduce((sum, text) => sum + text.length, 0);
    if (size > model.largestRequest || texts.some((text) => text.length > model.largestDocument)) {
      return { type: 'tooLarge' };
    }
    return { type: 'answer', json: texts.map(write) };
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
    largestRequest: Infinity,
    rewind: () => 0,
    answer(request) {
      const { path, query = {} } = request;
      if (path === '') return { type: 'answer', json: { db_name: 'rollcall' } };
      if (path === '_changes') return changesAfter(query);
      if (path === '_bulk_docs') return bulk(request.body);
      if (path.startsWith('_local/')) return local(path, request);
      const id = decodeURIComponent(path);
      const leaf = leafOf(documents.get(id)?.leaves ?? [], query['rev']);
      if (leaf === undefined) return { type: 'notFound' };
      return { type: 'answer', json: frame(id, leaf) };
    },
    send: async (request) => model.answer(request),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    backup: () => ({ documents: new Map(documents), feed: [...feed], locals: new Map(locals) }),
    restore(backup) {
      documents = new Map(backup.documents);
      feed = [...backup.feed];
      locals = new Map(backup.locals);
    },
    branch(id, from, body) {
      const leaves = documents.get(id)?.leaves ?? [];
      put(id, [...leaves, { rev: nextRev(from, JSON.stringify(body)), deleted: false, body }]);
    },
    overwrite(id, body) {
      const _rev = winnerOf(documents.get(id)?.leaves ?? [])?.rev;
      write(JSON.stringify({ ...body, _id: id, _rev }));
    },
    contents() {
      const contents = new Map<string, Json>();
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
  if (leaves.length < 2) return leaves[0];
  return leaves.toSorted(
    (a, b) =>
      Number(a.deleted) - Number(b.deleted) ||
      generation(b.rev) - generation(a.rev) ||
      (a.rev > b.rev ? -1 : 1),
  )[0];
}

function conflictsOf(leaves: readonly Leaf[]): readonly string[] {
  if (leaves.length < 2) return [];
  const top = winnerOf(leaves);
  return leaves.filter((leaf) => leaf !== top && !leaf.deleted).map(({ rev }) => rev);
}

function leafOf(leaves: readonly Leaf[], rev: unknown): Leaf | undefined {
  return leaves.find((leaf) => leaf.rev === rev);
}

function render(id: string, leaves: readonly Leaf[], withConflicts: boolean): unknown {
  const top = winnerOf(leaves);
  const conflicts = withConflicts ? conflictsOf(leaves) : [];
  return top && { ...frame(id, top), ...(conflicts.length > 0 ? { _conflicts: conflicts } : {}) };
}

function frame(id: string, { rev, deleted, body }: Leaf): Json {
  return { ...body, _id: id, _rev: rev, ...(deleted ? { _deleted: true } : {}) };
}

function generation(rev: string): number {
  return Number.parseInt(rev, 10);
}

/** The same edit of the same parent has the same revision, as in CouchDB. */
function nextRev(parent: string | undefined, text: string): string {
  const hash = createHash('md5').update(`${parent ?? ''}${text}`);
  return `${generation(parent ?? '0') + 1}-${hash.digest('hex')}`;
}

const opaquePrefix = 'g1AAAACbeJzLYWBgYMpgTmHgz8tPSTV0MD';

/** Nobody may count with it: what stands in front goes up and down, as when the shards of a cluster move. */
function opaque(seq: number): string {
  return `${(seq * 37) % 101}-${opaquePrefix}${seq.toString(36)}`;
}

/** null: no `since` that this server ever gave. */
function placeOf(since: string): number | null {
  if (since === '0') return 0;
  const [, place] = since.split(opaquePrefix);
  return place === undefined ? null : Number.parseInt(place, 36);
}

function documentsOf(body: unknown): readonly unknown[] {
  const { docs } = recordOf(body);
  return Array.isArray(docs) ? docs : [];
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
