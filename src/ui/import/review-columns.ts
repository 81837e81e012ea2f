/**
 * The columns of the review's grid: the row and the fields that the plan touches. Why a row does nothing stands before them,
 * what to look at in one that does something stands after them.
 */
import type { CustomField } from '../../domain/field';
import type { PlanSummary, ReviewList } from '../../engine/engine';
import { fieldName } from '../../texts/field-name';
import { t } from '../../texts/texts.svelte';
import type { GridColumn } from '../shared/grid-column';

/** Never the id of a field. */
export const rowColumn = '#row';
export const remarkColumn = '#remark';
export const keepColumn = '#keep';
export const nowColumn = '#now';

/** @param longestRemark in characters */
export function reviewColumns(
  plan: PlanSummary,
  list: ReviewList,
  customFields: readonly CustomField[],
  longestRemark: number,
): readonly GridColumn[] {
  const hasMarks = plan.differing > 0 && list !== 'differing';
  const row: GridColumn = { id: rowColumn, label: t.import.review.row, width: hasMarks ? 84 : 72 };
  const fields = plan.fields.map((field) => ({
    id: field,
    label: fieldName(field, customFields),
    width: fieldWidth(field, list),
  }));
  const remark = { id: remarkColumn, width: remarkWidth(longestRemark) };
  if (list === 'differing') {
    const reviewed = { ...remark, label: t.import.differing.reviewed, width: Math.min(remark.width, 320) };
    const icon = 24;
    const now = { id: nowColumn, label: t.import.differing.now, width: reviewed.width + icon };
    return [row, reviewed, now, ...fields];
  }
  if (list === 'older') {
    const keep = { id: keepColumn, label: t.import.older.keep, width: 112, isFixed: true };
    // The values themselves are what is looked at: the rest of the words is in the title.
    const since = { id: remarkColumn, label: t.import.older.since, width: Math.min(remark.width, 280) };
    return [row, keep, since, ...fields];
  }
  if (list === 'rejected' || list === 'skipped')
    return [row, { ...remark, label: t.import.review.reason }, ...fields];
  const hasWarnings = Object.values(plan.warnings).some((rows) => rows > 0);
  return hasWarnings ? [row, ...fields, { ...remark, label: t.import.review.warning }] : [row, ...fields];
}

/** In steps, so that the column seldom changes while the rows are scrolled. */
function remarkWidth(longest: number): number {
  const pixelsPerCharacter = 6.6;
  const step = 80;
  const needed = Math.ceil((longest * pixelsPerCharacter + 24) / step) * step;
  return Math.min(Math.max(needed, 2 * step), 12 * step);
}

/** An update shows two values in a cell. */
function fieldWidth(field: string, list: ReviewList): number {
  const width = field === 'email' || field === 'notes' ? 220 : 148;
  return list === 'update' || list === 'differing' || list === 'older' ? width + 60 : width;
}
