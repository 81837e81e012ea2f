/** Whether two copies of a user say the same: another tab, or a form, may hold a copy of its own. */
import type { User } from './user';

export function sameUser(a: User, b: User): boolean {
  return a === b || (sameEntries(a, b, 'custom') && sameEntries(a.custom, b.custom));
}

function sameEntries<Thing extends object>(a: Thing, b: Thing, except?: string): boolean {
  let keys = 0;
  for (const key in a) {
    keys += 1;
    if (key !== except && a[key] !== b[key]) return false;
  }
  return keys === Object.keys(b).length;
}
