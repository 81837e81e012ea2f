/** Documents ⇄ bodies: see `body.ts` for what merges (DESIGN, sync rule 1). What comes from the server is checked here. */
import * as z from 'zod/mini';
import { isCustomFieldId } from '../domain/field';
import type { ConflictValue, DocumentId, Operations } from '../domain/sync-record';
import type { User } from '../domain/user';
import {
  bodyToField,
  bodyToGroup,
  bodyToUser,
  customPrefix,
  fieldToBody,
  groupToBody,
  userToBody,
  type Body,
} from './body';
import { parseDocumentId, type DocumentKind } from './document-id';
import { bodyToImport, importToBody } from './import-body';
import { keptField, keptGroup, keptUser } from './kept-record';
import { bodyToSetting, settingToBody } from './setting-body';

/** The newest shape of documents that this program writes and understands. */
const schemaVersion = 1;

/** A document as it goes over the wire. */
export interface WireDocument {
  readonly _id: DocumentId;
  readonly _rev?: string;
  readonly _deleted?: true;
  /** Of a tombstone: no device may keep anything of the user, and no edit brings the user back. */
  readonly erased?: true;
  readonly type: DocumentKind;
  readonly v: number;
  /** Rule 3: the last operation of each device. */
  readonly m: Operations;
}

/** The document to push; without a body a tombstone, which holds nothing of the person (erasure). */
export function toWire(
  id: DocumentId,
  body: Body | null,
  revision: { readonly rev: string; readonly operations: Operations; readonly erased?: true },
): WireDocument {
  const kind = parseDocumentId(id)?.kind;
  if (kind === undefined) throw new Error(`Not a document of ours: ${id}`);
  const frame: WireDocument = {
    _id: id,
    ...(revision.rev === '' ? {} : { _rev: revision.rev }),
    type: kind,
    v: schemaVersion,
    m: revision.operations,
  };
  if (body !== null) return Object.assign(frame, nest(kind, body));
  return { ...frame, _deleted: true, ...(revision.erased === true ? { erased: true } : {}) };
}

/** What stands around a body. */
interface Frame extends Readonly<Record<string, unknown>> {
  readonly _rev: string;
  readonly _deleted?: true;
  readonly erased?: true;
  readonly _conflicts?: readonly string[];
  readonly v?: number;
  readonly m?: Operations;
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
  /** What the body was made of, where it is a user's. */
  readonly user?: User;
  /** A tombstone of a user who was erased. */
  readonly isErased: boolean;
  readonly fault: DocumentFault | null;
  /** Losing branches (rule 5). */
  readonly conflicts: readonly string[];
}

/** Whether a Rollcall has written it, which says type and version of each (rule 1). Of a tombstone anybody may be the author. */
export function isOfRollcall(id: DocumentId, document: unknown): boolean {
  const { type, v, _deleted }: Readonly<Record<string, unknown>> = Object(document);
  return _deleted === true || (id.startsWith(`${String(type)}:`) && typeof v === 'number');
}

/** Reads a document of one of our kinds. Never throws: what it can't use has a fault. */
export function fromWire(id: DocumentId, document: unknown): ReadDocument {
  if (!isFrame(document)) return unusable('', {}, 'unreadable', 'It is no document of Rollcall.');
  const { _rev: rev, m: operations = {}, v, _deleted: deleted, _conflicts: conflicts = [] } = document;
  const isErased = deleted === true && document.erased === true;
  const read = { rev, operations, conflicts, isErased };
  if (deleted === true) return { ...read, body: null, fault: null };
  if (!isOfRollcall(id, document)) {
    return { ...unusable(rev, operations, 'unreadable', 'It is no document of Rollcall.'), conflicts };
  }
  if (v !== undefined && v > schemaVersion) {
    return { ...unusable(rev, operations, 'newerVersion', `v ${v}`), conflicts };
  }
  try {
    const content = id.startsWith('import:') ? importContent(document) : flatten(document);
    return { ...read, ...checked(id, content), fault: null };
  } catch (error) {
    return { ...unusable(rev, operations, 'unreadable', String(error).slice(0, 500)), conflicts };
  }
}

/** Checked by hand and not by zod, as bodies are: a first pull reads a hundred thousand. */
function isFrame(document: unknown): document is Frame {
  if (typeof document !== 'object' || document === null) return false;
  const {
    _rev,
    _deleted,
    erased,
    _conflicts = [],
    v = 0,
    m = {},
  }: Partial<Record<keyof Frame, unknown>> = document;
  return (
    typeof _rev === 'string' &&
    (_deleted === undefined || _deleted === true) &&
    (erased === undefined || erased === true) &&
    Array.isArray(_conflicts) &&
    _conflicts.every((rev) => typeof rev === 'string') &&
    typeof v === 'number' &&
    typeof m === 'object' &&
    m !== null &&
    Object.values(m).every((operation) => Number.isSafeInteger(operation) && operation >= 0)
  );
}

function unusable(
  rev: string,
  operations: Operations,
  type: DocumentFault['type'],
  detail: string,
): ReadDocument {
  return { rev, operations, body: null, isErased: false, fault: { type, detail }, conflicts: [] };
}

/** Through the record and back: unknown properties are dropped, missing ones filled in. Throws when it is no record. */
function checked(id: DocumentId, body: Body): Pick<ReadDocument, 'body' | 'user'> {
  const parsed = parseDocumentId(id);
  switch (parsed?.kind) {
    case 'user': {
      const user = keptUser(bodyToUser(parsed.recordId, body));
      const kept = userToBody(user);
      if (kept['passwordHash'] !== user.passwordHash) throw new TypeError('passwordHash is no whole hash');
      return { body: kept, user };
    }
    case 'group':
      return { body: groupToBody(keptGroup(bodyToGroup(parsed.recordId, body))) };
    case 'field':
      return { body: fieldToBody(keptField(bodyToField(parsed.recordId, body))) };
    case 'import':
      return { body: importToBody(bodyToImport(parsed.recordId, body)) };
    case 'settings':
      return { body: settingToBody(bodyToSetting(parsed.recordId, body)) };
    case undefined:
      throw new Error(`Not a document of ours: ${id}`);
  }
}

function nest(kind: DocumentKind, body: Body): Readonly<Record<string, unknown>> {
  if (kind === 'import') return recordSchema.parse(JSON.parse(String(body['record'])));
  if (kind !== 'user') return body;
  const plain: Record<string, unknown> = {};
  let custom: Record<string, unknown> | null = null;
  for (const field in body) {
    if (!field.startsWith(customPrefix)) plain[field] = body[field];
    else (custom ??= {})[field.slice(customPrefix.length)] = body[field];
  }
  if (custom !== null) plain['custom'] = custom;
  return plain;
}

function importContent(document: Readonly<Record<string, unknown>>): Body {
  const entries = Object.entries(document).filter(([field]) => !isOfFrame(field));
  return { record: JSON.stringify(Object.fromEntries(entries)) };
}

function isOfFrame(field: string): boolean {
  return field.startsWith('_') || field === 'type' || field === 'v' || field === 'm';
}

function flatten(document: Readonly<Record<string, unknown>>): Body {
  const body: Record<string, ConflictValue> = {};
  for (const field in document) {
    if (isOfFrame(field)) continue;
    const value = document[field];
    if (typeof value === 'string' || typeof value === 'number') body[field] = value;
    else if (field !== 'custom') body[field] = valueSchema.parse(value);
    else flattenCustom(value, body);
  }
  return body;
}

function flattenCustom(custom: unknown, body: Record<string, ConflictValue>): void {
  if (typeof custom !== 'object' || custom === null) throw new TypeError('custom is no record');
  for (const [id, value] of Object.entries(custom)) {
    if (typeof value !== 'string') throw new TypeError(`custom ${id} is no text`);
    if (!isCustomFieldId(id)) throw new TypeError(`custom ${id} means something else`);
    if (value !== '') body[customPrefix + id] = value;
  }
}

const recordSchema = z.record(z.string(), z.unknown());
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
