/** A custom field while a person makes or edits it (S6, R7, R8). */
import type { CustomField } from '../domain/field';

/** What the engine needs to make a custom field. */
export type FieldDraft = Omit<CustomField, 'id' | 'order'>;

/** One option a line: trimmed, NFC, without blanks and repetitions. */
export function parseOptions(lines: string): string[] {
  const options = lines.split('\n').map((line) => line.normalize('NFC').trim());
  return [...new Set(options)].filter((option) => option !== '');
}

export type DraftFault = 'labelMissing' | 'labelTaken' | 'optionsMissing';

/** Why the field can't be made like this; labels are compared without case, spaces and punctuation, as headers are (S11). */
export function draftFault(draft: FieldDraft, takenLabels: readonly string[]): DraftFault | null {
  const key = labelKey(draft.label);
  if (draft.label.trim() === '') return 'labelMissing';
  if (takenLabels.some((label) => labelKey(label) === key)) return 'labelTaken';
  if (draft.type === 'dropDown' && draft.options.length === 0) return 'optionsMissing';
  return null;
}

/** A label of punctuation alone is compared as it stands. */
function labelKey(label: string): string {
  const lowerCase = label.normalize('NFKC').toLowerCase();
  return lowerCase.replace(/[^\p{L}\p{N}]+/gu, '') || lowerCase.trim();
}
