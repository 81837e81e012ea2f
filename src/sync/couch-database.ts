/** The few requests that sync makes of a CouchDB database, with their answers checked. */
import * as z from 'zod/mini';
import { err, ok, type Result } from '../domain/result';
import type { DocumentId } from '../domain/sync-record';
import type { WireDocument } from './document';
import type { Send, TransportFailure, TransportRequest } from './transport';

export interface CouchDatabase {
  info(signal: AbortSignal): Promise<Answer<unknown>>;
  create(signal: AbortSignal): Promise<Answer<unknown>>;
  /** A piece of the changes feed from `since` on (rule 5). */
  changes(since: string, limit: number, signal: AbortSignal): Promise<Answer<ChangesPage>>;
  /** Resolves when there is something new after `since`, or when `timeout` milliseconds are over. */
  awaitChanges(since: string, timeout: number, signal: AbortSignal): Promise<Answer<unknown>>;
  /** Answers a row per document, by id. */
  write(
    documents: readonly WireDocument[],
    signal: AbortSignal,
  ): Promise<Answer<ReadonlyMap<DocumentId, WriteRow>>>;
  /** One revision of a document, which may be a losing branch. */
  revision(id: DocumentId, rev: string, signal: AbortSignal): Promise<Answer<unknown>>;
  /** The `_local` document of this device (rule 7); null: there is none. */
  readToken(deviceId: string, signal: AbortSignal): Promise<Answer<ServerToken | null>>;
  /** Answers its new revision. `conflict`: it was not `previous` that stood there. */
  writeToken(
    deviceId: string,
    token: string,
    previous: ServerToken | null,
    signal: AbortSignal,
  ): Promise<Answer<string>>;
}

export type Answer<Value> = Result<Value, TransportFailure>;

export interface ChangesPage {
  readonly changes: readonly Change[];
  readonly since: string;
}

export interface Change {
  readonly id: DocumentId;
  readonly document: unknown;
}

/** What became of one document of a batch. */
export type WriteRow =
  | { readonly type: 'written'; readonly rev: string }
  | { readonly type: 'conflict' }
  | { readonly type: 'forbidden'; readonly reason: string }
  /** The server couldn't, for once or for ever, or says nothing of it. */
  | { readonly type: 'failed'; readonly reason: string };

export interface ServerToken {
  readonly token: string;
  readonly rev: string;
}

export function createCouchDatabase(send: Send): CouchDatabase {
  async function ask<Value>(
    request: TransportRequest,
    schema: z.ZodMiniType<Value>,
    signal: AbortSignal,
  ): Promise<Answer<Value>> {
    const outcome = await send(request, signal);
    if (outcome.type !== 'answer') return err(outcome);
    const read = schema.safeParse(outcome.json);
    // A captive portal answers 200 with a page of its own.
    return read.success ? ok(read.data) : err(nonsense);
  }

  return {
    info: (signal) => ask({ method: 'GET', path: '' }, infoSchema, signal),
    create: (signal) => ask({ method: 'PUT', path: '' }, z.unknown(), signal),

    async changes(since, limit, signal) {
      const query = { since, limit: String(limit), include_docs: 'true', conflicts: 'true' };
      const answer = await ask({ method: 'GET', path: '_changes', query }, changesSchema, signal);
      if (!answer.ok) return answer;
      const { results, last_seq: last } = answer.value;
      return ok({
        changes: results.map(({ id, doc }) => ({ id, document: doc })),
        since: sequenceText(last),
      });
    },

    awaitChanges(since, timeout, signal) {
      const query = { since, feed: 'longpoll', limit: '1', timeout: String(timeout) };
      return ask({ method: 'GET', path: '_changes', query }, changesSchema, signal);
    },

    async write(documents, signal) {
      const body = { docs: documents, new_edits: true };
      const answer = await ask({ method: 'POST', path: '_bulk_docs', body }, rowsSchema, signal);
      if (!answer.ok) return answer;
      const rows = new Map(answer.value.map((row) => [row.id, row]));
      return ok(new Map(documents.map(({ _id: id }) => [id, toRow(rows.get(id) ?? {})])));
    },

    revision: (id, rev, signal) =>
      ask({ method: 'GET', path: encodeURIComponent(id), query: { rev } }, revisionSchema, signal),

    async readToken(deviceId, signal) {
      const answer = await ask({ method: 'GET', path: localPath(deviceId) }, tokenSchema, signal);
      if (answer.ok) return ok({ token: answer.value.token ?? '', rev: answer.value._rev });
      return answer.error.type === 'notFound' ? ok(null) : answer;
    },

    async writeToken(deviceId, token, previous, signal) {
      const body = { token, ...(previous === null ? {} : { _rev: previous.rev }) };
      const answer = await ask({ method: 'PUT', path: localPath(deviceId), body }, writtenSchema, signal);
      return answer.ok ? ok(answer.value.rev) : answer;
    },
  };
}

function localPath(deviceId: string): string {
  return `_local/rollcall-${deviceId}`;
}

/** A `seq` is opaque: CouchDB's is a text, other servers count. */
function sequenceText(sequence: string | number): string {
  return String(sequence);
}

function toRow({ rev, error = '', reason = '' }: Partial<z.infer<typeof rowSchema>>): WriteRow {
  if (error === 'conflict') return { type: 'conflict' };
  if (error === 'forbidden' || error === 'unauthorized')
    return { type: 'forbidden', reason: reason || error };
  return error !== '' || rev === undefined
    ? { type: 'failed', reason: reason || error }
    : { type: 'written', rev };
}

const sequence = z.union([z.string(), z.number()]);

/** A 2xx answer that isn't what was asked for. */
const nonsense = { type: 'serverError', status: 200 } as const;

const infoSchema = z.looseObject({ db_name: z.string() });

/** By hand and not by zod, which copies: a first pull reads a hundred thousand. */
const changesSchema = z.looseObject({
  results: z.custom<readonly FeedRow[]>(areFeedRows),
  last_seq: sequence,
});

interface FeedRow {
  readonly id: string;
  readonly doc?: unknown;
}

function areFeedRows(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (row: unknown) => typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string',
    )
  );
}

const rowSchema = z.looseObject({
  id: z.string(),
  rev: z.optional(z.string()),
  error: z.optional(z.string()),
  reason: z.optional(z.string()),
});
const rowsSchema = z.array(rowSchema);

const revisionSchema = z.looseObject({ _rev: z.string() });

const writtenSchema = z.looseObject({ rev: z.string() });

const tokenSchema = z.looseObject({ _rev: z.string(), token: z.optional(z.string()) });
