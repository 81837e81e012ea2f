/** The values that a drop-down of the plan doesn't offer yet, so that the review can offer to add them (R8). */
import { unguardFormula } from '../csv/formula-guard';
import { optionKey } from '../domain/check-value';
import type { FieldId } from '../domain/field';
import type { ImportOptions } from '../domain/import-options';
import type { Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import { checkOneLine } from '../domain/text-value';

/** More than these are no drop-down any more. */
const mostOptions = 200;

/**
 * By field, in order of appearance, each in its first spelling, its inner spaces folded; fields without any are left out. An
 * option is one line of text, so what isn't (R1, R11) is no option either.
 */
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
      const value = asOption(unguardFormula(records[record]?.[mapping.indexOf(field)] ?? ''), field);
      if (value === null) continue;
      const options = byField.get(field) ?? new Map<string, string>();
      const key = optionKey(value);
      if (!options.has(key) && options.size < mostOptions) options.set(key, value);
      byField.set(field, options);
    }
  }
  return Object.fromEntries([...byField].map(([field, options]) => [field, [...options.values()]]));
}

function asOption(cell: string, field: FieldId): string | null {
  const issues: Issue[] = [];
  const value = checkOneLine(field)(cell.replace(/\s+/gu, ' '), issues);
  return value === '' || issues.some(({ severity }) => severity === 'error') ? null : value;
}
