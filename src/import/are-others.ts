/** Whether a column of names is of other people than the row's own, as a client's or a contact's (R6). */
import { headerKey } from './header-key';

/** True where hardly any of the names has the person's own name in it; false when no row has both. */
export function areOthers(records: readonly (readonly string[])[], names: number, ownName: number): boolean {
  const pairs = records
    .map((record) => [record[names] ?? '', record[ownName] ?? ''].map(headerKey))
    .filter((keys) => keys.every((key) => key !== ''));
  const alike = pairs.filter(([name = '', own = '']) => name.includes(own));
  return pairs.length > 0 && alike.length <= pairs.length / 5;
}
