/** What the review asks of a plan again and again, found once (R15). */
import type { FieldId } from '../domain/field';
import { noRows, type Plan, type RowKind } from '../domain/plan';

/**
 * For each kind, the positions of its rows in `plan.rows`, in file order: a window of a tab is a slice of one of
 * them.
 */
export function rowsByKind(plan: Plan): Readonly<Record<RowKind, Uint32Array>> {
  const positions: Record<RowKind, Uint32Array> = {
    create: new Uint32Array(plan.counts.create),
    update: new Uint32Array(plan.counts.update),
    unchanged: new Uint32Array(plan.counts.unchanged),
    skipped: new Uint32Array(plan.counts.skipped),
    rejected: new Uint32Array(plan.counts.rejected),
  };
  const filled = { ...noRows };
  for (const [position, { kind }] of plan.rows.entries()) positions[kind][filled[kind]++] = position;
  return positions;
}

/** Date fields for which a person has to say what comes first, the day or the month (R8). */
export function ambiguousDates(plan: Plan): FieldId[] {
  const fields = new Set<FieldId>();
  for (const { kind, issues } of plan.rows) {
    if (kind !== 'rejected') continue;
    for (const { code, field } of issues)
      if (code === 'dateAmbiguous' && field !== undefined) fields.add(field);
  }
  return [...fields];
}

/** The positions of the rows of some records: in file order. */
export function rowPositions(
  { rows }: Plan,
  records: Pick<ReadonlyMap<number, unknown>, 'has' | 'size'>,
): Uint32Array {
  const positions = new Uint32Array(records.size);
  if (records.size === 0) return positions;
  let filled = 0;
  for (const [position, { record }] of rows.entries())
    if (records.has(record)) positions[filled++] = position;
  return positions;
}

/** How many values rows put back that are older, or would, in how many rows, and how many of them stay former. */
export function countOlderValues({ olderRows }: Plan): OlderValueCounts {
  const counts = { rows: olderRows.size, values: 0, kept: 0 };
  for (const { values, isKept } of olderRows.values()) {
    counts.values += values.length;
    if (isKept) counts.kept += values.length;
  }
  return counts;
}

export interface OlderValueCounts {
  readonly rows: number;
  readonly values: number;
  /** Where the newer value stays. */
  readonly kept: number;
}
