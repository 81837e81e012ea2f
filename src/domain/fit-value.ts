/**
 * Whether values that are kept somewhere, by the history or by another device, can stand in custom fields as these are now
 * (R8): what no longer fits could not be imported again from an export (R24).
 */
import { createCheck, plainFormats } from './check-value';
import type { CustomField, FieldId } from './field';
import type { Issue } from './issue';

/** Why a value can't stand in a field: there is no such custom field any more, or it takes other values now. */
export type Unfit = 'fieldGone' | 'misfit';

/** Answers null for a value that can stand as it is, as a blank one can in any field that there is. */
export function createFitCheck(
  fields: readonly CustomField[],
): (field: FieldId, value: string) => Unfit | null {
  const checks = new Map(fields.map((field) => [field.id, createCheck(field, plainFormats)]));
  return (field, value) => {
    const check = checks.get(field);
    if (check === undefined) return 'fieldGone';
    const issues: Issue[] = [];
    const isAsItIs = check(value, issues) === value;
    return isAsItIs && issues.every(({ severity }) => severity !== 'error') ? null : 'misfit';
  };
}

/** Whether a field takes the same values before and after a change, so that nobody's has to be looked at. */
export function takesSameValues(one: CustomField, other: CustomField): boolean {
  return one.type === other.type && one.options.join('\n') === other.options.join('\n');
}
