/**
 * What fields had before later changes, written in each commit's own transaction (D4): marks alone, packed, because IndexedDB's
 * cost is per record (D2). Small changes share a record; the oldest records go when there are too many.
 */
import type { Table } from 'dexie';
import { formerValuesOf, userMark, type FormerValues } from '../domain/former-values';
import type { Directory } from '../directory/directory';
import type { ChangeSet } from '../domain/change-set';
import type { Origin } from '../domain/user';
import type { Store } from './open-store';
import type { FormerValuesRecord } from './schema';

/** 16 kB of marks. */
const valuesPerRecord = 2000;
/** Small changes go on the newest record up to so many of them: it is rewritten each time. */
const sharedValues = 250;
/** A million values in 8 MB, or at least the last 125,000 edits. */
const mostRecords = 500;

/** The records to write with a commit; empty when it replaces no values. */
export function formerValuesRecords(changes: ChangeSet, directory: Directory): readonly FormerValuesRecord[] {
  if (changes.usersChanged.length + changes.groupsChanged.length === 0) return [];
  return split(formerValuesOf(changes, directory));
}

/** Within a commit's transaction: awaits nothing but IndexedDB. */
export async function addFormerValues(
  table: Table<FormerValuesRecord, number>,
  records: readonly FormerValuesRecord[],
): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const last = sizeOf(first) < sharedValues ? await table.orderBy('no').last() : undefined;
  if (last !== undefined && sizeOf(last) < sharedValues) await table.put(joined(last, first));
  else await table.bulkAdd(records.slice(-mostRecords));
  const excess = (await table.count()) - mostRecords;
  if (excess > 0) await table.orderBy('no').limit(excess).delete();
}

/** Everything that is kept, oldest first. */
export async function readFormerValues({ database }: Store): Promise<readonly FormerValues[]> {
  return database.formerValues.orderBy('no').toArray();
}

/** Within a commit's transaction: the marks of these users become marks of nobody. */
export async function eraseFormerValues(
  table: Table<FormerValuesRecord, number>,
  userIds: ReadonlySet<string>,
): Promise<void> {
  const gone = new Set([...userIds].map(userMark));
  const changed: FormerValuesRecord[] = [];
  await table.each((record) => {
    let isTouched = false;
    for (let at = 0; at < record.marks.length; at += 2) {
      if (!gone.has(record.marks[at] ?? 0)) continue;
      record.marks.fill(0, at, at + 2);
      isTouched = true;
    }
    if (isTouched) changed.push(record);
  });
  await table.bulkPut(changed);
}

function sizeOf({ marks }: FormerValuesRecord): number {
  return marks.length / 2;
}

function joined(one: FormerValuesRecord, other: FormerValuesRecord): FormerValuesRecord {
  const marks = new Uint32Array(one.marks.length + other.marks.length);
  marks.set(one.marks);
  marks.set(other.marks, one.marks.length);
  return { ...one, replacements: [...one.replacements, ...other.replacements], marks };
}

function split({ replacements, marks }: FormerValues): readonly FormerValuesRecord[] {
  const records: FormerValuesRecord[] = [];
  let parts: { at: number; by: Origin; count: number }[] = [];
  let start = 0;
  let end = 0;
  const close = () => {
    if (end > start) records.push({ replacements: parts, marks: marks.slice(start * 2, end * 2) });
    parts = [];
    start = end;
  };
  for (const { at, by, count } of replacements) {
    for (let left = count; left > 0;) {
      const taken = Math.min(left, valuesPerRecord - (end - start));
      parts.push({ at, by, count: taken });
      left -= taken;
      end += taken;
      if (end - start === valuesPerRecord) close();
    }
  }
  close();
  return records;
}
