/**
 * Whose value a field has, when several imports wrote it and some of them were undone since (R17): the last write that
 * holds wins, so imports can be undone and redone in any order.
 */
import type { ImportRecord } from '../domain/import-record';
import type { FieldId } from '../domain/field';
import { isSamePassword } from '../domain/password-hash';

/** One field of one user, as one commit of an import found and left it. */
export interface FieldWrite {
  readonly importId: string;
  readonly version: number;
  readonly before: string;
  readonly after: string;
}

/** Whether an import holds: now, or as of a version of the directory. */
export interface ImportTurns {
  isActive(importId: string): boolean;
  wasActive(importId: string, version: number): boolean;
}

/** @param flipped an import to be taken the other way: undone if it holds, else redone */
export function importTurns(records: readonly ImportRecord[], flipped: string | null): ImportTurns {
  const turnsById = new Map(records.map(({ id, turns = [] }) => [id, turns]));
  const isEven = (turns: readonly number[]) => turns.length % 2 === 0;
  return {
    isActive: (id) => isEven(turnsById.get(id) ?? []) !== (id === flipped),
    wasActive: (id, version) => isEven((turnsById.get(id) ?? []).filter((turn) => turn < version)),
  };
}

/**
 * The value that `writes`, one field's in the order they were made, leave it with. A write that found a value which none
 * before it can have left tells of an edit: the edit covers what was before it for good.
 */
export function valueAfterWrites(
  field: FieldId,
  writes: readonly FieldWrite[],
  { isActive, wasActive }: ImportTurns,
): string {
  let from = 0;
  for (const [at, { before, version }] of writes.entries()) {
    const expected = lastHolding(writes.slice(from, at), (id) => wasActive(id, version));
    if (!isSameValue(field, before, expected)) from = at;
  }
  return lastHolding(writes.slice(from), isActive);
}

function lastHolding(writes: readonly FieldWrite[], holds: (importId: string) => boolean): string {
  return writes.findLast(({ importId }) => holds(importId))?.after ?? writes[0]?.before ?? '';
}

/** Whether two kept values of a field are the same one; a password is, before and after it gets its hash. */
export function isSameValue(field: FieldId, one: string, other: string): boolean {
  return field === 'password' ? isSamePassword(one, other) : one === other;
}
