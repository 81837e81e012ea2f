/** The three-way merge of one record (DESIGN, sync rule 4). Pure; which side is called mine makes no difference to the result. */
import type { ConflictValue } from '../domain/sync-record';
import type { Body } from './body';

/** Two values for one field, of which the merge kept one. A blank value is ''. */
export interface FieldConflict {
  readonly field: string;
  readonly kept: ConflictValue;
  readonly other: ConflictValue;
}

export interface Merge {
  /** null: the record is deleted. */
  readonly merged: Body | null;
  readonly conflicts: readonly FieldConflict[];
  /** An edit met a deletion and lives. */
  readonly survivedDeletion: boolean;
}

/**
 * Merges two versions of a record that come from `base`. Each may be null: deleted; a null `base` is a record that both
 * sides made for themselves, so that nothing in it was given up by anyone. Different fields: both live. The same field:
 * the side that was changed later wins, and of two changed at once the greater value, so that every device decides alike.
 */
export function mergeBodies(base: Body | null, mine: Body | null, theirs: Body | null): Merge {
  if (mine === null || theirs === null) return mergeDeletion(base, mine ?? theirs);
  const merged: Record<string, ConflictValue> = {};
  const conflicts: FieldConflict[] = [];
  const [newer, older] = inOrderOfChange(mine, theirs);
  const bornTogether = 'createdAt' in mine || 'createdAt' in theirs ? birth : [];
  for (const field of fieldsOf(base ?? {}, mine, theirs)) {
    if (bornTogether.includes(field) || changedTogether.includes(field)) continue;
    const [was, one, two] = [base?.[field] ?? '', newer[field] ?? '', older[field] ?? ''];
    const isConflict = !isSame(one, two) && !isSame(one, was) && !isSame(two, was);
    const value = isSame(one, was) ? two : one;
    if (isConflict) conflicts.push({ field, kept: one, other: two });
    if (value !== '') merged[field] = value;
  }
  takeOver(merged, newer, changedTogether);
  takeOver(merged, firstBorn(mine, theirs), bornTogether);
  return { merged, conflicts, survivedDeletion: false };
}

/** Whether two bodies say the same. */
export function isSameBody(one: Body | null, other: Body | null): boolean {
  if (one === other || one === null || other === null) return one === other;
  return fieldsOf(one, other).every((field) => isSame(one[field] ?? '', other[field] ?? ''));
}

/** Not anybody's edits, so nobody's conflict: they follow the version they belong to, together. */
const changedTogether: readonly string[] = ['changedAt', 'changedBy'];
/** Of users and groups. A custom field's `order` is its place, and people change it. */
const birth: readonly string[] = ['createdAt', 'createdBy', 'order'];

function mergeDeletion(base: Body | null, alive: Body | null): Merge {
  const wasEdited = alive !== null && !isSameBody(base, alive);
  return { merged: wasEdited ? alive : null, conflicts: [], survivedDeletion: wasEdited };
}

function inOrderOfChange(one: Body, other: Body): readonly [newer: Body, older: Body] {
  const difference = numberOf(one, 'changedAt') - numberOf(other, 'changedAt');
  if (difference !== 0) return difference > 0 ? [one, other] : [other, one];
  return canonical(one) > canonical(other) ? [one, other] : [other, one];
}

function firstBorn(one: Body, other: Body): Body {
  const difference = numberOf(one, 'createdAt') - numberOf(other, 'createdAt');
  if (difference !== 0) return difference < 0 ? one : other;
  return canonical(pick(one, birth)) < canonical(pick(other, birth)) ? one : other;
}

function takeOver(merged: Record<string, ConflictValue>, from: Body, fields: readonly string[]): void {
  for (const field of fields) {
    const value = from[field];
    if (value !== undefined) merged[field] = value;
  }
}

function pick(body: Body, fields: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([field]) => fields.includes(field)));
}

function fieldsOf(...bodies: readonly Body[]): readonly string[] {
  return [...new Set(bodies.flatMap((body) => Object.keys(body)))];
}

function numberOf(body: Body, field: string): number {
  const value = body[field];
  return typeof value === 'number' ? value : 0;
}

function isSame(one: ConflictValue, other: ConflictValue): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function canonical(body: Body): string {
  return JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
}
