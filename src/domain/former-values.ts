/**
 * What fields had before later changes, as marks and not as values: enough to notice that a file puts an older value back,
 * small enough to keep for every change, and nothing that anybody could read in it.
 */
import { standardFields, type FieldId } from './field';
import { groupKey, type Group } from './group';
import type { ChangeSet, Replaced } from './change-set';
import { userValue, type Origin, type User } from './user';

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
 * Writes the 64 bits that stand for a value of a user's field to `marks[at]` and the place after it. Two hashes of FNV-1a's
 * kind, with primes of their own.
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
  const text = `${userId}\0${field}\0${value}`;
  let one = 0x811c9dc5;
  let other = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca77);
  }
  marks[at] = one;
  marks[at + 1] = other;
}

/** What tells the names and people of groups, before the commit. */
interface Groups {
  groupById(id: string): Group | undefined;
  users(): readonly User[];
}

/** The fields whose former values are kept: an email identifies, a password is nobody's to compare. */
const comparedFields = standardFields.filter((field) => field !== 'email' && field !== 'password');

/** The values that a commit replaces. A group that gets another name is another company to all its people. */
export function formerValuesOf(changes: ChangeSet, groups: Groups): FormerValues {
  const replacements: { at: number; by: Origin; count: number }[] = [];
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
    const last = replacements.at(-1);
    if (last !== undefined && last.at === at && last.by === by) last.count += 1;
    else replacements.push({ at, by, count: 1 });
  }

  for (const { before, after } of changes.usersChanged) {
    const replacement = replacementOf(after, changes);
    const compare = (field: FieldId) => {
      const value = userValue(before, field);
      if (value === userValue(after, field)) return;
      if (field !== 'company') add(before.id, field, value, replacement);
      else {
        const group = groups.groupById(value);
        if (group !== undefined) add(before.id, field, groupKey(group.name), replacement);
      }
    };
    for (const field of comparedFields) compare(field);
    if (before.custom === after.custom) continue;
    for (const field of Object.keys(before.custom)) if (!fieldsGone.has(field)) compare(field);
    for (const field of Object.keys(after.custom)) if (!Object.hasOwn(before.custom, field)) compare(field);
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
  const isForeign = sync !== undefined && !changedBy.startsWith('import:');
  return { at: changedAt, by: isForeign ? 'sync' : changedBy };
}
