/** Why rows are rejected, in the words that the review uses: for the download of rejected rows (R14). */
import type { CustomField } from '../../domain/field';
import type { Issue } from '../../domain/issue';
import { issuesText } from '../../texts/issue-text';
import { fieldName } from '../../texts/field-name';

export function sayReasons(
  customFields: () => readonly CustomField[],
): (rows: readonly Issue[][]) => Promise<string[]> {
  return async (rows) =>
    rows.map((issues) => issuesText(issues, (field) => fieldName(field, customFields())));
}
