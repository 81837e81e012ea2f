/** What is to say of values of the file that were changed since: when, and by whom. */
import type { FieldId } from '../../domain/field';
import type { ReviewedOlder } from '../../engine/engine';
import type { ReviewLine } from '../../state/import-wizard-review';
import { formatMoment, joinClauses, t } from '../../texts/texts.svelte';

export type OlderValueOf = ReviewedOlder['values'][number];

/** `changed Mar 4, 2026, 5:12 PM by hand`. */
export function changedSince({ at, by, importName }: OlderValueOf): string {
  return t.import.older.changed(formatMoment(at), changedBy(by, importName));
}

/** Of all older values of a row, each with its field. */
export function olderRemark({ older }: ReviewLine, nameOf: (field: FieldId) => string): string {
  return joinClauses(
    (older?.values ?? []).map((value) => t.import.older.ofField(nameOf(value.field), changedSince(value))),
  );
}

function changedBy(by: OlderValueOf['by'], importName: string | null): string {
  const texts = t.user.by;
  if (importName !== null) return texts.import(importName);
  return by === 'hand' || by === 'undo' || by === 'sync' ? texts[by] : texts.anImport;
}
