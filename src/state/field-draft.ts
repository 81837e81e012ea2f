/** A custom field while a person makes or edits it (S6, R7, R8). */
import type { CustomField } from '../domain/field';

/** What the engine needs to make a custom field. */
export type FieldDraft = Omit<CustomField, 'id' | 'order'>;

/** What keeps the field from being made, for each control; null: nothing. */
export interface DraftFaults {
  readonly label: 'labelMissing' | 'labelTaken' | null;
  readonly options: 'optionsMissing' | null;
}

/** All that is wrong at once; labels are compared without case, spaces and punctuation, as headers are (S11). */
export function draftFaults(draft: FieldDraft, takenLabels: readonly string[]): DraftFaults {
  const isWithoutOptions = draft.type === 'dropDown' && draft.options.length === 0;
  return {
    label: labelFault(draft.label, takenLabels),
    options: isWithoutOptions ? 'optionsMissing' : null,
  };
}

function labelFault(label: string, takenLabels: readonly string[]): DraftFaults['label'] {
  if (label.trim() === '') return 'labelMissing';
  const key = labelKey(label);
  return takenLabels.some((taken) => labelKey(taken) === key) ? 'labelTaken' : null;
}

/** A label of punctuation alone is compared as it stands. */
function labelKey(label: string): string {
  const lowerCase = label.normalize('NFKC').toLowerCase();
  return lowerCase.replace(/[^\p{L}\p{N}]+/gu, '') || lowerCase.trim();
}
