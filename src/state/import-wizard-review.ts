/** The review's rows as its grid draws them (R15). */
import type { FieldId } from '../domain/field';
import type { ReviewCell, ReviewRow } from '../engine/engine';

/** A row with its cells by field, so that it stays right when the next plan has other columns. */
export interface ReviewLine extends Omit<ReviewRow, 'cells'> {
  readonly cells: ReadonlyMap<FieldId, ReviewCell>;
}

export interface ReviewWindow {
  /** How many rows of that kind the plan has. */
  readonly matching: number;
  readonly rows: readonly ReviewLine[];
}

export function reviewLine({ cells, ...row }: ReviewRow, fields: readonly FieldId[]): ReviewLine {
  const cellsByField = new Map<FieldId, ReviewCell>();
  for (const [position, field] of fields.entries()) {
    const cell = cells[position];
    if (cell) cellsByField.set(field, cell);
  }
  return { ...row, cells: cellsByField };
}
