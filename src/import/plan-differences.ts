/**
 * What a plan that had to be made again says otherwise than the one that was reviewed (R16): row by row, as the review draws
 * them, since that is what the person has seen. Pure.
 */
import type { Plan } from '../domain/plan';
import { isApplied, type Review, type ReviewCell, type ReviewedBefore, type ReviewRow } from './review-row';

export interface PlanDifferences {
  /** Those whose rows come out differently. */
  readonly records: ReadonlySet<number>;
  /** A row with what was reviewed in its place; the row itself where nothing else was. */
  beside(row: ReviewRow): ReviewRow;
}

export const noDifferences: PlanDifferences = { records: new Set(), beside: (row) => row };

interface ReviewedPlan {
  readonly plan: Plan;
  readonly review: Review;
}

/** @param now of the same file with the same options, so that each record has its row in both */
export function planDifferences(shown: ReviewedPlan, now: ReviewedPlan): PlanDifferences {
  const { fields } = now.review;
  /** Where the cells of `fields` were; -1 for one that was none. */
  const places = fields.map((field) => shown.review.fields.indexOf(field));
  const gone = [...shown.review.fields.keys()].filter((place) => !places.includes(place));

  function reviewed(record: number): ReviewRow | null {
    const planned = shown.plan.rows[record];
    return planned === undefined ? null : shown.review.row(planned);
  }

  function otherCells(was: ReviewRow, row: ReviewRow): ReviewedBefore['cells'] {
    if (!isApplied(was.kind) || !isApplied(row.kind)) return [];
    return fields.flatMap((field, position) => {
      const before = was.cells[places[position] ?? -1];
      const after = row.cells[position];
      if (before === undefined || after === undefined || isSameCell(before, was, after, row)) return [];
      return [{ field, before: before.before, after: before.after }];
    });
  }

  function isDifferent(was: ReviewRow, row: ReviewRow): boolean {
    return (
      was.kind !== row.kind ||
      was.skipReason !== row.skipReason ||
      !isSameIssues(was.issues, row.issues) ||
      otherCells(was, row).length > 0 ||
      (isApplied(was.kind) && gone.some((place) => was.cells[place]?.after !== ''))
    );
  }

  const records = new Set<number>();
  for (const planned of now.plan.rows) {
    const was = reviewed(planned.record);
    if (was !== null && isDifferent(was, now.review.row(planned))) records.add(planned.record);
  }
  if (records.size === 0) return noDifferences;
  return {
    records,
    beside(row) {
      const was = records.has(row.record) ? reviewed(row.record) : null;
      if (was === null) return row;
      const { kind, issues, skipReason } = was;
      return { ...row, reviewed: { kind, issues, skipReason, cells: otherCells(was, row) } };
    },
  };
}

/** Where one of the rows makes the user, only their values can be compared: it replaces none. */
function isSameCell(one: ReviewCell, oneRow: ReviewRow, other: ReviewCell, otherRow: ReviewRow): boolean {
  const replacesNone = oneRow.kind === 'create' || otherRow.kind === 'create';
  return one.after === other.after && (replacesNone || one.before === other.before);
}

function isSameIssues(one: ReviewRow['issues'], other: ReviewRow['issues']): boolean {
  if (one.length === 0 && other.length === 0) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}
