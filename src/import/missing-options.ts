/** The values that a drop-down of the plan doesn't offer yet, so that the review can offer to add them (R8). */
import { unguardFormula } from '../csv/formula-guard';
import { cleanText } from '../domain/clean-text';
import type { FieldId } from '../domain/field';
import type { ImportOptions } from '../domain/import-options';
import type { Plan } from '../domain/plan';

/** More than these are no drop-down any more. */
const mostOptions = 200;

/** By field, in order of appearance, each in its first spelling; fields without any are left out. */
export function missingOptions(
  plan: Pick<Plan, 'rows'>,
  records: readonly (readonly string[])[],
  { mapping }: Pick<ImportOptions, 'mapping'>,
): Readonly<Record<FieldId, readonly string[]>> {
  const byField = new Map<FieldId, Map<string, string>>();
  for (const { kind, issues, record } of plan.rows) {
    if (kind !== 'rejected') continue;
    for (const { code, field } of issues) {
      if (code !== 'notAnOption' || field === undefined) continue;
      const value = cleanText(unguardFormula(records[record]?.[mapping.indexOf(field)] ?? ''));
      const options = byField.get(field) ?? new Map<string, string>();
      const key = value.toLowerCase();
      if (value !== '' && !options.has(key) && options.size < mostOptions) options.set(key, value);
      byField.set(field, options);
    }
  }
  return Object.fromEntries([...byField].map(([field, options]) => [field, [...options.values()]]));
}
