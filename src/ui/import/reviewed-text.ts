/** What is to say of rows that differ from those that were reviewed (R16): what stood there, and what stands there now. */
import type { CustomField, CustomFieldType } from '../../domain/field';
import type { ReviewCell, ReviewedBefore } from '../../engine/engine';
import type { ReviewLine } from '../../state/import-wizard-review';
import { fieldName } from '../../texts/field-name';
import { isolated, joinClauses, t } from '../../texts/texts.svelte';
import { valueText } from '../../texts/value-text';
import { rowRemark } from './row-remark';

/** `Update; Work Phone: 555-0101 → 555-0102`; '' for a row that doesn't differ. */
export function reviewedRow({ reviewed }: ReviewLine, customFields: readonly CustomField[]): string {
  return reviewed === null ? '' : inWords(reviewed, customFields);
}

/** The row as it is now, with the values that differ. */
export function rowNow({ reviewed, ...line }: ReviewLine, customFields: readonly CustomField[]): string {
  const cells = (reviewed?.cells ?? []).flatMap(({ field }) => {
    const cell = line.cells.get(field);
    return cell === undefined ? [] : [{ ...cell, field }];
  });
  return inWords({ ...line, cells }, customFields);
}

/** `555-0101 → 555-0102`, or the value alone where nothing is replaced. */
export function cellInWords(
  { before, after }: Pick<ReviewCell, 'before' | 'after'>,
  type: CustomFieldType | undefined,
): string {
  const shown = (value: string) =>
    value === '' ? t.import.differing.blank : isolated(valueText(value, type));
  return before === null ? shown(after) : `${shown(before)} → ${shown(after)}`;
}

function inWords(row: ReviewedBefore, customFields: readonly CustomField[]): string {
  const nameOf = (field: string) => fieldName(field, customFields);
  const values = row.cells.map((cell) => {
    const type = customFields.find(({ id }) => id === cell.field)?.type;
    return t.import.older.ofField(nameOf(cell.field), cellInWords(cell, type));
  });
  const clauses = [t.rowKinds[row.kind], rowRemark(row, nameOf), ...values];
  return joinClauses(clauses.filter((clause) => clause !== ''));
}
