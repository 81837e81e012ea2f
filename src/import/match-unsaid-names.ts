/** The column of whole names whose header says nothing, `Attorney Name` or `Column 2`: the values and the addresses tell (R6). */
import { areFullNames } from './match-judging';
import { areInAddresses } from './match-names';
import { splitFullName } from './split-full-name';
import type { ColumnProfile } from './value-sniffing';

/** The first of `columns` whose values are whole names that the addresses of column `email` hold; null when there is none. */
export function matchUnsaidName(
  columns: readonly number[],
  email: number,
  records: readonly (readonly string[])[],
  profileOf: (column: number) => ColumnProfile,
): number | null {
  const found = columns.find(
    (column) =>
      areFullNames(profileOf(column)) &&
      areInAddresses(records, [column], email) &&
      !beginAlike(records, column),
  );
  return found ?? null;
}

/** `Hello Ann`, `Hello Bob`: no first name is that of most people. */
function beginAlike(records: readonly (readonly string[])[], column: number): boolean {
  const firstNames = records
    .map((record) => splitFullName(record[column] ?? '').firstName)
    .filter((name) => name !== '');
  const counts = new Map<string, number>();
  for (const name of firstNames) counts.set(name, (counts.get(name) ?? 0) + 1);
  return firstNames.length > 1 && Math.max(...counts.values()) > firstNames.length / 2;
}
