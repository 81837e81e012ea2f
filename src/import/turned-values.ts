/** The values that a user's fields get when an import is undone or redone: of the last import that holds then (R17). */
import { imageValue } from '../domain/before-images';
import type { FieldId } from '../domain/field';
import type { FieldChange, User } from '../domain/user';
import { isSameValue, valueAfterWrites, type FieldWrite, type ImportTurns } from './field-writes';
import { writesByField, type UserWrites } from './user-writes';

export interface TurnedValues {
  /** What changes of a user who is there: of the fields that the import wrote, those that nobody has edited since. */
  changesOf(user: User, writes: readonly UserWrites[]): FieldChange[];
  /** What changes of a user who comes back as they were when an undo took them away. */
  changesOfBrought(user: User, writes: readonly UserWrites[]): FieldChange[];
}

export interface Turn {
  /** The import that is undone, or redone. */
  readonly importId: string;
  /** Which imports hold before that, and which after it. */
  readonly before: ImportTurns;
  readonly after: ImportTurns;
  /** The id that a group has now; null when nobody knows it any more. */
  readonly resolveGroup: (id: string) => string | null;
  /** A kept password as it can be stored now. */
  readonly usableHash: (hash: string) => string;
  /** A field of a user who is there stays as it is. */
  readonly leave: (userId: string, field: FieldId, reason: 'edited' | 'groupGone') => void;
}

export function createTurnedValues({
  importId,
  before,
  after,
  resolveGroup,
  usableHash,
  leave,
}: Turn): TurnedValues {
  /** A kept value as it can be stored now; null for a group that is gone. */
  function storable(field: FieldId, value: string): string | null {
    if (field === 'company') return resolveGroup(value);
    return field === 'password' ? usableHash(value) : value;
  }

  /** Of an import in batches, whose later batch took back what an earlier one did. */
  function isOwn(writes: readonly FieldWrite[]): boolean {
    return writes.every((write) => write.importId === importId);
  }

  return {
    changesOf(user, writes) {
      const changes: FieldChange[] = [];
      for (const [field, fieldWrites] of writesByField(writes)) {
        if (!fieldWrites.some((write) => write.importId === importId)) continue;
        const current = imageValue(user, field);
        const expected = valueAfterWrites(field, fieldWrites, before);
        const wanted = valueAfterWrites(field, fieldWrites, after);
        const isCovered = isSameValue(field, expected, wanted);
        if (isCovered ? isOwn(fieldWrites) : isSameValue(field, current, wanted)) continue;
        if (isCovered || !isSameValue(field, current, expected)) {
          leave(user.id, field, 'edited');
          continue;
        }
        const next = storable(field, wanted);
        if (next === null) leave(user.id, field, 'groupGone');
        else changes.push({ field, before: current, after: next });
      }
      return changes;
    },

    changesOfBrought(user, writes) {
      const changes: FieldChange[] = [];
      for (const [field, fieldWrites] of writesByField(writes)) {
        const current = imageValue(user, field);
        const next = storable(field, valueAfterWrites(field, fieldWrites, after));
        if (next !== null && !isSameValue(field, current, next))
          changes.push({ field, before: current, after: next });
      }
      return changes;
    },
  };
}
