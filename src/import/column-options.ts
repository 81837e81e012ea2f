/** Values of a file → the options of a drop-down that takes them, as an import would read them (R8). Pure. */
import { unguardFormula } from '../csv/formula-guard';
import { optionKey } from '../domain/check-value';
import { hasError, type Issue } from '../domain/issue';
import { checkOneLine } from '../domain/text-value';

/** More than these are no drop-down any more. */
const mostOptions = 200;

/** The options of all values of a column. */
export function columnOptions(records: readonly (readonly string[])[], column: number): readonly string[] {
  return valuesToOptions(records.map((record) => unguardFormula(record[column] ?? '')));
}

/**
 * In order of appearance, each in its first spelling, its inner spaces folded; the first ones, when there are too many. An
 * option is one line of text, so what isn't (R1, R11) is no option either.
 */
export function valuesToOptions(values: Iterable<string>): readonly string[] {
  const options = new Map<string, string>();
  for (const value of values) {
    const option = asOption(value);
    if (option === null) continue;
    const key = optionKey(option);
    if (!options.has(key)) options.set(key, option);
    if (options.size === mostOptions) break;
  }
  return [...options.values()];
}

const check = checkOneLine('option');

function asOption(value: string): string | null {
  const issues: Issue[] = [];
  const option = check(value.replace(/\s+/gu, ' '), issues);
  return option === '' || hasError(issues) ? null : option;
}
