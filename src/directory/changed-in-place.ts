/** What a commit did to the list of users, for whoever keeps something for each position of it. */
import type { User } from '../domain/user';
import { compareByOrder } from './directory-order';

/**
 * The positions before the end of `before` where another version of the user stands now; null when anybody stands elsewhere, or
 * isn't there any more.
 */
export function changedInPlace(before: readonly User[], after: readonly User[]): readonly number[] | null {
  if (after.length < before.length) return null;
  const changed: number[] = [];
  for (let position = 0; position < before.length; position += 1) {
    const [old, user] = [before[position], after[position]];
    if (old === user || old === undefined || user === undefined) continue;
    if (compareByOrder(old, user) !== 0) return null;
    changed.push(position);
  }
  return changed;
}
