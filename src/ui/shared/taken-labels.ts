/** The labels that a custom field can't have, because a header could then mean two fields (S11). */
import type { CustomField } from '../../domain/field';
import { t } from '../../texts/texts.svelte';

/** @param but the field that is being edited; its own label is free */
export function takenLabels(fields: readonly CustomField[], but: CustomField | null): string[] {
  const others = fields.filter(({ id }) => id !== but?.id).map(({ label }) => label);
  return [...Object.values(t.fields.standard), t.fields.fullName, ...others];
}
