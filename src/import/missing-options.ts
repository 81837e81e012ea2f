/** The values that a drop-down of the plan doesn't offer yet, so that the review can offer to add them (R8). */
import { unguardFormula } from '../csv/formula-guard';
import type { FieldId } from '../domain/field';
import type { ImportOptions } from '../domain/import-options';
import type { Plan } from '../domain/plan';
import { valuesToOptions } from './column-options';

/** By field, in order of appearance, as options; fields without any are left out. */
export function missingOptions(
  plan: Pick<Plan, 'rows'>,
  records: readonly (readonly string[])[],
  { mapping }: Pick<ImportOptions, 'mapping'>,
): Readonly<Record<FieldId, readonly string[]>> {
  const valuesByField = new Map<FieldId, string[]>();
  for (const { kind, issues, record } of plan.rows) {
    if (kind !== 'rejected') continue;
    for (const { code, field } of issues) {
      if (code !== 'notAnOption' || field === undefined) continue;
      const value = unguardFormula(records[record]?.[mapping.indexOf(field)] ?? '');
      const values = valuesByField.get(field);
      if (values === undefined) valuesByField.set(field, [value]);
      else values.push(value);
    }
  }
  const entries = [...valuesByField].map(([field, values]) => [field, valuesToOptions(values)] as const);
  return Object.fromEntries(entries.filter(([, options]) => options.length > 0));
}
