/**
 * The columns of the review's grid: the row and the fields that the plan touches. Why a row does nothing stands before them,
 * what to look at in one that does something stands after them.
 */
import type { CustomField } from '../../domain/field';
import type { RowKind } from '../../domain/plan';
import type { PlanSummary } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';
import type { GridColumn } from '../shared/grid-column';
import { fieldName } from './field-name';

/** Never the id of a field. */
export const rowColumn = '#row';
export const remarkColumn = '#remark';

/** @param longestRemark in characters */
export function reviewColumns(
  plan: PlanSummary,
  kind: RowKind,
  customFields: readonly CustomField[],
  longestRemark: number,
): readonly GridColumn[] {
  const row: GridColumn = { id: rowColumn, label: t.import.review.row, width: 64 };
  const fields = plan.fields.map((field) => ({
    id: field,
    label: fieldName(field, customFields),
    width: fieldWidth(field, kind),
  }));
  const remark = { id: remarkColumn, width: remarkWidth(longestRemark) };
  if (kind === 'rejected' || kind === 'skipped')
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
function fieldWidth(field: string, kind: RowKind): number {
  const width = field === 'email' || field === 'notes' ? 220 : 148;
  return kind === 'update' ? width + 60 : width;
}
