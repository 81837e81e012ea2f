/** First and last names in two columns of a file without headers: the addresses tell which is which (R6). */
import { headerKey } from './header-key';
import type { ColumnProfile } from './value-sniffing';
import { profileColumn } from './value-sniffing';

interface NameParts {
  readonly firstName: number;
  readonly lastName: number;
}

/**
 * The first two neighbours of `columns` that the addresses of column `email` hold both of, at least twice and in one of five;
 * null where there are none, or the addresses disagree on the order.
 */
export function matchUnsaidParts(
  columns: readonly number[],
  email: number,
  records: readonly (readonly string[])[],
): NameParts | null {
  const names = columns.filter((column) => mayBeNames(profileColumn(records, column)));
  for (const left of names.filter((column) => names.includes(column + 1))) {
    const orders = records.map((record) =>
      orderIn(record[email] ?? '', record[left] ?? '', record[left + 1] ?? ''),
    );
    const givenFirst = orders.filter((order) => order === 'givenFirst').length;
    const familyFirst = orders.filter((order) => order === 'familyFirst').length;
    const [fewer = 0, more = 0] = [givenFirst, familyFirst].toSorted((a, b) => a - b);
    if (more < 2 || more < records.length / 5) continue;
    if (fewer > more / 5) return null;
    return givenFirst > familyFirst
      ? { firstName: left, lastName: left + 1 }
      : { firstName: left + 1, lastName: left };
  }
  return null;
}

/** Titles come again and again, and first names only among many; `ann.lee` is an account. */
function mayBeNames(profile: ColumnProfile): boolean {
  return profile.share('letters') >= 0.8 && profile.distinct() > (profile.count < 20 ? 0.5 : 0.2);
}

/** `ann.lee@…` of `Ann Maria` and `Lee`; of the two in `alee@…`, the first name is the one that is an initial. */
function orderIn(address: string, left: string, right: string): 'givenFirst' | 'familyFirst' | null {
  const account = headerKey(address.split('@')[0] ?? '').replace(/\p{Nd}+$/u, '');
  const pairs = wordsOf(left).flatMap((one) => wordsOf(right).map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => account.includes(one + other))) return 'givenFirst';
  if (pairs.some(([one, other]) => account.includes(other + one))) return 'familyFirst';
  if (pairs.some(([one, other]) => isInitialAnd(account, one, other))) return 'givenFirst';
  return pairs.some(([one, other]) => isInitialAnd(account, other, one)) ? 'familyFirst' : null;
}

function wordsOf(name: string): string[] {
  return name
    .split(/\s+/u)
    .map(headerKey)
    .filter((word) => word.length > 1);
}

function isInitialAnd(account: string, firstName: string, lastName: string): boolean {
  const initial = firstName.charAt(0);
  return account === initial + lastName || account === lastName + initial;
}
