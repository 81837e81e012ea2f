/** Records ⇄ bodies: a body is a record as a flat map, field by field, which is what merges (DESIGN, sync rule 4). */
import * as z from 'zod/mini';
import { customFieldTypes, type CustomField } from '../domain/field';
import { individuals, type Group } from '../domain/group';
import { isPendingHash } from '../domain/password-hash';
import type { ConflictValue, DocumentId, RecordBefore } from '../domain/sync-record';
import { toOrigin, type User } from '../domain/user';
import { parseDocumentId } from './document-id';
import { anyMomentSchema, latestMoment } from './moment';
import { bodyToSetting, settingToBody } from './setting-body';

/** A record field by field; a blank one has no entry. A user's custom values stand under `custom.<field id>`. */
export type Body = Readonly<Record<string, ConflictValue>>;

/** Before a custom field's id, in the name of its value. */
export const customPrefix = 'custom.';

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
  for (const field in custom) body[customPrefix + field] = custom[field] ?? '';
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

/** The body of a record from the log; null stays null. */
export function recordToBody(record: RecordBefore, syncedHash?: string): Body | null {
  if (record === null) return null;
  if ('email' in record) return userToBody(record, syncedHash);
  if ('values' in record) return settingToBody(record);
  return 'label' in record ? fieldToBody(record) : groupToBody(record);
}

/**
 * Checked by hand and not by zod: a first pull reads a hundred thousand. Throws when it is no user. Of the email it asks no more than
 * that there is one: a merge has to take what is here already.
 */
export function bodyToUser(id: string, body: Body): User {
  const custom: Record<string, string> = {};
  for (const field in body) {
    if (field.startsWith(customPrefix)) custom[field.slice(customPrefix.length)] = textOf(body, field);
  }
  const email = textOf(body, 'email');
  if (email === '') throw new TypeError('email is missing');
  const user: User = {
    id,
    order: placeOf(body),
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
    createdAt: momentOf(body, 'createdAt'),
    createdBy: toOrigin(textOf(body, 'createdBy')),
    changedAt: momentOf(body, 'changedAt'),
    changedBy: toOrigin(textOf(body, 'changedBy')),
  };
  const passwordHash = textOf(body, 'passwordHash');
  return passwordHash === '' ? user : { ...user, passwordHash };
}

function textOf(body: Body, field: string): string {
  const value = body[field] ?? '';
  if (typeof value !== 'string') throw new TypeError(`${field} is no text`);
  return value;
}

/** A time that no `Date` can be, no screen could show. */
function momentOf(body: Body, field: string): number {
  const value = body[field] ?? 0;
  if (typeof value !== 'number' || !(value >= 0 && value <= latestMoment)) {
    throw new TypeError(`${field} is no time`);
  }
  return value;
}

/** Whoever comes after the user needs a place, too: the directory takes none that can't be counted on from. */
function placeOf({ order = 0 }: Body): number {
  if (!isPlace(order)) throw new TypeError('order is no place');
  return order;
}

function isPlace(order: unknown): order is number {
  return typeof order === 'number' && Number.isInteger(order) && order >= 0 && order < lastPlace;
}

const lastPlace = Number.MAX_SAFE_INTEGER / 2;

export function bodyToGroup(id: string, body: Body): Group {
  return groupSchema.parse({ ...body, id });
}

export function bodyToField(id: string, { fieldType, ...body }: Body): CustomField {
  return fieldSchema.parse({ ...body, type: fieldType, id });
}

/** The record that a body is, for the log of marks. */
export function bodyToRecord(id: DocumentId, body: Body | null): RecordBefore {
  const parsed = parseDocumentId(id);
  if (parsed === null || body === null) return null;
  switch (parsed.kind) {
    case 'user':
      return bodyToUser(parsed.recordId, body);
    case 'group':
      return bodyToGroup(parsed.recordId, body);
    case 'field':
      return bodyToField(parsed.recordId, body);
    case 'settings':
      return bodyToSetting(parsed.recordId, body);
    case 'import':
      return null;
  }
}

// Compiled schemas need `eval`, which our Content Security Policy forbids.
z.config({ jitless: true });

const groupSchema = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1)),
  createdAt: anyMomentSchema,
});

const fieldSchema = z.object({
  id: z.string(),
  label: z.string().check(z.minLength(1)),
  type: z.enum(customFieldTypes),
  options: z._default(z.array(z.string()), []),
  required: z._default(z.boolean(), false),
  order: z._default(z.number().check(z.refine(isPlace)), 0),
});
