/**
 * Records ⇄ CouchDB documents (DESIGN, sync rule 1). In between stands the body: a record as a flat map, field by field,
 * which is what merges.
 */
import * as z from 'zod/mini';
import { delimiters } from '../domain/csv-file';
import { customFieldTypes, type CustomField } from '../domain/field';
import { individuals, type Group } from '../domain/group';
import type { ImportRecord } from '../domain/import-record';
import { isPendingHash } from '../domain/password-hash';
import type { ConflictValue, DocumentId, Operations, RecordBefore } from '../domain/sync-record';
import type { Origin, User } from '../domain/user';

/** A record field by field; a blank one has no entry. A user's custom values stand under `custom.<field id>`. */
export type Body = Readonly<Record<string, ConflictValue>>;

export type DocumentKind = 'user' | 'group' | 'field' | 'import';

/** The newest shape of documents that this program writes and understands. */
export const schemaVersion = 1;

/** A document as it goes over the wire. */
export interface WireDocument {
  readonly _id: DocumentId;
  readonly _rev?: string;
  readonly _deleted?: true;
  readonly type: DocumentKind;
  readonly v: number;
  /** Rule 3: the last operation of each device. */
  readonly m: Operations;
}

export function documentId(kind: DocumentKind, id: string): DocumentId {
  return `${kind}:${id}`;
}

/** The kind and the record's own id; null for documents that are not ours, such as `_design/…`. */
export function parseDocumentId(
  id: DocumentId,
): { readonly kind: DocumentKind; readonly recordId: string } | null {
  const [, prefix = '', recordId = ''] = /^(user|group|field|import):(.+)$/su.exec(id) ?? [];
  return isKind(prefix) ? { kind: prefix, recordId } : null;
}

function isKind(text: string): text is DocumentKind {
  return text === 'user' || text === 'group' || text === 'field' || text === 'import';
}

const customPrefix = 'custom.';

/**
 * What syncs of a user. A password whose hash is still being computed does not: until then the user has the server's
 * `syncedHash` (R18).
 */
export function userToBody(user: User, syncedHash?: string): Body {
  const { custom, passwordHash } = user;
  const body: Record<string, ConflictValue> = {};
  for (const [field, value] of Object.entries(user)) {
    if (value !== '' && typeof value !== 'object' && !notFields.has(field)) body[field] = value;
  }
  for (const [field, value] of Object.entries(custom)) body[customPrefix + field] = value;
  const hash = isPendingHash(passwordHash) ? syncedHash : passwordHash;
  if (hash !== undefined) body['passwordHash'] = hash;
  return body;
}

/** What of a user stands elsewhere in the document, or needs a decision. */
const notFields: ReadonlySet<string> = new Set(['id', 'custom', 'passwordHash']);

export function groupToBody({ name, createdAt }: Group): Body {
  return { name, createdAt };
}

export function fieldToBody({ label, type, options, required, order }: CustomField): Body {
  return { label, fieldType: type, options, required, order };
}

/** A history entry is never edited field by field, so it is one value: its JSON. What can be undone is each device's own. */
export function importToBody(record: ImportRecord): Body {
  return { record: sortedJson({ ...record, id: undefined, imagesDropped: undefined }) };
}

/** The body of a record from the log; null stays null. */
export function recordToBody(record: RecordBefore, syncedHash?: string): Body | null {
  if (record === null) return null;
  if ('email' in record) return userToBody(record, syncedHash);
  return 'label' in record ? fieldToBody(record) : groupToBody(record);
}

/** Checked by hand and not by zod: a first pull reads a hundred thousand. Throws when it is no user. */
export function bodyToUser(id: string, body: Body): User {
  const custom: Record<string, string> = {};
  for (const field in body) {
    if (field.startsWith(customPrefix)) custom[field.slice(customPrefix.length)] = textOf(body, field);
  }
  const email = textOf(body, 'email');
  if (email === '') throw new TypeError('email is missing');
  const user: User = {
    id,
    order: numberOf(body, 'order'),
    firstName: textOf(body, 'firstName'),
    middleName: textOf(body, 'middleName'),
    lastName: textOf(body, 'lastName'),
    email,
    groupId: textOf(body, 'groupId') || individuals.id,
    workPhone: textOf(body, 'workPhone'),
    cellPhone: textOf(body, 'cellPhone'),
    homePhone: textOf(body, 'homePhone'),
    notes: textOf(body, 'notes'),
    custom,
    createdAt: numberOf(body, 'createdAt'),
    createdBy: originOf(body, 'createdBy'),
    changedAt: numberOf(body, 'changedAt'),
    changedBy: originOf(body, 'changedBy'),
  };
  const passwordHash = textOf(body, 'passwordHash');
  return passwordHash === '' ? user : { ...user, passwordHash };
}

function textOf(body: Body, field: string): string {
  const value = body[field] ?? '';
  if (typeof value !== 'string') throw new TypeError(`${field} is no text`);
  return value;
}

function numberOf(body: Body, field: string): number {
  const value = body[field] ?? 0;
  if (typeof value !== 'number' || !(value >= 0)) throw new TypeError(`${field} is no number`);
  return value;
}

function originOf(body: Body, field: string): Origin {
  const text = textOf(body, field);
  return isOrigin(text) ? text : 'hand';
}

function isOrigin(text: string): text is Origin {
  return text === 'hand' || text === 'undo' || text === 'sync' || text.startsWith('import:');
}

export function bodyToGroup(id: string, body: Body): Group {
  return groupSchema.parse({ ...body, id });
}

export function bodyToField(id: string, { fieldType, ...body }: Body): CustomField {
  return fieldSchema.parse({ ...body, type: fieldType, id });
}

export function bodyToImport(id: string, { record }: Body): ImportRecord {
  const content: unknown = JSON.parse(String(record));
  return { ...importSchema.parse(content), id };
}

/** The document to push; without a body a tombstone, which holds nothing of the person (erasure). */
export function toWire(
  id: DocumentId,
  body: Body | null,
  revision: { readonly rev: string; readonly operations: Operations },
): WireDocument {
  const kind = parseDocumentId(id)?.kind;
  if (kind === undefined) throw new Error(`Not a document of ours: ${id}`);
  const frame = {
    _id: id,
    ...(revision.rev === '' ? {} : { _rev: revision.rev }),
    type: kind,
    v: schemaVersion,
    m: revision.operations,
  };
  return body === null ? { ...frame, _deleted: true } : { ...frame, ...nest(kind, body) };
}

/** Why a document from the server can't be used: made by a newer Rollcall, or by hand and not what a record is. */
export type DocumentFault = {
  readonly type: 'newerVersion' | 'unreadable';
  readonly detail: string;
};

export interface ReadDocument {
  readonly rev: string;
  readonly operations: Operations;
  readonly body: Body | null;
  readonly fault: DocumentFault | null;
  /** Losing branches (rule 5). */
  readonly conflicts: readonly string[];
}

/** Reads a document of one of our kinds. Never throws: what it can't use has a fault. */
export function fromWire(id: DocumentId, document: unknown): ReadDocument {
  const frame = frameSchema.safeParse(document);
  if (!frame.success) return unusable('', {}, 'unreadable', 'It is no document of Rollcall.');
  const { _rev: rev, m: operations = {}, v, _deleted: deleted, _conflicts: conflicts = [] } = frame.data;
  const read = { rev, operations, conflicts };
  if (deleted === true) return { ...read, body: null, fault: null };
  if (v !== undefined && v > schemaVersion) {
    return { ...unusable(rev, operations, 'newerVersion', `v ${v}`), conflicts };
  }
  try {
    const content = id.startsWith('import:') ? importContent(frame.data) : flatten(frame.data);
    return { ...read, body: checkedBody(id, content), fault: null };
  } catch (error) {
    return { ...unusable(rev, operations, 'unreadable', String(error).slice(0, 500)), conflicts };
  }
}

function unusable(
  rev: string,
  operations: Operations,
  type: DocumentFault['type'],
  detail: string,
): ReadDocument {
  return { rev, operations, body: null, fault: { type, detail }, conflicts: [] };
}

/** Through the record and back: unknown properties are dropped, missing ones filled in. Throws when it is no record. */
function checkedBody(id: DocumentId, body: Body): Body {
  const parsed = parseDocumentId(id);
  switch (parsed?.kind) {
    case 'user':
      return userToBody(bodyToUser(parsed.recordId, body));
    case 'group':
      return groupToBody(bodyToGroup(parsed.recordId, body));
    case 'field':
      return fieldToBody(bodyToField(parsed.recordId, body));
    case 'import':
      return importToBody(bodyToImport(parsed.recordId, body));
    case undefined:
      throw new Error(`Not a document of ours: ${id}`);
  }
}

function nest(kind: DocumentKind, body: Body): Readonly<Record<string, unknown>> {
  if (kind === 'import') return recordSchema.parse(JSON.parse(String(body['record'])));
  if (kind !== 'user') return body;
  const plain: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(body)) {
    if (field.startsWith(customPrefix)) custom[field.slice(customPrefix.length)] = value;
    else plain[field] = value;
  }
  return Object.keys(custom).length === 0 ? plain : { ...plain, custom };
}

function importContent(document: Readonly<Record<string, unknown>>): Body {
  const entries = Object.entries(document).filter(([field]) => !isFrame(field));
  return { record: JSON.stringify(Object.fromEntries(entries)) };
}

function isFrame(field: string): boolean {
  return field.startsWith('_') || field === 'type' || field === 'v' || field === 'm';
}

/** JSON with the keys of every object in order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner !== 'object' || inner === null || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

function flatten(document: Readonly<Record<string, unknown>>): Body {
  const body: Record<string, ConflictValue> = {};
  for (const [field, value] of Object.entries(document)) {
    if (isFrame(field)) continue;
    if (typeof value === 'string' || typeof value === 'number') body[field] = value;
    else if (field !== 'custom') body[field] = valueSchema.parse(value);
    else {
      for (const [id, text] of Object.entries(z.record(z.string(), z.string()).parse(value))) {
        if (text !== '') body[customPrefix + id] = text;
      }
    }
  }
  return body;
}

// Compiled schemas need `eval`, which our Content Security Policy forbids.
z.config({ jitless: true });

const recordSchema = z.record(z.string(), z.unknown());
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const time = z._default(z.number().check(z.nonnegative()), 0);
const frameSchema = z.looseObject({
  _rev: z.string(),
  _deleted: z.optional(z.literal(true)),
  _conflicts: z.optional(z.array(z.string())),
  v: z.optional(z.number()),
  m: z.optional(z.record(z.string(), z.number())),
});

const groupSchema = z.object({ id: z.string(), name: z.string().check(z.minLength(1)), createdAt: time });

const fieldSchema = z.object({
  id: z.string(),
  label: z.string().check(z.minLength(1)),
  type: z.enum(customFieldTypes),
  options: z._default(z.array(z.string()), []),
  required: z._default(z.boolean(), false),
  order: time,
});

const count = z._default(z.number(), 0);
const importSchema = z.object({
  fileName: z.string(),
  at: z.number(),
  headers: z.array(z.string()),
  groupsAdded: count,
  options: z.object({
    updateExisting: z.boolean(),
    notifyNew: z.boolean(),
    blankCells: z.enum(['keep', 'clear']),
    blankCompany: z.enum(['individuals', 'keep']),
    newEmails: z.enum(['create', 'skip']),
    mapping: z.array(z.nullable(z.string())),
    dateOrders: z.record(z.string(), z.enum(['dayFirst', 'monthFirst'])),
  }),
  turns: z.exactOptional(z.array(z.number())),
  batches: z.exactOptional(
    z.object({
      size: z.number(),
      records: z.number(),
      done: z.number(),
      settings: z.object({
        encoding: z.exactOptional(z.string()),
        delimiter: z.exactOptional(z.enum(delimiters)),
        headerRow: z.exactOptional(z.number()),
      }),
      file: z.object({ name: z.string(), size: z.number(), hash: z.string() }),
    }),
  ),
  counts: z.object({ create: count, update: count, unchanged: count, skipped: count, rejected: count }),
});
