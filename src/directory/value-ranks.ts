/**
 * Sorting by a field: each distinct value gets a rank once, and users are then put in place by counting. Ranks are kept
 * from version to version, since a commit brings few new values.
 */
import type { CustomFieldType } from '../domain/field';
import { collationSort, mergeSorted, totalOrder, type Compare } from './collation-sort';

export interface ValueRanks {
  /**
   * Positions of `values` in sorted order. Blank values come last either way, and equal ones keep their order: ties
   * follow the directory.
   */
  sortedPositions(values: readonly string[], descending: boolean): Uint32Array;
}

export function createValueRanks(type: CustomFieldType, collator: Intl.Collator): ValueRanks {
  const textOrder = totalOrder(collator);
  const compare: Compare = type === 'number' ? (a, b) => bySize(a, b) || textOrder(a, b) : textOrder;
  const sort = (values: readonly string[]) =>
    type === 'number' ? values.toSorted(compare) : collationSort(values, compare);
  let sorted: readonly string[] = [];
  let rankByValue: ReadonlyMap<string, number> = new Map();

  function learn(values: readonly string[]): void {
    let unknown = unrankedValues(values, rankByValue);
    if (unknown.length === 0) return;
    const mostlyForgotten = sorted.length + unknown.length > 2 * values.length;
    if (mostlyForgotten) {
      sorted = [];
      unknown = unrankedValues(values, new Map());
    }
    sorted = mergeSorted(sorted, sort(unknown), compare);
    rankByValue = new Map(sorted.map((value, rank) => [value, rank]));
  }

  return {
    sortedPositions(values, descending) {
      learn(values);
      const last = sorted.length;
      const ranks = new Uint32Array(values.length);
      for (let at = 0; at < values.length; at += 1) {
        const rank = rankByValue.get(values[at] ?? '');
        ranks[at] = rank === undefined ? last : descending ? last - 1 - rank : rank;
      }
      return countingSort(ranks, last + 1);
    },
  };
}

/** The distinct values that have no rank yet; blank never gets one. */
function unrankedValues(
  values: readonly string[],
  rankByValue: ReadonlyMap<string, number>,
): readonly string[] {
  const unranked = new Set<string>();
  for (const value of values) if (value !== '' && !rankByValue.has(value)) unranked.add(value);
  return [...unranked];
}

/** Positions of `ranks` in ascending order; equal ranks keep theirs. Every rank is below `limit`. */
function countingSort(ranks: Uint32Array, limit: number): Uint32Array {
  const next = new Uint32Array(limit + 1);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank <= limit; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const positions = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 0;
    const place = next[rank] ?? 0;
    positions[place] = at;
    next[rank] = place + 1;
  }
  return positions;
}

/** Canonical numbers (R8) by size; what is not a number comes after them. */
function bySize(a: string, b: string): number {
  const x = Number(a);
  const y = Number(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return x - y;
}
