/** Which imports to forget so that space is freed (R17): by age, or the largest first. */
import type { ImportRecord } from '../domain/import-record';

export type SpaceRule =
  | { readonly type: 'olderThan'; readonly days: number }
  | { readonly type: 'largest'; readonly keepBytes: number };

export interface Freed {
  readonly importIds: readonly string[];
  readonly bytes: number;
}

const day = 24 * 60 * 60 * 1000;

/** @param bytesById what is kept for each import */
export function importsToForget(
  records: readonly ImportRecord[],
  bytesById: ReadonlyMap<string, number>,
  rule: SpaceRule,
  now: number,
): Freed {
  const kept = records.filter(({ id, imagesDropped }) => imagesDropped === undefined && bytesById.has(id));
  const bytesOf = ({ id }: ImportRecord) => bytesById.get(id) ?? 0;
  const chosen =
    rule.type === 'olderThan'
      ? kept.filter(({ at }) => now - at >= rule.days * day)
      : largestBeyond(kept, bytesOf, rule.keepBytes);
  return {
    importIds: chosen.map(({ id }) => id),
    bytes: chosen.reduce((sum, record) => sum + bytesOf(record), 0),
  };
}

function largestBeyond(
  records: readonly ImportRecord[],
  bytesOf: (record: ImportRecord) => number,
  keepBytes: number,
): readonly ImportRecord[] {
  let total = records.reduce((sum, record) => sum + bytesOf(record), 0);
  const chosen: ImportRecord[] = [];
  for (const record of records.toSorted((a, b) => bytesOf(b) - bytesOf(a))) {
    if (total <= keepBytes) break;
    chosen.push(record);
    total -= bytesOf(record);
  }
  return chosen;
}
