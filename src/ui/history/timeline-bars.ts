/** Where the imports stand in the history's picture. */
import type { ImportRecord } from '../../domain/import-record';

export interface TimelineBar {
  readonly record: ImportRecord;
  /** 0: the oldest, 1: the newest. */
  readonly left: number;
  /** 0 to 1; by the root, so that a small import is seen beside a large one. */
  readonly height: number;
  /** How much of what it changed were new users, 0 to 1. */
  readonly createdShare: number;
}

/** @param records newest first */
export function timelineBars(records: readonly ImportRecord[]): TimelineBar[] {
  const newest = records[0]?.at ?? 0;
  const span = newest - (records.at(-1)?.at ?? 0);
  const most = records.reduce((least, record) => Math.max(least, changedUsers(record)), 1);
  return records.map((record) => {
    const changed = changedUsers(record);
    return {
      record,
      left: span === 0 ? 0 : 1 - (newest - record.at) / span,
      height: Math.sqrt(changed / most),
      createdShare: changed === 0 ? 0 : record.counts.create / changed,
    };
  });
}

function changedUsers({ counts }: ImportRecord): number {
  return counts.create + counts.update;
}
