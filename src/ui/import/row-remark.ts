/** What is to say of a row of the review as a whole: why it is rejected or skipped, or what to look at. */
import type { FieldId } from '../../domain/field';
import type { ReviewLine } from '../../state/import-wizard-review';
import { issuesText } from '../../texts/issue-text';
import { t } from '../../texts/texts.svelte';

export function rowRemark(line: ReviewLine, nameOf: (field: FieldId) => string): string {
  if (line.skipReason !== null) return t.import.review.skipReasons[line.skipReason];
  return issuesText(line.issues, nameOf);
}
