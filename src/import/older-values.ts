/**
 * Cells that put an older value back: people export, edit for a week and import, and meanwhile others changed things. Noticed
 * while the plan is made, so that keeping the newer value is part of the plan (D3). Pure.
 */
import { individuals, groupKey } from '../domain/group';
import type { FieldId } from '../domain/field';
import { writeMark, type FormerValues, type Replacement } from '../domain/former-values';
import type { OlderRow, OlderValue } from '../domain/plan';
import type { FieldChange, Origin } from '../domain/user';
import type { NamedGroup } from './group-resolver';

/** Which values fields had before later changes. */
export interface FormerValueLookup {
  /** The last change that took this value away from the user's field; null when none is known. */
  find(userId: string, field: FieldId, value: string): Replacement | null;
}

/**
 * @param parts oldest first
 * @param ignored whose changes don't count
 */
export function createFormerValueLookup(
  parts: readonly FormerValues[],
  ignored: Origin | null = null,
): FormerValueLookup {
  const count = parts.reduce((sum, { marks }) => sum + marks.length / 2, 0);
  if (count === 0) return { find: () => null };
  const marks = new Uint32Array(count * 2);
  /** By value: the position of its replacement. */
  const replacedBy = new Uint32Array(count);
  const replacements = parts.flatMap((part) => part.replacements);
  let filled = 0;
  for (const part of parts) {
    marks.set(part.marks, filled);
    filled += part.marks.length;
  }
  let value = 0;
  for (const [position, replacement] of replacements.entries()) {
    replacedBy.fill(position, value, value + replacement.count);
    value += replacement.count;
  }

  // A hash table with open addressing: places hold values by position + 1, and are at most half full.
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2)));
  const mask = places.length - 1;
  for (let position = 0; position < count; position += 1) {
    if (ignored !== null && replacements[replacedBy[position] ?? 0]?.by === ignored) continue;
    places[placeOf(marks[position * 2] ?? 0, marks[position * 2 + 1] ?? 0)] = position + 1;
  }

  /** Where a mark is, or would go. */
  function placeOf(one: number, other: number): number {
    for (let place = other & mask; ; place = (place + 1) & mask) {
      const position = (places[place] ?? 0) - 1;
      if (position < 0 || (marks[position * 2] === one && marks[position * 2 + 1] === other)) return place;
    }
  }

  const wanted = new Uint32Array(2);
  return {
    find(userId, field, value) {
      writeMark(wanted, 0, userId, field, value);
      const position = (places[placeOf(wanted[0] ?? 0, wanted[1] ?? 0)] ?? 0) - 1;
      return position < 0 ? null : (replacements[replacedBy[position] ?? 0] ?? null);
    },
  };
}

/** How a plan deals with older values. */
export interface OlderValuesRule {
  readonly formerValues: FormerValueLookup;
  /** Whether the cells of a record leave newer values as they are. */
  readonly keepsNewer: (record: number) => boolean;
}

export interface OlderValues {
  /** By record; only those that have any. */
  readonly rows: ReadonlyMap<number, OlderRow>;
  /**
   * Looks at what a row would change of a user. Where the newer values are kept, the changes go out of `changes`, and the
   * answer is true when the group stays too.
   *
   * @param movesTo the key of the group that the row moves the user to; null when it moves nobody
   */
  sift(record: number, userId: string, changes: FieldChange[], movesTo: string | null): boolean;
}

export function createOlderValues({ formerValues, keepsNewer }: OlderValuesRule): OlderValues {
  const rows = new Map<number, OlderRow>();
  return {
    rows,
    sift(record, userId, changes, movesTo) {
      const values: OlderValue[] = [];
      for (const { field, after } of changes) {
        const replaced = formerValues.find(userId, field, after);
        if (replaced !== null) values.push({ field, value: after, at: replaced.at, by: replaced.by });
      }
      const left = movesTo === null ? null : formerValues.find(userId, 'company', movesTo);
      if (left !== null) values.push({ field: 'company', value: '', at: left.at, by: left.by });
      if (values.length === 0) return false;
      const isKept = keepsNewer(record);
      rows.set(record, { values, isKept });
      if (!isKept) return false;
      const kept = new Set(values.map(({ field }) => field));
      const others = changes.filter(({ field }) => !kept.has(field));
      changes.splice(0, changes.length, ...others);
      return left !== null;
    },
  };
}

const individualsKey = groupKey(individuals.name);

/**
 * The key of the group that a Company cell moves a user to; null when it moves nobody.
 *
 * @param company null for a blank cell, undefined for none
 */
export function groupMovedTo(
  company: NamedGroup | null | undefined,
  currentGroupId: string,
  blankCompany: 'individuals' | 'keep',
): string | null {
  if (company === undefined || (company === null && blankCompany === 'keep')) return null;
  if (company === null) return currentGroupId === individuals.id ? null : individualsKey;
  return company.existingId === currentGroupId ? null : company.key;
}
