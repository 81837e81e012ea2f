/** What is to say of a row of the review as a whole: why it is rejected or skipped, or what to look at. */
import type { FieldId } from '../../domain/field';
import type { ReviewLine } from '../../state/import-wizard-review';
import { issuesText } from '../../texts/issue-text';
import { t } from '../../texts/texts.svelte';

export function rowRemark(
  { issues, skipReason }: Pick<ReviewLine, 'issues' | 'skipReason'>,
  nameOf: (field: FieldId) => string,
): string {
  return skipReason === null ? issuesText(issues, nameOf) : t.import.review.skipReasons[skipReason];
}
