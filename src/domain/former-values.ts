/**
 * What fields had before later changes, as marks and not as values: enough to notice that a file puts an older value back,
 * small enough to keep for every change, and nothing that anybody could read in it.
 */
import { isTextField, standardFields, type FieldId } from './field';
import { groupKey, type Group } from './group';
import type { ChangeSet, Replaced } from './change-set';
import { importOfOrigin, type Origin, type User } from './user';

/** The change that took a value away. */
export interface Replacement {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: Origin;
}

/** Former values, in the order of the changes that replaced them. */
export interface FormerValues {
  /** Each stands for so many of the values that follow those of the one before it. */
  readonly replacements: readonly (Replacement & { readonly count: number })[];
  /** Two numbers a value. */
  readonly marks: Uint32Array<ArrayBuffer>;
}

/**
 * Writes the mark of a value of a user's field to `marks[at]` and the place after it: 32 bits of the user, so that the marks of
 * whoever is erased can be found, and 32 of user, field and value. Hashes of FNV-1a's kind, with primes of their own.
 *
 * @param value as it is kept; of `company` the group's key (R13), so that a group that was renamed or deleted is known again
 */
export function writeMark(
  marks: Uint32Array,
  at: number,
  userId: string,
  field: FieldId,
  value: string,
): void {
  // An import may replace a hundred thousand values: nothing is joined first, and a user's id is gone through once.
  if (userId !== hashedId) {
    hashedId = userId;
    ofUser = mix(seed, userId, userPrime);
    ofValues = mix(seed, userId, valuePrime);
  }
  marks[at] = ofUser;
  marks[at + 1] = mix(mix(ofValues, field, valuePrime), value, valuePrime);
}

/** The first number of all marks of a user. */
export function userMark(userId: string): number {
  return mix(seed, userId, userPrime) >>> 0;
}

const seed = 0x811c9dc5;
const userPrime = 0x01000193;
const valuePrime = 0x85ebca77;
let hashedId: string | null = null;
/** Of the user hashed last. */
let [ofUser, ofValues] = [0, 0];

/** Goes on with a hash over a text and an end mark that is in none. */
function mix(hash: number, text: string, prime: number): number {
  let mixed = hash;
  for (let position = 0; position < text.length; position += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(position), prime);
  return Math.imul(mixed ^ 0x10000, prime);
}

/** What tells the names and people of groups, before the commit. */
interface Groups {
  groupById(id: string): Group | undefined;
  users(): readonly User[];
}

/** Besides the company and the custom fields: an email identifies, a password is nobody's to compare. */
const comparedFields = standardFields.filter(isTextField);

/** The values that a commit replaces. A group that gets another name is another company to all its people. */
export function formerValuesOf(changes: ChangeSet, groups: Groups): FormerValues {
  const replacements: { at: number; by: Origin; count: number }[] = [];
  let last: { at: number; by: Origin; count: number } | null = null;
  let marks = new Uint32Array(64);
  let length = 0;
  const fieldsGone = new Set(changes.fieldsRemoved.map(({ id }) => id));

  function add(userId: string, field: FieldId, value: string, { at, by }: Replacement): void {
    if (length === marks.length) {
      const wider = new Uint32Array(length * 2);
      wider.set(marks);
      marks = wider;
    }
    writeMark(marks, length, userId, field, value);
    length += 2;
    if (last === null || last.at !== at || last.by !== by) replacements.push((last = { at, by, count: 0 }));
    last.count += 1;
  }

  // Without a function or a list per user: an import may change a hundred thousand of them.
  for (const { before, after } of changes.usersChanged) {
    const { id } = before;
    const replacement = replacementOf(after, changes);
    for (const field of comparedFields)
      if (before[field] !== after[field]) add(id, field, before[field], replacement);
    const group = before.groupId === after.groupId ? undefined : groups.groupById(before.groupId);
    if (group !== undefined) add(id, 'company', groupKey(group.name), replacement);
    if (before.custom === after.custom) continue;
    for (const field in before.custom) {
      const value = before.custom[field] ?? '';
      if (value !== (after.custom[field] ?? '') && !fieldsGone.has(field)) add(id, field, value, replacement);
    }
    for (const field in after.custom)
      if (before.custom[field] === undefined && after.custom[field] !== '') add(id, field, '', replacement);
  }
  for (const { before, after } of changes.groupsChanged) renamed({ before, after });
  return { replacements, marks: marks.slice(0, length) };

  function renamed({ before, after }: Replaced<Group>): void {
    const { madeBy } = changes;
    const key = groupKey(before.name);
    if (madeBy === undefined || key === groupKey(after.name)) return;
    for (const { id, groupId } of groups.users()) if (groupId === before.id) add(id, 'company', key, madeBy);
  }
}

/** An import keeps its name when it comes from another device. */
function replacementOf({ changedAt, changedBy }: User, { madeBy, sync }: ChangeSet): Replacement {
  if (madeBy !== undefined) return madeBy;
  const isForeign = sync !== undefined && importOfOrigin(changedBy) === null;
  return { at: changedAt, by: isForeign ? 'sync' : changedBy };
}
