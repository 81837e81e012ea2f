/**
 * Sorting by a field: each distinct value gets a rank once, and users are then put in place by counting. Ranks are kept
 * from version to version, since a commit brings few new values.
 */
import type { CustomFieldType } from '../domain/field';
import type { InBites } from './in-bites';
import { collationSort, mergeSorted, totalOrder, type Compare } from './collation-sort';

export interface ValueRanks {
  /** Ranks users by their values, one for each. */
  rank(values: readonly string[]): InBites<RankedUsers>;
}

export interface RankedUsers {
  /**
   * Their positions in sorted order. Blank values come last either way, and equal ones keep their order: ties follow the
   * directory.
   */
  sortedPositions(descending: boolean): Uint32Array;
}

/** Only the sorted values stay: a map of 100,000 of them is made in less time than it is worth in memory. */
export function createValueRanks(type: CustomFieldType, collator: Intl.Collator): ValueRanks {
  const textOrder = totalOrder(collator);
  const compare: Compare = type === 'number' ? (a, b) => bySize(a, b) || textOrder(a, b) : textOrder;
  let sorted: readonly string[] = [];

  function* learn(values: readonly string[]): InBites<ReadonlyMap<string, number>> {
    const before = sorted;
    const known = rankEach(before);
    yield;
    const unknown = unrankedValues(values, known);
    if (unknown.length === 0) return known;
    yield;
    const mostlyForgotten = before.length + unknown.length > 2 * values.length;
    const added = yield* sort(mostlyForgotten ? unrankedValues(values, new Map()) : unknown);
    // Of `before`, even if somebody has sorted by this field meanwhile: it is right by itself.
    sorted = mergeSorted(mostlyForgotten ? [] : before, added, compare);
    yield;
    return rankEach(sorted);
  }

  function sort(values: readonly string[]): InBites<readonly string[]> {
    return type === 'number' ? sortBySize(values, compare) : collationSort(values, compare);
  }

  return {
    *rank(values) {
      const rankByValue = yield* learn(values);
      yield;
      return rankedUsers(values, rankByValue);
    },
  };
}

function rankEach(sorted: readonly string[]): ReadonlyMap<string, number> {
  const rankByValue = new Map<string, number>();
  for (let rank = 0; rank < sorted.length; rank += 1) rankByValue.set(sorted[rank] ?? '', rank);
  return rankByValue;
}

function rankedUsers(values: readonly string[], rankByValue: ReadonlyMap<string, number>): RankedUsers {
  const last = rankByValue.size;
  const ranks = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) ranks[at] = rankByValue.get(values[at] ?? '') ?? last;
  return {
    sortedPositions: (descending) =>
      countingSort(
        descending ? ranks.map((rank) => (rank === last ? last : last - 1 - rank)) : ranks,
        last + 1,
      ),
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

/** Sorted by `compare`, an order by size. Reading each number once leaves little to compare. */
function* sortBySize(values: readonly string[], compare: Compare): InBites<readonly string[]> {
  const sized = values.map((value) => ({ value, size: Number(value) }));
  yield;
  return sized.sort((a, b) => a.size - b.size || compare(a.value, b.value)).map(({ value }) => value);
}

/** Canonical numbers (R8) by size; what is not a number comes after them. */
function bySize(a: string, b: string): number {
  const x = Number(a);
  const y = Number(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return x - y;
}
