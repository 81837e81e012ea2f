/**
 * The backup file: gzip of one JSON array, an element a line, so that it is written and read line by line and never lies
 * in memory whole:
 *
 *     [{"format":"rollcall-backup","formatVersion":1,"madeAt":1767225600000},
 *     {"section":"users","rows":[…]},
 *     {"section":"groups","rows":[…]},
 *     {"checksum":"…"}]
 *
 * The checksum is a chain of SHA-256 over the lines before it: Web Crypto hashes only what it is given whole.
 */
import * as z from 'zod/mini';
import { isOrigin, type Origin } from '../domain/user';
import { customFieldTypes } from '../domain/field';

// Compiled schemas need `eval`, which our Content Security Policy forbids.
z.config({ jitless: true });

export const backupFormat = 'rollcall-backup';

/** Rises when a section is added or changed: an older Rollcall must not restore the half it knows. */
export const backupFormatVersion = 1;

const count = z.number().check(z.int(), z.nonnegative());
const time = z.number().check(z.nonnegative());
const text = z.string();
const name = z.string().check(z.minLength(1));

export const headerSchema = z.object({ format: z.literal(backupFormat), formatVersion: count, madeAt: time });
export const sectionSchema = z.object({ section: name, rows: z.array(z.unknown()) });
export const footerSchema = z.object({ checksum: name });

export const userSchema = z.object({
  id: name,
  order: count,
  firstName: text,
  middleName: text,
  lastName: text,
  email: name,
  groupId: name,
  workPhone: text,
  cellPhone: text,
  homePhone: text,
  notes: text,
  custom: z.record(text, text),
  passwordHash: z.exactOptional(name),
  createdAt: time,
  createdBy: z.custom<Origin>((value) => typeof value === 'string' && isOrigin(value)),
  changedAt: time,
  changedBy: z.custom<Origin>((value) => typeof value === 'string' && isOrigin(value)),
});

export const groupSchema = z.object({ id: name, name, createdAt: time });

export const customFieldSchema = z.object({
  id: name,
  label: name,
  type: z.enum(customFieldTypes),
  options: z.array(text),
  required: z.boolean(),
  order: z.number(),
});

/** The next link of the checksum's chain: SHA-256 of the one before and the line; 32 bytes. */
export async function chainChecksum(previous: Uint8Array, line: Uint8Array): Promise<Uint8Array> {
  const link = new Uint8Array(previous.length + line.length);
  link.set(previous);
  link.set(line, previous.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', link));
}
